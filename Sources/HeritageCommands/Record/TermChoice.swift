import HeritageModel
import HeritageText

/// The terms of a list as answers: typed whole, begun, or by their numbers.
struct TermChoice: Sendable {
  /// What a word is taken for.
  enum Meaning: Hashable {
    /// A term, with what to tell where it is not what was typed.
    case term(String, note: String?)
    case fault(String)
  }

  let terms: [Vocabulary.Term]
  private let singular: String
  /// Returns the code of the term that a word means.
  private let meant: @Sendable (String) -> String?
  /// Says what to write in place of a word that is no term.
  private let advice: @Sendable (String) -> String?

  /// Letters that a beginning must have, so that a slip of the finger is no term.
  private static let shortest = 2

  init<List: ControlledTerm>(_: List.Type) {
    terms = List.allCases.map { Vocabulary.Term($0) }
    singular = List.singular
    meant = { List.meant(by: $0)?.rawValue }
    advice = { List.advice(on: $0) }
  }

  private var codes: [String] { terms.map(\.code) }

  /// Finds out which term a word stands for.
  func meaning(of word: String) -> Meaning {
    if let code = meant(word) {
      return .term(code, note: code == word ? nil : "'\(word)' is taken as '\(code)'")
    }
    if let number = Int(word), terms.indices.contains(number - 1) {
      let code = codes[number - 1]
      return .term(code, note: "\(number) is '\(code)'")
    }
    let folded = Self.folded(word)
    let advice = advice(word)
    let begun =
      advice != nil || folded.count < Self.shortest ? [] : codes.filter { $0.hasPrefix(folded) }
    if let only = begun.first, begun.count == 1 {
      return .term(only, note: "'\(word)' is taken as '\(only)'")
    }
    if begun.count > 1 {
      return .fault("'\(word)' may be \(begun.joined(separator: " or "))")
    }
    let near = NearestWord.to(word, among: codes)
    return .fault(
      "'\(word)' is not a known \(singular)"
        + (advice.map { "; \($0)" } ?? near.map { "; did you mean '\($0)'?" }
          ?? "; '?' lists them"))
  }

  /// The parts of an answer that may name several terms: what commas part, else what spaces do.
  func parts(of answer: String) -> [String] {
    let parts = answer.split { ",،;".contains($0) }
      .map { $0.split(separator: " ").joined(separator: " ") }
    return parts.flatMap { part in
      if case .term = meaning(of: part) { return [part] }
      return part.split(separator: " ").map(String.init)
    }
  }

  /// The words that begin as one does, in the order of the list.
  func completions(of word: String) -> [String] {
    codes.filter { $0.hasPrefix(Self.folded(word)) }
  }

  /// A line for each term: its number, its code and what it means.
  var lines: [String] {
    let width = max(24, (codes.map(\.count).max() ?? 0) + 2)
    return terms.enumerated().map { index, term in
      let number = SafeText.padded("\(index + 1)", toWidth: terms.count > 9 ? 4 : 3)
      return "  " + number + SafeText.padded(term.code, toWidth: width) + term.definition
    }
  }

  private static func folded(_ word: String) -> String {
    String(word.lowercased().map { $0 == " " || $0 == "_" ? "-" : $0 })
  }
}
