/// What people say for the terms of a list, in English, French and Arabic.
///
/// A word stands for one term of the list. Words that can mean several are listed with these, so
/// that whoever uses one is told what to choose from.
public struct Synonyms<Term: RawRepresentable & Hashable & Sendable>: Sendable
where Term.RawValue == String {
  /// The words for each term, as they are written.
  public let words: [Term: [String]]
  /// The terms that a vague word can mean, by the word in its folded form.
  let vague: [String: [Term]]
  /// The vague words, as they are written.
  package private(set) var vagueWords: [String] = []
  private let terms: [String: Term]

  /// No words.
  public init() {
    self.init("")
  }

  /// Reads a table: a term on each line, a colon, and its words with commas between them; or words
  /// that are vague, a question mark, and the terms that they can mean.
  init(_ table: String) {
    var words: [Term: [String]] = [:]
    var terms: [String: Term] = [:]
    var vague: [String: [Term]] = [:]
    for line in table.split(whereSeparator: \.isNewline) {
      if let mark = line.firstIndex(of: "?") {
        let choice = Self.list(line[line.index(after: mark)...]).compactMap(Term.init(rawValue:))
        let own = Self.list(line[..<mark])
        vagueWords += own
        for word in own { vague[TermText.folded(word)] = choice }
      } else if let mark = line.firstIndex(of: ":"),
        let term = Term(rawValue: String(line[..<mark]))
      {
        let own = Self.list(line[line.index(after: mark)...])
        words[term, default: []] += own
        for word in own { terms[TermText.folded(word)] = term }
      }
    }
    self.words = words
    self.terms = terms
    self.vague = vague
  }

  private static func list(_ text: Substring) -> [String] {
    text.split(separator: ",").map { part in
      part.split(separator: " ").joined(separator: " ")
    }.filter { !$0.isEmpty }
  }

  /// Returns the term for a word in its folded form.
  func term(forFolded word: String) -> Term? { terms[word] }
}

extension ControlledTerm {
  public static var synonyms: Synonyms<Self> { Synonyms() }

  /// Returns the term that a text means: its code, in any case and with any of space, hyphen and
  /// underscore, or a word that people say for it; `nil` if it means none, or can mean several.
  public static func meant(by text: String) -> Self? {
    if let exact = Self(rawValue: text) { return exact }
    let folded = TermText.folded(text)
    return allCases.first { TermText.folded($0.rawValue) == folded }
      ?? synonyms.term(forFolded: folded)
  }

  /// The words that people say for the term.
  public var otherWords: [String] { Self.synonyms.words[self, default: []] }

  /// Tells whether a text can mean several terms of the list.
  static func isVague(_ text: String) -> Bool {
    meant(by: text) == nil && synonyms.vague[TermText.folded(text)] != nil
  }

  /// Says what to write in place of a text that is not the code of a term, or returns `nil`.
  package static func advice(on text: String) -> String? {
    if let term = meant(by: text) { return "write '\(term.rawValue)'" }
    let folded = TermText.folded(text)
    if let choice = synonyms.vague[folded], let last = choice.last {
      let others = choice.dropLast().map { "'\($0.rawValue)'" }.joined(separator: ", ")
      return "\(quoted(text)) can mean \(others) or '\(last.rawValue)'"
    }
    return Vocabulary.term(meantBy: text, besides: listName).map { found in
      "\(quoted(text)) is \(found.list.singular.withArticle)"
        + (found.term.code == text ? "" : ": '\(found.term.code)'")
    }
  }
}

extension Vocabulary {
  /// Lists that stand beside each other in one kind of record, so that a word of one is easily
  /// written for the other.
  private static let neighbours: [Set<String>] = [
    ["causes", "certainties", "conditions", "grades", "intents", "mechanisms", "trends"],
    ["evidence-types", "methods", "shows"], ["monument-types", "site-kinds"],
  ]

  /// Returns the first list beside a list that has a word for a term, and the term.
  package static func term(
    meantBy text: String, besides name: String
  ) -> (list: Vocabulary, term: Term)? {
    guard let neighbours = neighbours.first(where: { $0.contains(name) }) else { return nil }
    return terms(meantBy: text).first { found in
      found.list.name != name && neighbours.contains(found.list.name)
        && !["none", "other", "unknown"].contains(found.term.code)
    }
  }

  /// Finds terms of all lists by a word: those that it means or can mean, else those that have it
  /// in their code, their definition or what people say for them.
  public static func search(_ text: String) -> [(list: Vocabulary, term: Term)] {
    let meant = lists.flatMap { list in
      list.erased(meantOrVaguelyBy: text).map { (Vocabulary(list), $0) }
    }
    let folded = TermText.folded(text)
    guard meant.isEmpty, folded.count > 2 else { return meant }
    return all.flatMap { list in
      list.terms.filter { term in
        ([term.code, term.definition] + term.otherWords).contains {
          TermText.folded($0).contains(folded)
        }
      }.map { (list, $0) }
    }
  }

  /// Returns the terms of all lists that a text means, in the order of the lists.
  package static func terms(meantBy text: String) -> [(list: Vocabulary, term: Term)] {
    lists.compactMap { list in
      list.erased(meantBy: text).map { (Vocabulary(list), $0) }
    }
  }
}

extension ControlledTerm {
  fileprivate static func erased(meantBy text: String) -> Vocabulary.Term? {
    meant(by: text).map { Vocabulary.Term($0) }
  }

  /// The term that a text means, or those that it can mean.
  fileprivate static func erased(meantOrVaguelyBy text: String) -> [Vocabulary.Term] {
    let terms = meant(by: text).map { [$0] } ?? synonyms.vague[TermText.folded(text)] ?? []
    return terms.map { Vocabulary.Term($0) }
  }
}

extension String {
  /// A noun after `a` or `an`.
  package var withArticle: String {
    (first.map { "aeiou".contains($0) } ?? false ? "an " : "a ") + self
  }
}

/// The form of a word in which it is compared with those of a list.
enum TermText {
  /// Puts small letters without accents and single spaces for all their kinds.
  ///
  /// In Arabic the seats of hamza, ta marbuta and alef maqsura become the letters that people type
  /// for them, and an article before three letters or more vanishes.
  static func folded(_ text: String) -> String {
    var words: [String] = []
    var word = ""
    for scalar in text.lowercased().unicodeScalars {
      let properties = scalar.properties
      if properties.isWhitespace || "-_'’‐‑".unicodeScalars.contains(scalar) {
        if !word.isEmpty { words.append(word) }
        word = ""
      } else if properties.canonicalCombiningClass.rawValue == 0, scalar != "\u{640}",
        properties.generalCategory != .format
      {
        word += plain[scalar] ?? String(scalar)
      }
    }
    if !word.isEmpty { words.append(word) }
    return words.map { $0.hasPrefix("ال") && $0.count > 4 ? String($0.dropFirst(2)) : $0 }
      .joined(separator: " ")
  }

  private static let plain: [Unicode.Scalar: String] = {
    var plain: [Unicode.Scalar: String] = [:]
    for (letter, variants) in [
      ("a", "àâäáā"), ("c", "ç"), ("e", "éèêë"), ("i", "îïíī"), ("o", "ôöó"), ("u", "ûùüúū"),
      ("oe", "œ"), ("ا", "أإآٱ"), ("ه", "ة"), ("ي", "ىی"), ("ك", "ک"),
    ] {
      for scalar in variants.unicodeScalars { plain[scalar] = letter }
    }
    return plain
  }()
}
