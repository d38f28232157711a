public import CanonicalJSON

/// One claim about damage to a site or a monument; never changed once it is recorded.
public struct Report: HeritageRecord, FieldHolder {
  public private(set) var id: RecordID
  public private(set) var site: Slug
  /// The monument that the claim is about, or `nil` for the site as a whole.
  public var monument: Slug?
  /// Which part of the subject is meant, in words.
  public var scope: String?
  /// How many of what is counted are left, such as columns that still stand.
  public var remaining: [RemainingCount] = []
  public var incident: RecordID?
  /// When it happened.
  public var event: StatedDate?
  public var eventCertainty: Certainty?
  /// When the assessor looked.
  public var assessed: StatedDate?
  /// When the claim was made public.
  public var published: StatedDate?
  /// Who makes the claim.
  public var assessor: String
  public var method: AssessmentMethod?
  public private(set) var grade: DamageGrade
  /// The worse end when the claim is a range.
  public var gradeUpper: DamageGrade?
  public var gradeCertainty: Certainty?
  /// The scale the source used, such as `unosat`, and its class in the source's words.
  public var sourceScale: String?
  public var sourceClass: String?
  /// Why the grade differs from what the source's class maps to.
  public var overrideReason: String?
  public var extent: Extent?
  public var condition: Condition?
  public var trend: Trend?
  public var safetyTag: SafetyTag?
  public var cause: Cause?
  public var causeCertainty: Certainty?
  public var mechanisms: [Mechanism] = []
  public var intent: Intent?
  public var perpetrator: Attribution?
  public var evidence: [RecordID] = []
  /// The report whose place this one takes.
  public var supersedes: RecordID?
  /// The report whose subject this one looks at again, without taking its place.
  public var reassesses: RecordID?
  public var urgency: Urgency?
  public var recommendation: String?
  public var threats: [Cause] = []
  public var narrative: [LocalizedText] = []
  public var access: Access?
  /// When the report entered this registry.
  public private(set) var recorded: Instant
  public var recordedBy: String?
  public var note: String?
  /// The row of a list that the claim came in with; `nil` for one that a person recorded.
  public var origin: RowOrigin?
  /// What lists say in columns that no field takes, by the list's source, where the row is of no site.
  public var unmapped: [String: UnmappedColumns] = [:]
  public var unknownMembers = JSONObject()

  public init(
    id: RecordID, subject: Subject, assessor: String, grade: DamageGrade, recorded: Instant
  ) {
    self.id = id
    site = subject.site
    monument = subject.monument
    self.assessor = assessor
    self.grade = grade
    self.recorded = recorded
  }

  package static var blank: Self {
    Report(
      id: .blank, subject: Subject(site: .blank), assessor: "", grade: .unknown, recorded: .blank)
  }

  package static var namedFirst: [String] { ["id", "site"] }

  package mutating func visit(_ fields: inout some FieldVisitor) {
    fields.optional("access", &access)
    fields.optional("assessed", &assessed)
    fields.required("assessor", &assessor)
    fields.optional("cause", &cause)
    fields.optional("causeCertainty", &causeCertainty)
    fields.optional("condition", &condition)
    fields.optional("event", &event)
    fields.optional("eventCertainty", &eventCertainty)
    fields.list("evidence", &evidence)
    fields.optional("extent", &extent)
    fields.required("grade", &grade)
    fields.optional("gradeCertainty", &gradeCertainty)
    fields.optional("gradeUpper", &gradeUpper)
    fields.required("id", &id)
    fields.optional("incident", &incident)
    fields.optional("intent", &intent)
    fields.list("mechanisms", &mechanisms)
    fields.optional("method", &method)
    fields.optional("monument", &monument)
    fields.list("narrative", &narrative)
    fields.optional("note", &note)
    fields.optional("origin", &origin)
    fields.optional("overrideReason", &overrideReason)
    fields.optional("perpetrator", &perpetrator)
    fields.optional("published", &published)
    fields.optional("reassesses", &reassesses)
    fields.optional("recommendation", &recommendation)
    fields.required("recorded", &recorded)
    fields.optional("recordedBy", &recordedBy)
    fields.list("remaining", &remaining)
    fields.optional("safetyTag", &safetyTag)
    fields.optional("scope", &scope)
    fields.required("site", &site)
    fields.optional("sourceClass", &sourceClass)
    fields.optional("sourceScale", &sourceScale)
    fields.optional("supersedes", &supersedes)
    fields.list("threats", &threats)
    fields.optional("trend", &trend)
    fields.keyed("unmapped", &unmapped)
    fields.optional("urgency", &urgency)
  }

  public var subject: Subject { Subject(site: site, monument: monument) }
}

// What an import settles of a claim that it read from a list.
extension Report {
  package mutating func setSubject(_ subject: Subject) {
    site = subject.site
    monument = subject.monument
  }

  /// Sets the grade, or both ends of a range.
  package mutating func setGrade(_ grade: DamageGrade, upTo upper: DamageGrade?) {
    self.grade = grade
    gradeUpper = upper
  }

  package mutating func enter(as id: RecordID, at recorded: Instant) {
    self.id = id
    self.recorded = recorded
  }
}

extension Report {
  public static var kind: RecordKind { .report }
  public static var table: WritableKeyPath<Records, RecordTable<Self>> { \.reports }
  public static func reference(_ id: RecordID) -> RecordReference { .report(id) }

  public init(json: JSONObject) throws(RecordError) { self = try Self.reading(json) }

  public var json: JSONObject { members }
  public func write(to writer: inout JSONWriter) { append(to: &writer) }

  /// Writes the record without some of its members.
  package func write(to writer: inout JSONWriter, without keys: [String]) {
    append(to: &writer, without: keys)
  }

  public var livesAt: RecordPlace { .path(path) }

  /// The report's file, named by its event's day, its subject and its identifier.
  ///
  /// The day is the event's earliest, else its latest, of the years 0 to 9999; else `undated`.
  public var path: String {
    let days = [event?.lower.knownDay, event?.upper.knownDay].compactMap(\.self)
    let day = days.first { (0...9999).contains($0.year) }?.description ?? "undated"
    return RecordLayout.folder(ofSite: site)
      + "reports/\(day)_\(monument?.text ?? "site")_\(id).json"
  }

  public var title: String { "\(assessor): \(grade.rawValue)" }

  public var links: [RecordLink] {
    var links: [RecordLink] = []
    links.note(subject)
    links.note(evidence: evidence)
    links.note("incident", incident.map { .incident($0) })
    links.note("supersedes", supersedes.map { .report($0) })
    links.note("reassesses", reassesses.map { .report($0) })
    return links
  }

  public var statedDates: [DatedField] {
    DatedField.present(
      ("event", event, .event), ("assessed", assessed, .observation),
      ("published", published, .observation))
  }

  public var taggedTexts: [TaggedText] { TaggedText.texts("narrative", narrative) }

  public var sensitivity: Sensitivity { Sensitivity(access: access) }

  public static let searchMembers: [SearchMember] = [
    SearchMember("narrative", .narrative), SearchMember("assessor", .assessor),
    SearchMember("scope", .scope), SearchMember("note", .scope),
    SearchMember("recommendation", .scope), SearchMember("unmapped", .unmapped),
  ]
}
