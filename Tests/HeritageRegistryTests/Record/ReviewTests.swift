import CanonicalJSON
import HeritageAssessment
import HeritageDocuments
import HeritageModel
import HeritageRegistry
import HeritageTestSupport
import Testing

@Suite(.temporaryFolder)
struct ReviewTests {
  init() throws { try Sample.make() }

  @Test func `a verdict changes what a claim counts for`() throws {
    let verdict: JSONObject = [
      "by": "desk-2", "date": "2026-11-22", "note": "both images seen", "verdict": "verified",
    ]
    let recorded = try Sample.on { try $0.review(RecordID(Sample.bel), verdict, &$1) }
    #expect(recorded.paths == ["sites/pa/palmyra/reviews/7K3M9XQ2PD4T_NQ08ZRPDXFCD.json"])
    #expect(recorded.dependents == nil)
    var expected = verdict
    expected["id"] = "NQ08ZRPDXFCD"
    expected["recorded"] = "2026-11-22T10:00:00Z"
    expected["recordedBy"] = "desk"
    expected["report"] = .string(Sample.bel)
    #expect(try record(recorded.paths[0]) == expected)
    let shown = try Sample.open().monument(named: "temple-of-bel").document.json
    #expect(shown["assessment", "phrase"] == "destroyed (seen from above, verified)")
  }

  @Test func `a refuted claim no longer decides, and is still shown`() throws {
    try Sample.on {
      let visit: JSONObject = [
        "id": "6TQ1M8KX4ZB2", "type": "inspection", "title": "Visit to the arch",
        "source": "desk-2",
        "acquired": "2015-11-01", "shows": "intact", "licence": "other", "access": "public",
      ]
      _ = try $0.addEvidence([visit], &$1)
      let refutation: JSONObject = [
        "note": "it stands", "verdict": "refuted", "by": "desk-2", "evidence": ["6TQ1M8KX4ZB2"],
      ]
      let recorded = try $0.review(RecordID(Sample.arch), refutation, &$1)
      #expect(recorded.told == [])
    }
    let shown = try Sample.open().monument(named: "monumental-arch").document
    #expect(shown.state.grade == .unknown)
    #expect(shown.json["reports"]?.column("grade") == ["severe"])
  }

  @Test(arguments: [
    Refusal(
      .notThere, "the registry has no report 'ZZZZZZZZZZZZ'",
      hint: "run 'heritage list reports' to see them"
    ) { _ = try $0.review(RecordID("ZZZZZZZZZZZZ"), ["verdict": "verified"], &$1) },
    Refusal(
      .unknownTerm,
      "'verifed' is not a known verdict: use verified, partially-verified, under-review, "
        + "disputed, refuted, superseded, withdrawn",
      hint: "correct the fields and try again"
    ) { _ = try $0.review(RecordID(Sample.bel), ["verdict": "verifed"], &$1) },
  ])
  func `says what is wrong with a verdict`(refusal: Refusal) throws { try refusal.expect() }

  @Test(arguments: [
    (
      ["verdict": "refuted", "by": "desk-2"],
      "'refuted' by 'desk-2' ('NQ08ZRPDXFCD') does not count: "
        + "it names no evidence of its own on grounds as good"
    ),
    (
      ["verdict": "verified", "by": "unitar-unosat"],
      "'verified' by 'unitar-unosat' ('NQ08ZRPDXFCD') does not count: it is its own claim"
    ),
  ])
  func `a verdict that does not count is recorded, and that it does not is told`(
    members: [String: String], message: String
  ) throws {
    var verdict: JSONObject = ["note": "as we see it"]
    for (key, value) in members { verdict[key] = .string(value) }
    let recorded = try Sample.on { try $0.review(RecordID(Sample.bel), verdict, &$1) }
    #expect(recorded.told == ["warning: report/\(Sample.bel): \(message) [VER-08]"])
    let shown = try Sample.open().monument(named: "temple-of-bel").document.json
    #expect(shown["assessment", "phrase"] == "destroyed (seen from above)")
  }

  @Test func `a report is not superseded by nothing`() throws {
    let before = try bytes(below: "Registry")
    let error = #expect(throws: RegistryError.self) {
      try Sample.on {
        try $0.review(RecordID(Sample.bel), ["note": "old", "verdict": "superseded"], &$1)
      }
    }
    #expect(error?.kind == .refused)
    #expect(try bytes(below: "Registry") == before)
  }
}
