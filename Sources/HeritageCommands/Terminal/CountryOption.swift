import HeritageModel
import HeritageRegistry

/// A country as an option or an answer gives it.
enum CountryOption {
  /// Finds a country.
  ///
  /// - Parameter text: Its two letters in any case, or its name.
  /// - Returns: Its two letters.
  /// - Throws: ``RegistryError`` if no country is meant.
  static func code(_ text: String) throws(RegistryError) -> String {
    if let country = Country(code: text.uppercased()) ?? Country.named(text) {
      return country.code
    }
    throw .usage(
      "'\(text)' is not a known country", hint: "use the two letters of ISO 3166-1, such as SY")
  }

  /// Finds the country of a record, where two letters that are not in use yet are let through: a
  /// rule warns of them.
  static func codeToRecord(_ text: String) throws(RegistryError) -> String {
    let isCode = text.utf8.count == 2 && text.allSatisfy { $0.isASCII && $0.isLetter }
    return isCode ? text.uppercased() : try code(text)
  }
}
