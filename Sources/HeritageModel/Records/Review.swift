public import CanonicalJSON

/// Somebody's verdict on a report; never changed once it is recorded.
public struct Review: HeritageRecord, FieldHolder {
  public private(set) var id: RecordID
  public private(set) var report: RecordID
  public private(set) var verdict: Verdict
  /// Who reviewed; a pseudonym will do.
  public var by: String?
  /// The day of the verdict.
  public var date: StatedDate?
  public var note: String?
  /// Evidence that the verdict rests on.
  public var evidence: [RecordID] = []
  /// When the review entered this registry.
  public private(set) var recorded: Instant
  public var recordedBy: String?
  public var unknownMembers = JSONObject()

  public init(id: RecordID, report: RecordID, verdict: Verdict, recorded: Instant) {
    self.id = id
    self.report = report
    self.verdict = verdict
    self.recorded = recorded
  }

  package static var blank: Self {
    Review(id: .blank, report: .blank, verdict: .underReview, recorded: .blank)
  }

  package mutating func visit(_ fields: inout some FieldVisitor) {
    fields.optional("by", &by)
    fields.optional("date", &date)
    fields.list("evidence", &evidence)
    fields.required("id", &id)
    fields.optional("note", &note)
    fields.required("recorded", &recorded)
    fields.optional("recordedBy", &recordedBy)
    fields.required("report", &report)
    fields.required("verdict", &verdict)
  }
}

extension Review {
  public static var kind: RecordKind { .review }
  public static var table: WritableKeyPath<Records, RecordTable<Self>> { \.reviews }
  public static func reference(_ id: RecordID) -> RecordReference { .review(id) }

  public init(json: JSONObject) throws(RecordError) { self = try Self.reading(json) }

  public var json: JSONObject { members }
  public func write(to writer: inout JSONWriter) { append(to: &writer) }

  public var livesAt: RecordPlace {
    .besideReport(report, file: RecordLayout.file(of: self))
  }

  public var title: String { verdict.rawValue }

  public var links: [RecordLink] {
    var links: [RecordLink] = []
    links.note("report", .report(report))
    links.note(evidence: evidence)
    return links
  }

  public var statedDates: [DatedField] { DatedField.present(("date", date, .observation)) }

  public static let searchMembers: [SearchMember] = [SearchMember("note", .note)]
}

extension Review {
  /// Who reviewed, or else who recorded the review.
  package var reviewer: String? { by ?? recordedBy }

  /// The report that a verdict of 'superseded' names as the one that counts instead.
  ///
  /// The commands write `superseded by report ID` at the beginning of the note.
  package var namedSuccessor: RecordID? {
    guard let note, note.hasPrefix(Self.successionOpening) else { return nil }
    do {
      return try RecordID(
        String(note.dropFirst(Self.successionOpening.count).prefix(RecordID.length)))
    } catch {
      // A note in a person's own words.
      return nil
    }
  }

  private static let successionOpening = "superseded by report "

  /// Returns the note by which a verdict of 'superseded' names the report that counts instead.
  package static func successionNote(_ report: RecordID) -> String {
    successionOpening + report.text
  }
}
