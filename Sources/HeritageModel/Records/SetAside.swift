public import CanonicalJSON

/// Somebody's decision that a finding of a rule needs no mending, with the reason.
///
/// It holds for the record as it was then, and is void once the record changes.
public struct SetAside: HeritageRecord, FieldHolder {
  public private(set) var id: RecordID
  /// The rule's code, such as `GRD-09`.
  public private(set) var code: String
  /// The record that the finding is about, such as `report/7K3M9XQ2PD4T`.
  public private(set) var record: String
  /// The SHA-256 of the record's canonical compact bytes when the decision was made.
  public private(set) var sha256: String
  /// The field that the finding is on, where it is one field.
  public var field: String?
  /// What the finding says of the record and of others, apart from its words; none in decisions
  /// from before they were kept, and where there is nothing to say.
  public var values: [String] = []
  /// The finding's message, as it was set aside; `nil` for every finding of the code.
  public var message: String?
  public private(set) var because: String
  /// Who decided; a pseudonym will do.
  public private(set) var by: String
  /// When the decision entered this registry.
  public private(set) var recorded: Instant
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

  package static var blank: Self {
    SetAside(
      id: .blank, code: "", record: "", sha256: "", because: "", by: "", recorded: .blank)
  }

  package mutating func visit(_ fields: inout some FieldVisitor) {
    fields.required("because", &because)
    fields.required("by", &by)
    fields.required("code", &code)
    fields.optional("field", &field)
    fields.required("id", &id)
    fields.optional("message", &message)
    fields.required("record", &record)
    fields.required("recorded", &recorded)
    fields.required("sha256", &sha256, as: Digest.self)
    fields.list("values", &values)
  }
}

extension SetAside {
  public static var kind: RecordKind { .setAside }
  public static var table: WritableKeyPath<Records, RecordTable<Self>> { \.setAsides }
  public static func reference(_ id: RecordID) -> RecordReference { .setAside(id) }

  public init(json: JSONObject) throws(RecordError) { self = try Self.reading(json) }

  public var json: JSONObject { members }
  public func write(to writer: inout JSONWriter) { append(to: &writer) }

  public var path: String { "set-aside/\(id.text.prefix(2))/\(id).json" }
  public var livesAt: RecordPlace { .path(path) }

  public var title: String { "\(code) set aside" }

  public static let searchMembers: [SearchMember] = [SearchMember("because", .because)]
}

extension SetAside {
  /// The code of a decision that two records are about two places, however alike.
  public static let twoPlaces = "IDN-09"

  /// The two records that the decision keeps apart for good, ascending; `nil` for any other decision.
  ///
  /// It holds however the records change.
  public var recordsKeptApart: [String]? {
    code == Self.twoPlaces && values.count == 1 ? [record, values[0]].sorted() : nil
  }
}
