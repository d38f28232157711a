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

  /// Finds a country by its name in English, or by another that is in common use.
  ///
  /// Case, accents, punctuation and the order of the words do not matter, so that `United Republic
  /// of Tanzania` and `Tanzania, the United Republic of` find the same country.
  ///
  /// - Returns: `nil` if no country has the name.
  public static func named(_ name: String) -> Country? {
    byNameKey[nameKey(name)].flatMap { Country(code: $0) }
  }

  private static let byNameKey: [String: String] = {
    var codes: [String: String] = [:]
    for (code, name) in CountryNames.aliases { codes[nameKey(name)] = code }
    for (code, name) in CountryNames.byCode { codes[nameKey(name)] = code }
    return codes
  }()

  /// Returns the words of a name in alphabetical order, without accents, articles and the like.
  static func nameKey(_ name: String) -> String {
    var letters = ""
    for character in name.lowercased() {
      switch character {
      case "'", "’", ".": continue
      case "å", "ã", "á", "â": letters += "a"
      case "é", "è", "ê": letters += "e"
      case "í", "î": letters += "i"
      case "ó", "ô", "õ": letters += "o"
      case "ü", "ú": letters += "u"
      case "ç": letters += "c"
      default: letters.append(character.isLetter ? character : " ")
      }
    }
    return letters.split(separator: " ")
      .filter { !["the", "of", "and"].contains($0) }
      .map { $0 == "st" ? "saint" : $0 }
      .sorted()
      .joined(separator: " ")
  }
}
