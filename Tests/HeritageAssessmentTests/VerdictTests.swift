import HeritageAssessment
import HeritageModel
import Testing

/// What others say of UNESCO's inspection, and what becomes of it.
private struct Judgement: Sendable, CustomTestStringConvertible {
  typealias Verdicts = [(by: String?, verdict: Verdict, evidence: [String])]

  let name: String
  var verdicts: Verdicts = []
  var claims: [Claimed] = []
  var sources: [String] = []
  /// What ended it, if anything did.
  var ending: Verdict?
  var isVerified = false
  /// Who gave each verdict that does not count, and why.
  var uncounted: [String] = []

  var testDescription: String { name }
}

private func claim(
  _ id: String, _ grade: DamageGrade, by body: String, _ evidence: String...,
  change: (inout Claimed) -> Void = { _ in }
) -> Claimed {
  Claimed(id, grade, event: "2020-01", evidence: evidence).with {
    $0.by = body
    change(&$0)
  }
}

private let denial = claim("B", .none, by: "Ministry", "14")

private let cases: [Judgement] = [
  Judgement(
    name: "verified by a third party", verdicts: [("ICOMOS", .verified, [])], isVerified: true),
  Judgement(
    name: "verified by itself", verdicts: [(" unesco", .verified, [])], uncounted: ["V0 ownClaim"]),
  Judgement(
    name: "verified by nobody", verdicts: [(nil, .verified, [])], uncounted: ["V0 anonymous"]),
  Judgement(
    name: "refuted on an inspection", verdicts: [("Ministry", .refuted, ["14"])], ending: .refuted),
  Judgement(
    name: "refuted on nothing", verdicts: [("Ministry", .refuted, [])],
    uncounted: ["V0 weakerGrounds"]),
  Judgement(
    name: "refuted on an image from above", verdicts: [("Ministry", .refuted, ["11"])],
    uncounted: ["V0 weakerGrounds"]),
  Judgement(
    name: "refuted on its own evidence", verdicts: [("Ministry", .refuted, ["13"])],
    uncounted: ["V0 weakerGrounds"]),
  Judgement(
    name: "refuted on what shows the same", verdicts: [("Ministry", .refuted, ["15"])],
    uncounted: ["V0 weakerGrounds"]),
  Judgement(
    name: "refuted by a body that claims less", verdicts: [("Ministry", .refuted, ["16"])],
    claims: [denial], uncounted: ["V0 lesserClaim"]),
  Judgement(
    name: "refuted by a body that claims more", verdicts: [("Ministry", .refuted, ["14"])],
    claims: [claim("B", .destroyed, by: "Ministry", "14")], ending: .refuted),
  Judgement(
    name: "withdrawn by itself", verdicts: [("UNESCO", .withdrawn, [])], ending: .withdrawn),
  Judgement(
    name: "withdrawn by a keeper", verdicts: [("desk-1", .withdrawn, [])], ending: .withdrawn),
  Judgement(
    name: "withdrawn by a body with a claim", verdicts: [("Ministry", .withdrawn, [])],
    claims: [claim("B", .destroyed, by: "Ministry")], uncounted: ["V0 othersClaim"]),
  Judgement(
    name: "withdrawn by a source on record", verdicts: [("Ministry", .withdrawn, [])],
    sources: ["Ministry"], uncounted: ["V0 othersClaim"]),
  Judgement(
    name: "superseded by itself",
    claims: [claim("B", .slight, by: "UNESCO", "14") { $0.supersedes = "A" }], ending: .superseded),
  Judgement(
    name: "superseded by itself without evidence",
    claims: [claim("B", .slight, by: "UNESCO") { $0.supersedes = "A" }],
    uncounted: ["B unsupportedSuccessor"]),
  Judgement(
    name: "superseded by another",
    claims: [claim("B", .slight, by: "Ministry", "14") { $0.supersedes = "A" }],
    uncounted: ["B othersClaim"]),
  Judgement(
    name: "verified and refuted",
    verdicts: [("ICOMOS", .verified, []), ("Ministry", .refuted, ["14"])],
    uncounted: ["V0 opposed", "V1 opposed"]),
  // Each body's newest verdict counts, and another's stands beside it.
  Judgement(
    name: "refuted, then confirmed by the same body",
    verdicts: [("Ministry", .refuted, ["14"]), ("Ministry", .verified, [])], isVerified: true),
  Judgement(
    name: "verified, then disputed by another",
    verdicts: [("ICOMOS", .verified, []), ("Ministry", .disputed, [])], isVerified: true),
]

@Test(arguments: cases)
private func `nobody judges in its own cause`(entry: Judgement) throws {
  let result = try assess(
    [claim("A", .severe, by: "UNESCO", "13")] + entry.claims,
    reviews: try entry.verdicts.enumerated().map { number, said in
      try review(
        "V\(number)", of: "A", said.verdict, recorded: "2020-02-0\(number + 1)T00:00:00Z",
        by: said.by, evidence: said.evidence)
    },
    evidence: [
      try item("11", .satellite), try item("13", .inspection), try item("14", .inspection),
      try item("15", .inspection, shows: .damaged), try item("16", .inspection, shows: .intact),
    ],
    sources: try entry.sources.map { Source(id: try Slug($0.lowercased()), name: $0) })
  #expect(result.ended.first { $0.report.short == "A" }?.verdict == entry.ending)
  #expect(result.uncounted.map { "\($0.by.short) \($0.reason)" } == entry.uncounted)
  if entry.ending == nil { #expect(result.isVerified == entry.isVerified) }
}

@Test func `a verdict that does not count frees nobody to judge in its own cause`() throws {
  // A friend "takes back" what the ministry claims, which still stands, so that it could refute.
  let result = try assess(
    [
      claim("A", .severe, by: "UNESCO", "13"), denial, claim("C", .none, by: "Friend"),
    ],
    reviews: [
      try review("V1", of: "B", .withdrawn, by: "Friend"),
      try review("V2", of: "A", .refuted, by: "Ministry", evidence: ["16"]),
    ],
    evidence: [
      try item("13", .inspection), try item("14", .inspection), try item("16", .inspection),
    ])
  #expect(result.countedGrade == .severe)
  #expect(result.isContested)
  #expect(
    result.uncounted.map { "\($0.by.short) \($0.reason)" } == ["V2 lesserClaim", "V1 othersClaim"])
}

private let takingBack: [(verdict: Verdict, by: String, counts: Bool)] = [
  (.withdrawn, "UNESCO", true), (.withdrawn, "desk-1", true), (.withdrawn, "Ministry", false),
  (.refuted, "ICOMOS", true), (.refuted, "Ministry", false),
]

@Test(arguments: takingBack)
func `a report gives its place back by a verdict that counts alone`(
  verdict: Verdict, by body: String, counts: Bool
) throws {
  let result = try assess(
    [
      claim("A", .slight, by: "UNESCO", "13"),
      claim("C", .severe, by: "UNESCO", "15") { $0.supersedes = "A" }, denial,
    ],
    reviews: [
      try review("V", of: "C", verdict, by: body, evidence: verdict == .refuted ? ["16"] : [])
    ],
    evidence: [
      try item("13", .inspection), try item("14", .inspection), try item("15", .inspection),
      try item("16", .inspection),
    ])
  #expect(result.ended.map(\.report.short) == [counts ? "C" : "A"])
}
