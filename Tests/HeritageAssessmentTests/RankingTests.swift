import HeritageAssessment
import HeritageModel
import Testing

/// Two claims, of which the first is to win, and why.
private struct Contest: Sendable, CustomTestStringConvertible {
  let decision: Decision
  let winner: Claimed
  let loser: Claimed
  var others: [Claimed] = []
  var reviews: [(String, Verdict)] = []

  var testDescription: String { decision.rawValue }
}

private let contests: [Contest] = [
  // The worst that has evidence stands before all others.
  Contest(
    decision: .grade, winner: Claimed("B", .severe, event: "2015", evidence: ["13"]),
    loser: Claimed("A", .moderate, event: "2015", assessed: "2018", evidence: ["14"])),
  // How somebody says to have worked shows nothing.
  Contest(
    decision: .grade, winner: Claimed("B", .slight, event: "2015", evidence: ["12"]),
    loser: Claimed("A", .severe, event: "2015", assessed: "2018", method: .field)),
  Contest(
    decision: .uncontested, winner: Claimed("B", .severe, event: "2016", evidence: ["11"]),
    loser: Claimed("A", .severe, event: "2015", evidence: ["13"]),
    others: [Claimed("C", .none, event: "2015", evidence: ["14"])]),
  Contest(
    decision: .verification, winner: Claimed("B", .severe, event: "2015", evidence: ["12"]),
    loser: Claimed("A", .severe, event: "2015", evidence: ["13"]), reviews: [("B", .verified)]),
  // What is confirmed in part or disputed is told and does not weigh.
  Contest(
    decision: .evidence, winner: Claimed("B", .severe, event: "2015", evidence: ["13"]),
    loser: Claimed("A", .severe, event: "2015", evidence: ["12"]),
    reviews: [("A", .partiallyVerified), ("B", .disputed)]),
  Contest(
    decision: .evidence, winner: Claimed("B", .severe, event: "2015", evidence: ["17"]),
    loser: Claimed("A", .severe, event: "2015", assessed: "2018", evidence: ["11"])),
  Contest(
    decision: .look,
    winner: Claimed("B", .severe, event: "2015", assessed: "2016-05", evidence: ["13"]),
    loser: Claimed(
      "A", .severe, event: "2015", assessed: "2016-04", published: "2018", evidence: ["14"])),
  // A look that has no date was taken before it was published.
  Contest(
    decision: .look,
    winner: Claimed("B", .severe, event: "2015", published: "2017", evidence: ["13"]),
    loser: Claimed("A", .severe, event: "2015", assessed: "2016", evidence: ["14"])),
  Contest(
    decision: .identifier, winner: Claimed("A", .severe, event: "2015", evidence: ["13"]),
    loser: Claimed("B", .severe, event: "2015", evidence: ["14"])),
  // Where nothing has evidence the worst that is alleged is told.
  Contest(
    decision: .grade, winner: Claimed("B", .severe, event: "2015"),
    loser: Claimed("A", .slight, event: "2018")),
]

@Test(arguments: contests)
private func `the worst that stands decides, and of its grade the best`(contest: Contest) throws {
  let result = try assess(
    [contest.loser, contest.winner] + contest.others,
    reviews: try contest.reviews.enumerated().map { number, entry in
      try review("R\(number)", of: entry.0, entry.1)
    },
    evidence: [
      try item("11", .satellite), try item("12", .news), try item("13", .inspection),
      try item("14", .inspection), try item("17", .groundPhoto),
    ])
  #expect(result.basis.first?.short == contest.winner.id)
  #expect(result.grade == contest.winner.grade)
  #expect(result.decision == contest.decision)
}

@Test func `a claim that could not tell the state neither decides nor dissents`() throws {
  let result = try assess([
    Claimed("A", .severe, event: "2015-08"),
    Claimed("B", .unknown, event: "2015-08", assessed: "2016", method: .field),
    Claimed("C", .unknown, event: "2017"),
  ])
  #expect(result.grade == .severe)
  #expect(result.basisText == "A")
  #expect(result.dissentText == "")
  #expect(result.events == "A+B C")
}

@Test func `with nothing but unknown the grade is unknown`() throws {
  let result = try assess([Claimed("A", .unknown, event: "2015-08")])
  #expect(result.grade == .unknown)
  #expect(result.basisText == "A")
  #expect(result.status == .alert)
}
