public import HeritageModel
public import HeritageStore
import HeritageText

/// A record in which words were found.
public struct SearchHit: Sendable {
  public let record: any HeritageRecord
  public let print: RecordPrint?
  /// The field with the words, such as `names` or `narrative`.
  public let field: String
  /// The words with some of the text around them.
  public let excerpt: String
}

/// What a search of all texts found.
public struct SearchResult: Sendable {
  /// Names come before other texts, then the order is that of the paths.
  public var hits: [SearchHit] = []
  /// The sites, monuments and items of evidence that are not for everybody, whether or not they
  /// were found.
  public var sensitiveGrounds = Records()
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
      let record: any HeritageRecord
      do throws(DamagedRecord) {
        record = try item.read()
      } catch {
        result.damaged.append(error)
        return true
      }
      if record.sensitivity != Sensitivity(),
        record is Site || record is Monument || record is Evidence
      {
        result.sensitiveGrounds.add(record)
      }
      guard let place = record.searchTexts.place(of: words) else { return true }
      let hit = SearchHit(
        record: record, print: item.print(of: record), field: place.text.field,
        excerpt: place.text.excerpt(around: place.word))
      if place.text.field == "names" || place.text.field == "title" {
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

extension [SearchText] {
  /// Finds the text with most of the words, and the first of them there, if the texts have all.
  func place(of words: [SearchWord]) -> (text: SearchText, word: SearchWord)? {
    var missing = Set(words.indices)
    var best: (text: SearchText, word: SearchWord, count: Int)?
    for text in self {
      let folded = FoldedName(text.text).text
      let found = words.indices.filter { words[$0].begins(in: folded) }
      missing.subtract(found)
      if let first = found.first, found.count > best?.count ?? 0 {
        best = (text, words[first], found.count)
      }
      if found.count == words.count { break }
    }
    guard missing.isEmpty else { return nil }
    return best.map { ($0.text, $0.word) }
  }
}

extension SearchText {
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

/// A word of a search, folded like the texts that it is looked for in.
struct SearchWord {
  let text: String
  /// Whether the word is in a script without spaces, where a word can begin anywhere in a text.
  let isSpaceless: Bool

  /// - Parameter folded: a word of a `FoldedName`.
  init(_ folded: Substring) {
    text = String(folded)
    isSpaceless = folded.unicodeScalars.contains(where: Self.isSpaceless)
  }

  /// Tells whether a folded text has the word, or a longer one that begins with it.
  func begins(in folded: String) -> Bool {
    isSpaceless
      ? folded.contains(text) : folded.split(separator: " ").contains { $0.hasPrefix(text) }
  }

  /// Tells whether a folded text has exactly this word.
  func stands(in folded: String) -> Bool {
    isSpaceless ? folded.contains(text) : folded.split(separator: " ").contains { $0 == text }
  }

  /// Thai, Lao, Tibetan, Burmese and Khmer letters, kana and Chinese characters.
  private static func isSpaceless(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xE00...0xFFF, 0x1000...0x109F, 0x1780...0x17FF: true
    case 0x2E80...0x2FDF, 0x3005...0x3007, 0x3040...0x312F, 0x31F0...0x31FF: true
    case 0x3400...0x9FFF, 0xF900...0xFAFF, 0x2_0000...0x3_FFFF: true
    default: false
    }
  }
}
