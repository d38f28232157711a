public import CanonicalJSON

/// One event that several reports tell of.
public struct Incident: HeritageRecord {
  public let id: RecordID
  public let site: Slug
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

  public init(json: JSONObject) throws(RecordError) {
    var fields = FieldReader(json)
    cause = fields.term("cause", Cause.self)
    event = fields.date("event")
    let id = fields.recordID("id")
    mechanisms = fields.terms("mechanisms", Mechanism.self)
    monuments = fields.slugs("monuments")
    note = fields.string("note")
    perpetrator = fields.component("perpetrator", Attribution.self)
    let site = fields.slug("site")
    unknownMembers = fields.rest
    _ = fields.require("id", id)
    _ = fields.require("site", site)
    let named = "incident/\(json["id"]?.stringValue ?? "?")"
    try fields.finish(named)
    guard let id, let site else { throw RecordError(record: named, problems: fields.problems) }
    self.id = id
    self.site = site
  }

  public var json: JSONObject {
    var json = unknownMembers
    json.set("cause", cause)
    json.set("event", event)
    json.set("id", id.text)
    json.set("mechanisms", mechanisms)
    json.set("monuments", monuments.map(\.text))
    json.set("note", note)
    json.set("perpetrator", perpetrator)
    json.set("site", site.text)
    return json
  }

  public var reference: RecordReference { .incident(id) }

  public var path: String { RecordLayout.path(ofIncident: id, site: site) }
}

/// Something done to a subject after damage or to prevent it; shown beside the grade.
public struct Intervention: HeritageRecord {
  public let id: RecordID
  public let site: Slug
  public var monument: Slug?
  public let type: InterventionType
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

  public init(json: JSONObject) throws(RecordError) {
    var fields = FieldReader(json)
    actor = fields.string("actor")
    date = fields.date("date")
    evidence = fields.recordIDs("evidence")
    let id = fields.recordID("id")
    monument = fields.slug("monument")
    note = fields.string("note")
    recorded = fields.instant("recorded")
    let site = fields.slug("site")
    let type = fields.term("type", InterventionType.self)
    unknownMembers = fields.rest
    _ = fields.require("id", id)
    _ = fields.require("site", site)
    _ = fields.require("type", type)
    let named = "intervention/\(json["id"]?.stringValue ?? "?")"
    try fields.finish(named)
    guard let id, let site, let type else {
      throw RecordError(record: named, problems: fields.problems)
    }
    self.id = id
    self.site = site
    self.type = type
  }

  public var json: JSONObject {
    var json = unknownMembers
    json.set("actor", actor)
    json.set("date", date)
    json.set("evidence", evidence)
    json.set("id", id.text)
    json.set("monument", monument?.text)
    json.set("note", note)
    json.set("recorded", recorded)
    json.set("site", site.text)
    json.set("type", type)
    return json
  }

  public var reference: RecordReference { .intervention(id) }

  public var path: String { RecordLayout.path(ofIntervention: id, site: site) }

  public var subject: Subject { Subject(site: site, monument: monument) }
}
