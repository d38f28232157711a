import HeritageAssessment
import HeritageModel
import Testing

/// What stands behind a claim, and the status that follows.
private struct StatusCase: Sendable, CustomTestStringConvertible {
  let status: AssessmentStatus
  var claims: [Claimed] = []
  var reviews: [(String, Verdict)] = []

  var testDescription: String { "\(status.rawValue) \(claims.map(\.evidence)) \(reviews)" }
}

private func claim(_ id: String, _ evidence: String...) -> Claimed {
  Claimed(id, .severe, event: "2015-08", evidence: evidence)
}

private let cases: [StatusCase] = [
  StatusCase(status: .unassessed),
  StatusCase(status: .alert, claims: [claim("A")]),
  StatusCase(status: .reported, claims: [claim("A", "12")]),
  StatusCase(status: .observedRemotely, claims: [claim("A", "11")]),
  // A method without evidence is a claim like any other.
  StatusCase(status: .alert, claims: [claim("A").with { $0.method = .imagery }]),
  StatusCase(status: .reported, claims: [claim("A", "12").with { $0.method = .field }]),
  // An image of the time before is no evidence of damage.
  StatusCase(status: .alert, claims: [claim("A", "15")]),
  // Two images of one pair, by two makers, are one source.
  StatusCase(status: .observedRemotely, claims: [claim("A", "21", "22")]),
  // An image of the time before supports nothing.
  StatusCase(status: .reported, claims: [claim("A", "12", "15")]),
  // A republication is no second source.
  StatusCase(status: .reported, claims: [claim("A", "12"), claim("B", "14")]),
  StatusCase(status: .corroborated, claims: [claim("A", "12"), claim("B", "16")]),
  StatusCase(status: .corroborated, claims: [claim("A", "12", "16")]),
  StatusCase(status: .alert, claims: [claim("A"), claim("B")]),
  StatusCase(status: .reported, claims: [claim("A", "12"), claim("B")]),
  StatusCase(status: .corroborated, claims: [claim("A", "12")], reviews: [("A", .verified)]),
  // A claim that says something else supports nothing.
  StatusCase(
    status: .reported,
    claims: [claim("A", "12"), Claimed("B", .slight, event: "2015-08", evidence: ["16"])]),
  StatusCase(status: .fieldVerified, claims: [claim("A", "13")]),
  StatusCase(status: .alert, claims: [claim("A").with { $0.method = .field }]),
  StatusCase(
    status: .fieldVerified, claims: [claim("A", "12"), claim("B", "13")],
    reviews: [("A", .verified)]),
  StatusCase(status: .disputed, claims: [claim("A", "13")], reviews: [("A", .disputed)]),
  StatusCase(status: .withdrawn, claims: [claim("A", "13")], reviews: [("A", .withdrawn)]),
  StatusCase(status: .refuted, claims: [claim("A", "13")], reviews: [("A", .refuted)]),
  // The newest of the ended claims speaks.
  StatusCase(
    status: .withdrawn, claims: [claim("A"), claim("B")],
    reviews: [("A", .refuted), ("B", .withdrawn)]),
]

@Test(arguments: cases)
private func `the status follows from evidence, sources and reviews`(entry: StatusCase) throws {
  let result = try assess(
    entry.claims,
    reviews: try entry.reviews.enumerated().map { number, review in
      try HeritageAssessmentTests.review("R\(number)", of: review.0, review.1)
    },
    evidence: [
      try item("11", .satellite), try item("12", .news, source: "AFP"),
      try item("13", .inspection), try item("14", .news, source: "paper", group: "AFP"),
      try item("15", .satellite, shows: .intact), try item("16", .officialStatement),
      try item("21", .satellite, source: "Airbus", pair: ImagePair(.before, with: id("22"))),
      try item("22", .satellite, source: "Maxar", pair: ImagePair(.after, with: id("21"))),
    ])
  #expect(result.status == entry.status)
}

@Test(arguments: AssessmentStatus.allCases)
func `every status has its rule in words`(status: AssessmentStatus) {
  #expect(!AssessmentRule.clause(status).isEmpty)
}

@Test func `the rule is printed with the result`() throws {
  #expect(
    try assess([Claimed("A", .severe, event: "2015")]).rule == """
      the grade of the newest event that evidence or a review supports, from its best-verified \
      report, then inspection over imagery over statements, then the later look; a claim without \
      evidence counts least, and after “destroyed” a lesser grade needs something rebuilt, a link \
      to the earlier report or a better verification; alert: no evidence on record supports the \
      grade
      """)
  #expect(try assess([]).rule == "unassessed: no report is known")
}
