import HeritageModel
import HeritageText
import HeritageValidation

/// Something that is decided once instead of with every record.
public enum Setting: String, CaseIterable, Sendable {
  case name, language, access

  /// What it is for, as a clause.
  public var meaning: String {
    switch self {
    case .name: "who is at work, as the journal and new records say"
    case .language: "the language of names and texts that do not say theirs"
    case .access: "who may see new records that do not say so"
    }
  }

  /// The variable of the environment that decides it for one run.
  public var variable: String {
    switch self {
    case .name: "HERITAGE_USER"
    case .language: "HERITAGE_LANGUAGE"
    case .access: "HERITAGE_ACCESS"
    }
  }

  /// Whether it is a person's own matter, which is never kept in a registry.
  public var isPersonal: Bool { self == .name }

  /// What holds where nobody decided; `nil` for nothing.
  var builtIn: String? {
    switch self {
    case .name: nil
    case .language: "en"
    case .access: Access.public.rawValue
    }
  }

  /// Checks a value.
  ///
  /// - Parameter text: The value as it was written. An empty name is the decision to have none.
  /// - Returns: The value to keep.
  /// - Throws: ``RegistryError`` of the kind `usage` that says what is wrong with it.
  public func value(_ text: String) throws(RegistryError) -> String {
    switch self {
    case .name:
      guard !text.contains("\u{FFFD}") else {
        throw .usage("the name is not UTF-8", hint: "write it in UTF-8")
      }
      guard !text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control })
      else {
        throw .usage("the name holds a control character", hint: "write it on one line")
      }
      return SourceText.clean(text, markup: false).text
    case .language:
      guard LanguageTag.isLanguage(text) else {
        throw .usage(
          "'\(text)' is not a language tag", hint: "write it like 'en', 'ar' or 'ar-Latn'")
      }
      return text
    case .access:
      if let access = Access(rawValue: text) { return access.rawValue }
      let known = Access.allCases.map(\.rawValue)
      throw .usage(
        "'\(text)' is not a known \(Access.singular)",
        hint: NearestWord.to(text, among: known).map { "did you mean '\($0)'?" }
          ?? "it is one of: \(known.joined(separator: ", "))")
    }
  }
}
