public import CanonicalJSON

/// One claim about damage to a site or a monument; never changed once it is recorded.
public struct Report: HeritageRecord {
  public let id: RecordID
  public let site: Slug
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
  public let grade: DamageGrade
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
  public let recorded: Instant
  public var recordedBy: String?
  public var note: String?
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

  public init(json: JSONObject) throws(RecordError) {
    var fields = FieldReader(json)
    access = fields.term("access", Access.self)
    assessed = fields.date("assessed")
    let assessor = fields.string("assessor")
    cause = fields.term("cause", Cause.self)
    causeCertainty = fields.term("causeCertainty", Certainty.self)
    condition = fields.term("condition", Condition.self)
    event = fields.date("event")
    eventCertainty = fields.term("eventCertainty", Certainty.self)
    evidence = fields.recordIDs("evidence")
    extent = fields.term("extent", Extent.self)
    let grade = fields.term("grade", DamageGrade.self)
    gradeCertainty = fields.term("gradeCertainty", Certainty.self)
    gradeUpper = fields.term("gradeUpper", DamageGrade.self)
    let id = fields.recordID("id")
    incident = fields.recordID("incident")
    intent = fields.term("intent", Intent.self)
    mechanisms = fields.terms("mechanisms", Mechanism.self)
    method = fields.term("method", AssessmentMethod.self)
    monument = fields.slug("monument")
    narrative = fields.components("narrative", LocalizedText.self)
    note = fields.string("note")
    overrideReason = fields.string("overrideReason")
    perpetrator = fields.component("perpetrator", Attribution.self)
    published = fields.date("published")
    reassesses = fields.recordID("reassesses")
    recommendation = fields.string("recommendation")
    let recorded = fields.instant("recorded")
    recordedBy = fields.string("recordedBy")
    remaining = fields.components("remaining", RemainingCount.self)
    safetyTag = fields.term("safetyTag", SafetyTag.self)
    scope = fields.string("scope")
    let site = fields.slug("site")
    sourceClass = fields.string("sourceClass")
    sourceScale = fields.string("sourceScale")
    supersedes = fields.recordID("supersedes")
    threats = fields.terms("threats", Cause.self)
    trend = fields.term("trend", Trend.self)
    urgency = fields.term("urgency", Urgency.self)
    unknownMembers = fields.rest
    _ = fields.require("id", id)
    _ = fields.require("site", site)
    _ = fields.require("assessor", assessor)
    _ = fields.require("grade", grade)
    _ = fields.require("recorded", recorded)
    let named = "report/\(json["id"]?.stringValue ?? "?")"
    try fields.finish(named)
    guard let id, let site, let assessor, let grade, let recorded else {
      throw RecordError(record: named, problems: fields.problems)
    }
    self.id = id
    self.site = site
    self.assessor = assessor
    self.grade = grade
    self.recorded = recorded
  }

  public var json: JSONObject {
    var json = unknownMembers
    json.set("access", access)
    json.set("assessed", assessed)
    json.set("assessor", assessor)
    json.set("cause", cause)
    json.set("causeCertainty", causeCertainty)
    json.set("condition", condition)
    json.set("event", event)
    json.set("eventCertainty", eventCertainty)
    json.set("evidence", evidence)
    json.set("extent", extent)
    json.set("grade", grade)
    json.set("gradeCertainty", gradeCertainty)
    json.set("gradeUpper", gradeUpper)
    json.set("id", id.text)
    json.set("incident", incident?.text)
    json.set("intent", intent)
    json.set("mechanisms", mechanisms)
    json.set("method", method)
    json.set("monument", monument?.text)
    json.set("narrative", narrative)
    json.set("note", note)
    json.set("overrideReason", overrideReason)
    json.set("perpetrator", perpetrator)
    json.set("published", published)
    json.set("reassesses", reassesses?.text)
    json.set("recommendation", recommendation)
    json.set("recorded", recorded)
    json.set("recordedBy", recordedBy)
    json.set("remaining", remaining)
    json.set("safetyTag", safetyTag)
    json.set("scope", scope)
    json.set("site", site.text)
    json.set("sourceClass", sourceClass)
    json.set("sourceScale", sourceScale)
    json.set("supersedes", supersedes?.text)
    json.set("threats", threats)
    json.set("trend", trend)
    json.set("urgency", urgency)
    return json
  }

  public var reference: RecordReference { .report(id) }

  public var path: String { RecordLayout.path(of: self) }

  public var subject: Subject { Subject(site: site, monument: monument) }
}
