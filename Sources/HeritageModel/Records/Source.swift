public import CanonicalJSON

/// A body or a person whose statements evidence carries.
public struct Source: HeritageRecord {
  public let id: Slug
  public var name: String
  public var kind: SourceKind?
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

  public init(json: JSONObject) throws(RecordError) {
    var fields = FieldReader(json)
    access = fields.term("access", Access.self)
    group = fields.string("group")
    let id = fields.slug("id")
    kind = fields.term("kind", SourceKind.self)
    let name = fields.string("name")
    reliability = fields.term("reliability", Reliability.self)
    url = fields.string("url")
    unknownMembers = fields.rest
    _ = fields.require("id", id)
    _ = fields.require("name", name)
    let named = "source/\(json["id"]?.stringValue ?? "?")"
    try fields.finish(named)
    guard let id, let name else { throw RecordError(record: named, problems: fields.problems) }
    self.id = id
    self.name = name
  }

  public var json: JSONObject {
    var json = unknownMembers
    json.set("access", access)
    json.set("group", group)
    json.set("id", id.text)
    json.set("kind", kind)
    json.set("name", name)
    json.set("reliability", reliability)
    json.set("url", url)
    return json
  }

  public var reference: RecordReference { .source(id) }

  public var path: String { RecordLayout.path(ofSource: id) }
}
