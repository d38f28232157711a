import CanonicalJSON
import HeritageModel
import HeritageStore
import HeritageText

/// The text of a record with most of the words that were looked for.
struct FoundPlace: Sendable {
  let field: SearchField
  let text: String
  /// The index of the first word that is there.
  let word: Int
}

/// Looks for words in one record after the other, by the bytes of their texts.
struct RecordSearch: Sendable {
  private static let members: [RecordKind: [TextPlaces.Member]] = Dictionary(
    uniqueKeysWithValues: RecordKind.allCases.map { kind in
      (
        kind,
        kind.type.searchMembers.map {
          TextPlaces.Member(key: Array($0.key.utf8), field: $0.field)
        }
      )
    })

  private let words: [SearchWord]
  private var texts = TextPlaces()
  private var folded = FoldedWords()
  /// Which words were found in the record.
  private var isFound: [Bool]

  init(for words: [SearchWord]) {
    self.words = words
    isFound = words.map { _ in false }
  }

  /// Tells where the words are, or why that cannot be told; `nil` if they are not all there.
  mutating func look(into item: StoredItem) -> SearchLook? {
    let stored: StoredRecord
    switch item {
    case .record(let record): stored = record
    case .damaged(let path, let reason):
      return .damaged(DamagedRecord(path: path, reason: reason))
    }
    let members = RecordLayout.kind(ofPath: stored.path.text).flatMap { Self.members[$0] } ?? []
    if !members.isEmpty, let found = place(in: stored.bytes, members) {
      return found.map { .found(stored, $0) }
    }
    do throws(DamagedRecord) {
      // Written by another hand, in a way that this program does not write.
      let plain = try stored.read().json.bytes(.compact)
      guard let found = place(in: plain, members) else {
        throw DamagedRecord(path: stored.path.text, reason: "its texts cannot be searched")
      }
      return found.map { .found(stored, $0) }
    } catch {
      return .damaged(error)
    }
  }

  /// Finds the text with most of the words, and the first of them there, if the texts have all.
  ///
  /// - Returns: The place, or `nil` in it if a word is missing; `nil` if that cannot be told.
  private mutating func place(in bytes: [UInt8], _ members: [TextPlaces.Member]) -> FoundPlace?? {
    guard texts.find(members, in: bytes.span) else { return nil }
    for index in isFound.indices { isFound[index] = false }
    var best: (place: TextPlaces.Place, word: Int, count: Int)?
    for place in texts.places {
      guard fold(place, of: bytes) else { return nil }
      var count = 0
      var first = 0
      for (index, word) in words.enumerated()
      where word.begins(in: folded.bytes.span.extracting(0..<folded.count)) {
        isFound[index] = true
        if count == 0 { first = index }
        count += 1
      }
      if count > best?.count ?? 0 { best = (place, first, count) }
      if count == words.count { break }
    }
    guard let best, isFound.allSatisfy({ $0 }) else { return .some(nil) }
    guard let text = best.place.string.text(in: bytes.span) else { return nil }
    return FoundPlace(field: members[best.place.member].field, text: text, word: best.word)
  }

  private mutating func fold(_ place: TextPlaces.Place, of bytes: [UInt8]) -> Bool {
    guard place.string.hasEscapes else {
      return folded.fold(bytes.span.extracting(place.string.inside))
    }
    guard let text = place.string.text(in: bytes.span) else { return false }
    return folded.fold(text.utf8Span.span)
  }
}

extension FoundPlace {
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
