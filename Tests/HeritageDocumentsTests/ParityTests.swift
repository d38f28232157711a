import HeritageAssessment
import HeritageModel
import HeritageDocuments
import HeritageValidation
import Testing

/// One claim with what a review and later claims make of it, and whether it counts.
private struct Ending: Sendable {
  var verdicts: [Verdict] = []
  /// The verdict on a report that supersedes the claim, if one does; `underReview` for none.
  var successor: Verdict?
  let counts: Bool
}

private let endings: [Ending] = [
  Ending(counts: true), Ending(verdicts: [.verified], counts: true),
  Ending(verdicts: [.disputed], counts: true), Ending(verdicts: [.underReview], counts: true),
  Ending(verdicts: [.withdrawn], counts: false), Ending(verdicts: [.refuted], counts: false),
  Ending(verdicts: [.superseded], counts: false),
  Ending(verdicts: [.refuted, .underReview], counts: false),
  Ending(verdicts: [.refuted, .verified], counts: true),
  Ending(successor: .underReview, counts: false), Ending(successor: .disputed, counts: false),
  Ending(successor: .superseded, counts: false), Ending(successor: .withdrawn, counts: true),
  Ending(successor: .refuted, counts: true),
]

@Test(arguments: endings)
private func `assessments and rules agree on which claims count`(ending: Ending) throws {
  let subject = Subject(site: try Slug("palmyra"), monument: try Slug("temple-of-bel"))
  func report(_ id: String) throws -> Report {
    Report(
      id: try RecordID(id), subject: subject, assessor: "desk-1", grade: .severe,
      recorded: try Instant("2026-11-22T10:00:00Z"))
  }
  let item = Evidence(
    id: try RecordID("1ST0000000A1"), type: .inspection, title: "Visit", source: "desk-2")
  func review(_ id: String, of report: Report, _ verdict: Verdict, at time: String) throws
    -> Review
  {
    var review = Review(
      id: try RecordID(id), report: report.id, verdict: verdict, recorded: try Instant(time))
    review.by = "desk-2"
    review.evidence = [item.id]
    return review
  }
  let claim = try report("C1A1M0000001")
  var reports = [claim]
  var reviews = try ending.verdicts.enumerated().map { number, verdict in
    try review("REV1EW00000\(number)", of: claim, verdict, at: "2026-11-23T10:0\(number):00Z")
  }
  if let verdict = ending.successor {
    var later = try report("C1A1M0000002")
    later.supersedes = claim.id
    reports.append(later)
    reviews.append(
      try review("REV1EW000009", of: later, verdict, at: "2026-11-23T10:00:00Z"))
  }
  let claims = Claims(Records(reports, reviews, [item]))
  let verdict = claims.verdict(on: claim, from: .latest)
  #expect(!(verdict?.endsClaim ?? false) == ending.counts)
  var records = RecordSet(today: try #require(Day(year: 2026, month: 11, day: 22)))
  for report in reports { records.add(report) }
  for review in reviews { records.add(review) }
  records.add(item)
  #expect((records.standing(of: claim.id)?.endsClaim != true) == ending.counts)
}

private let works: [(type: InterventionType, date: String?, mends: Bool)] = [
  (.reconstruction, "2016", true), (.restoration, "2016", true), (.reconstruction, nil, true),
  (.reconstruction, "2010/2012", false), (.clearance, "2016", false),
  (.documentation, nil, false),
]

@Test(arguments: works)
private func `assessments and rules agree on what was rebuilt between two events`(
  type: InterventionType, date: String?, mends: Bool
) throws {
  let subject = Subject(site: try Slug("palmyra"), monument: try Slug("temple-of-bel"))
  func report(_ id: String, _ grade: DamageGrade, _ event: String) throws -> Report {
    var report = Report(
      id: try RecordID(id), subject: subject, assessor: "desk-1", grade: grade,
      recorded: try Instant("2026-11-22T10:00:00Z"))
    report.event = try StatedDate(event)
    return report
  }
  let reports = [
    try report("C1A1M0000001", .destroyed, "2015"), try report("C1A1M0000002", .severe, "2018"),
  ]
  var work = Intervention(id: try RecordID("5D2R8V0JTC6H"), subject: subject, type: type)
  work.date = try date.map { try StatedDate($0) }
  let state = Assessor.assess(
    subject, claims: Claims(Records(reports, [work])))
  #expect(state.contradictions.map(\.code) == (mends ? [] : ["GRD-06"]))
  var records = RecordSet(today: try #require(Day(year: 2026, month: 11, day: 22)))
  for report in reports { records.add(report) }
  records.add(work)
  let codes = RuleSet.findings(in: records).map(\.code).filter { $0 == "GRD-06" }
  #expect(codes == (mends ? [] : ["GRD-06"]))
}
