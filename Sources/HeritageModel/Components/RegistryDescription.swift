/// What a registry is called, by whom and on which terms it is published, as documents say it.
///
/// It is the registry's own, for everybody, and every value is one line of text.
public struct RegistryDescription: Hashable, Sendable {
  /// What can be said, by the member of `registry.json` that says it.
  public enum Field: String, CaseIterable, Sendable {
    case address, author, banner, citation, contact, edition, licence
    case licenceURL = "licenceUrl"
    case publisher, title

    /// Whether the value leads somewhere on the web.
    public var isAddress: Bool { self == .address || self == .licenceURL }
  }

  private var texts: [Field: String] = [:]

  public init() {}

  /// What is said, `nil` where nothing is.
  public subscript(field: Field) -> String? { texts[field] }

  /// Says something.
  ///
  /// - Throws: ``RegistryDescriptionError`` if the field cannot have the text.
  public mutating func set(_ field: Field, to text: String) throws(RegistryDescriptionError) {
    guard !text.isEmpty else { throw .empty(field) }
    guard !text.unicodeScalars.contains(where: Self.breaksLine) else { throw .notOneLine(field) }
    guard !field.isAddress || Self.isAddress(text) else { throw .noAddress(field, text) }
    texts[field] = text
  }

  private static func breaksLine(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }

  /// Whether a text is an address of the web, without a name or password in it.
  private static func isAddress(_ text: String) -> Bool {
    let scheme = text.prefix { $0 != ":" }
    let rest = text.dropFirst(scheme.count)
    guard ["http", "https"].contains(scheme.lowercased()), rest.hasPrefix("://") else {
      return false
    }
    let host = rest.dropFirst(3).prefix { !"/?#".contains($0) }
    return !host.isEmpty && !host.contains("@")
      && !text.contains { $0.isWhitespace || "\"<>\\^`{|}".contains($0) }
  }
}

/// Why a registry cannot be described so.
public enum RegistryDescriptionError: Error, Hashable, Sendable {
  case empty(RegistryDescription.Field)
  /// It has a line end or another control character.
  case notOneLine(RegistryDescription.Field)
  case noAddress(RegistryDescription.Field, String)

  public var description: String {
    switch self {
    case .empty(let field): "'\(field.rawValue)' is empty"
    case .notOneLine(let field): "'\(field.rawValue)' holds a line end or a control character"
    case .noAddress(let field, let text):
      "'\(field.rawValue)' is no address of the web: \(quoted(text))"
    }
  }

  public var hint: String {
    switch self {
    case .empty(.title): "give the registry a title"
    case .empty(let field): "take it out: heritage edit registry --remove \(field.rawValue)"
    case .notOneLine: "write it on one line"
    case .noAddress: "write it like 'https://example.org/registry'"
    }
  }
}
