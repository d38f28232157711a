import HeritageModel
import HeritageText

/// A name that comes close to what was asked for.
struct NearName {
  /// How many letters differ; none where the name begins with what was asked for.
  let edits: Int
  let text: String

  /// Returns at most five different names, closest first.
  static func closest(_ names: [NearName]) -> [String] {
    var texts: [String] = []
    for name in names.sorted(by: { ($0.edits, $0.text) < ($1.edits, $1.text) })
    where !texts.contains(name.text) && texts.count < 5 {
      texts.append(name.text)
    }
    return texts
  }
}

/// Compares what a user asked for with the identifiers and names of a record.
struct NameSearch {
  enum Match {
    case whole
    /// Every word asked for stands in one of the names.
    case partial
    /// As before, with words that letters stand before which belong to others as a rule.
    case joined
    case none
  }

  private let query: String
  let folded: FoldedName
  let words: [SearchWord]
  private let joinedWords: [SearchWord]
  private let externalID: ExternalID?

  init(_ query: String) {
    self.query = query
    folded = FoldedName(query)
    words = SearchWord.words(of: query)
    joinedWords = SearchWord.joined(words)
    // Most names are no identifiers of other registers.
    externalID = try? ExternalID(query)
  }

  /// What a record of a kind has that is meant as a whole.
  func keys(for kind: RecordKind) -> [PackKey] {
    [.name(folded, of: kind)] + (externalID.map { [.external($0, of: kind)] } ?? [])
  }

  func match(_ candidate: Candidate) -> Match {
    if candidate.id == query || hasExternalID(candidate) { return .whole }
    guard !words.isEmpty else { return .none }
    var match = Match.none
    for text in [candidate.id] + candidate.names {
      let name = FoldedName(text)
      if name == folded { return .whole }
      if words.allSatisfy({ $0.stands(in: name.text) }) {
        match = .partial
      } else if match == .none, !joinedWords.isEmpty,
        joinedWords.allSatisfy({ $0.stands(in: name.text) })
      {
        match = .joined
      }
    }
    return match
  }

  private func hasExternalID(_ candidate: Candidate) -> Bool {
    guard let externalID, !candidate.externalIDs.isEmpty else { return false }
    let held = ExternalID.sound(in: candidate.externalIDs)
    if held.contains(externalID) { return true }
    // Of a register that is not known here nobody can say whether case matters.
    return held.contains {
      $0.scheme == externalID.scheme && $0.value.lowercased() == externalID.value.lowercased()
    }
  }

  /// Whether folded names may have all words; what stands around these is not looked at.
  func mayStand(in names: Span<UInt8>) -> Bool {
    for words in [words, joinedWords] where !words.isEmpty {
      var haveAll = true
      for word in words where !word.occurs(in: names) { haveAll = false }
      if haveAll { return true }
    }
    return false
  }

  /// How many letters of a name may differ; `nil` where the text is too short to be like another.
  var editsAllowed: Int? {
    let length = folded.text.count
    return length > 2 ? max(1, min(3, length / 4)) : nil
  }

  /// Returns the names of a record that have a word which begins with the one asked for, or that
  /// differ in a few letters, as a whole or in one word.
  func near(_ candidate: Candidate) -> [NearName] {
    guard let allowed = editsAllowed else { return [] }
    return candidate.names.compactMap { text in
      var best = NameDistance.edits(query, text, atMost: allowed)
      if words.count == 1 {
        for word in FoldedName(text).text.split(separator: " ") {
          if word.hasPrefix(folded.text) { return NearName(edits: 0, text: text) }
          guard let edits = NameDistance.edits(folded.text, String(word), atMost: allowed) else {
            continue
          }
          best = min(best ?? .max, edits)
        }
      }
      return best.map { NearName(edits: $0, text: text) }
    }
  }
}
