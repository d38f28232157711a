import HeritageModel

/// A country as an option or an answer gives it.
enum CountryOption {
  /// Returns a country's two letters.
  ///
  /// - Parameter text: The letters in any case, or the country's name.
  /// - Throws: ``CommandError`` if no country is meant.
  static func code(_ text: String) throws(CommandError) -> String {
    if let country = Country(code: text.uppercased()) ?? Country.named(text) {
      return country.code
    }
    throw .usage(
      "'\(text)' is not a known country", hint: "use the two letters of ISO 3166-1, such as SY")
  }
}
