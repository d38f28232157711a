import ArgumentParser
import CanonicalJSON
import HeritageModel
import HeritageRegistry

/// The fields of a report, as options.
struct ClaimOptions: ParsableArguments {
  @Option(
    help: "How badly: unknown, none, possible, slight, moderate, severe, destroyed.",
    completion: .terms(DamageGrade.self))
  var grade: String?

  @Option(
    help: "The worse end, when the claim is a range of grades.",
    completion: .terms(DamageGrade.self))
  var gradeUpper: String?

  @Option(
    help: "How sure the assessor is of the grade.",
    completion: .terms(Certainty.self))
  var certainty: String?

  @Option(
    help: "The scale that the source uses, such as 'unosat'; see 'vocabulary scales'.",
    completion: .scale)
  var scale: String?

  @Option(name: .customLong("class"), help: "The class in the source's own words.")
  var sourceClass: String?

  @Option(help: "Why the grade differs from what the source's class means.")
  var overrideReason: String?

  @Option(help: "Who makes the claim.")
  var assessor: String?

  @Option(help: "When it happened, as an EDTF date such as 2015-08-27/2015-08-31.")
  var event: String?

  @Option(help: "When the assessor looked.")
  var assessed: String?

  @Option(help: "When the claim was made public.")
  var published: String?

  @Option(
    help: "How the assessor worked: field, desk, imagery, mixed.",
    completion: .terms(AssessmentMethod.self))
  var method: String?

  @Option(
    help: "Why it was damaged; see 'vocabulary causes'.",
    completion: .terms(Cause.self))
  var cause: String?

  @Option(
    help: "How sure the assessor is of the cause.",
    completion: .terms(Certainty.self))
  var causeCertainty: String?

  @Option(
    name: .customLong("mechanism"), help: "How it was damaged; can be given several times.",
    completion: .terms(Mechanism.self))
  var mechanisms: [String] = []

  @Option(
    help: "What was meant: deliberate, collateral, accidental, natural, omission, unknown.",
    completion: .terms(Intent.self))
  var intent: String?

  @Option(help: "Who is said to have done it.")
  var perpetrator: String?

  @Option(
    help: "How much is affected, in percent: none, 1-10, 11-30, 31-60, 61-90, 91-100.",
    completion: .terms(Extent.self))
  var extent: String?

  @Option(help: "Which part of the subject is meant.")
  var scope: String?

  @Option(
    name: .customLong("remaining"),
    help: "What is left, such as '4 of 16 columns'; can be given several times.",
    transform: { try RemainingCount($0) })
  var remaining: [RemainingCount] = []

  @Option(
    help: "The state of upkeep, which is not damage: good, fair, poor, very-bad, destroyed.",
    completion: .terms(Condition.self))
  var condition: String?

  @Option(
    help: "Where it is heading: new, increasing, stable, decreasing, ended.",
    completion: .terms(Trend.self))
  var trend: String?

  @Option(
    name: .customLong("threat"),
    help: "What endangers it further, a cause; can be given several times.",
    completion: .terms(Cause.self))
  var threats: [String] = []

  @Option(
    help: "Whether people may enter, never a grade: inspected, restricted-use, unsafe.",
    completion: .terms(SafetyTag.self))
  var safetyTag: String?

  @Option(help: "What is to be seen, in a sentence or two.")
  var narrative: String?

  @Option(help: "The narrative's language; without it, its letters and the country tell it.")
  var language: String?

  @Option(
    name: .customLong("evidence"),
    help: "An item of evidence, by identifier; can be given several times.",
    completion: .evidence)
  var evidence: [String] = []

  @Option(
    help: "The report whose place this one takes.",
    completion: .report)
  var supersedes: String?

  @Option(
    help: "The report whose subject this one looks at again.",
    completion: .report)
  var reassesses: String?

  @Option(
    help: "The incident that the report tells of, by identifier or a label; a new label makes one.")
  var incident: String?

  @Option(
    help: "How soon something must be done.",
    completion: .terms(Urgency.self))
  var urgency: String?

  @Option(help: "What should be done.")
  var recommendation: String?

  @Option(
    help: "Who may see it: public, restricted, confidential.",
    completion: .terms(Access.self))
  var access: String?

  @Option(help: "A remark for those who work on the registry.")
  var note: String?

  func validate() throws {
    if let language { try LanguageOption.check(language) }
  }

  /// What a person is asked for, in the order in which she would tell it.
  ///
  /// - Parameters:
  ///   - user: Who is at work, who most often makes the claim.
  ///   - today: The day of the example for when somebody looked.
  /// - Returns: The questions; those that options answered are not asked.
  static func questions(user: String?, today: Day) -> [Question] {
    var grade = Question(
      "grade", option: "--grade", prompt: "how badly it is damaged", DamageGrade.self)
    grade.example = "severe"
    var assessor = Question("assessor", option: "--assessor", prompt: "who says so")
    assessor.standard = user
    var published = Question.date(
      "published", option: "--published", prompt: "when the claim was published")
    // What somebody saw on the place is published, if at all, later and by others.
    published.isAsked = { $0["method"]?.stringValue != AssessmentMethod.field.rawValue }
    var means = Question(
      "mechanisms", option: "--mechanism", prompt: "by what means", isRequired: false,
      Mechanism.self)
    means.example = "air-strike"
    means.isList = true
    var scope = Question("scope", option: "--scope", prompt: "which part", isRequired: false)
    scope.example = "the roof"
    var evidence = Question.evidence(
      "evidence", option: "--evidence",
      prompt: "photos or files by their paths, or evidence by identifier")
    evidence.label = "evidence"
    return [
      grade, assessor,
      .date(
        "event", option: "--event", prompt: "when it happened",
        example: "2015-08-30"),
      .date(
        "assessed", option: "--assessed", prompt: "when it was seen",
        example: today.description),
      Question(
        "method", option: "--method", prompt: "how it was looked at", isRequired: false,
        AssessmentMethod.self),
      published, means,
      Question(
        "cause", option: "--cause", prompt: "why it was damaged", isRequired: false, Cause.self),
      Question(
        "gradeCertainty", option: "--certainty", prompt: "how sure the grade is",
        isRequired: false, Certainty.self),
      scope, evidence,
      Question(
        "narrative", option: "--narrative", prompt: "what is to be seen", isRequired: false),
    ]
  }

  /// The members that the options set; the narrative is a plain text until its language is told.
  var members: JSONObject {
    var json = JSONObject()
    json.fill("access", access)
    json.fill("assessed", assessed)
    json.fill("assessor", assessor)
    json.fill("cause", cause)
    json.fill("causeCertainty", causeCertainty)
    json.fill("condition", condition)
    json.fill("event", event)
    json.fill("evidence", evidence)
    json.fill("extent", extent)
    json.fill("grade", grade)
    json.fill("gradeCertainty", certainty)
    json.fill("gradeUpper", gradeUpper)
    json.fill("incident", incident)
    json.fill("intent", intent)
    json.fill("mechanisms", mechanisms)
    json.fill("method", method)
    json.fill("narrative", narrative)
    json.fill("note", note)
    json.fill("overrideReason", overrideReason)
    if let perpetrator {
      json["perpetrator"] = .object([
        "claim": .string(perpetrator), "status": .string(AttributionStatus.alleged.rawValue),
      ])
    }
    json.fill("published", published)
    json.fill("reassesses", reassesses)
    json.fill("recommendation", recommendation)
    if !remaining.isEmpty {
      json["remaining"] = .array(remaining.map { .object($0.json) })
    }
    json.fill("safetyTag", safetyTag)
    json.fill("scope", scope)
    json.fill("sourceClass", sourceClass)
    json.fill("sourceScale", scale)
    json.fill("supersedes", supersedes)
    json.fill("threats", threats)
    json.fill("trend", trend)
    json.fill("urgency", urgency)
    return json
  }
}
