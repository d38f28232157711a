import CanonicalJSON
import Foundation
import HeritageModel
import HeritageRegistry
import HeritageStore
import HeritageTestSupport
import Testing

/// Files whose bytes are here already.
@Suite(.temporaryFolder)
struct SameBytesTests {
  private let first: Recorded

  init() throws {
    try Sample.make()
    let path = try write(Self.photo, to: "p01.jpg")
    first = try Sample.on(seed: 6) { try $0.addEvidence(files: [Self.draft(path)], &$1) }
  }

  private static let photo = MadePhoto(
    taken: "2026:05:04 10:11:12", latitude: 34.5501, longitude: 38.2667)

  private static let claim: JSONObject = [
    "assessor": "field team", "event": "2026-05-03", "grade": "severe", "monument": "tetrapylon",
    "site": "palmyra",
  ]

  private static func draft(_ path: String) -> FileDraft {
    FileDraft(path, members: ["licence": "CC-BY-4.0", "source": "field team", "title": "A photo"])
  }

  private func report(on files: [String]) throws -> Recorded {
    try Sample.on { try $0.addReports([Self.claim], files: files.map(Self.draft), &$1) }
  }

  @Test func `the item that is there is used, and no second one is made`() throws {
    let known = try #require(first.files.first?.item)
    // Neither the name nor its ending makes another file of it.
    let copy = try write(Self.photo, to: "copy.jpeg")
    let recorded = try report(on: [copy])
    #expect(recorded.entries.map(\.reference.kind) == [.report])
    #expect(recorded.files.map(\.path) == [copy])
    #expect(recorded.files.map(\.item) == [known])
    #expect(recorded.files.map(\.isKnown) == [true])
    #expect(try record(recorded.paths[0])["evidence"] == [.string(known.text)])
    #expect(
      recorded.told == [
        "note: '\(copy)' is here already: it is evidence \(known) 'A photo', and no second item is made"
      ])
    #expect(recorded.operation?.changes.count == 1)
  }

  @Test func `evidence that is all here makes no operation`() throws {
    let copy = try write(Self.photo, to: "copy.jpg")
    let before = try bytes(below: "Registry")
    let recorded = try Sample.on { try $0.addEvidence(files: [Self.draft(copy)], &$1) }
    #expect(recorded.entries == [])
    #expect(recorded.operation == nil)
    #expect(recorded.files.map(\.isKnown) == [true])
    #expect(try bytes(below: "Registry") == before)
  }

  @Test func `two files with the same bytes are one item`() throws {
    var other = Self.photo
    other.picture = "other"
    let paths = try ["a.jpg", "b.jpg"].map { try write(other, to: $0) }
    let recorded = try report(on: paths)
    #expect(recorded.entries.map(\.reference.kind) == [.report, .evidence])
    #expect(recorded.files.map(\.isKnown) == [false, true])
    #expect(Set(recorded.files.map(\.item)).count == 1)
    #expect(
      recorded.told == [
        "note: '\(paths[1])' has the same bytes as '\(paths[0])': one item for both"
      ])
  }

  @Test func `an item that was withdrawn is warned of, and one that counts is the better one`()
    throws
  {
    let known = try #require(first.files.first?.item)
    try Sample.on(seed: 7) {
      let why: JSONObject = ["because": "the image is of 2010", "by": "desk"]
      _ = try $0.withdraw(.evidence(known), why, &$1)
    }
    let path = url("p01.jpg").path
    let look = try Sample.open().look(at: [FileDraft(path)])
    #expect(look.map { $0.known?.item.id } == [known])
    #expect(look.first?.known?.retraction?.because == "the image is of 2010")
    let told = try report(on: [path]).told
    #expect(
      told.first
        == "warning: '\(path)' is here already: it is evidence \(known) 'A photo', which was "
        + "withdrawn because the image is of 2010, and no second item is made")
    #expect(told.contains { $0.hasSuffix("which was withdrawn: the image is of 2010 [EVD-21]") })
    let digest = try #require(try record(first.paths[0])["file"])
    try Sample.on(seed: 8) {
      let item: JSONObject = [
        "file": digest, "id": "ZZZZZZZZZZZZ", "licence": "other", "source": "A", "title": "B",
        "type": "ground-photo",
      ]
      _ = try $0.addEvidence([item], &$1)
    }
    #expect(
      try Sample.open().look(at: [FileDraft(path)]).map { $0.known?.item.id.text }
        == ["ZZZZZZZZZZZZ"])
  }

  @Test func `a look tells what is still to be said`() throws {
    try write("%PDF", to: "statement.pdf")
    let looks = try Sample.open().look(at: [
      FileDraft(url("p01.jpg").path), FileDraft(url("statement.pdf").path),
    ])
    #expect(looks.map(\.hasType) == [true, false])
    #expect(looks.map(\.hasTime) == [true, false])
    #expect(looks.map { $0.known?.item.id } == [first.files.first?.item, nil])
  }
}
