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

  @Test func `keeps a file by its hash, never to be written again`() throws {
    try write("hello\n", to: "bel.JPG")
    try heritage(Self.item + ["--file", "bel.JPG"]).expect(
      output: "added NQ08ZRPDXFCD  evidence/NQ/NQ08ZRPDXFCD.json  operation 199VP4HNCCAX")
    let kept = "Registry/evidence/files/58/\(Self.hash).jpg"
    #expect(try contents(of: kept) == "hello\n")
    let attributes = try FileManager.default.attributesOfItem(atPath: url(kept).path)
    #expect(attributes[.posixPermissions] as? Int == 0o444)
    let record = try JSONParser.parse(
      Array(contents(of: "Registry/evidence/NQ/NQ08ZRPDXFCD.json").utf8))
    #expect(
      record["file"] == [
        "bytes": 6, "mediaType": "image/jpeg", "name": "bel.JPG",
        "sha256": .string(Self.hash),
      ])
    #expect(
      record["custody", "0"] == [
        "action": "received", "agent": "desk", "at": "2026-11-22T10:00:00Z",
        "sha256": .string(Self.hash),
      ])
    try heritage("check", "--only", "INT").expect(
      output: "checked 10 records, no problems found")
  }

  @Test func `a file that changed on the disk is found by the check`() throws {
    try write("hello\n", to: "bel.jpg")
    try #require(try heritage(Self.item + ["--file", "bel.jpg"]).exitCode == 0)
    let kept = "Registry/evidence/files/58/\(Self.hash).jpg"
    try FileManager.default.removeItem(at: url(kept))
    try write("hallo\n", to: kept)
    let run = try heritage("check", "--only", "INT", "--format", "json")
    #expect(run.exitCode == 2)
    let paths = try run.json()["findings"]?.column("path")
    #expect(paths == ["evidence/files/58/\(Self.hash).jpg"])
  }

  @Test func `what is recorded is not recorded over`() throws {
    let item = #"{"id": "0B1C2D3E4F5G", "type": "news", "title": "Other", "source": "AFP"}"#
    let before = try contents(of: "Registry/evidence/0B/0B1C2D3E4F5G.json")
    try heritage("add-evidence", "--from-json", "-", input: item).expect(
      exit: 1,
      errors: """
        error: '0B1C2D3E4F5G' is taken already
        hint: leave 'id' out to get a new one; what is recorded never changes
        """)
    #expect(try contents(of: "Registry/evidence/0B/0B1C2D3E4F5G.json") == before)
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
      ["--type", "news", "--title", "Gone", "--source", "AFP", "--file", "gone.jpg"], 1,
      "error: cannot read 'gone.jpg': No such file or directory"
    ),
    (
      ["--from-json", "x.json", "--file", "gone.jpg"], 1,
      "error: cannot read 'x.json': No such file or directory"
    ),
    (
      ["--type", "news", "--title", "Gone", "--source", "AFP", "--published", "2015-13"], 1,
      """
      error: '2015-13' is not a date: there is no month 13
      hint: correct the fields and try again
      """
    ),
  ])
  func `says what is wrong with a value`(
    arguments: [String], code: Int32, errors: String
  ) throws {
    let before = try files(below: "Registry")
    try heritage(["add-evidence"] + arguments).expect(exit: code, errors: errors)
    #expect(try files(below: "Registry") == before)
  }

  @Test func `a statement of a witness is confidential unless somebody decides otherwise`() throws {
    let item = ["--type", "eyewitness", "--title", "Seen", "--source", "a neighbour"]
    let run = try heritage(["add-evidence"] + item, seed: 7)
    #expect(run.exitCode == 0)
    #expect(
      run.errors.contains(
        "a statement of an eyewitness is confidential; --access makes it something else\n"))
    let id = String(run.output.split(separator: " ")[1])
    #expect(
      try heritage("evidence", id, "--format", "json").json()["evidence", "access"]
        == "confidential")
    let open = try heritage(["add-evidence", "--access", "public"] + item, seed: 8)
    #expect(open.exitCode == 1)
    #expect(open.errors.contains("[SEN-01]"))
  }
}
