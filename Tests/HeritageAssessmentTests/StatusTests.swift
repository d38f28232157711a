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
  // An image of the time before supports nothing.
  StatusCase(status: .reported, claims: [claim("A", "12", "15")]),
  StatusCase(status: .documentedOnSite, claims: [claim("A", "17", "11")]),
  // Nor does what was made before the event, whatever it shows.
  StatusCase(status: .alert, claims: [claim("A", "19")]),
  StatusCase(status: .alert, claims: [claim("A", "20")]),
  // The grounds of the deciding claim give the status, whatever others or reviews say.
  StatusCase(status: .reported, claims: [claim("A", "12"), claim("B", "16")]),
  StatusCase(status: .reported, claims: [claim("A", "12")], reviews: [("A", .verified)]),
  StatusCase(status: .fieldVerified, claims: [claim("A", "13"), claim("B", "12")]),
  StatusCase(status: .alert, claims: [claim("A").with { $0.method = .field }]),
  // Withdrawals are a keeper's; a refutation needs evidence of its own.
  StatusCase(status: .disputed, claims: [claim("A", "13")], reviews: [("A", .disputed)]),
  StatusCase(status: .withdrawn, claims: [claim("A", "13")], reviews: [("A", .withdrawn)]),
  StatusCase(status: .fieldVerified, claims: [claim("A", "13")], reviews: [("A", .refuted)]),
  StatusCase(
    status: .contested,
    claims: [claim("A", "13"), Claimed("B", .none, event: "2015-08", evidence: ["18"])]),
]

@Test(arguments: cases)
private func `the status is the grounds of the deciding claim`(entry: StatusCase) throws {
  let result = try assess(
    entry.claims,
    reviews: try entry.reviews.enumerated().map { number, review in
      try HeritageAssessmentTests.review("R\(number)", of: review.0, review.1)
    },
    evidence: [
      try item("11", .satellite), try item("12", .news, source: "AFP"),
      try item("13", .inspection), try item("14", .news, source: "paper", group: "AFP"),
      try item("15", .satellite, shows: .intact), try item("16", .officialStatement),
      try item("17", .groundPhoto), try item("18", .inspection),
      try item("19", .groundPhoto, acquired: "2014", shows: .damaged),
      try item("20", .inspection, acquired: "2015-07-30"),
    ])
  #expect(result.status == entry.status)
}

private let corroborations: [(claims: [Claimed], isCorroborated: Bool)] = [
  ([claim("A", "12")], false),
  ([claim("A", "12"), claim("B", "16")], true),
  // One body with two items is one body.
  ([claim("A", "12", "16")], false),
  // A republication, a working copy and a report on another's image are no second source.
  ([claim("A", "12"), claim("B", "14")], false),
  ([claim("A", "11"), claim("B", "31")], false),
  ([claim("A", "11"), claim("B", "32")], false),
  // It goes back to the end, also where two papers tell of one copy.
  ([claim("A", "11"), claim("B", "34")], false),
  ([claim("A", "32"), claim("B", "34")], false),
  // What goes round in a circle is still one origin or another.
  ([claim("A", "12"), claim("B", "35")], true),
  // Two images of one pair, by two makers, are one source.
  ([claim("A", "21"), claim("B", "22")], false),
  ([claim("A"), claim("B")], false),
  ([claim("A", "12"), claim("B")], false),
  // A claim that says something else supports nothing.
  ([claim("A", "12"), Claimed("B", .slight, event: "2015-08", evidence: ["16"])], false),
  // It is judged pair by pair: what each shares with a third does not join two.
  ([claim("A", "12"), claim("B", "14"), claim("C", "33")], true),
]

@Test(arguments: corroborations)
func `two items that share no group, source or assessor corroborate`(
  claims: [Claimed], isCorroborated: Bool
) throws {
  var copy = try item("31", .satellite, source: "copyist")
  copy.derivedFrom = try id("11")
  var article = try item("32", .news, source: "paper")
  article.reportsOn = try id("11")
  var second = try item("34", .news, source: "agency")
  second.reportsOn = copy.id
  var circle = try item("35", .news, source: "blog")
  circle.reportsOn = circle.id
  let result = try assess(
    claims,
    evidence: [
      try item("11", .satellite), try item("12", .news, source: "AFP"),
      try item("14", .news, source: "paper", group: "AFP"), try item("16", .officialStatement),
      try item("21", .satellite, source: "Airbus", pair: ImagePair(.before, with: id("22"))),
      try item("22", .satellite, source: "Maxar", pair: ImagePair(.after, with: id("21"))),
      copy, article, second, circle, try item("33", .news, source: "paper"),
    ])
  #expect((result.corroboration != nil) == isCorroborated)
}

@Test(arguments: AssessmentStatus.allCases)
func `every status has its rule in words`(status: AssessmentStatus) {
  #expect(!AssessmentRule.clause(status).isEmpty)
}

@Test func `the rule is printed with the result`() throws {
  #expect(
    try assess([Claimed("A", .severe, event: "2015")]).rule == """
      every grade that a body reports with evidence stands until something answers it, and the worst \
      that stands is the state; a grade is answered by the same body’s later look, by a verified \
      report, by one grade less on better grounds or on grounds as good that name it, by works with a \
      look since, or, where it is merely stated, by a later look; nobody judges in its own cause, and \
      a denial on grounds as good is told beside what it denies and never counted instead of it; \
      alert: no evidence on record carries the grade
      """)
  #expect(try assess([]).rule == "unassessed: no report is known")
}
