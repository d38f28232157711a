public import CanonicalJSON

/// A part of a serial site, or one of several points that a listing gives for it.
public struct SiteComponent: RecordComponent {
  public var name: String?
  /// The country as ISO 3166-1 alpha-2, upper case.
  public var country: String?
  public var location: Location?
  public var unknownMembers = JSONObject()

  public init(name: String? = nil, country: String? = nil, location: Location? = nil) {
    self.name = name
    self.country = country
    self.location = location
  }

  package init?(reading fields: inout FieldReader) {
    country = fields.string("country")
    location = fields.component("location", Location.self)
    name = fields.string("name")
    unknownMembers = fields.rest
  }

  package var json: JSONObject {
    var json = unknownMembers
    json.set("country", country)
    json.set("location", location)
    json.set("name", name)
    return json
  }
}

/// What protects a place: a convention, a law, a list.
public struct Protection: RecordComponent {
  public var type: ProtectionType
  /// The protection's number or name with its authority.
  public var reference: String?
  public var authority: String?
  public var from: StatedDate?
  public var until: StatedDate?
  public var source: String?
  public var unknownMembers = JSONObject()

  public init(type: ProtectionType) {
    self.type = type
  }

  package init?(reading fields: inout FieldReader) {
    authority = fields.string("authority")
    from = fields.date("from")
    reference = fields.string("reference")
    source = fields.string("source")
    let type = fields.term("type", ProtectionType.self)
    until = fields.date("until")
    unknownMembers = fields.rest
    guard let type = fields.require("type", type) else { return nil }
    self.type = type
  }

  package var json: JSONObject {
    var json = unknownMembers
    json.set("authority", authority)
    json.set("from", from)
    json.set("reference", reference)
    json.set("source", source)
    json.set("type", type)
    json.set("until", until)
    return json
  }
}

/// Which record takes the place of a site or a monument that was recorded wrongly.
public struct Supersession: RecordComponent {
  public var by: Slug
  public var reason: SupersessionReason
  public var note: String?
  public var unknownMembers = JSONObject()

  public init(by: Slug, reason: SupersessionReason, note: String? = nil) {
    self.by = by
    self.reason = reason
    self.note = note
  }

  package init?(reading fields: inout FieldReader) {
    let by = fields.require("by", fields.slug("by"))
    note = fields.string("note")
    let reason = fields.require("reason", fields.term("reason", SupersessionReason.self))
    unknownMembers = fields.rest
    guard let by, let reason else { return nil }
    self.by = by
    self.reason = reason
  }

  package var json: JSONObject {
    var json = unknownMembers
    json.set("by", by.text)
    json.set("note", note)
    json.set("reason", reason)
    return json
  }
}

/// The state of a monument before any damage that the registry tells of.
public struct Baseline: RecordComponent {
  public var date: StatedDate?
  public var condition: Condition?
  public var note: String?
  public var unknownMembers = JSONObject()

  public init(date: StatedDate? = nil, condition: Condition? = nil, note: String? = nil) {
    self.date = date
    self.condition = condition
    self.note = note
  }

  package init?(reading fields: inout FieldReader) {
    condition = fields.term("condition", Condition.self)
    date = fields.date("date")
    note = fields.string("note")
    unknownMembers = fields.rest
  }

  package var json: JSONObject {
    var json = unknownMembers
    json.set("condition", condition)
    json.set("date", date)
    json.set("note", note)
    return json
  }
}
