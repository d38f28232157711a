import HeritageModel

/// Returns an identifier from a short text of Crockford's digits.
func id(_ text: String) throws -> RecordID {
  try RecordID(String(repeating: "0", count: RecordID.length - text.utf8.count) + text)
}

/// A subject that every small test is about.
func subject() throws -> Subject {
  Subject(site: try Slug("palmyra"), monument: try Slug("temple"))
}

/// A report in short form; dates are EDTF.
struct Claimed: Sendable {
  var id: String
  var grade: DamageGrade
  var upper: DamageGrade?
  var event: String?
  var assessed: String?
  var published: String?
  var recorded = "2020-01-01T00:00:00Z"
  var method: AssessmentMethod?
  var evidence: [String] = []
  /// Who makes the claim; without one each claim is a body's of its own.
  var by: String?
  var incident: String?
  var supersedes: String?
  var reassesses: String?
  var scope: String?
  var remaining: [String] = []

  init(
    _ id: String, _ grade: DamageGrade, upTo upper: DamageGrade? = nil, event: String? = nil,
    assessed: String? = nil, published: String? = nil, method: AssessmentMethod? = nil,
    evidence: [String] = []
  ) {
    self.id = id
    self.grade = grade
    self.upper = upper
    self.event = event
    self.assessed = assessed
    self.published = published
    self.method = method
    self.evidence = evidence
  }

  func with(_ change: (inout Claimed) -> Void) -> Claimed {
    var copy = self
    change(&copy)
    return copy
  }

  func report(about subject: Subject, by assessor: String? = nil) throws -> Report {
    var report = Report(
      id: try HeritageAssessmentTests.id(id), subject: subject,
      assessor: assessor ?? by ?? "team \(id)", grade: grade, recorded: try Instant(recorded))
    report.gradeUpper = upper
    report.event = try event.map { try StatedDate($0) }
    report.assessed = try assessed.map { try StatedDate($0) }
    report.published = try published.map { try StatedDate($0) }
    report.method = method
    report.evidence = try evidence.map { try HeritageAssessmentTests.id($0) }
    report.incident = try incident.map { try HeritageAssessmentTests.id($0) }
    report.supersedes = try supersedes.map { try HeritageAssessmentTests.id($0) }
    report.reassesses = try reassesses.map { try HeritageAssessmentTests.id($0) }
    report.scope = scope
    report.remaining = try remaining.map { try RemainingCount($0) }
    return report
  }
}

/// Returns an item of evidence in short form.
func item(
  _ text: String, _ type: EvidenceType, source: String? = nil, group: String? = nil,
  acquired: String? = nil, shows: Shows? = nil, pair: ImagePair? = nil
) throws -> Evidence {
  var evidence = Evidence(
    id: try id(text), type: type, title: "item \(text)", source: source ?? "source \(text)")
  evidence.sourceGroup = group
  evidence.acquired = try acquired.map { try StatedDate($0) }
  evidence.shows = shows
  evidence.pair = pair
  return evidence
}

func review(
  _ text: String, of report: String, _ verdict: Verdict, recorded: String = "2020-02-01T00:00:00Z",
  by reviewer: String? = "reviewer", evidence: [String] = []
) throws -> Review {
  var review = Review(
    id: try id(text), report: try id(report), verdict: verdict, recorded: try Instant(recorded))
  review.by = reviewer
  review.evidence = try evidence.map { try id($0) }
  return review
}

func intervention(_ text: String, _ type: InterventionType, _ date: String?) throws -> Intervention
{
  var intervention = Intervention(id: try id(text), subject: try subject(), type: type)
  intervention.date = try date.map { try StatedDate($0) }
  return intervention
}

func retraction(
  _ text: String, of item: String, recorded: String = "2020-03-01T00:00:00Z"
) throws -> Retraction {
  Retraction(
    id: try id(text), evidence: try id(item), because: "another place",
    recorded: try Instant(recorded))
}
