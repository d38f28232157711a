import HeritageAssessment
import HeritageDocuments
import HeritageModel
import HeritageTestSupport
import Testing

/// What the claims about one monument come to.
private struct Expected: Sendable, CustomTestStringConvertible {
  let monument: String
  let phrase: String
  let grade: DamageGrade
  let status: AssessmentStatus
  let event: String?
  let basis: String
  var dissent: [String] = []
  var bracket: String?
  var contradictions: [String] = []

  var testDescription: String { monument }
}

private let expectations: [Expected] = [
  Expected(
    monument: "temple-of-baalshamin", phrase: "destroyed (seen from above, corroborated)",
    grade: .destroyed, status: .observedRemotely, event: "2015-08-23", basis: "B3 B1 B2 B4",
    bracket: "2015-06-26..2015-08-25 60",
    contradictions: [
      """
      GRD-08 B2 B1: SOHR dates the event 2015-07~ (approximate), which does not meet 2015-08-23 by \
      activists and DGAM
      """
    ]),
  Expected(
    monument: "temple-of-bel", phrase: "destroyed (seen from above)",
    grade: .destroyed, status: .observedRemotely, event: "2015-08-27/2015-08-31", basis: "C2",
    dissent: [
      """
      C1: says possible instead of destroyed: official statement, published 2015-08-31 against \
      imagery from above, seen 2015-08-31
      """
    ], bracket: "2015-08-27..2015-08-31 4",
    contradictions: ["GRD-09 C1 C2: DGAM says possible, UNITAR-UNOSAT destroyed"]),
  Expected(
    monument: "tower-of-elahbel", phrase: "destroyed (seen from above, corroborated)",
    grade: .destroyed, status: .observedRemotely, event: "2015-08-27/2015-09-02", basis: "E1 E2",
    bracket: "2015-08-27..2015-09-02 6",
    contradictions: [
      """
      EVD-14 E2: DGAM dates the event 2015-08-25~ (approximate), before an image of 2015-08-27 that \
      shows the subject intact
      """,
      """
      GRD-08 E2 E1: DGAM dates the event 2015-08-25~ (approximate), which does not meet \
      2015-08-27/2015-09-02 by ASOR CHI
      """,
    ]),
  Expected(
    monument: "monumental-arch", phrase: "destroyed (inspected on site, corroborated)",
    grade: .destroyed, status: .fieldVerified, event: "2015-10-04", basis: "A3 A1 A2"),
  Expected(
    monument: "lion-of-al-lat", phrase: "reportedly severely damaged",
    grade: .severe, status: .reported, event: "2015-06-27", basis: "K2",
    dissent: [
      """
      K1: says destroyed instead of severe: official statement, published 2015-06-29 against news \
      report, published 2017-10-01
      """
    ]),
  Expected(
    monument: "fakhr-al-din-castle", phrase: "reportedly severely damaged", grade: .severe,
    status: .reported, event: "2016-03", basis: "F1"),
  Expected(
    monument: "palmyra-museum", phrase: "severely damaged (inspected on site)",
    grade: .severe, status: .fieldVerified, event: "2015-05-21/2016-04-26", basis: "M1"),
  Expected(
    monument: "tetrapylon", phrase: "severely damaged (inspected on site, corroborated)",
    grade: .severe, status: .fieldVerified, event: "2016-12-26/2017-01-10", basis: "T3 T1",
    dissent: [
      """
      T2: says destroyed instead of severe: official statement, published 2017-01-20 against \
      inspection, seen 2017-03-03 to 2017-03-05
      """
    ], bracket: "2016-12-26..2017-01-10 15",
    contradictions: [
      """
      GRD-06 T2 T3: destroyed in the event of ../2017-01-20, then severe, with nothing restored \
      between
      """,
      "GRD-13 T1 T3: ASOR CHI counts 2 columns, DGAM on the ground 4 columns",
    ]),
  Expected(
    monument: "roman-theatre", phrase: "moderately damaged (inspected on site)",
    grade: .moderate, status: .fieldVerified, event: "2016-12-11/2017-03-02", basis: "R2",
    dissent: [
      """
      R1: says severe instead of moderate: imagery from above, seen 2017-01-10 against inspection, \
      seen 2017-03-03 to 2017-03-05
      """
    ], bracket: "2016-12-26..2017-01-10 15"),
  Expected(
    monument: "great-colonnade", phrase: "not assessed", grade: .unknown, status: .unassessed,
    event: nil, basis: ""),
]

@Test(arguments: expectations)
private func `the claims about Palmyra come to`(expected: Expected) throws {
  let records = try Palmyra.records()
  let claims = Claims(Records(records.reports, records.evidence))
  let subject = Subject(site: try Slug("palmyra"), monument: try Slug(expected.monument))
  let result = Assessor.assess(subject, claims: claims)
  #expect(result.phrase == expected.phrase)
  #expect(result.grade == expected.grade)
  #expect(result.gradeUpper == nil)
  #expect(result.status == expected.status)
  #expect(result.event?.text == expected.event)
  #expect(result.basisText == expected.basis)
  #expect(result.dissent.map { "\($0.report.short): \($0.reason)" } == expected.dissent)
  #expect(result.bracket?.text == expected.bracket)
  #expect(result.contradictions.map(\.text) == expected.contradictions)
  #expect(result.incidents.count == (expected.basis.isEmpty ? 0 : 1))
}

@Test func `Palmyra's monuments are counted and not averaged`() throws {
  let records = try Palmyra.records()
  let monuments = try expectations.map { try Slug($0.monument) }
  let state = SiteState(
    of: try Slug("palmyra"), monuments: monuments,
    claims: Claims(Records(records.reports, records.evidence)))
  #expect(state.own.status == .unassessed)
  #expect(
    state.rollUp.byGrade == [
      .destroyed: 4, .severe: 4, .moderate: 1, .slight: 0, .possible: 0, .none: 0, .unknown: 1,
    ])
  #expect(state.rollUp.grade == .destroyed)
}

@Test func `the order of records changes nothing`() throws {
  let records = try Palmyra.records()
  let monuments = try Set(expectations.map(\.monument)).map { try Slug($0) }.sorted()
  func state(_ reports: [Report], _ evidence: [Evidence]) throws -> SiteState {
    SiteState(
      of: try Slug("palmyra"), monuments: monuments,
      claims: Claims(Records(reports, evidence)))
  }
  let straight = try state(records.reports, records.evidence)
  var generator = SplitMix64(state: 1)
  for _ in 0..<50 {
    let shuffled = try state(
      records.reports.shuffled(using: &generator), records.evidence.shuffled(using: &generator))
    #expect(shuffled == straight)
  }
}

/// Claims on one monument of random days and a few bodies, each with an item of evidence or none.
private func flood(_ count: Int, hasEvidence: Bool) throws -> Records {
  let subject = try subject()
  var records = Records()
  for number in 0..<count {
    var report = Report(
      id: try id(String(100_000 + number)), subject: subject, assessor: "team \(number % 7)",
      grade: number % 3 == 0 ? .destroyed : number % 3 == 1 ? .severe : .none,
      recorded: Instant(secondsSinceEpoch: 1_600_000_000 + number))
    let day = Day(number: 15_000 + number * 3 % 5_000)
    report.event = try StatedDate(number % 5 == 0 ? "../\(day)" : day.description)
    report.assessed = try StatedDate(Day(number: 15_010 + number * 3 % 5_000).description)
    if hasEvidence {
      let media: [EvidenceType] = [.inspection, .satellite, .news]
      let evidence = try item(String(500_000 + number), media[number / 7 % 3])
      report.evidence = [evidence.id]
      records.evidence.put(evidence)
    }
    records.reports.put(report)
  }
  return records
}

@Test(arguments: [(20_000, false), (1_000, true)])
func `a subject with many claims is assessed`(count: Int, hasEvidence: Bool) throws {
  let result = Assessor.assess(
    try subject(), claims: Claims(try flood(count, hasEvidence: hasEvidence)))
  #expect(result.liveReports == count)
}

extension Bracket {
  fileprivate var text: String {
    "\(after?.description ?? "")..\(before?.description ?? "") \(widthInDays ?? -1)"
  }
}

extension Contradiction {
  fileprivate var text: String {
    "\(code) \(reports.map(\.short).joined(separator: " ")): \(message)"
  }
}
