import HeritageAssessment
import HeritageModel

@testable import HeritageDocuments

/// A claim about the monument of ``MadeRecords``, with one item of evidence or none.
struct MadeClaim: Sendable {
  var grade: DamageGrade
  var upper: DamageGrade?
  var body: String
  var evidence: EvidenceType?
  var event: String?
  var seen: String?
  var shows: Shows?
  var scope: String?
  /// The position of the claim that it looks at again.
  var reassesses: Int?

  init(
    _ grade: DamageGrade, upTo upper: DamageGrade? = nil, _ body: String,
    _ evidence: EvidenceType?, on event: String? = nil, seen: String? = nil, shows: Shows? = nil,
    of scope: String? = nil, reassesses: Int? = nil
  ) {
    self.grade = grade
    self.upper = upper
    self.body = body
    self.evidence = evidence
    self.event = event
    self.seen = seen
    self.shows = shows
    self.scope = scope
    self.reassesses = reassesses
  }
}

/// Records about monuments of one site, made claim by claim.
struct MadeRecords {
  private(set) var records = Records()

  init() throws {
    records.sites.insert(Site(id: try Slug("town"), names: [Name("Town", language: "en")]))
  }

  /// One monument with claims about it.
  init(_ claims: [MadeClaim]) throws {
    try self.init()
    try add("arch", claims)
  }

  mutating func add(_ monument: String, _ claims: [MadeClaim] = []) throws {
    records.monuments.insert(
      Monument(
        id: try Slug(monument), site: try Slug("town"),
        names: [Name(monument.capitalizedFirst, language: "en")]))
    let first = records.reports.count
    for claim in claims { try add(claim, about: monument, from: first) }
  }

  /// Adds a claim about the site as a whole.
  mutating func addWhole(_ claim: MadeClaim) throws {
    try add(claim, about: nil, from: records.reports.count)
  }

  private mutating func add(_ claim: MadeClaim, about monument: String?, from first: Int) throws {
    let number = records.reports.count
    var report = Report(
      id: try Self.report(number),
      subject: Subject(site: try Slug("town"), monument: try monument.map { try Slug($0) }),
      assessor: claim.body, grade: claim.grade, recorded: try Instant("2026-11-22T10:00:00Z"))
    report.gradeUpper = claim.upper
    report.event = try claim.event.map { try StatedDate($0) }
    report.assessed = try claim.seen.map { try StatedDate($0) }
    report.scope = claim.scope
    report.reassesses = try claim.reassesses.map { try Self.report(first + $0) }
    if let type = claim.evidence {
      var item = Evidence(
        id: try RecordID("1TEM0000" + String(1000 + number)), type: type, title: "Item \(number)",
        source: claim.body)
      item.shows = claim.shows
      records.evidence.insert(item)
      report.evidence = [item.id]
    }
    records.reports.insert(report)
  }

  static func report(_ number: Int) throws -> RecordID {
    try RecordID("C1A1M000" + String(1000 + number))
  }

  mutating func review(
    _ number: Int, _ verdict: Verdict, by body: String, on type: EvidenceType? = nil
  ) throws {
    var review = Review(
      id: try RecordID("REV1EW00" + String(1000 + records.reviews.count)),
      report: try Self.report(number), verdict: verdict,
      recorded: try Instant("2026-11-23T10:00:00Z"))
    review.by = body
    if let type {
      let item = Evidence(
        id: try RecordID("REV1TEM0" + String(1000 + records.reviews.count)), type: type,
        title: "Item of a review", source: body)
      records.evidence.insert(item)
      review.evidence = [item.id]
    }
    records.reviews.insert(review)
  }

  mutating func restore(_ date: String?, hasEvidence: Bool = true) throws {
    var works = Intervention(
      id: try RecordID("5D2R8V0JTC6H"),
      subject: Subject(site: try Slug("town"), monument: try Slug("arch")), type: .restoration)
    works.date = try date.map { try StatedDate($0) }
    if hasEvidence {
      let item = Evidence(
        id: try RecordID("W0RKS0000001"), type: .ngoReport, title: "Works", source: "Trust")
      records.evidence.insert(item)
      works.evidence = [item.id]
    }
    records.interventions.insert(works)
  }

  /// What documents tell of the monuments, in the order of their identifiers.
  func facts() -> [SubjectFacts] {
    let known = KnownRecords(records, viewpoint: .latest)
    return known.monuments.map {
      SubjectFacts($0.subject, state: known.state(of: $0.subject), known)
    }
  }
}
