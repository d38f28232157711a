public import CanonicalJSON

/// Word that an item of evidence is false and supports nothing any more; the item itself stays.
public struct Retraction: HeritageRecord, FieldHolder {
  public private(set) var id: RecordID
  /// The item that is withdrawn.
  public private(set) var evidence: RecordID
  /// Why it is withdrawn.
  public private(set) var because: String
  /// Who withdrew it; a pseudonym will do.
  public var by: String?
  /// The day of the decision.
  public var date: StatedDate?
  /// When the retraction entered this registry.
  public private(set) var recorded: Instant
  public var unknownMembers = JSONObject()

  public init(id: RecordID, evidence: RecordID, because: String, recorded: Instant) {
    self.id = id
    self.evidence = evidence
    self.because = because
    self.recorded = recorded
  }

  package static var blank: Self {
    Retraction(id: .blank, evidence: .blank, because: "", recorded: .blank)
  }

  package mutating func visit(_ fields: inout some FieldVisitor) {
    fields.required("because", &because)
    fields.optional("by", &by)
    fields.optional("date", &date)
    fields.required("evidence", &evidence)
    fields.required("id", &id)
    fields.required("recorded", &recorded)
  }
}

extension Retraction {
  public static var kind: RecordKind { .retraction }
  public static var table: WritableKeyPath<Records, RecordTable<Self>> { \.retractions }
  public static func reference(_ id: RecordID) -> RecordReference { .retraction(id) }

  public init(json: JSONObject) throws(RecordError) { self = try Self.reading(json) }

  public var json: JSONObject { members }
  public func write(to writer: inout JSONWriter) { append(to: &writer) }

  public var path: String { "evidence/\(evidence.text.prefix(2))/\(evidence)_\(id).json" }
  public var livesAt: RecordPlace { .path(path) }

  public var title: String { "retraction of \(evidence)" }

  public var links: [RecordLink] { [RecordLink(field: "evidence", target: .evidence(evidence))] }

  public var statedDates: [DatedField] { DatedField.present(("date", date, .observation)) }

  public static let searchMembers: [SearchMember] = [SearchMember("because", .because)]
}
