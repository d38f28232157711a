import HeritageAssessment
import HeritageModel
import Testing

/// What a source record says of a body, in short form.
private struct Known: Sendable {
  var id = "unosat"
  var name = "UNITAR-UNOSAT"
  var aliases: [String] = []
  var group: String?

  func source() throws -> Source {
    var source = Source(id: try Slug(id), name: name)
    source.aliases = aliases
    source.group = group
    return source
  }
}

private let names: [(first: String, second: String, sources: [Known], areOne: Bool)] = [
  ("UNOSAT", "UNOSAT", [], true),
  ("UNOSAT", " un osat", [], true),
  ("UNOSAT", "UNITAR-UNOSAT", [], false),
  ("UNOSAT", "UNITAR-UNOSAT", [Known(aliases: ["unosat"])], true),
  ("Unosat", "Satellite Centre", [Known(aliases: ["UNOSAT", "Satellite Centre"])], true),
  // A record may be named by its identifier.
  ("unosat", "UNITAR-UNOSAT", [Known()], true),
  ("source/unosat", "UNITAR-UNOSAT", [Known()], true),
  // Two records of one group, by whatever names.
  (
    "DGAM", "the news agency",
    [
      Known(id: "dgam", name: "DGAM", group: "ministry"),
      Known(id: "agency", name: "SANA", aliases: ["The News Agency"], group: "Ministry"),
    ], true
  ),
  (
    "DGAM", "SANA",
    [
      Known(id: "dgam", name: "DGAM", group: "ministry"),
      Known(id: "agency", name: "SANA", group: "agencies"),
    ], false
  ),
]

@Test(arguments: names)
private func `a body speaks under all its names`(
  first: String, second: String, sources: [Known], areOne: Bool
) throws {
  let claims = [
    Claimed("A", .severe, assessed: "2014-05", evidence: ["11"]).with { $0.by = first },
    Claimed("B", .moderate, assessed: "2014-12", evidence: ["12"]).with { $0.by = second },
  ]
  for sources in [sources, sources.reversed()] {
    let result = try assess(
      claims, evidence: [try item("11", .satellite), try item("12", .satellite)],
      sources: try sources.map { try $0.source() })
    #expect(result.countedGrade == (areOne ? .moderate : .severe))
    #expect(result.earlierLooks.map(\.short) == (areOne ? ["A"] : []))
    #expect(result.loweredBy?.kind == (areOne ? .laterLook : nil))
  }
}

@Test func `two names of one body are no two sources`() throws {
  let claims = [
    Claimed("A", .severe, event: "2015", evidence: ["11"]).with { $0.by = "DGAM" },
    Claimed("B", .severe, event: "2015", evidence: ["12"]).with { $0.by = "SANA" },
  ]
  let items = [try item("11", .inspection), try item("12", .news)]
  #expect(try assess(claims, evidence: items).corroboration != nil)
  let source = try Known(id: "dgam", name: "DGAM", aliases: ["SANA"]).source()
  #expect(try assess(claims, evidence: items, sources: [source]).corroboration == nil)
}

/// Looks of one body that are no earlier and later look at the same.
private let others: [(name: String, first: Claimed, second: Claimed)] = [
  (
    "another part", Claimed("A", .severe, assessed: "2014-05").with { $0.scope = "roof" },
    Claimed("B", .slight, assessed: "2014-12").with { $0.scope = "portal" }
  ),
  (
    "not certainly later", Claimed("A", .severe, assessed: "2014"),
    Claimed("B", .slight, assessed: "2014-12")
  ),
  (
    "another event", Claimed("A", .severe, event: "2014-01", assessed: "2014-05"),
    Claimed("B", .slight, event: "2014-11", assessed: "2014-12")
  ),
  (
    "only possible", Claimed("A", .severe, assessed: "2014-05"),
    Claimed("B", .possible, assessed: "2014-12")
  ),
  (
    "weaker grounds", Claimed("A", .severe, assessed: "2014-05"),
    Claimed("B", .slight, assessed: "2014-12").with { $0.evidence = ["13"] }
  ),
  (
    "no evidence", Claimed("A", .severe, assessed: "2014-05"),
    Claimed("B", .slight, assessed: "2014-12").with { $0.evidence = [] }
  ),
]

@Test(arguments: others)
private func `a later look of a body takes the place of the same look alone`(
  name: String, first: Claimed, second: Claimed
) throws {
  let result = try assess(
    [
      first.with { ($0.by, $0.evidence) = ("DGAM", ["11"]) },
      second.with { claim in
        claim.by = "DGAM"
        if !["weaker grounds", "no evidence"].contains(name) { claim.evidence = ["12"] }
      },
    ],
    evidence: [
      try item("11", .satellite), try item("12", .satellite), try item("13", .news),
    ])
  #expect(result.countedGrade == .severe)
  #expect(result.earlierLooks == [])
}
