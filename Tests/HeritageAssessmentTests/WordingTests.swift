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
  // Each supersedes the other.
  PhraseCase(
    claims: [
      said("A", .severe).with { $0.supersedes = "B" },
      said("B", .severe).with { $0.supersedes = "A" },
    ], phrase: "not assessed; earlier claims superseded"),
  PhraseCase(
    claims: [said("A", .severe), said("B", .severe)],
    reviews: [("A", .withdrawn), ("B", .superseded)],
    phrase: "not assessed; earlier claims withdrawn or superseded"),
  PhraseCase(
    claims: [said("A", .severe)], reviews: [("A", .refuted)],
    phrase: "not assessed; the claim was refuted"),
  PhraseCase(
    claims: [said("A", .destroyed)], phrase: "said to be destroyed, no evidence on record"),
  PhraseCase(claims: [said("A", .destroyed, "12")], phrase: "reportedly destroyed"),
  PhraseCase(claims: [said("A", .slight, "11")], phrase: "slightly damaged (seen in imagery)"),
  PhraseCase(
    claims: [said("A", .moderate, "11"), said("B", .moderate, "12")],
    phrase: "moderately damaged (corroborated)"),
  PhraseCase(claims: [said("A", .none, "13")], phrase: "no damage seen (inspected on the place)"),
  PhraseCase(
    claims: [said("A", .destroyed, "11")], reviews: [("A", .verified)],
    phrase: "destroyed (verified)"),
  PhraseCase(
    claims: [said("A", .destroyed, "11")], reviews: [("A", .partiallyVerified)],
    phrase: "destroyed (partly verified)"),
  PhraseCase(
    claims: [said("A", .destroyed, "11")], reviews: [("A", .disputed)],
    phrase: "destroyed (disputed)"),
  PhraseCase(claims: [said("A", .unknown, "11")], phrase: "state not known"),
  PhraseCase(
    claims: [Claimed("A", .severe, upTo: .destroyed, event: "2015", evidence: ["12"])],
    phrase: "reportedly severely damaged or destroyed"),
  PhraseCase(
    claims: [Claimed("A", .slight, upTo: .severe, event: "2015", evidence: ["12"])],
    phrase: "reportedly slightly to severely damaged"),
  PhraseCase(
    claims: [said("A", .destroyed, "12"), said("B", .severe, "11")],
    phrase: "severely damaged or destroyed; reports disagree"),
  PhraseCase(
    claims: [said("A", .destroyed, "12"), said("B", .severe, "11"), said("C", .slight, "12")],
    phrase: "slightly damaged to destroyed; reports disagree"),
  // A claim without evidence widens nothing.
  PhraseCase(
    claims: [said("A", .destroyed, "11"), said("B", .slight)],
    phrase: "destroyed (seen in imagery); a claim without evidence says slight"),
  PhraseCase(
    claims: [said("A", .destroyed, "11"), said("B", .slight), said("C", .none)],
    phrase: "destroyed (seen in imagery); claims without evidence disagree"),
  PhraseCase(
    claims: [said("A", .destroyed), said("B", .slight)],
    phrase: "slightly damaged or destroyed; reports disagree"),
  PhraseCase(
    claims: [said("A", .destroyed, "11"), said("B", .possible, "12")],
    phrase: "destroyed (seen in imagery); reports disagree"),
  PhraseCase(
    claims: [said("A", .destroyed, "11"), said("B", .severe, "12")],
    reviews: [("A", .verified)], phrase: "destroyed (verified); reports disagree"),
]

@Test(arguments: phrases)
private func `the words hedge by status and dissent`(entry: PhraseCase) throws {
  let result = try assess(
    entry.claims,
    reviews: try entry.reviews.enumerated().map { number, review in
      try HeritageAssessmentTests.review("R\(number)", of: review.0, review.1)
    },
    evidence: [
      try item("11", .satellite), try item("12", .news), try item("13", .inspection),
    ])
  #expect(result.phrase == entry.phrase)
}

private let reasons: [(claim: Claimed, verdict: Verdict?, reason: String)] = [
  (
    Claimed("B", .possible, event: "2015", published: "2015-08-31", evidence: ["14"]), nil,
    "says possible instead of severe: official statement of 2015-08-31 against imagery of 2016"
  ),
  (
    Claimed("B", .moderate, upTo: .severe, event: "2015", assessed: "2015-09"), nil,
    """
    says moderate to severe instead of severe: claim of 2015-09 without evidence on record \
    against imagery of 2016
    """
  ),
  (
    Claimed("B", .destroyed, event: "2015", published: "2017", evidence: ["13"]), .disputed,
    """
    says destroyed instead of severe: inspection on the place of 2017 against imagery of 2016 \
    (disputed, against not reviewed)
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
      try item("11", .satellite), try item("13", .inspection), try item("14", .officialStatement),
    ])
  #expect(result.dissent.map(\.reason) == [reason])
}
