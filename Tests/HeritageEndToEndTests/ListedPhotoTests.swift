import CanonicalJSON
import Foundation
import HeritageTestSupport
import Testing

/// Photos that the rows of a list name, from the command line.
@Suite(.temporaryFolder)
struct ListedPhotoTests {
  init() throws {
    try EmptyRegistry.make()
    try write("id,name,state,photo\n1,Alpha,hit,p01.jpg\n", to: "list.csv")
    try write(
      #"""
      {"heritageMapping": 1, "source": {"id": "team", "name": "The team"}, "key": "id",
       "site": {"names": [{"text": "name", "language": "=en"}]},
       "report": {"assessor": "=Team", "event": "=2026-05-03", "grade": "=severe", "when": {"filled": "state"}},
       "evidence": [{"type": "=ground-photo", "title": "photo", "licence": "=CC-BY-4.0"}],
       "media": "photo"}
      """#, to: "list.json")
  }

  private func importing(_ arguments: String..., seed: Int) throws -> CommandRun {
    try heritage(
      ["import", "list.csv", "--mapping", "list.json", "--format", "json"] + arguments, seed: seed)
  }

  @Test func `a photo that was not there comes in later, and its item is the same`() throws {
    let first = try importing(seed: 2)
    #expect(
      first.errors.contains(
        "list.csv:2: warning: 1 Alpha: 'p01.jpg' is not beside the table (name the folder or the "
          + "ZIP archive that has the files with '--media') [IMP-19]\n"))
    #expect(try first.json()["kinds", "evidence"] == ["created": 1, "unchanged": 0, "updated": 0])
    let photo = MadePhoto(
      taken: "2026:05:04 10:11:12", latitude: 34.5501, longitude: 38.2667, picture: "one")
    try Data(ZipFixture([ZipFixture.Entry(Array("day/p01.jpg".utf8), photo.bytes)]).bytes)
      .write(to: url("photos.zip"))
    let second = try importing("--media", "photos.zip", seed: 3)
    #expect(second.exitCode == 0)
    #expect(try second.json()["kinds", "evidence"] == ["created": 0, "unchanged": 0, "updated": 1])
    #expect(try second.json()["kinds", "report"] == ["created": 0, "unchanged": 1, "updated": 0])
    let kept = try files(below: "Registry").filter { $0.hasSuffix(".jpg") }
    #expect(kept.count == 1)
    #expect(try Array(Data(contentsOf: url("Registry/\(kept[0])"))) == photo.bytes)
    let operation = try #require(try second.json()["operation"]?.stringValue)
    try #require(try heritage("undo", operation, seed: 4).exitCode == 0)
    let item = try #require(try heritage("list", "evidence", "--format", "json").json()["0"])
    #expect(item["title"] == "p01.jpg")
    #expect(item["custody"] == nil)
  }

  @Test func `a place for files that is none, and one that says nothing, are told`() throws {
    let before = try files(below: "Registry")
    try importing("--media", "none", seed: 2).expect(
      exit: 66, errors: "error: cannot read 'none': No such file or directory")
    try importing("--media", "list.csv", seed: 2).expect(
      exit: 1,
      errors: """
        error: list.csv: it is no ZIP archive, or its end is missing
        hint: the download may have failed: fetch the file again
        """)
    #expect(try files(below: "Registry") == before)
    try write("id,name,lat,lon\n1,Alpha,36.6,41.0\n", to: "plain.csv")
    let run = try heritage("import", "plain.csv", "--media", ".", "--dry-run", seed: 2)
    #expect(
      run.errors.contains(
        "plain.csv: note: '--media' says nothing here: the mapping names no column with files, by 'media'"
      ))
  }
}
