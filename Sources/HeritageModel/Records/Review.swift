public import CanonicalJSON

/// Somebody's verdict on a report; never changed once it is recorded.
public struct Review: HeritageRecord {
  public let id: RecordID
  public let report: RecordID
  public let verdict: Verdict
  /// Who reviewed; a pseudonym will do.
  public var by: String?
  /// The day of the verdict.
  public var date: StatedDate?
  public var note: String?
  /// Evidence that the verdict rests on.
  public var evidence: [RecordID] = []
  /// When the review entered this registry.
  public let recorded: Instant
  public var recordedBy: String?
  public var unknownMembers = JSONObject()

  public init(id: RecordID, report: RecordID, verdict: Verdict, recorded: Instant) {
    self.id = id
    self.report = report
    self.verdict = verdict
    self.recorded = recorded
  }

  public init(json: JSONObject) throws(RecordError) {
    var fields = FieldReader(json)
    by = fields.string("by")
    date = fields.date("date")
    evidence = fields.recordIDs("evidence")
    let id = fields.recordID("id")
    note = fields.string("note")
    let recorded = fields.instant("recorded")
    recordedBy = fields.string("recordedBy")
    let report = fields.recordID("report")
    let verdict = fields.term("verdict", Verdict.self)
    unknownMembers = fields.rest
    _ = fields.require("id", id)
    _ = fields.require("recorded", recorded)
    _ = fields.require("report", report)
    _ = fields.require("verdict", verdict)
    let named = "review/\(json["id"]?.stringValue ?? "?")"
    try fields.finish(named)
    guard let id, let recorded, let report, let verdict else {
      throw RecordError(record: named, problems: fields.problems)
    }
    self.id = id
    self.recorded = recorded
    self.report = report
    self.verdict = verdict
  }

  public var json: JSONObject {
    var json = unknownMembers
    json.set("by", by)
    json.set("date", date)
    json.set("evidence", evidence)
    json.set("id", id.text)
    json.set("note", note)
    json.set("recorded", recorded)
    json.set("recordedBy", recordedBy)
    json.set("report", report.text)
    json.set("verdict", verdict)
    return json
  }

  public var reference: RecordReference { .review(id) }
}
