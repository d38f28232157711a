public import CanonicalJSON

/// A body or a person whose statements evidence carries.
public struct Source: HeritageRecord, FieldHolder {
  public private(set) var id: Slug
  public var name: String
  public var kind: SourceKind?
  /// Other names under which the body speaks, such as an abbreviation.
  public var aliases: [String] = []
  /// Sources that repeat each other share a group.
  public var group: String?
  public var reliability: Reliability?
  public var url: String?
  public var access: Access?
  public var unknownMembers = JSONObject()

  public init(id: Slug, name: String) {
    self.id = id
    self.name = name
  }

  package static var blank: Self {
    Source(id: .blank, name: "")
  }

  package mutating func visit(_ fields: inout some FieldVisitor) {
    fields.optional("access", &access)
    fields.list("aliases", &aliases)
    fields.optional("group", &group)
    fields.required("id", &id)
    fields.optional("kind", &kind)
    fields.required("name", &name)
    fields.optional("reliability", &reliability)
    fields.optional("url", &url)
  }
}

extension Source {
  public static var kind: RecordKind { .source }
  public static var table: WritableKeyPath<Records, RecordTable<Self>> { \.sources }
  public static func reference(_ id: Slug) -> RecordReference { .source(id) }

  public init(json: JSONObject) throws(RecordError) { self = try Self.reading(json) }

  public var json: JSONObject { members }
  public func write(to writer: inout JSONWriter) { append(to: &writer) }

  public var path: String { "sources/\(id.text.prefix(2))/\(id).json" }
  public var livesAt: RecordPlace { .path(path) }

  public var title: String { name }

  public var sensitivity: Sensitivity { Sensitivity(access: access) }

  public static let searchMembers: [SearchMember] = [
    SearchMember("name", .names), SearchMember("aliases", .names),
  ]
}

extension String {
  /// What a name of a body is compared by: names that differ only in case and spaces are one.
  package var bodyKey: String { String(lowercased().filter { !$0.isWhitespace }) }
}
