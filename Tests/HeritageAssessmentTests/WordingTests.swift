import HeritageAssessment
import HeritageDocuments
import HeritageModel
import Testing

/// What is claimed, and how it is told.
private struct PhraseCase: Sendable, CustomTestStringConvertible {
  let claims: [Claimed]
  var reviews: [(String, Verdict)] = []
  let phrase: String

  var testDescription: String { phrase }
}

private func said(_ id: String, _ grade: DamageGrade, _ evidence: String...) -> Claimed {
  Claimed(id, grade, event: "2015", evidence: evidence)
}

private let phrases: [PhraseCase] = [
  PhraseCase(claims: [], phrase: "not assessed"),
  PhraseCase(
    claims: [said("A", .severe)], reviews: [("A", .withdrawn)],
    phrase: "not assessed; earlier claims withdrawn"),
  PhraseCase(
    claims: [said("A", .severe), said("B", .severe)],
    reviews: [("A", .withdrawn), ("B", .superseded)],
    phrase: "not assessed; earlier claims withdrawn or superseded"),
  PhraseCase(
    claims: [said("A", .destroyed)], phrase: "alleged destroyed; no evidence on record"),
  PhraseCase(claims: [said("A", .destroyed, "12")], phrase: "reportedly destroyed"),
  PhraseCase(claims: [said("A", .slight, "11")], phrase: "slightly damaged (seen from above)"),
  PhraseCase(
    claims: [said("A", .slight, "15")], phrase: "slightly damaged (documented on site)"),
  PhraseCase(
    claims: [said("A", .moderate, "11"), said("B", .moderate, "12")],
    phrase: "moderately damaged (seen from above, corroborated)"),
  PhraseCase(
    claims: [said("A", .moderate, "12"), said("B", .moderate, "14")],
    phrase: "reportedly moderately damaged (corroborated)"),
  PhraseCase(claims: [said("A", .none, "13")], phrase: "undamaged (inspected on site)"),
  PhraseCase(
    claims: [said("A", .destroyed, "11")], reviews: [("A", .verified)],
    phrase: "destroyed (seen from above, verified)"),
  PhraseCase(
    claims: [said("A", .destroyed, "11")], reviews: [("A", .partiallyVerified)],
    phrase: "destroyed (seen from above, partly verified)"),
  PhraseCase(
    claims: [said("A", .destroyed, "11")], reviews: [("A", .disputed)],
    phrase: "destroyed (seen from above, disputed by a review)"),
  PhraseCase(claims: [said("A", .unknown, "11")], phrase: "state not known"),
  PhraseCase(
    claims: [Claimed("A", .severe, upTo: .destroyed, event: "2015", evidence: ["12"])],
    phrase: "reportedly severely damaged or destroyed"),
  PhraseCase(
    claims: [Claimed("A", .slight, upTo: .severe, event: "2015", evidence: ["12"])],
    phrase: "reportedly slightly to severely damaged"),
  // What contests nothing stands beside the state and not in it.
  PhraseCase(
    claims: [said("A", .destroyed, "11"), said("B", .slight), said("C", .none, "12")],
    phrase: "destroyed (seen from above)"),
  PhraseCase(
    claims: [said("A", .destroyed, "11"), said("B", .possible, "12")],
    phrase: "destroyed (seen from above)"),
  PhraseCase(
    claims: [said("A", .destroyed, "12"), said("B", .slight, "14")],
    phrase: """
      contested: destroyed (team A, news report) or slightly damaged (team B, official statement)
      """),
]

@Test(arguments: phrases)
private func `the words say what the state rests on and who contests it`(entry: PhraseCase) throws {
  let result = try assess(
    entry.claims,
    reviews: try entry.reviews.enumerated().map { number, review in
      try HeritageAssessmentTests.review("R\(number)", of: review.0, review.1)
    },
    evidence: [
      try item("11", .satellite), try item("12", .news), try item("13", .inspection),
      try item("14", .officialStatement), try item("15", .groundPhoto),
    ])
  #expect(result.phrase == entry.phrase)
}

private let reasons: [(claim: Claimed, verdict: Verdict?, reason: String)] = [
  (
    Claimed("B", .possible, event: "2015", published: "2015-08-31", evidence: ["14"]), nil,
    """
    says possible instead of severe: official statement, published 2015-08-31 against imagery from \
    above, published 2016
    """
  ),
  (
    Claimed("B", .moderate, upTo: .severe, event: "2015", assessed: "2015-09"), nil,
    """
    says moderate to severe instead of severe: a claim, seen 2015-09 without evidence on record \
    against imagery from above, published 2016
    """
  ),
  (
    Claimed("B", .slight, event: "2015", published: "2017", evidence: ["13"]), nil,
    """
    says slight instead of severe: inspection, published 2017 against imagery from above, published \
    2016; it contests the state
    """
  ),
  (
    Claimed("B", .moderate, event: "2015", assessed: "2017", evidence: ["12"]).with {
      $0.reassesses = "A"
    }, nil,
    """
    says moderate instead of severe: news report, seen 2017 against imagery from above, published \
    2016; it names 00000000000A
    """
  ),
]

@Test(arguments: reasons)
func `dissent has its reason in words`(
  claim: Claimed, verdict: Verdict?, reason: String
) throws {
  let result = try assess(
    [Claimed("A", .severe, event: "2015", published: "2016", evidence: ["11"]), claim],
    reviews: try verdict.map { [try review("R", of: "B", $0)] } ?? [],
    evidence: [
      try item("11", .satellite), try item("12", .news), try item("13", .inspection),
      try item("14", .officialStatement),
    ])
  #expect(result.dissent.map(\.reason) == [reason])
}

@Test func `the ends of what is told are given, for ranges and for contested states`() throws {
  let evidence = [
    try item("11", .satellite), try item("12", .inspection), try item("13", .inspection),
  ]
  func ends(_ claims: Claimed...) throws -> [DamageGrade?] {
    let told = try assess(claims, evidence: evidence).reported
    return [told?.lower, told?.upper]
  }
  let severe = Claimed("A", .severe, event: "2015", evidence: ["12"])
  #expect(try ends(severe) == [.severe, .severe])
  #expect(
    try ends(severe, Claimed("B", .none, event: "2015", evidence: ["13"])) == [
      DamageGrade.none, .severe,
    ])
  // What stands uncontested beside is the least that is so.
  #expect(
    try ends(
      severe, Claimed("B", .none, event: "2015", evidence: ["13"]),
      Claimed("C", .moderate, event: "2016", evidence: ["11"])) == [.moderate, .severe])
  #expect(
    try ends(Claimed("C", .slight, upTo: .moderate, event: "2015", evidence: ["12"])) == [
      .slight, .moderate,
    ])
  #expect(try ends(Claimed("D", .unknown, event: "2015")) == [nil, nil])
}
