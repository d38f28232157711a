public import CanonicalJSON

/// Somebody's decision that a finding of a rule needs no mending, with the reason.
///
/// It holds for the record as it was then, and is void once the record changes.
public struct SetAside: HeritageRecord {
  public let id: RecordID
  /// The rule's code, such as `GRD-09`.
  public let code: String
  /// The record that the finding is about, such as `report/7K3M9XQ2PD4T`.
  public let record: String
  /// The SHA-256 of the record's canonical compact bytes when the decision was made.
  public let sha256: String
  /// The finding's message, as it was set aside; `nil` for every finding of the code.
  public var message: String?
  public let because: String
  /// Who decided; a pseudonym will do.
  public let by: String
  /// When the decision entered this registry.
  public let recorded: Instant
  public var unknownMembers = JSONObject()

  public init(
    id: RecordID, code: String, record: String, sha256: String, because: String, by: String,
    recorded: Instant
  ) {
    self.id = id
    self.code = code
    self.record = record
    self.sha256 = sha256
    self.because = because
    self.by = by
    self.recorded = recorded
  }

  public init(json: JSONObject) throws(RecordError) {
    var fields = FieldReader(json)
    let because = fields.string("because")
    let by = fields.string("by")
    let code = fields.string("code")
    let id = fields.recordID("id")
    message = fields.string("message")
    let record = fields.string("record")
    let recorded = fields.instant("recorded")
    let sha256 = fields.digest("sha256")
    unknownMembers = fields.rest
    _ = fields.require("because", because)
    _ = fields.require("by", by)
    _ = fields.require("code", code)
    _ = fields.require("id", id)
    _ = fields.require("record", record)
    _ = fields.require("recorded", recorded)
    _ = fields.require("sha256", sha256)
    let named = "set-aside/\(json["id"]?.stringValue ?? "?")"
    try fields.finish(named)
    guard let because, let by, let code, let id, let record, let recorded, let sha256 else {
      throw RecordError(record: named, problems: fields.problems)
    }
    self.because = because
    self.by = by
    self.code = code
    self.id = id
    self.record = record
    self.recorded = recorded
    self.sha256 = sha256
  }

  public var json: JSONObject {
    var json = unknownMembers
    json.set("because", because)
    json.set("by", by)
    json.set("code", code)
    json.set("id", id.text)
    json.set("message", message)
    json.set("record", record)
    json.set("recorded", recorded)
    json.set("sha256", sha256)
    return json
  }

  public var reference: RecordReference { .setAside(id) }

  public var path: String { RecordLayout.path(ofSetAside: id) }
}
