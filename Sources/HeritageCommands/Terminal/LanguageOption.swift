import ArgumentParser
import HeritageValidation

/// A language as an option gives it.
enum LanguageOption {
  /// Languages that people are likely to write out, with their tags.
  private static let names = [
    "arabic": "ar", "armenian": "hy", "chinese": "zh", "english": "en", "french": "fr",
    "german": "de", "hebrew": "he", "italian": "it", "kurdish": "ku", "persian": "fa",
    "portuguese": "pt", "russian": "ru", "spanish": "es", "turkish": "tr", "ukrainian": "uk",
  ]

  /// Refuses what is no BCP 47 tag, so that none gets into a record.
  ///
  /// Five to eight letters have the form of a language, but none is registered with so many.
  static func check(_ text: String) throws(ValidationError) {
    if let tag = names[text.lowercased()] {
      throw ValidationError("'\(text)' is not a language tag. Did you mean '\(tag)'?")
    }
    guard LanguageTag.isWellFormed(text), text.prefix(while: { $0 != "-" }).count <= 3 else {
      throw ValidationError(
        "'\(text)' is not a language tag. Write it like 'en', 'ar' or 'ar-Latn'")
    }
  }
}
