/// A country or territory by its code in ISO 3166-1.
public struct Country: Hashable, Sendable {
  /// The two capital letters of ISO 3166-1 alpha-2, or XK for Kosovo.
  public let code: String
  /// The short name in English.
  public let name: String

  /// Finds a country by its code, in capital or small letters.
  ///
  /// - Returns: `nil` if the code is not in use.
  public init?(code: String) {
    let capitals = code.uppercased()
    // Some letters beyond ASCII, such as the long s, have an ASCII capital.
    guard code.utf8.count == 2, let name = CountryNames.byCode[capitals] else { return nil }
    self.code = capitals
    self.name = name
  }

  /// Every country and territory, by code.
  public static let all = CountryNames.byCode.keys.sorted().compactMap { Country(code: $0) }

  /// Finds a country by its name in English, or by another that is in common use, in some thirty
  /// languages, or by the three letters of ISO 3166-1 alpha-3.
  ///
  /// Case, accents, punctuation and the order of the words do not matter, so that `United Republic
  /// of Tanzania` and `Tanzania, the United Republic of` find the same country.
  ///
  /// - Returns: `nil` if no country has the name.
  public static func named(_ name: String) -> Country? {
    let key = nameKey(name)
    let code =
      byNameKey[key] ?? CountryNameTable.code(ofKey: key) ?? byThreeLetters[name.uppercased()]
    return code.flatMap { Country(code: $0) }
  }

  private static let byThreeLetters: [String: String] = {
    var codes: [String: String] = [:]
    for entry in CountryNameTable.letters.split(whereSeparator: { $0 == ";" || $0.isNewline }) {
      codes[String(entry.dropFirst(3))] = String(entry.prefix(2))
    }
    return codes
  }()

  private static let byNameKey: [String: String] = {
    var codes: [String: String] = [:]
    for (code, name) in CountryNames.aliases { codes[nameKey(name)] = code }
    for (code, name) in CountryNames.byCode { codes[nameKey(name)] = code }
    return codes
  }()

  /// Returns the words of a name in alphabetical order, without accents, articles and the like.
  ///
  /// It has the same bytes whether the name's letters are composed or not.
  static func nameKey(_ name: String) -> String {
    var letters = ""
    for character in name.lowercased() {
      if plainLetters[character] == nil, character.unicodeScalars.count > 1 {
        letters += CountryNameTable.composed(character) ?? withoutMarks(character)
      } else {
        letters += plain(character)
      }
    }
    return letters.split(separator: " ")
      .filter { !["the", "of", "and"].contains($0) }
      .map { $0 == "st" ? "saint" : $0 }
      .sorted()
      .joined(separator: " ")
  }

  private static func plain(_ character: Character) -> String {
    plainLetters[character] ?? (character.isLetter ? String(character) : " ")
  }

  /// A letter without the marks on it, such as those of Arabic vowels, which no name here has.
  private static func withoutMarks(_ character: Character) -> String {
    character.unicodeScalars.filter { scalar in
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .enclosingMark, .spacingMark: false
      default: true
      }
    }.map { plain(Character($0)) }.joined()
  }

  /// What letters with accents, and those that languages of one script write in two ways, are compared
  /// as; `scripts/country-names.py` has the same.
  private static let plainLetters: [Character: String] = {
    var plain: [Character: String] = ["i\u{307}": "i", "ß": "ss"]
    for (letter, variants) in [
      ("", "'’‘‛`´′ʹʼʻʽʾʿ՚＇ꞌ.׳״\"“”„ـ"), ("a", "åãáâàäāăą"), ("c", "çčć"), ("d", "ďđ"),
      ("e", "éèêëěęėēə"),
      ("g", "ğ"), ("i", "íîìïīı"), ("l", "łľ"), ("n", "ñńň"), ("o", "óôõöòőōø"), ("r", "ř"),
      ("s", "śšşș"), ("t", "ťţț"), ("u", "üúùûůűū"), ("y", "ýÿ"), ("z", "žźż"), ("е", "ё"),
      ("α", "ά"), ("ε", "έ"), ("η", "ή"), ("ι", "ίϊΐ"), ("ο", "ό"), ("υ", "ύϋΰ"), ("ω", "ώ"),
      ("σ", "ς"), ("ا", "أإآ"), ("ي", "ىی"), ("ك", "ک"), ("ه", "ةە"),
    ] {
      for variant in variants { plain[variant] = letter }
    }
    return plain
  }()
}

extension CountryNameTable {
  /// The entries, a code, a space and a name each, which a semicolon ends.
  private static let bytes = names.utf8.filter { $0 != UInt8(ascii: "\n") }

  /// The letters of the names, found in whichever way they are composed.
  private static let composedLetters = Set(names)

  /// Returns a letter as the names have it; `nil` if none of them has it.
  static func composed(_ letter: Character) -> String? {
    composedLetters.firstIndex(of: letter).map { String(composedLetters[$0]) }
  }

  /// Returns the code of the country with a folded name; `nil` if there is none.
  static func code(ofKey key: String) -> String? {
    var (low, high) = (bytes.startIndex, bytes.endIndex)
    while low < high {
      let middle = low + (high - low) / 2
      let end = bytes[middle...].firstIndex(of: UInt8(ascii: ";")) ?? high
      let start = bytes[low..<middle].lastIndex(of: UInt8(ascii: ";")).map { $0 + 1 } ?? low
      let name = bytes[(start + 3)..<end]
      if name.elementsEqual(key.utf8) {
        return String(decoding: bytes[start..<(start + 2)], as: UTF8.self)
      }
      if name.lexicographicallyPrecedes(key.utf8) { low = end + 1 } else { high = start }
    }
    return nil
  }
}
