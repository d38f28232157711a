import CanonicalJSON
import HeritageAssessment
import HeritageModel
import HeritageRegistry
import HeritageStore
import HeritageTestSupport
import Testing

@Suite(.temporaryFolder)
struct InterventionTests {
  init() throws { try Sample.make() }

  @Test func `what was done to a monument says nothing of its grade`() throws {
    let done: JSONObject = [
      "actor": "DGAM", "date": "2016-04", "evidence": ["9FQ2X6D3HWKE"],
      "monument": "temple-of-bel", "note": "the portal is propped", "site": "palmyra",
      "type": "stabilisation",
    ]
    let recorded = try Sample.on { try $0.addInterventions([done], &$1) }
    #expect(recorded.paths == ["sites/pa/palmyra/interventions/NQ08ZRPDXFCD.json"])
    var expected = done
    expected["id"] = "NQ08ZRPDXFCD"
    expected["recorded"] = "2026-11-22T10:00:00Z"
    #expect(try record(recorded.paths[0]) == expected)
    let state = try Sample.open().assessment(ofSubjectNamed: "palmyra/temple-of-bel")
    #expect(state.grade == .destroyed)
  }

  @Test func `many are one operation`() throws {
    let recorded = try Sample.on {
      let both = """
        [{"id": "3P4Q5R6S7T8V", "site": "palmyra", "type": "demining"},
         {"monument": "monumental-arch", "site": "palmyra", "type": "documentation"}]
        """
      return try $0.addInterventions(drafts(both), &$1)
    }
    #expect(recorded.entries.map(\.id) == ["3P4Q5R6S7T8V", "NQ08ZRPDXFCD"])
    #expect(recorded.operation?.changes.count == 2)
  }

  @Test(arguments: [
    Refusal(
      .notThere, "the site 'palmyra' has no monument 'nave'",
      hint: "it has: monumental-arch, temple-of-bel, tetrapylon"
    ) {
      _ = try $0.addInterventions(
        [["monument": "nave", "site": "palmyra", "type": "demining"]], &$1)
    },
    Refusal(
      .refused,
      "'evidence[0]' names 'evidence/ZZZZZZZZZZZZ', which is not in the registry [IDN-03]",
      hint: "add that record first, or correct the identifier", codes: ["IDN-03"]
    ) {
      _ = try $0.addInterventions(
        [["evidence": ["ZZZZZZZZZZZZ"], "site": "palmyra", "type": "demining"]], &$1)
    },
    Refusal(
      .invalid, "'yesterday' is not a date: the year needs four digits",
      hint: "write years, months or days, such as 2015, 2015-08 or 2015-08-30"
    ) {
      _ = try $0.addInterventions(
        [["date": "yesterday", "site": "palmyra", "type": "demining"]], &$1)
    },
  ])
  func `says what is wrong with a draft`(refusal: Refusal) throws { try refusal.expect() }
}
