import HeritageAssessment
import HeritageDocuments
import HeritageModel
import Testing

/// An event that destroyed the subject, a later claim, and what is told then.
private struct LaterClaimCase: Sendable, CustomTestStringConvertible {
  let what: String
  var earlier = Claimed("A", .destroyed, event: "2015", published: "2015", evidence: ["11"])
  let later: Claimed
  var mending: (type: InterventionType, date: String?)?
  var verdicts: [(String, Verdict)] = []
  let phrase: String
  let basis: String
  var dissent: [String] = []
  var codes: [String] = []

  var testDescription: String { what }
}

private func later(_ grade: DamageGrade, _ evidence: String...) -> Claimed {
  Claimed("B", grade, event: "2018", published: "2018-05", evidence: evidence)
}

private let cases: [LaterClaimCase] = [
  LaterClaimCase(
    what: "a claim without evidence", later: later(.none),
    phrase: "destroyed (seen in imagery); a claim without evidence says none", basis: "A",
    dissent: [
      """
      says none instead of destroyed: claim of 2018-05 without evidence on record against imagery \
      of 2015; it tells of a later event
      """
    ], codes: ["GRD-06"]),
  LaterClaimCase(
    what: "a claim without evidence after a lesser grade",
    earlier: Claimed("A", .slight, event: "2015", published: "2015", evidence: ["11"]),
    later: later(.destroyed),
    phrase: "slightly damaged (seen in imagery); a claim without evidence says destroyed",
    basis: "A",
    dissent: [
      """
      says destroyed instead of slight: claim of 2018-05 without evidence on record against imagery \
      of 2015; it tells of a later event
      """
    ]),
  LaterClaimCase(
    what: "a method without evidence", later: later(.none).with { $0.method = .field },
    phrase: "destroyed (seen in imagery); a claim without evidence says none", basis: "A",
    dissent: [
      """
      says none instead of destroyed: claim of 2018-05 without evidence on record against imagery \
      of 2015; it tells of a later event
      """
    ], codes: ["GRD-06"]),
  LaterClaimCase(
    what: "a lesser grade with evidence", later: later(.severe, "13"),
    phrase: "severely damaged or destroyed; reports disagree", basis: "A",
    dissent: [
      """
      says severe instead of destroyed: inspection on the place of 2018-05 against imagery of 2015; \
      it tells of a later event, and nothing was rebuilt since
      """
    ], codes: ["GRD-06"]),
  LaterClaimCase(
    what: "a lesser grade that looks again",
    later: later(.severe, "13").with { $0.reassesses = "A" },
    phrase: "severely damaged or destroyed; reports disagree", basis: "B",
    dissent: [
      "says destroyed instead of severe: destroyed in the event of 2015, and nothing rebuilt since"
    ]),
  LaterClaimCase(
    what: "a lesser grade that a review verified", later: later(.severe, "13"),
    verdicts: [("B", .verified)],
    phrase: "severely damaged (verified); reports disagree", basis: "B",
    dissent: [
      """
      says destroyed instead of severe: destroyed in the event of 2015, and nothing rebuilt since \
      (not reviewed, against verified)
      """
    ], codes: ["GRD-06"]),
  LaterClaimCase(
    what: "a lesser grade after a rebuilding", later: later(.slight, "13"),
    mending: (.reconstruction, "2016"), phrase: "slightly damaged (inspected on the place)",
    basis: "B"),
  LaterClaimCase(
    what: "a lesser grade and a rebuilding at an unknown time", later: later(.slight, "13"),
    mending: (.reconstruction, nil), phrase: "slightly damaged (inspected on the place)",
    basis: "B"),
  LaterClaimCase(
    what: "a lesser grade after a clearance", later: later(.severe, "13"),
    mending: (.clearance, "2016"), phrase: "severely damaged or destroyed; reports disagree",
    basis: "A",
    dissent: [
      """
      says severe instead of destroyed: inspection on the place of 2018-05 against imagery of 2015; \
      it tells of a later event, and nothing was rebuilt since
      """
    ], codes: ["GRD-06"]),
  LaterClaimCase(
    what: "a lesser grade with evidence after a claim that had none",
    earlier: Claimed("A", .destroyed, event: "2015", published: "2015"),
    later: later(.severe, "13"),
    phrase: "severely damaged (inspected on the place); a claim without evidence says destroyed",
    basis: "B",
    dissent: [
      "says destroyed instead of severe: destroyed in the event of 2015, and nothing rebuilt since"
    ], codes: ["GRD-06"]),
  LaterClaimCase(
    what: "a worse grade with evidence",
    earlier: Claimed("A", .severe, event: "2015", published: "2015", evidence: ["11"]),
    later: later(.destroyed, "12"), phrase: "reportedly destroyed", basis: "B"),
]

@Test(arguments: cases)
private func `after destroyed a later claim comes to`(entry: LaterClaimCase) throws {
  let result = try assess(
    [entry.earlier, entry.later],
    reviews: try entry.verdicts.enumerated().map { number, verdict in
      try review("R\(number)", of: verdict.0, verdict.1)
    },
    evidence: [
      try item("11", .satellite), try item("12", .news), try item("13", .inspection),
    ], interventions: try entry.mending.map { [try intervention("W", $0.type, $0.date)] } ?? [])
  #expect(result.phrase == entry.phrase)
  #expect(result.basisText == entry.basis)
  #expect(result.dissent.map(\.reason) == entry.dissent)
  #expect(result.codes == entry.codes)
}

@Test func `the ends of what is told are given, ranges and disagreement alike`() throws {
  let evidence = [try item("11", .satellite), try item("12", .news)]
  func ends(_ claims: Claimed...) throws -> [DamageGrade?] {
    let told = try assess(claims, evidence: evidence).reported
    return [told?.lower, told?.upper]
  }
  let severe = Claimed("A", .severe, event: "2015", evidence: ["11"])
  #expect(try ends(severe) == [.severe, .severe])
  #expect(
    try ends(severe, Claimed("B", .destroyed, event: "2015", evidence: ["12"])) == [
      .severe, .destroyed,
    ])
  #expect(try ends(severe, Claimed("B", .slight, event: "2015")) == [.severe, .severe])
  #expect(
    try ends(Claimed("C", .slight, upTo: .moderate, event: "2015", evidence: ["12"])) == [
      .slight, .moderate,
    ])
  #expect(try ends(Claimed("D", .unknown, event: "2015")) == [nil, nil])
}

@Test func `dissent within an earlier event stays with that event`() throws {
  let result = try assess(
    [
      Claimed("A", .severe, event: "2014", evidence: ["11"]),
      Claimed("B", .slight, event: "2014", evidence: ["12"]),
      Claimed("C", .destroyed, event: "2016", evidence: ["12"]),
    ], evidence: [try item("11", .satellite), try item("12", .news)])
  #expect(result.dissentText == "")
  #expect(result.incidents.map { $0.dissent.map(\.report.short) } == [["B"], []])
  #expect(
    result.incidents.map(\.phrase) == [
      "slightly or severely damaged; reports disagree", "reportedly destroyed",
    ])
}
