import HeritageAssessment
import HeritageModel
import Testing

/// Claims of one subject and the contradictions among them, in full.
private struct ContradictionCase: Sendable, CustomTestStringConvertible {
  let claims: [Claimed]
  var mended: String?
  var mending = InterventionType.restoration
  let expected: [String]

  var testDescription: String { "\(claims.map(\.id)) \(expected)" }
}

private func damage(_ id: String, _ grade: DamageGrade, _ event: String) -> Claimed {
  Claimed(id, grade, event: event)
}

private let contradictions: [ContradictionCase] = [
  ContradictionCase(
    claims: [
      damage("A", .destroyed, "2015-08-23"), damage("B", .destroyed, "2015-07~"),
    ],
    expected: [
      "GRD-08 team B dates the event 2015-07~ (approximate), which does not meet 2015-08-23 by team A"
    ]),
  // A day apart may be a matter of time zones.
  ContradictionCase(
    claims: [damage("A", .destroyed, "2015-08-23"), damage("B", .destroyed, "2015-08-24")],
    expected: []),
  ContradictionCase(
    claims: [damage("A", .destroyed, "2015-08-23"), damage("B", .destroyed, "2015-08-25?")],
    expected: [
      "GRD-08 team B dates the event 2015-08-25? (uncertain), which does not meet 2015-08-23 by team A"
    ]),
  ContradictionCase(
    claims: [damage("A", .severe, "2015"), damage("B", .moderate, "2015")], expected: []),
  ContradictionCase(
    claims: [damage("A", .severe, "2015"), damage("B", .slight, "2015")],
    expected: ["GRD-09 team B says slight, team A severe"]),
  ContradictionCase(
    claims: [
      Claimed("A", .severe, upTo: .destroyed, event: "2015"),
      Claimed("B", .slight, upTo: .moderate, event: "2015"),
    ], expected: []),
  // Neither is far from the deciding claim, but they are far from each other.
  ContradictionCase(
    claims: [
      damage("A", .moderate, "2015").with { $0.assessed = "2018" }, damage("B", .severe, "2015"),
      damage("C", .slight, "2015"),
    ], expected: ["GRD-09 team C says slight, team B severe"]),
  ContradictionCase(
    claims: [damage("A", .destroyed, "2015"), damage("B", .slight, "2017")],
    expected: ["GRD-06 destroyed in the event of 2015, then slight, with nothing restored between"]),
  ContradictionCase(
    claims: [damage("A", .destroyed, "2015"), damage("B", .slight, "2017")], mended: "2016",
    expected: []),
  ContradictionCase(
    claims: [
      damage("A", .destroyed, "2015"), damage("B", .slight, "2017").with { $0.reassesses = "A" },
    ], expected: []),
  ContradictionCase(
    claims: [damage("A", .severe, "2015"), damage("B", .slight, "2017")],
    expected: ["GRD-07 severe in the event of 2015, then slight, with nothing restored between"]),
  // Works that mend nothing explain a better state, and no recovery from "destroyed".
  ContradictionCase(
    claims: [damage("A", .severe, "2015"), damage("B", .slight, "2017")], mended: "2016",
    mending: .conservation, expected: []),
  ContradictionCase(
    claims: [damage("A", .moderate, "2015"), damage("B", .slight, "2017")], expected: []),
  // Which came first is not known.
  ContradictionCase(
    claims: [
      damage("A", .destroyed, "2015-08-30").with { $0.incident = "1" },
      damage("B", .slight, "2015").with { $0.incident = "2" },
    ], expected: []),
  ContradictionCase(
    claims: [
      damage("A", .severe, "2015-08-30").with { $0.incident = "1" },
      damage("B", .slight, "2015-08-30").with { $0.incident = "2" },
    ], expected: []),
  ContradictionCase(
    claims: [damage("A", .slight, "2015"), damage("B", .severe, "2017")], expected: []),
  ContradictionCase(
    claims: [
      damage("A", .severe, "2015").with { $0.remaining = ["2 columns"] },
      damage("B", .severe, "2015").with { $0.remaining = ["4 of 16 Columns", "3 walls"] },
    ], expected: ["GRD-13 team B counts 4 Columns, team A 2 columns"]),
  ContradictionCase(
    claims: [
      damage("A", .severe, "2015").with { $0.remaining = ["2 of 16 columns", "3 walls"] },
      damage("B", .severe, "2015").with { $0.remaining = ["2 columns", "5 towers"] },
    ], expected: []),
  // What a text says of numbers is not read, and what happened at another time is no dispute.
  ContradictionCase(
    claims: [
      damage("A", .severe, "2015").with { $0.scope = "two columns stand" },
      damage("B", .severe, "2015").with { $0.remaining = ["4 columns"] },
      damage("C", .severe, "2017").with { $0.remaining = ["3 columns"] },
    ], expected: []),
  // The pair furthest apart stands for all of one event.
  ContradictionCase(
    claims: [
      damage("A", .destroyed, "2015"), damage("B", .slight, "2015"), damage("C", .possible, "2015"),
    ], expected: ["GRD-09 team C says possible, team A destroyed"]),
  // A link to the other claim explains the difference.
  ContradictionCase(
    claims: [
      damage("A", .severe, "2015"), damage("B", .slight, "2015").with { $0.reassesses = "A" },
    ], expected: []),
  // Somebody who looked later saw less, whatever the date of the event.
  ContradictionCase(
    claims: [
      damage("A", .destroyed, "2015-06-27"),
      damage("B", .severe, "2015-06-27").with { $0.assessed = "2017-10" },
    ],
    expected: [
      "GRD-06 destroyed in the event of 2015-06-27, then severe, with nothing restored between"
    ]),
]

@Test(arguments: contradictions)
private func `what contradicts what is said in full`(entry: ContradictionCase) throws {
  let result = try assess(
    entry.claims,
    interventions: try entry.mended.map { [try intervention("R", entry.mending, $0)] } ?? [])
  #expect(result.contradictions.map { "\($0.code) \($0.message)" } == entry.expected)
}

@Test(arguments: [nil, "1"])
func `of grades as far apart those of the better claims are told`(incident: String?) throws {
  // The first by identifier, which reaches furthest, is not the one that decides.
  let claims = [
    damage("A", .destroyed, "2015-08/2016"), damage("B", .possible, "2015-08"),
    damage("C", .destroyed, "2015-08").with { $0.evidence = ["E"] },
  ]
  let result = try assess(
    claims.map { claim in claim.with { $0.incident = incident } },
    evidence: [try item("E", .satellite, shows: .destroyed)])
  #expect(result.basis.first?.short == "C")
  #expect(
    result.contradictions.map { "\($0.code) \($0.message)" } == [
      "GRD-09 team B says possible, team C destroyed"
    ])
}

@Test func `what was done before the event is not shown`() throws {
  let result = try assess(
    [damage("A", .severe, "2015-08-30")],
    interventions: [
      try intervention("R3", .relocation, nil), try intervention("R2", .restoration, "2017"),
      try intervention("R1", .conservation, "2014"), try intervention("R0", .clearance, "2016"),
    ])
  #expect(result.interventions.map(\.id.short) == ["R0", "R2", "R3"])
  #expect(result.grade == .severe)
}
