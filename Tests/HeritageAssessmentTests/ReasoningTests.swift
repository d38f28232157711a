import HeritageAssessment
import HeritageDocuments
import HeritageModel
import Testing

private func reasoning(
  _ claimed: [Claimed], reviews: [Review] = [], evidence: [Evidence] = [],
  interventions: [Intervention] = [], from viewpoint: Viewpoint = .latest
) throws -> Reasoning {
  let subject = try subject()
  return Assessor.reasoning(
    about: subject,
    claims: Claims(
      Records(
        try claimed.map { try $0.report(about: subject) }, reviews, evidence, interventions)),
    from: viewpoint)
}

/// Two claims, and what joins the second to the first.
private let joined: [(one: Claimed, other: Claimed, link: String)] = [
  (
    Claimed("A", .severe, event: "2015"), Claimed("B", .severe, event: "2015-08"),
    "A to B: overlap"
  ),
  (
    Claimed("A", .severe, event: "2015-08"),
    Claimed("B", .severe, event: "../2016").with { $0.reassesses = "A" }, "B to A: reassessment"
  ),
  (
    Claimed("A", .severe, event: "2015-08"), Claimed("B", .severe, event: "../2016"),
    "B to A: begunByThen"
  ),
  (Claimed("A", .severe), Claimed("B", .severe), "B to A: undated"),
  (
    Claimed("A", .destroyed, event: "2015-08"), Claimed("B", .destroyed, event: "2016"),
    "B to A: destroyedOnce"
  ),
]

@Test(arguments: joined)
private func `what joins two reports is told`(
  one: Claimed, other: Claimed, link: String
) throws {
  let event = try #require(try reasoning([one, other]).events.first)
  #expect(
    event.links.map { "\($0.report.short) to \($0.other.short): \($0.reason)" } == [link])
}

@Test func `an overlap names a report that does overlap`() throws {
  // The widest joins the earlier of the two that it meets, and links none.
  let events = try reasoning([
    Claimed("A", .severe, event: "2015-01/2015-02"),
    Claimed("B", .severe, event: "2015-02/2015-05"),
    Claimed("C", .severe, event: "2015-04/2015-06"),
  ]).events
  #expect(
    events.map { event in event.links.map { "\($0.report.short)-\($0.other.short)" } }
      == [["B-A"], []])
}

@Test func `reports left out have their reason`() throws {
  let day = Day(year: 2016, month: 1, day: 1)
  let result = try reasoning(
    [
      Claimed("A", .severe, event: "2015", published: "2015"),
      Claimed("B", .severe, event: "2015", published: "2015"),
      Claimed("C", .severe, event: "2015-03", published: "2017-05"),
      Claimed("D", .severe, event: "2015-12-31", published: "2015"),
      Claimed("E", .severe, event: "2015-03", published: "2015").with {
        $0.supersedes = "B"
        $0.by = "team B"
      },
      Claimed("F", .severe, event: "2016", published: "2015"),
      Claimed("G", .severe, event: "2015-11-20/2015-12-10", published: "2015"),
    ],
    reviews: [
      try review("V", of: "A", .withdrawn), try review("W", of: "F", .withdrawn),
    ],
    from: Viewpoint(asked: day?.advanced(by: -30), known: nil, knownBy: .published))
  #expect(result.counted.map(\.short) == ["C", "E"])
  #expect(
    result.leftOut.map { "\($0.report.short) \($0.reason.words)" }
      == [
        "A withdrawn by V", "B superseded by E", "D happened 2015-12-31", "F happened 2016-01-01",
        "G may be later",
      ])
  let early = try reasoning(
    [Claimed("C", .severe, event: "2015", published: "2017-05")],
    from: Viewpoint(known: day, knownBy: .published))
  #expect(early.leftOut.map { "\($0.report.short) \($0.reason.words)" } == ["C known 2017-05-31"])
}

@Test func `ranks, dates, sources and rules are told with the result`() throws {
  let result = try reasoning(
    [
      Claimed("A", .destroyed, event: "2015-08-23", published: "2016", evidence: ["12"]),
      Claimed("B", .destroyed, event: "2015-07~", published: "2015", evidence: ["13"]),
      Claimed("C", .unknown, event: "2015-08"),
    ],
    evidence: [
      try item("12", .satellite, acquired: "2015-09-01", shows: .destroyed),
      try item("13", .news, group: "source 12"),
    ])
  let event = try #require(result.events.first)
  #expect(event.ranking.map(\.report.short) == ["A", "B", "C"])
  #expect(
    event.dating.map { "\($0.report.short) \($0.effect)" } == [
      "A narrows(to: Optional(\"2015-08-23\"))", "B contradicts(\"GRD-08\")",
    ])
  #expect(result.assessment.corroboration == nil)
  #expect(
    result.outcomes.map { "\($0.report.short) \($0.outcome)" } == [
      "A decides", "B agrees", "C untold",
    ])
  #expect(result.statusTrials.last?.status == .observedRemotely)
  #expect(result.statusTrials.map(\.applies).filter { $0 }.count == 1)
  #expect(result.assessment.status == .observedRemotely)
}

extension LeftOutReport.Reason {
  fileprivate var words: String {
    switch self {
    case .ended(let verdict, let by): "\(verdict.rawValue) by \(by?.short ?? "nobody")"
    case .knownLater(let day): "known \(day)"
    case .happenedLater(let day): "happened \(day)"
    case .mayBeLater: "may be later"
    }
  }
}
