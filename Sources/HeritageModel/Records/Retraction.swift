public import CanonicalJSON

/// Word that an item of evidence is false and supports nothing any more; the item itself stays.
public struct Retraction: HeritageRecord {
  public let id: RecordID
  /// The item that is withdrawn.
  public let evidence: RecordID
  /// Why it is withdrawn.
  public let because: String
  /// Who withdrew it; a pseudonym will do.
  public var by: String?
  /// The day of the decision.
  public var date: StatedDate?
  /// When the retraction entered this registry.
  public let recorded: Instant
  public var unknownMembers = JSONObject()

  public init(id: RecordID, evidence: RecordID, because: String, recorded: Instant) {
    self.id = id
    self.evidence = evidence
    self.because = because
    self.recorded = recorded
  }

  public init(json: JSONObject) throws(RecordError) {
    var fields = FieldReader(json)
    let because = fields.string("because")
    by = fields.string("by")
    date = fields.date("date")
    let evidence = fields.recordID("evidence")
    let id = fields.recordID("id")
    let recorded = fields.instant("recorded")
    unknownMembers = fields.rest
    _ = fields.require("because", because)
    _ = fields.require("evidence", evidence)
    _ = fields.require("id", id)
    _ = fields.require("recorded", recorded)
    let named = "retraction/\(json["id"]?.stringValue ?? "?")"
    try fields.finish(named)
    guard let because, let evidence, let id, let recorded else {
      throw RecordError(record: named, problems: fields.problems)
    }
    self.because = because
    self.evidence = evidence
    self.id = id
    self.recorded = recorded
  }

  public var json: JSONObject {
    var json = unknownMembers
    json.set("because", because)
    json.set("by", by)
    json.set("date", date)
    json.set("evidence", evidence.text)
    json.set("id", id.text)
    json.set("recorded", recorded)
    return json
  }

  public var reference: RecordReference { .retraction(id) }

  public var path: String { RecordLayout.path(ofRetraction: id, evidence: evidence) }
}
