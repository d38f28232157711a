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
    name: "refuted on a visit before the event", verdicts: [("Friend", .refuted, ["17"])],
    uncounted: ["V0 weakerGrounds"]),
  Judgement(
    name: "refuted on a copy of its own evidence", verdicts: [("Friend", .refuted, ["18"])],
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

private func copied(_ text: String, of original: String) throws -> Evidence {
  var copy = try item(text, .inspection, source: "Friend")
  copy.reportsOn = try id(original)
  return copy
}

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
      try item("17", .inspection, acquired: "2010", shows: .intact), try copied("18", of: "13"),
    ],
    sources: try entry.sources.map { Source(id: try Slug($0.lowercased()), name: $0) })
  #expect(result.ended.first { $0.report.short == "A" }?.verdict == entry.ending)
  #expect(result.uncounted.map { "\($0.by.short) \($0.reason)" } == entry.uncounted)
  if entry.ending == nil { #expect(result.isVerified == entry.isVerified) }
}

@Test(arguments: [false, true])
func `a body's newest verdict is that of the later day, whenever it was recorded`(
  isReversed: Bool
) throws {
  let recorded = ["2022-01-01T00:00:00Z", "2022-01-02T00:00:00Z"]
  var verified = try review(
    "V1", of: "A", .verified, recorded: recorded[isReversed ? 1 : 0], by: "ICOMOS")
  verified.date = try StatedDate("2020-03-01")
  var refuted = try review(
    "V2", of: "A", .refuted, recorded: recorded[isReversed ? 0 : 1], by: "ICOMOS",
    evidence: ["14"])
  refuted.date = try StatedDate("2021-03-01")
  let result = try assess(
    [claim("A", .severe, by: "UNESCO", "13")], reviews: [verified, refuted],
    evidence: [try item("13", .inspection), try item("14", .inspection)])
  #expect(result.status == .refuted)
}

@Test func `who recorded a claim and denies it takes it back no more than others`() throws {
  var report = try claim("A", .severe, by: "UNESCO", "13").report(about: try subject())
  report.recordedBy = "Ministry"
  let denial = try denial.report(about: try subject())
  let records = Records(
    [report, denial], [try review("V1", of: "A", .withdrawn, by: "Ministry")],
    [try item("13", .inspection), try item("14", .inspection)])
  let result = Assessor.assess(try subject(), claims: Claims(records))
  #expect(result.countedGrade == .severe)
  #expect(result.uncounted.map(\.reason) == [.othersClaim])
}

@Test func `a confirmation brings no look to a claim that has evidence of its own`() throws {
  let result = try assess(
    [
      claim("A", .severe, by: "UNOSAT", "11") { $0.assessed = "2020-02" },
      claim("B", .slight, by: "UNOSAT", "12") { $0.assessed = "2020-03" },
    ],
    reviews: [try review("V1", of: "A", .verified, by: "ICOMOS", evidence: ["19"])],
    evidence: [
      try item("11", .satellite), try item("12", .satellite),
      try item("19", .satellite, acquired: "2022"),
    ])
  #expect(result.countedGrade == .slight)
  #expect(result.earlierLooks.map(\.short) == ["A"])
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
