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
  }

  @Test func `in JSON the answer lists what is affected`() throws {
    let run = try heritage(
      "withdraw", "evidence", "0B1C2D3E4F5G", "--because", "a hoax", "--format", "json")
    run.expectQuiet()
    let affected = try run.json()["affects"] ?? .null
    #expect(affected.column("record") == ["report/2N5VJ8G0C4XA"])
    #expect(affected.column("words") == ["severe by AFP; nothing else supports it"])
    #expect(affected["0", "otherEvidence"] == 0)
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
      ["ZZZZZZZZZZZZ", "--because", "x"], 66,
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
