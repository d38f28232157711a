import HeritageAssessment
import HeritageModel
import Testing

private let older = Claimed("A", .destroyed, event: "2015-08", published: "2015-09").with {
  $0.by = "DGAM"
}
private let newer = Claimed("B", .severe, event: "2015-08", published: "2015-08").with {
  $0.by = "DGAM"
}

@Test(arguments: [Verdict.withdrawn, .refuted, .superseded])
func `an ended claim neither decides nor dissents and stays listed`(verdict: Verdict) throws {
  let result = try assess(
    [older, newer], reviews: [try review("R", of: "A", verdict, evidence: ["13"])],
    evidence: [try item("13", .inspection)])
  #expect(result.basisText == "B")
  #expect(result.dissentText == "")
  #expect(result.ended.map(\.report.short) == ["A"])
  #expect(result.ended.map(\.verdict) == [verdict])
}

@Test func `the newest review of a body decides and under review decides nothing`() throws {
  let reviews = [
    try review("R1", of: "A", .withdrawn, recorded: "2020-02-01T00:00:00Z"),
    try review("R2", of: "A", .verified, recorded: "2020-03-01T00:00:00Z"),
    try review("R3", of: "A", .underReview, recorded: "2020-04-01T00:00:00Z"),
  ]
  let result = try assess([older, newer], reviews: reviews.reversed())
  #expect(result.basisText == "A")
  #expect(result.verification == .verified)
}

private let superseders: [(verdict: Verdict?, basis: String)] = [
  (nil, "B"), (.verified, "B"), (.disputed, "B"), (.superseded, ""),
  // What takes no place any more gives the place back.
  (.withdrawn, "A"), (.refuted, "A"),
]

@Test(arguments: superseders)
func `a report that supersedes one of the same body takes its place while it stands`(
  verdict: Verdict?, basis: String
) throws {
  var reviews: [Review] = []
  if let verdict { reviews.append(try review("R", of: "B", verdict, evidence: ["13"])) }
  let claims = [older, newer.with { $0.supersedes = "A" }]
  let result = try assess(claims, reviews: reviews, evidence: [try item("13", .inspection)])
  #expect(result.basisText == basis)
}

@Test func `superseding without end is no endless loop`() throws {
  let result = try assess([
    older.with { $0.supersedes = "B" }, newer.with { $0.supersedes = "A" },
  ])
  #expect(result.status == .withdrawn)
  #expect(result.ended.map(\.report.short) == ["A", "B"])
}
