import ArgumentParser
import HeritageAssessment
import HeritageModel
import HeritageRegistry
import HeritageValidation

/// Which day is asked about, and what was known then.
struct MomentOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Use only what was known on this day.", valueName: "date"))
  var asKnownOn: String?

  @Option(
    help: ArgumentHelp("Show the state on this day.", valueName: "date"))
  var on: String?

  @Option(
    help: ArgumentHelp(
      "What makes a claim known: recorded (in this registry) or published.", valueName: "how"),
    completion: .terms(KnownBy.self))
  var knownBy = KnownBy.recorded.rawValue

  func viewpoint() throws -> Viewpoint {
    guard let knownBy = KnownBy(rawValue: knownBy) else {
      throw RegistryError.usage(
        "'\(knownBy)' is not what makes a claim known", hint: "use recorded or published")
    }
    return Viewpoint(
      asked: try day(on, "--on"), known: try day(asKnownOn, "--as-known-on"), knownBy: knownBy)
  }

  private func day(_ text: String?, _ option: String) throws -> Day? {
    guard let text else { return nil }
    guard let day = try DateOption.date(text, option).upper.knownDay else {
      throw RegistryError.usage("\(option) needs a day, and '\(text)' has no end")
    }
    return day
  }
}

/// A date as an option gives it.
enum DateOption {
  /// - Throws: ``RegistryError`` that names the option, if the text is no date that is placed in time.
  static func date(_ text: String, _ option: String) throws(RegistryError) -> EDTF {
    do {
      return try EDTF(text)
    } catch {
      throw .usage("\(option): \(error.description)", hint: error.hint)
    }
  }
}

/// A number as an option gives it, in plain decimal notation.
enum NumberOption {
  /// - Parameters:
  ///   - text: The number, or `nil` where the option is not given.
  ///   - option: The option's name.
  ///   - example: A number such as the option takes.
  /// - Returns: The number, which is finite.
  /// - Throws: ``RegistryError`` that names the option, if the text is no number.
  static func number(
    _ text: String?, _ option: String, example: String
  ) throws(RegistryError) -> Double? {
    guard let text else { return nil }
    if let number = DecimalNumber.read(Array(text.utf8)[...]) { return number }
    throw .usage(
      "\(option) '\(text)' is not a decimal number",
      hint: DecimalNumber.suggestion(for: text) ?? "write a number such as \(example)")
  }
}

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

/// A language as an option gives it.
enum LanguageOption {
  /// Languages that people are likely to write out, with their tags.
  private static let names = [
    "arabic": "ar", "armenian": "hy", "chinese": "zh", "english": "en", "french": "fr",
    "german": "de", "hebrew": "he", "italian": "it", "kurdish": "ku", "persian": "fa",
    "portuguese": "pt", "russian": "ru", "spanish": "es", "turkish": "tr", "ukrainian": "uk",
  ]

  /// Refuses what is no BCP 47 tag, so that none gets into a record.
  static func check(_ text: String) throws(ValidationError) {
    if let tag = names[text.lowercased()] {
      throw ValidationError("'\(text)' is not a language tag. Did you mean '\(tag)'?")
    }
    guard LanguageTag.isLanguage(text) else {
      throw ValidationError(
        "'\(text)' is not a language tag. Write it like 'en', 'ar' or 'ar-Latn'")
    }
  }
}

/// A short name as an option gives it.
enum SlugOption {
  /// - Throws: ``RegistryError`` that names the option, if the text is no identifier.
  static func slug(_ text: String, _ option: String) throws(RegistryError) -> Slug {
    do {
      return try Slug(text)
    } catch {
      throw .usage("\(option): \(error.description)")
    }
  }
}
