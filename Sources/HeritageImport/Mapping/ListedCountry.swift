import HeritageModel

/// Countries as lists name them.
enum ListedCountry {
  /// Returns the code of a country that is given by its code, in capitals, or by a name in common use.
  static func code(_ text: String) -> String? {
    if text.utf8.count == 2 { return Country(code: text)?.code }
    return Country.named(text)?.code
  }
}
