import Bytes
import HeritageText

/// A word of a search, folded like the texts that it is looked for in.
///
/// In Arabic the article and the letters for "and", "in", "like" and "to" are written as one with the
/// word behind them, so a word is found behind them too, and one that is asked for with the article
/// also without it. In Hebrew the same letters begin so many words by themselves that this would
/// find more of others than of the one meant: there it is a second attempt, for words that are not
/// found as they stand.
struct SearchWord: Sendable {
  /// A way in which the word may be written.
  fileprivate struct Form: Sendable {
    /// The word itself, or, where nothing may stand before it, a space and the word.
    let bytes: [UInt8]
    /// What may stand before it; `nil` if anything may.
    let joiners: Set<[UInt8]>?
  }

  let text: String
  /// Whether the word is in a script without spaces, where a word can begin anywhere in a text.
  let isSpaceless: Bool
  private let forms: [Form]

  /// - Parameter folded: a word of a `FoldedName`.
  init(_ folded: Substring) {
    self.init(folded, forms: Self.forms(of: folded))
  }

  private init(_ folded: Substring, forms: [Form]) {
    text = String(folded)
    isSpaceless = folded.unicodeScalars.contains(where: Self.isSpaceless)
    self.forms =
      isSpaceless ? [Form(bytes: Array(folded.utf8), joiners: nil)] : forms
  }

  /// The words of a query.
  static func words(of query: String) -> [SearchWord] {
    FoldedName(query).text.split(separator: " ").map { SearchWord($0) }
  }

  /// The same words as they are looked for where they were not found, or nothing if that is no
  /// other way.
  static func joined(_ words: [SearchWord]) -> [SearchWord] {
    let isHebrew = words.map { $0.text.unicodeScalars.allSatisfy(Joiners.isHebrew) }
    guard isHebrew.contains(true) else { return [] }
    return zip(words, isHebrew).map { word, isHebrew in
      guard isHebrew, word.text.unicodeScalars.count >= 2 else { return word }
      var forms = [Form(word.text, behind: Joiners.hebrew)]
      if let bare = Joiners.bareHebrew(word.text) {
        forms.append(Form(bare, behind: Joiners.hebrew))
      }
      return SearchWord(Substring(word.text), forms: forms)
    }
  }

  private static func forms(of word: Substring) -> [Form] {
    let word = String(word)
    guard word.unicodeScalars.allSatisfy(Joiners.isArabic) else {
      return [Form(bytes: Array(" \(word)".utf8), joiners: nil)]
    }
    var forms = [Form(word, behind: Joiners.arabic(before: word))]
    if let bare = Joiners.bareArabic(word) {
      forms.append(Form(bare, behind: Joiners.arabic(before: bare)))
    }
    return forms
  }

  /// Tells whether a text has the word, or a longer one that begins with it.
  ///
  /// - Parameter words: The text's words as `FoldedWords` writes them.
  /// - Returns: Whether it has it.
  func begins(in words: Span<UInt8>) -> Bool { isFound(in: words, wholly: false) }

  /// Tells whether a folded text has the word, or a longer one that begins with it.
  func begins(in folded: String) -> Bool {
    let words = Array(" \(folded) ".utf8)
    return begins(in: words.span)
  }

  /// Tells whether a folded text has exactly this word.
  func stands(in folded: String) -> Bool {
    let words = Array(" \(folded) ".utf8)
    return isFound(in: words.span, wholly: true)
  }

  /// Tells whether some bytes have the word in any way in which it may be written, whatever stands
  /// around it.
  func occurs(in bytes: Span<UInt8>) -> Bool {
    forms.contains { form in
      let word = form.bytes.span.extracting(
        droppingFirst: form.bytes.first == Joiners.space ? 1 : 0)
      return bytes.firstPlace(of: word, from: 0) != nil
    }
  }

  private func isFound(in words: Span<UInt8>, wholly: Bool) -> Bool {
    for form in forms {
      var start = 0
      while let place = words.firstPlace(of: form.bytes.span, from: start) {
        let end = place + form.bytes.count
        let isWhole = isSpaceless || !wholly || words[end] == Joiners.space
        if isWhole, form.isJoined(at: place, in: words) { return true }
        start = place + 1
      }
    }
    return false
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

extension SearchWord.Form {
  fileprivate init(_ word: String, behind joiners: [String]) {
    bytes = Array(word.utf8)
    self.joiners = Set(joiners.map { Array($0.utf8) })
  }

  /// Tells whether all that stands between a place and the start of its word may stand there.
  fileprivate func isJoined(at place: Int, in words: Span<UInt8>) -> Bool {
    guard let joiners else { return true }
    var start = place
    while start > 0, words[start - 1] != Joiners.space {
      guard place - start < Joiners.longest else { return false }
      start -= 1
    }
    return joiners.contains(array(words.extracting(start..<place)))
  }
}

/// What Arabic and Hebrew write before a word as one with it, folded.
private enum Joiners {
  static let space = UInt8(ascii: " ")
  /// The most bytes that any of them have.
  static let longest = 8

  /// "And" or "so", then "in", "like" or "to", then the article: of "to" and the article, لل is left.
  private static let arabicWithArticle = joined(["", "و", "ف"], ["ال", "بال", "كال", "لل"])
  private static let arabicLetters = joined(["", "و", "ف"], ["", "ب", "ك", "ل"])
  /// "And", "that", then "in", "like", "to" or "from", then the article.
  static let hebrew = joined(
    joined(["", "ו"], ["", "ש"]), joined(["", "ב", "כ", "ל", "מ"], ["", "ה"]))

  /// What may stand before an Arabic word.
  ///
  /// Two letters are too few to tell a word behind a single letter from any other, and one is too
  /// few behind an article as well.
  static func arabic(before word: String) -> [String] {
    switch word.unicodeScalars.count {
    case ...1: [""]
    case 2: [""] + arabicWithArticle
    default: arabicLetters + arabicWithArticle
    }
  }

  /// The Arabic word without its article, if it may have one.
  ///
  /// The article alone: with another letter before it, as in بالميرا, it mostly is none.
  static func bareArabic(_ word: String) -> String? { bare(word, article: "ال") }

  /// The Hebrew word without its article, if it may have one.
  static func bareHebrew(_ word: String) -> String? { bare(word, article: "ה") }

  private static func bare(_ word: String, article: String) -> String? {
    let rest = word.unicodeScalars.dropFirst(article.unicodeScalars.count)
    guard word.hasPrefix(article), rest.count >= 3 else { return nil }
    return String(String.UnicodeScalarView(rest))
  }

  static func isArabic(_ scalar: Unicode.Scalar) -> Bool {
    (0x620...0x6D3).contains(scalar.value)
  }

  static func isHebrew(_ scalar: Unicode.Scalar) -> Bool {
    (0x5D0...0x5EA).contains(scalar.value)
  }

  private static func joined(_ first: [String], _ second: [String]) -> [String] {
    first.flatMap { first in second.map { first + $0 } }
  }
}
