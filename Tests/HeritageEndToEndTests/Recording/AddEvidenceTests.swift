import CanonicalJSON
import Foundation
import HeritageTestSupport
import Testing

@Suite(.temporaryFolder)
struct AddEvidenceTests {
  init() throws { try Sample.make() }

  private static let item = [
    "add-evidence", "--type", "ground-photo", "--title", "Bel from the east", "--source", "DGAM",
    "--licence", "other", "--acquired", "2016-04-01",
  ]
  /// The SHA-256 of the bytes `hello` and a line end.
  private static let hash = "5891b5b522d5df086d0ff0b110fbd9d21bb4fc7163af34d08286a2e846f6be03"

  @Test func `records an item from options and keeps its file`() throws {
    try write("hello\n", to: "bel.JPG")
    try heritage(Self.item + ["--file", "bel.JPG"]).expect(
      output: """
        added NQ08ZRPDXFCD  evidence/NQ/NQ08ZRPDXFCD.json  operation 199VP4HNCCAX  bel.JPG
        """,
      errors: """
        warning: 'bel.JPG' does not begin as a photo does; its bytes are kept as they are
        """)
    let kept = "Registry/evidence/files/58/\(Self.hash).jpg"
    #expect(try contents(of: kept) == "hello\n")
    let record = try JSONParser.parse(
      Array(contents(of: "Registry/evidence/NQ/NQ08ZRPDXFCD.json").utf8))
    #expect(record["acquired"] == "2016-04-01")
    #expect(record["file", "name"] == "bel.JPG")
    #expect(record["custody", "0", "agent"] == "desk")
  }

  @Test func `tells beside the answer what it decided`() throws {
    let run = try heritage(
      "add-evidence", "--type", "eyewitness", "--title", "Seen", "--source", "a neighbour",
      "--dry-run")
    #expect(run.output == "would add NQ08ZRPDXFCD  evidence/NQ/NQ08ZRPDXFCD.json\n")
    #expect(
      run.errors.hasPrefix(
        "note: a statement of an eyewitness is confidential; --access makes it something else\n"))
    #expect(run.exitCode == 0)
  }

  @Test(arguments: [
    (
      ["--type", "news", "--title", "Gone"], 64,
      """
      error: --source is missing
      hint: give it with --source (who made or published it), or run the command at a terminal
      """
    ),
    (
      ["--title", "Gone", "--source", "AFP", "--no-input"], 64,
      """
      error: --type is missing
      hint: it is one of: satellite, aerial, drone, ground-photo, video, audio, eyewitness, \
      news, social-media, official-statement, ngo-report, scholarly, inspection, scan-3d, \
      rs-analysis, map, legal, other
      """
    ),
    (
      ["--type", "news", "--title", "Gone", "--source", "AFP", "--file", "gone.jpg"], 66,
      "error: cannot read 'gone.jpg': No such file or directory"
    ),
  ])
  func `says what is wrong with a value`(
    arguments: [String], code: Int32, errors: String
  ) throws {
    let before = try files(below: "Registry")
    try heritage(["add-evidence"] + arguments).expect(exit: code, errors: errors)
    #expect(try files(below: "Registry") == before)
  }
}
