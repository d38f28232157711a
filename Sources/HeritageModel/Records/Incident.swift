public import CanonicalJSON

/// One event that several reports tell of.
public struct Incident: HeritageRecord, FieldHolder {
  public private(set) var id: RecordID
  public private(set) var site: Slug
  public var event: StatedDate?
  public var cause: Cause?
  public var mechanisms: [Mechanism] = []
  public var perpetrator: Attribution?
  /// The monuments that the event struck.
  public var monuments: [Slug] = []
  public var note: String?
  public var unknownMembers = JSONObject()

  public init(id: RecordID, site: Slug) {
    self.id = id
    self.site = site
  }

  package static var blank: Self {
    Incident(id: .blank, site: .blank)
  }

  package mutating func visit(_ fields: inout some FieldVisitor) {
    fields.optional("cause", &cause)
    fields.optional("event", &event)
    fields.required("id", &id)
    fields.list("mechanisms", &mechanisms)
    fields.list("monuments", &monuments)
    fields.optional("note", &note)
    fields.optional("perpetrator", &perpetrator)
    fields.required("site", &site)
  }
}

extension Incident {
  public static var kind: RecordKind { .incident }
  public static var table: WritableKeyPath<Records, RecordTable<Self>> { \.incidents }
  public static func reference(_ id: RecordID) -> RecordReference { .incident(id) }

  public init(json: JSONObject) throws(RecordError) { self = try Self.reading(json) }

  public var json: JSONObject { members }
  public func write(to writer: inout JSONWriter) { append(to: &writer) }

  public var path: String { RecordLayout.folder(ofSite: site) + "incidents/\(id).json" }
  public var livesAt: RecordPlace { .path(path) }

  public var title: String { id.text }

  public var links: [RecordLink] {
    var links: [RecordLink] = []
    links.note("site", .site(site))
    for (index, id) in monuments.enumerated() {
      links.note("monuments[\(index)]", .monument(id, of: site))
    }
    return links
  }

  public var statedDates: [DatedField] { DatedField.present(("event", event, .event)) }

  public static let searchMembers: [SearchMember] = [SearchMember("note", .note)]
}

/// Something done to a subject after damage or to prevent it; shown beside the grade.
public struct Intervention: HeritageRecord, FieldHolder {
  public private(set) var id: RecordID
  public private(set) var site: Slug
  public var monument: Slug?
  public private(set) var type: InterventionType
  public var date: StatedDate?
  public var actor: String?
  public var evidence: [RecordID] = []
  public var note: String?
  public var recorded: Instant?
  public var unknownMembers = JSONObject()

  public init(id: RecordID, subject: Subject, type: InterventionType) {
    self.id = id
    site = subject.site
    monument = subject.monument
    self.type = type
  }

  package static var blank: Self {
    Intervention(id: .blank, subject: Subject(site: .blank), type: .conservation)
  }

  package mutating func visit(_ fields: inout some FieldVisitor) {
    fields.optional("actor", &actor)
    fields.optional("date", &date)
    fields.list("evidence", &evidence)
    fields.required("id", &id)
    fields.optional("monument", &monument)
    fields.optional("note", &note)
    fields.optional("recorded", &recorded)
    fields.required("site", &site)
    fields.required("type", &type)
  }

  public var subject: Subject { Subject(site: site, monument: monument) }
}

extension Intervention {
  public static var kind: RecordKind { .intervention }
  public static var table: WritableKeyPath<Records, RecordTable<Self>> { \.interventions }
  public static func reference(_ id: RecordID) -> RecordReference { .intervention(id) }

  public init(json: JSONObject) throws(RecordError) { self = try Self.reading(json) }

  public var json: JSONObject { members }
  public func write(to writer: inout JSONWriter) { append(to: &writer) }

  public var path: String { RecordLayout.folder(ofSite: site) + "interventions/\(id).json" }
  public var livesAt: RecordPlace { .path(path) }

  public var title: String { type.rawValue }

  public var links: [RecordLink] {
    var links: [RecordLink] = []
    links.note(subject)
    links.note(evidence: evidence)
    return links
  }

  public var statedDates: [DatedField] { DatedField.present(("date", date, .observation)) }

  public static let searchMembers: [SearchMember] = [
    SearchMember("note", .note), SearchMember("actor", .note),
  ]
}
