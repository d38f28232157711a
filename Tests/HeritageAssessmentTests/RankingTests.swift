import HeritageAssessment
import HeritageModel
import Testing

/// Two claims of one event, of which the first is to win, and why.
private struct Contest: Sendable, CustomTestStringConvertible {
  let decision: Decision
  let winner: Claimed
  let loser: Claimed
  var reviews: [(String, Verdict)] = []

  var testDescription: String { decision.rawValue }
}

private let contests: [Contest] = [
  Contest(
    decision: .verification, winner: Claimed("B", .slight, event: "2015"),
    loser: Claimed("A", .severe, event: "2015", method: .field), reviews: [("B", .verified)]),
  Contest(
    decision: .verification, winner: Claimed("B", .slight, event: "2015"),
    loser: Claimed("A", .severe, event: "2015"),
    reviews: [("B", .verified), ("A", .partiallyVerified)]),
  Contest(
    decision: .verification, winner: Claimed("B", .slight, event: "2015"),
    loser: Claimed("A", .severe, event: "2015"), reviews: [("B", .partiallyVerified)]),
  Contest(
    decision: .verification, winner: Claimed("B", .slight, event: "2015"),
    loser: Claimed("A", .severe, event: "2015"), reviews: [("A", .disputed)]),
  Contest(
    // How somebody says to have worked shows nothing.
    decision: .evidence, winner: Claimed("B", .slight, event: "2015", evidence: ["12"]),
    loser: Claimed("A", .severe, event: "2015", assessed: "2018", method: .field)),
  Contest(
    // Not even a disputed claim gives way to one without evidence.
    decision: .evidence, winner: Claimed("B", .slight, event: "2015", evidence: ["12"]),
    loser: Claimed("A", .severe, event: "2015", assessed: "2018"), reviews: [("B", .disputed)]),
  Contest(
    decision: .evidence, winner: Claimed("B", .slight, event: "2015", evidence: ["11"]),
    loser: Claimed("A", .severe, event: "2015", assessed: "2018", evidence: ["12"])),
  Contest(
    decision: .evidence, winner: Claimed("B", .slight, event: "2015", evidence: ["13"]),
    loser: Claimed("A", .severe, event: "2015", evidence: ["11"])),
  Contest(
    decision: .assessed, winner: Claimed("B", .slight, event: "2015", assessed: "2016-05"),
    loser: Claimed("A", .severe, event: "2015", assessed: "2016-04", published: "2018")),
  // A look that has no date was taken before it was published.
  Contest(
    decision: .assessed, winner: Claimed("B", .slight, event: "2015", published: "2017"),
    loser: Claimed("A", .severe, event: "2015", assessed: "2016")),
  Contest(
    decision: .published,
    winner: Claimed("B", .slight, event: "2015", assessed: "2016", published: "2017"),
    loser: Claimed("A", .severe, event: "2015", assessed: "2016", published: "2016")),
  Contest(
    decision: .grade, winner: Claimed("B", .severe, event: "2015"),
    loser: Claimed("A", .slight, event: "2015")),
  Contest(
    decision: .grade, winner: Claimed("B", .severe, upTo: .destroyed, event: "2015"),
    loser: Claimed("A", .severe, event: "2015")),
  Contest(
    decision: .identifier, winner: Claimed("A", .severe, event: "2015"),
    loser: Claimed("B", .severe, event: "2015")),
]

@Test(arguments: contests)
private func `the best claim of an event decides`(contest: Contest) throws {
  let result = try assess(
    [contest.loser, contest.winner],
    reviews: try contest.reviews.enumerated().map { number, entry in
      try review("R\(number)", of: entry.0, entry.1)
    },
    evidence: [
      try item("11", .satellite), try item("12", .news), try item("13", .inspection),
    ])
  #expect(result.basis.first?.short == contest.winner.id)
  #expect(result.grade == contest.winner.grade)
  #expect(result.decision == contest.decision)
}

@Test(arguments: [
  ("2015", "2016"), ("2013/2014-06", "2014-07"), ("../2014", "2015"),
])
func `the newest event gives the grade`(older: String, newer: String) throws {
  let result = try assess([
    Claimed("A", .severe, event: older), Claimed("B", .slight, event: newer),
  ])
  #expect(result.grade == .slight)
  #expect(result.dissentText == "")
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
