public import CanonicalJSON

/// One name of a place or an object, in one language.
public struct Name: RecordComponent {
  public var text: String
  /// The name's language as a BCP 47 tag, such as `ar` or `ar-Latn`; `nil` when not known.
  public var language: String?
  public var kind: NameKind
  /// Where the name comes from, such as `unesco`.
  public var source: String?
  /// Members that this version does not know, kept as they are.
  public var unknownMembers = JSONObject()

  public init(
    _ text: String, language: String?, kind: NameKind = .preferred, source: String? = nil
  ) {
    self.text = text
    self.language = language
    self.kind = kind
    self.source = source
  }

  package static var blank: Self { Name("", language: nil, kind: .variant) }

  package mutating func visit(_ fields: inout some FieldVisitor) {
    fields.defaulted("kind", &kind)
    fields.optional("language", &language)
    fields.optional("source", &source)
    fields.required("text", &text)
  }

  /// The language without script and region, such as `ar` of `ar-Latn`.
  public var primaryLanguage: String? {
    language.map { String($0.prefix { $0 != "-" }) }
  }
}

/// A text in one language, such as a description or a narrative.
public struct LocalizedText: RecordComponent {
  public var text: String
  public var language: String?
  /// Where the text comes from, such as `unesco`.
  public var source: String?
  public var unknownMembers = JSONObject()

  public init(_ text: String, language: String?, source: String? = nil) {
    self.text = text
    self.language = language
    self.source = source
  }

  package static var blank: Self { LocalizedText("", language: nil) }

  package mutating func visit(_ fields: inout some FieldVisitor) {
    fields.optional("language", &language)
    fields.optional("source", &source)
    fields.required("text", &text)
  }
}

extension Sequence<Name> {
  /// The name to show: the preferred one in a language, else any preferred one, else the first.
  public func shown(in language: String = "en") -> String? {
    var best: (order: Int, text: String)?
    for name in self {
      let order = (name.kind == .preferred ? 0 : 2) + (name.primaryLanguage == language ? 0 : 1)
      if order < best?.order ?? .max { best = (order, name.text) }
    }
    return best?.text
  }
}
