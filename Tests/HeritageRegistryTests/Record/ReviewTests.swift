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
    #expect(shown["assessment", "phrase"] == "destroyed (verified)")
  }

  @Test func `a refuted claim no longer decides, and is still shown`() throws {
    try Sample.on {
      _ = try $0.review(
        RecordID(Sample.arch), ["note": "old photo", "verdict": "refuted", "by": "desk-2"], &$1)
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
