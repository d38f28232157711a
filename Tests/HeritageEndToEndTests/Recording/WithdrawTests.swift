import CanonicalJSON
import Foundation
import HeritageTestSupport
import Testing

@Suite(.temporaryFolder)
struct WithdrawTests {
  init() throws { try Sample.make() }

  @Test(arguments: [
    ["evidence", "9FQ2X6D3HWKE"], ["evidence/9fq2x6d3hwke"], ["9FQ2X6D3HWKE"],
  ])
  func `withdrawing evidence names every report that leaned on it`(words: [String]) throws {
    let path = "evidence/9F/9FQ2X6D3HWKE_NQ08ZRPDXFCD.json"
    try heritage(["withdraw"] + words + ["--because", "the image is of 2010"]).expect(
      output: """
        added NQ08ZRPDXFCD  \(path)  operation 199VP4HNCCAX
        affects report/7K3M9XQ2PD4T  monument/palmyra/temple-of-bel  destroyed by UNITAR-UNOSAT; \
        1 other item supports it
        """)
    #expect(
      try contents(of: "Registry/\(path)") == """
        {
          "because" : "the image is of 2010",
          "by" : "desk",
          "date" : "2026-11-22",
          "evidence" : "9FQ2X6D3HWKE",
          "id" : "NQ08ZRPDXFCD",
          "recorded" : "2026-11-22T10:00:00Z"
        }

        """)
    try heritage("check").expect(
      output: """
        sites/pa/palmyra/reports/2015-08-27_temple-of-bel_7K3M9XQ2PD4T.json: warning: the report \
        rests on evidence '9FQ2X6D3HWKE', which was withdrawn: the image is of 2010 [EVD-21]
          hint: supersede the report by one that rests on other evidence, or withdraw it
        checked 10 records, found 0 errors, 1 warning
        """)
  }

  @Test func `in JSON the answer lists what is affected`() throws {
    try #require(
      try heritage(
        "review", "2N5VJ8G0C4XA", "--verdict", "partially-verified", "--by", "desk-2",
        "--evidence", "0B1C2D3E4F5G", seed: 6
      ).exitCode == 0)
    let run = try heritage(
      "withdraw", "evidence", "0B1C2D3E4F5G", "--because", "a hoax", "--format", "json")
    run.expectQuiet()
    let affected = try run.json()["affects"] ?? .null
    #expect(
      affected.column("record") == ["report/2N5VJ8G0C4XA", "review/3W3SWGAJ7HFC"])
    #expect(
      affected.column("words") == [
        "severe by AFP, partially-verified; nothing else supports it",
        "the verdict 'partially-verified'; nothing else supports it",
      ])
    #expect(affected["0", "otherEvidence"] == 0)
  }

  @Test func `a report that looks again at a withdrawn one is named`() throws {
    let other = """
      {"assessor": "DGAM", "event": "2015-10-04~", "grade": "severe", "id": "9A8B7C6D5E4F",
       "monument": "monumental-arch", "reassesses": "2N5VJ8G0C4XA", "site": "palmyra"}
      """
    try #require(
      try heritage("add-report", "--from-json", "-", seed: 6, input: other).exitCode == 0)
    try heritage("withdraw", "report", "2N5VJ8G0C4XA", "--because", "wrong monument").expect(
      output: """
        added NQ08ZRPDXFCD  sites/pa/palmyra/reviews/2N5VJ8G0C4XA_NQ08ZRPDXFCD.json  \
        operation 199VP4HNCCAX
        affects report/9A8B7C6D5E4F  monument/palmyra/monumental-arch  severe by DGAM; \
        it reassesses the report
        """)
  }

  @Test func `evidence can be withdrawn once`() throws {
    try #require(
      try heritage("withdraw", "9FQ2X6D3HWKE", "--because", "of 2010", seed: 6).exitCode == 0)
    try heritage("withdraw", "9FQ2X6D3HWKE", "--because", "again").expect(
      exit: 1, errors: "error: '9FQ2X6D3HWKE' is withdrawn already: of 2010")
  }

  @Test(arguments: [
    (
      ["evidence", "9FQ2X6D3HWKE"], 64,
      """
      error: --because is missing
      hint: give it with --because (why it is withdrawn), or run the command at a terminal
      """
    ),
    (
      ["evidence", "9FQ2X6D3HWKE", "--because", " "], 64,
      """
      error: --because is missing
      hint: give it with --because (why it is withdrawn), or run the command at a terminal
      """
    ),
    (
      ["evidence", "ZZZZZZZZZZZZ", "--because", "x"], 1,
      """
      error: the registry has no evidence 'ZZZZZZZZZZZZ'
      hint: run 'heritage list evidence' to see them
      """
    ),
    (
      ["ZZZZZZZZZZZZ", "--because", "x"], 1,
      """
      error: the registry has neither a report nor evidence 'ZZZZZZZZZZZZ'
      hint: run 'heritage list reports' or 'heritage list evidence' to see them
      """
    ),
    (
      ["site", "palmyra", "--because", "x"], 64,
      """
      error: 'site palmyra' is not a record that can be withdrawn
      hint: write 'report ID' or 'evidence ID'
      """
    ),
  ])
  func `says what is wrong, and writes nothing`(
    arguments: [String], code: Int32, errors: String
  ) throws {
    let before = try files(below: "Registry")
    try heritage(["withdraw"] + arguments).expect(exit: code, errors: errors)
    #expect(try files(below: "Registry") == before)
  }
}
