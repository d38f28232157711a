/// An argument, option or flag of a command.
struct ArgumentDescription: Decodable {
  enum Kind: String, Decodable {
    case positional
    case option
    case flag
  }

  struct Name: Decodable {
    enum Kind: String, Decodable {
      case long
      case short
      case longWithSingleDash
    }

    let kind: Kind
    let name: String

    var spelling: String { (kind == .long ? "--" : "-") + name }
  }

  let kind: Kind
  let shouldDisplay: Bool
  let sectionTitle: String?
  let isOptional: Bool
  let isRepeating: Bool
  let names: [Name]?
  let valueName: String?
  let defaultValue: String?
  let allValues: [String]?
  let abstract: String?
  let discussion: String?

  /// Tells whether the parser adds the flag to every command.
  var isParsersOwn: Bool {
    kind == .flag
      && (names ?? []).contains { $0.spelling == "--help" || $0.spelling == "--version" }
  }

  /// The names with their dashes, as in `-n, --dry-run`; empty for a positional argument.
  var spellings: String { (names ?? []).map(\.spelling).joined(separator: ", ") }

  /// What a user puts in place of a value, as in `<file>`.
  var placeholder: String { "<\(valueName ?? "value")>" }

  /// How the argument is written, as in `--registry <folder>` or `<file> ...`.
  var label: String {
    let once =
      switch kind {
      case .positional: placeholder
      case .option: "\(spellings) \(placeholder)"
      case .flag: spellings
      }
    return isRepeating ? once + " ..." : once
  }

  /// What the argument is for, as one run of text.
  var explanation: String {
    [abstract, discussion].compactMap(\.self).joined(separator: " ")
  }
}
