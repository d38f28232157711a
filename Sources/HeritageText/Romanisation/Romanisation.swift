/// Names of other scripts in ASCII letters, character by character with the little that depends on
/// neighbours.
///
/// What comes out is what CLDR's transforms to Latin letters give, but for the words of Thai, which
/// only a dictionary can part.
enum Romanisation {
  /// Returns the words of a name in ASCII letters and digits with hyphens between them, as far as there
  /// are any for it.
  static func words(of name: String) -> [UInt8] {
    let scalars = Array(Normalisation.composed(name.unicodeScalars).unicodeScalars)
    var words = RomanWords()
    var index = 0
    while index < scalars.count {
      index += append(scalars[index...], after: index > 0 ? scalars[index - 1] : nil, to: &words)
    }
    return words.finished
  }

  private static let characters = SortedRecords(RomanLetters.characters)
  private static let pairs = SortedRecords(RomanLetters.pairs)

  /// Appends what begins a text; returns how many characters of it that was.
  private static func append(
    _ text: ArraySlice<Unicode.Scalar>, after former: Unicode.Scalar?, to words: inout RomanWords
  ) -> Int {
    guard let scalar = text.first else { return 0 }
    if scalar.isASCII {
      words.append(ascii: UInt8(scalar.value))
      return 1
    }
    if let syllable = HangulSyllable(scalar) {
      append(syllable, after: former.flatMap { HangulSyllable($0) }, to: &words)
      return 1
    }
    if HanReadings.covers(scalar) {
      if let former, isOfWords(former) { words.append(ascii: separator) }
      HanReadings.syllable(of: scalar)?.forEach { words.append(ascii: $0) }
      return 1
    }
    let next = text.dropFirst().first
    if let next {
      if appendTogether(paired(scalar), paired(next), to: &words) { return 2 }
      if katakana(scalar) == smallTsu, let doubled = consonant(of: katakana(next)) {
        words.append(ascii: doubled)
        return 1
      }
    }
    append(katakana(scalar), to: &words)
    return 1
  }

  /// Appends a character as it is without neighbours.
  private static func append(_ scalar: Unicode.Scalar, to words: inout RomanWords) {
    if append(from: characters, UInt64(scalar.value), to: &words) { return }
    let small = lowercased(scalar)
    if small != scalar { return append(small, to: &words) }
    LetterFolding.forEachPart(of: String(scalar)) { part in
      switch part {
      case .vanishes: break
      case .separates: words.append(ascii: separator)
      case .spells(let letters):
        for byte in letters.utf8 where byte < 0x80 { words.append(ascii: byte) }
      }
    }
  }

  /// Appends two characters, if they are not written one after the other.
  private static func appendTogether(
    _ first: Unicode.Scalar, _ second: Unicode.Scalar, to words: inout RomanWords
  ) -> Bool {
    if isThaiVowelBefore(first), (0xE01...0xE2E).contains(second.value) {
      append(second, to: &words)
      append(first, to: &words)
      return true
    }
    return append(
      from: pairs, UInt64(first.value) << 16 | UInt64(second.value), to: &words)
  }

  private static func append(
    from table: SortedRecords, _ key: UInt64, to words: inout RomanWords
  ) -> Bool {
    var written = words
    guard table.forEachByte(of: key, { written.append(ofTable: $0) }) else { return false }
    words = written
    return true
  }

  private static let separator = UInt8(ascii: "-")
  private static let smallTsu: Unicode.Scalar = "ッ"

  /// Returns what a character is in the table of pairs, which tells capitals apart in Armenian alone.
  private static func paired(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    (0x531...0x556).contains(scalar.value) ? scalar : lowercased(katakana(scalar))
  }

  private static func lowercased(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    let small = scalar.properties.lowercaseMapping.unicodeScalars
    return small.count == 1 ? small.first ?? scalar : scalar
  }

  /// Returns the other writing of a Hiragana letter, and any other character itself.
  private static func katakana(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard (0x3041...0x3094).contains(scalar.value) else { return scalar }
    return Unicode.Scalar(scalar.value + 0x60) ?? scalar
  }

  /// Returns the letter that doubles the consonant of a Katakana letter, or `nil` where none does.
  private static func consonant(of kana: Unicode.Scalar) -> UInt8? {
    // The transforms leave ヴ alone.
    guard (0x30A1...0x30FA).contains(kana.value), kana != "ヴ" else { return nil }
    var letters: [UInt8] = []
    guard characters.forEachByte(of: UInt64(kana.value), { letters.append($0) }),
      let first = letters.first, !"aeiou-".utf8.contains(first)
    else { return nil }
    return letters.starts(with: "ch".utf8) ? UInt8(ascii: "t") : first
  }

  /// Tells whether a vowel of Thai is written before the consonant that it follows.
  private static func isThaiVowelBefore(_ scalar: Unicode.Scalar) -> Bool {
    (0xE40...0xE44).contains(scalar.value)
  }

  /// Tells whether a Han character behind this one begins a new word.
  private static func isOfWords(_ scalar: Unicode.Scalar) -> Bool {
    if HanReadings.covers(scalar) { return true }
    return switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark:
      true
    default: false
    }
  }
}

extension Romanisation {
  private static let initials = [
    "g", "kk", "n", "d", "tt", "l", "m", "b", "pp", "s", "ss", "", "j", "jj", "ch", "k", "t", "p",
    "h",
  ]
  private static let vowels = [
    "a", "ae", "ya", "yae", "eo", "e", "yeo", "ye", "o", "wa", "wae", "oe", "yo", "u", "wo", "we",
    "wi", "yu", "eu", "ui", "i",
  ]
  private static let finals = [
    "", "g", "kk", "gs", "n", "nj", "nh", "d", "l", "lg", "lm", "lb", "ls", "lt", "lp", "lh", "m",
    "b",
    "bs", "s", "ss", "ng", "j", "ch", "k", "t", "p", "h",
  ]

  private static func append(
    _ syllable: HangulSyllable, after former: HangulSyllable?, to words: inout RomanWords
  ) {
    if let former, isAmbiguous(syllable, after: former) { words.append(ascii: separator) }
    let letters =
      initials[Int(syllable.initial)] + vowels[Int(syllable.vowel)] + finals[Int(syllable.final)]
    for byte in letters.utf8 { words.append(ascii: byte) }
  }

  /// Tells whether a syllable could be read as a part of the one before it.
  private static func isAmbiguous(
    _ syllable: HangulSyllable, after former: HangulSyllable
  ) -> Bool {
    let initial = initials[Int(syllable.initial)]
    let final = finals[Int(former.final)]
    if !initial.isEmpty { return consonants.contains("\(final)-\(initial)") }
    return !final.isEmpty
      || joins.contains {
        $0.ends.contains(vowels[Int(former.vowel)])
          && vowels[Int(syllable.vowel)].hasPrefix($0.start)
      }
  }

  /// Finals and initials that would be read otherwise without a hyphen.
  private static let consonants = [
    "bs-s", "bs-ss", "gs-s", "gs-ss", "j-j", "k-k", "k-kk", "lb-b", "lg-g", "lp-p", "ls-s", "ls-ss",
    "lt-t", "ng-g", "nj-j", "nj-jj", "p-p", "s-s", "s-ss", "t-t",
  ]

  /// Ends and beginnings of vowels that would be read as one.
  private static let joins = [
    (ends: ["a", "o", "wa", "wo", "ya"], start: "e"), (ends: ["e", "ye"], start: "o"),
    (ends: ["e"], start: "u"), (ends: ["eu", "u"], start: "i"),
  ]
}

/// Letters put together to words, with the vowel that letters of India have within them.
private struct RomanWords {
  private var words = WordBytes(separator: UInt8(ascii: "-"), capacity: 64)
  private var hasInnerVowel = false

  /// Adds a byte of a table: a letter, a digit, `-`, `~` or `^`.
  mutating func append(ofTable byte: UInt8) {
    switch byte {
    case UInt8(ascii: "^"): hasInnerVowel = false
    case UInt8(ascii: "~"):
      spellInnerVowel()
      hasInnerVowel = true
    default: append(ascii: byte)
    }
  }

  /// Adds a character of ASCII; all but letters, digits and apostrophes separate words.
  mutating func append(ascii byte: UInt8) {
    spellInnerVowel()
    words.append(ascii: byte)
  }

  private mutating func spellInnerVowel() {
    if hasInnerVowel { words.append(ascii: UInt8(ascii: "a")) }
    hasInnerVowel = false
  }

  var finished: [UInt8] {
    var copy = self
    copy.spellInnerVowel()
    return copy.words.bytes
  }
}

extension HanReadings {
  static func covers(_ scalar: Unicode.Scalar) -> Bool {
    number(of: scalar) != nil
  }

  /// Returns the letters of a character's reading, or `nil` if it has none.
  static func syllable(of scalar: Unicode.Scalar) -> [UInt8]? {
    guard let place = number(of: scalar) else { return nil }
    let digits = numbers.utf8Span.span
    let at = 2 * place + 2 * place / 96
    let number = Int(digits[at] - 0x30) << 6 | Int(digits[at + 1] - 0x30)
    guard number > 0 else { return nil }
    let letters = syllables.utf8Span.span
    let start = 6 * (number - 1) + (number - 1) / 15
    return (start..<start + 6).map { letters[$0] }.filter { $0 != UInt8(ascii: ".") }
  }

  /// The place of a character in the table.
  private static func number(of scalar: Unicode.Scalar) -> Int? {
    switch scalar.value {
    case 0x4E00...0x9FFF: Int(scalar.value - 0x4E00)
    case 0x3400...0x4DBF: Int(scalar.value - 0x3400 + 0x5200)
    default: nil
    }
  }
}
