import HeritageModel

/// Countries as lists name them.
enum ListedCountry {
  /// No country has a longer name, in bytes.
  private static let longestName = 200

  /// Returns the code, in capitals, of a country that is given by its code of two or three letters,
  /// or by a name in common use.
  static func code(_ text: String) -> String? {
    if text.utf8.count == 2 { return Country(code: text)?.code }
    guard text.utf8.count <= longestName else { return nil }
    return Country.named(text)?.code
  }
}
