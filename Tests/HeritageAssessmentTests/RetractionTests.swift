import HeritageAssessment
import HeritageDocuments
import HeritageModel
import Testing

private let items: @Sendable () throws -> [Evidence] = {
  [
    try item("11", .satellite, acquired: "2015-01-01", shows: .intact),
    try item("12", .satellite, acquired: "2015-06-01", shows: .destroyed),
    try item("13", .news), try item("14", .inspection),
  ]
}

@Test func `a withdrawn image bounds the event no more`() throws {
  let claims = [Claimed("A", .destroyed, event: "2015", evidence: ["11", "12"])]
  let before = try assess(claims, evidence: try items())
  #expect(before.event?.text == "2015")
  #expect(before.event?.upper.knownDay == Day(year: 2015, month: 6, day: 1))
  let after = try assess(
    claims, evidence: try items(), retractions: [try retraction("R", of: "12")])
  #expect(after.event?.text == "2015")
  #expect(after.event?.upper.knownDay == Day(year: 2015, month: 12, day: 31))
  #expect(after.bracket?.before == nil)
  #expect(after.bracket?.after == Day(year: 2015, month: 1, day: 1))
}

@Test func `a withdrawn source is not counted as an independent one`() throws {
  let claims = [
    Claimed("A", .destroyed, event: "2015", evidence: ["12"]),
    Claimed("B", .destroyed, event: "2015", evidence: ["13"]),
  ]
  #expect(try assess(claims, evidence: try items()).corroboration != nil)
  let result = try assess(
    claims, evidence: try items(), retractions: [try retraction("R", of: "13")])
  #expect(result.corroboration == nil)
  #expect(result.status == .observedRemotely)
  #expect(result.basisText == "A B")
  #expect(result.weakened.map(\.report.short) == ["B"])
  #expect(result.weakened.map(\.isAll) == [true])
  #expect(result.weakened.flatMap(\.items).map(\.because) == ["another place"])
  #expect(!result.restsOnlyOnWithdrawn)
}

@Test func `a report all of whose evidence is withdrawn is an alert`() throws {
  let claims = [
    Claimed("A", .destroyed, event: "2015", method: .field, evidence: ["14"]),
    Claimed("B", .destroyed, event: "2015", method: .field, evidence: ["14"]),
  ]
  let result = try assess(
    claims, reviews: [try review("V", of: "A", .verified)], evidence: try items(),
    retractions: [try retraction("R", of: "14")])
  #expect(result.status == .alert)
  #expect(result.verification == nil)
  #expect(result.restsOnlyOnWithdrawn)
  #expect(result.weakened.first?.lapsedReview?.short == "V")
  #expect(result.rule.hasSuffix("alert: all evidence that was on record was withdrawn"))
  #expect(
    result.phrase
      == "alleged destroyed; all its evidence was withdrawn")
}

@Test func `a report that lost its evidence gives way to one that has some`() throws {
  let claims = [
    Claimed("A", .destroyed, event: "2015", method: .field, evidence: ["14"]),
    Claimed("B", .severe, event: "2015", evidence: ["12"]),
  ]
  #expect(try assess(claims, evidence: try items()).basisText == "A")
  let result = try assess(
    claims, evidence: try items(), retractions: [try retraction("R", of: "14")])
  #expect(result.basisText == "B")
  #expect(
    result.dissent.map(\.reason) == [
      """
      says destroyed instead of severe: a claim whose evidence was withdrawn against imagery from \
      above, seen 2015-06-01
      """
    ])
}

@Test func `a review made after the withdrawal still confirms`() throws {
  let result = try assess(
    [Claimed("A", .destroyed, event: "2015", evidence: ["14"])],
    reviews: [try review("V", of: "A", .verified, recorded: "2020-04-01T00:00:00Z")],
    evidence: try items(), retractions: [try retraction("R", of: "14")])
  #expect(result.verification == .verified)
}

private let withdrawers: [(by: String?, grade: DamageGrade?, counts: Bool)] = [
  (nil, nil, true), ("keeper", nil, true), ("Ministry", .destroyed, true),
  ("Ministry", .unknown, true), ("Ministry", .severe, false),
  ("MINISTRY ", DamageGrade.none, false),
]

@Test(arguments: withdrawers)
func `a body that claims less takes away no evidence of another’s`(
  by body: String?, grade: DamageGrade?, counts: Bool
) throws {
  var retraction = try retraction("R", of: "12")
  retraction.by = body
  let own = grade.map { grade in
    Claimed("B", grade, event: "2015").with { $0.by = "Ministry" }
  }
  let result = try assess(
    [Claimed("A", .destroyed, event: "2015", evidence: ["12"])] + [own].compactMap(\.self),
    evidence: try items(), retractions: [retraction])
  #expect(result.status == (counts ? .alert : .observedRemotely))
  #expect(result.weakened.map(\.report.short) == (counts ? ["A"] : []))
}

@Test func `a retraction counts from the day it is known`() throws {
  let claims = [Claimed("A", .destroyed, event: "2015", evidence: ["12"])]
  func status(on day: Int) throws -> AssessmentStatus {
    try assess(
      claims, evidence: try items(), retractions: [try retraction("R", of: "12")],
      from: Viewpoint(known: Day(year: 2020, month: 3, day: 1)?.advanced(by: day))
    ).status
  }
  #expect(try status(on: -1) == .observedRemotely)
  #expect(try status(on: 0) == .alert)
}

@Test func `a working copy falls with its original and not the other way round`() throws {
  var copy = try item("15", .satellite, shows: .destroyed)
  copy.derivedFrom = try id("12")
  let evidence = try items() + [copy]
  func status(_ withdrawn: String, _ used: String) throws -> AssessmentStatus {
    try assess(
      [Claimed("A", .destroyed, event: "2015", evidence: [used])], evidence: evidence,
      retractions: [try retraction("R", of: withdrawn)]
    ).status
  }
  #expect(try status("12", "15") == .alert)
  #expect(try status("15", "12") == .observedRemotely)
}
