import CanonicalJSON
import HeritageAssessment
import HeritageDocuments
import HeritageModel
import HeritageRegistry
import HeritageStore
import HeritageTestSupport
import HeritageValidation
import Testing

@Suite(.temporaryFolder)
struct WithdrawTests {
  init() throws { try Sample.make() }

  private static let reason: JSONObject = [
    "because": "the image is of 2010", "by": "desk", "date": "2026-11-22",
  ]

  @Test func `withdrawing evidence names every report that leaned on it`() throws {
    let recorded = try Sample.on {
      try $0.withdraw(.evidence(RecordID(Sample.image)), Self.reason, &$1)
    }
    #expect(recorded.paths == ["evidence/9F/9FQ2X6D3HWKE_NQ08ZRPDXFCD.json"])
    var expected = Self.reason
    expected["evidence"] = .string(Sample.image)
    expected["id"] = "NQ08ZRPDXFCD"
    expected["recorded"] = "2026-11-22T10:00:00Z"
    #expect(try record(recorded.paths[0]) == expected)
    let dependents = try #require(recorded.dependents)
    #expect(dependents.map(\.record.description) == ["report/7K3M9XQ2PD4T"])
    #expect(dependents.map(\.subject.description) == ["monument/palmyra/temple-of-bel"])
    #expect(
      dependents.map(\.words) == ["destroyed by UNITAR-UNOSAT; 1 other item supports it"])
    #expect(dependents.map(\.otherEvidence) == [1])
    let found = try Registry.check(at: Sample.path, today: Sample.now.day).findings
    #expect(found.map(\.code) == ["EVD-21"])
    #expect(
      found.first?.message
        == "the report rests on evidence '9FQ2X6D3HWKE', which was withdrawn: the image is of 2010")
  }

  @Test func `reports, reviews and what became of them are told`() throws {
    try Sample.on(seed: 6) {
      let review: JSONObject = [
        "by": "desk-2", "evidence": ["0B1C2D3E4F5G"], "verdict": "partially-verified",
      ]
      _ = try $0.review(RecordID(Sample.arch), review, &$1)
    }
    let dependents = try Sample.on {
      try $0.withdraw(.evidence(RecordID(Sample.article)), Self.reason, &$1)
    }.dependents
    #expect(
      dependents?.map(\.record.description) == ["report/2N5VJ8G0C4XA", "review/3W3SWGAJ7HFC"])
    #expect(
      dependents?.map(\.words) == [
        "severe by AFP, partially-verified; nothing else supports it",
        "the verdict 'partially-verified'; nothing else supports it",
      ])
    #expect(dependents?.map(\.otherEvidence) == [0, 0])
    #expect(
      try Sample.open().evidence(RecordID(Sample.article)).document.json["retraction", "because"]
        == "the image is of 2010")
  }

  @Test func `a report that looks again at a withdrawn one is named`() throws {
    try Sample.on(seed: 6) {
      let again = """
        {"assessor": "DGAM", "event": "2015-10-04~", "grade": "severe", "id": "9A8B7C6D5E4F",
         "monument": "monumental-arch", "reassesses": "2N5VJ8G0C4XA", "site": "palmyra"}
        """
      _ = try $0.addReports(drafts(again), &$1)
    }
    let recorded = try Sample.on {
      try $0.withdraw(.report(RecordID(Sample.arch)), ["note": "wrong monument"], &$1)
    }
    #expect(recorded.paths == ["sites/pa/palmyra/reviews/2N5VJ8G0C4XA_NQ08ZRPDXFCD.json"])
    let dependents = recorded.dependents
    #expect(dependents?.map(\.record.description) == ["report/9A8B7C6D5E4F"])
    #expect(dependents?.map(\.words) == ["severe by DGAM; it reassesses the report"])
    #expect(dependents?.map(\.otherEvidence) == [nil])
  }

  @Test func `what is withdrawn is withdrawn once`() throws {
    try Sample.on(seed: 6) {
      _ = try $0.withdraw(.evidence(RecordID(Sample.image)), Self.reason, &$1)
    }
    try Sample.on(seed: 7) {
      _ = try $0.withdraw(.report(RecordID(Sample.bel)), ["note": "wrong"], &$1)
    }
    try Refusal(.refused, "'9FQ2X6D3HWKE' is withdrawn already: the image is of 2010") {
      _ = try $0.withdraw(.evidence(RecordID(Sample.image)), Self.reason, &$1)
    }.expect()
    try Refusal(
      .refused, "report '7K3M9XQ2PD4T' is withdrawn already",
      hint: "run 'heritage report 7K3M9XQ2PD4T' to see by what"
    ) { _ = try $0.withdraw(.report(RecordID(Sample.bel)), ["note": "again"], &$1) }.expect()
    try Refusal(
      .refused, "report '7K3M9XQ2PD4T' is withdrawn already",
      hint: "run 'heritage report 7K3M9XQ2PD4T' to see by what"
    ) {
      _ = try $0.review(RecordID(Sample.bel), ["note": "again", "verdict": "withdrawn"], &$1)
    }.expect()
  }

  @Test(arguments: [
    Refusal(
      .notThere, "the registry has no evidence 'ZZZZZZZZZZZZ'",
      hint: "run 'heritage list evidence' to see them"
    ) { _ = try $0.withdraw(.evidence(RecordID("ZZZZZZZZZZZZ")), reason, &$1) },
    Refusal(
      .notThere, "the registry has no report 'ZZZZZZZZZZZZ'",
      hint: "run 'heritage list reports' to see them"
    ) { _ = try $0.withdraw(.report(RecordID("ZZZZZZZZZZZZ")), ["note": "x"], &$1) },
  ])
  func `says what is not there`(refusal: Refusal) throws { try refusal.expect() }
}
