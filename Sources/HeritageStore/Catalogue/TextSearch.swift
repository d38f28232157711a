public import HeritageModel
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

extension Catalogue {
  /// Finds records whose texts hold every word, whatever the script, case and diacritics.
  ///
  /// A word also finds longer ones that begin with it. Names come before other texts, then the
  /// order is that of the paths.
  public func search(_ query: String) throws(StoreError) -> [SearchHit] {
    let words = FoldedName(query).text.split(separator: " ")
    guard !words.isEmpty else { return [] }
    var named: [SearchHit] = []
    var other: [SearchHit] = []
    try store.forEachRecord(below: "") { item in
      // A record that cannot be read is the business of 'check'; a search passes it by.
      guard case .record(let stored) = item, let record = try? AnyRecord(stored) else {
        return true
      }
      let searchable = SearchableText(record)
      guard let field = searchable.fields.first(where: { $0.holds(words) }) else { return true }
      let hit = SearchHit(
        reference: record.reference, title: searchable.title, field: field.name,
        excerpt: field.excerpt(around: words[0]))
      if field.name == "names" || field.name == "title" {
        named.append(hit)
      } else {
        other.append(hit)
      }
      return true
    }
    return named + other
  }
}

/// The texts of a record that a search looks into.
private struct SearchableText {
  struct Field {
    let name: String
    let text: String

    func holds(_ words: [Substring]) -> Bool {
      let own = FoldedName(text).text.split(separator: " ")
      return words.allSatisfy { word in own.contains { $0.hasPrefix(word) } }
    }

    /// Returns up to 120 characters around the first place of a folded word.
    func excerpt(around word: Substring) -> String {
      let parts = text.split(separator: " ")
      let index = parts.firstIndex { FoldedName(String($0)).text.hasPrefix(word) } ?? 0
      var excerpt = ""
      for part in parts[max(0, index - 4)...] where excerpt.count + part.count < 120 {
        excerpt += (excerpt.isEmpty ? "" : " ") + part
      }
      return (index > 4 ? "… " : "") + excerpt
    }
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
