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

  package static var blank: Self { SiteComponent() }

  package mutating func visit(_ fields: inout some FieldVisitor) {
    fields.optional("country", &country)
    fields.optional("location", &location)
    fields.optional("name", &name)
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

  package static var blank: Self { Protection(type: .other) }

  package mutating func visit(_ fields: inout some FieldVisitor) {
    fields.optional("authority", &authority)
    fields.optional("from", &from)
    fields.optional("reference", &reference)
    fields.optional("source", &source)
    fields.required("type", &type)
    fields.optional("until", &until)
  }
}

/// Which record takes the place of a site or a monument that was recorded wrongly.
public struct Supersession: RecordComponent {
  public var by: Slug
  public var reason: SupersessionReason
  public var note: String?
  /// What takes its place beside ``by``, where it was split into several.
  public var parts: [Slug] = []
  public var unknownMembers = JSONObject()

  public init(
    by: Slug, reason: SupersessionReason, note: String? = nil, parts: [Slug] = []
  ) {
    self.by = by
    self.reason = reason
    self.note = note
    self.parts = parts
  }

  package static var blank: Self { Supersession(by: .blank, reason: .duplicate) }

  package mutating func visit(_ fields: inout some FieldVisitor) {
    fields.required("by", &by)
    fields.optional("note", &note)
    fields.list("parts", &parts)
    fields.required("reason", &reason)
  }

  /// All that takes the place, in the order in which it was given.
  public var successors: [Slug] { [by] + parts }
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

  package static var blank: Self { Baseline() }

  package mutating func visit(_ fields: inout some FieldVisitor) {
    fields.optional("condition", &condition)
    fields.optional("date", &date)
    fields.optional("note", &note)
  }
}
