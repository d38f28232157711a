public import HeritageModel
public import HeritageStore
import HeritageText

/// A record in which words were found.
public struct SearchHit: Hashable, Sendable {
  public let reference: RecordReference
  /// What the record is called.
  public let title: String
  /// The field with the words, such as `names` or `narrative`.
  public let field: String
  /// The words with some of the text around them.
  public let excerpt: String
}

/// What a search of all texts found.
public struct SearchResult: Sendable {
  /// Names come before other texts, then the order is that of the paths.
  public var hits: [SearchHit] = []
  /// The records that could not be looked into.
  public var damaged: [DamagedRecord] = []
}

extension Catalogue {
  /// Finds records whose texts together hold every word, whatever the case and diacritics.
  ///
  /// A word also finds longer ones that begin with it; one in a script without spaces is found
  /// anywhere.
  public func search(_ query: String) throws(StoreError) -> SearchResult {
    let words = FoldedName(query).text.split(separator: " ").map(SearchWord.init)
    var result = SearchResult()
    guard !words.isEmpty else { return result }
    var other: [SearchHit] = []
    try store.forEachRecord(below: "") { item in
      let record: AnyRecord
      switch item {
      case .damaged(let path, let reason):
        result.damaged.append(DamagedRecord(path: path, reason: reason))
        return true
      case .record(let stored):
        do throws(DamagedRecord) {
          record = try AnyRecord(stored)
        } catch {
          result.damaged.append(error)
          return true
        }
      }
      let searchable = SearchableText(record)
      guard let place = searchable.place(of: words) else { return true }
      let hit = SearchHit(
        reference: record.reference, title: searchable.title, field: place.field.name,
        excerpt: place.field.excerpt(around: place.word))
      if place.field.name == "names" || place.field.name == "title" {
        result.hits.append(hit)
      } else {
        other.append(hit)
      }
      return true
    }
    result.hits += other
    return result
  }
}

/// The texts of a record that a search looks into.
private struct SearchableText {
  struct Field {
    let name: String
    let text: String

    /// The most characters of a text that are shown.
    private static let excerptLength = 120

    /// Returns some of the text around the first place of a word.
    func excerpt(around word: SearchWord) -> String {
      let parts = text.split(separator: " ")
      let index = parts.firstIndex { word.begins(in: FoldedName(String($0)).text) } ?? 0
      guard index < parts.count, parts[index].count < Self.excerptLength else {
        return index < parts.count ? Self.cut(parts[index], around: word) : ""
      }
      var excerpt = ""
      for part in parts[max(0, index - 4)...]
      where excerpt.count + part.count < Self.excerptLength {
        excerpt += (excerpt.isEmpty ? "" : " ") + part
      }
      return (index > 4 ? "… " : "") + excerpt
    }

    /// Cuts a long text without spaces to what is around a word.
    private static func cut(_ text: Substring, around word: SearchWord) -> String {
      let starts = text.indices.first { index in
        let rest = String(text[index...].prefix(word.text.count + 1))
        return FoldedName(rest).text.hasPrefix(word.text)
      }
      let offset = text.distance(from: text.startIndex, to: starts ?? text.startIndex)
      let shown = text.dropFirst(max(0, offset - 20)).prefix(excerptLength)
      return (offset > 20 ? "… " : "") + shown
    }
  }

  /// Finds the field with most of the words, and the first of them there, if the texts have all.
  func place(of words: [SearchWord]) -> (field: Field, word: SearchWord)? {
    var missing = Set(words.indices)
    var best: (field: Field, word: SearchWord, count: Int)?
    for field in fields {
      let folded = FoldedName(field.text).text
      let found = words.indices.filter { words[$0].begins(in: folded) }
      missing.subtract(found)
      if let first = found.first, found.count > best?.count ?? 0 {
        best = (field, words[first], found.count)
      }
      if found.count == words.count { break }
    }
    guard missing.isEmpty else { return nil }
    return best.map { ($0.field, $0.word) }
  }

  let title: String
  let fields: [Field]

  init(_ record: AnyRecord) {
    switch record {
    case .site(let site):
      title = site.title
      fields =
        site.names.map { Field(name: "names", text: $0.text) }
        + site.description.map { Field(name: "description", text: $0.text) }
        + [site.place, site.administrativeArea, site.notes].compactMap(\.self)
        .map { Field(name: "place", text: $0) }
    case .monument(let monument):
      title = monument.title
      fields =
        monument.names.map { Field(name: "names", text: $0.text) }
        + monument.description.map { Field(name: "description", text: $0.text) }
        + [monument.notes, monument.typeNote].compactMap(\.self)
        .map { Field(name: "notes", text: $0) }
    case .report(let report):
      title = "\(report.assessor): \(report.grade.rawValue)"
      fields =
        report.narrative.map { Field(name: "narrative", text: $0.text) }
        + [Field(name: "assessor", text: report.assessor)]
        + [report.scope, report.note, report.recommendation].compactMap(\.self)
        .map { Field(name: "scope", text: $0) }
    case .evidence(let item):
      title = item.title
      fields =
        [Field(name: "title", text: item.title), Field(name: "source", text: item.source)]
        + [item.note, item.author, item.attribution].compactMap(\.self)
        .map { Field(name: "note", text: $0) }
    case .review(let review):
      title = review.verdict.rawValue
      fields = [review.note].compactMap(\.self).map { Field(name: "note", text: $0) }
    case .incident(let incident):
      title = incident.id.text
      fields = [incident.note].compactMap(\.self).map { Field(name: "note", text: $0) }
    case .intervention(let intervention):
      title = intervention.type.rawValue
      fields = [intervention.note, intervention.actor].compactMap(\.self)
        .map { Field(name: "note", text: $0) }
    case .retraction(let retraction):
      title = "retraction of \(retraction.evidence)"
      fields = [Field(name: "because", text: retraction.because)]
    case .setAside(let decision):
      title = "\(decision.code) set aside"
      fields = [Field(name: "because", text: decision.because)]
    case .source(let source):
      title = source.name
      fields = [Field(name: "names", text: source.name)]
    }
  }
}
