import CanonicalJSON
import Foundation
import HeritageTestSupport
import Testing

@Suite(.temporaryFolder)
struct AddInterventionTests {
  init() throws { try Sample.make() }

  @Test func `records what was done to a monument`() throws {
    let path = "sites/pa/palmyra/interventions/NQ08ZRPDXFCD.json"
    try heritage(
      "add-intervention", "palmyra/temple-of-bel", "--type", "stabilisation", "--date", "2016-04",
      "--actor", "DGAM", "--evidence", "9fq2x6d3hwke", "--note", "the portal is propped"
    ).expect(output: "added NQ08ZRPDXFCD  \(path)  operation 199VP4HNCCAX")
    #expect(
      try contents(of: "Registry/\(path)") == """
        {
          "actor" : "DGAM",
          "date" : "2016-04",
          "evidence" : [
            "9FQ2X6D3HWKE"
          ],
          "id" : "NQ08ZRPDXFCD",
          "monument" : "temple-of-bel",
          "note" : "the portal is propped",
          "recorded" : "2026-11-22T10:00:00Z",
          "site" : "palmyra",
          "type" : "stabilisation"
        }

        """)
  }

  @Test func `takes many from JSON, in one operation`() throws {
    let drafts = """
      [{"id": "3P4Q5R6S7T8V", "site": "palmyra", "type": "demining"},
       {"monument": "monumental-arch", "site": "palmyra", "type": "documentation"}]
      """
    let run = try heritage(
      "add-intervention", "--from-json", "-", "--format", "json", input: drafts)
    run.expectQuiet()
    let answer = try run.json()
    #expect(answer.column("id") == ["3P4Q5R6S7T8V", "NQ08ZRPDXFCD"])
    #expect(Set(answer.column("operation")) == ["199VP4HNCCAX"])
  }

  @Test(arguments: [
    (
      ["palmyra"], 64,
      """
      error: --type is missing
      hint: it is one of: stabilisation, clearance, conservation, restoration, anastylosis, \
      reconstruction, relocation, demining, documentation
      """
    )
  ])
  func `says what is wrong, and writes nothing`(
    arguments: [String], code: Int32, errors: String
  ) throws {
    let before = try files(below: "Registry")
    try heritage(["add-intervention"] + arguments).expect(exit: code, errors: errors)
    #expect(try files(below: "Registry") == before)
  }
}
