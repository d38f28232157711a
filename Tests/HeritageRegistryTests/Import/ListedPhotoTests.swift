import CanonicalJSON
import Foundation
import HeritageDocuments
import HeritageImport
import HeritageModel
import HeritageRegistry
import HeritageStore
import HeritageTestSupport
import HeritageValidation
import Testing

/// Photos that rows of a damage list name.
@Suite(.temporaryFolder)
struct ListedPhotoTests {
  init() throws { try Sample.makeEmpty() }

  private static let mapping = #"""
    {"heritageMapping": 1, "source": {"id": "team", "name": "The team"}, "key": "id",
     "site": {"names": [{"text": "name"}]},
     "report": {"assessor": "=Team", "event": "=2026-05-03", "grade": "=severe", "when": {"filled": "state"}},
     "evidence": [{"type": "=ground-photo", "title": "photo", "acquired": "day",
       "licence": "=CC-BY-4.0"}],
     "media": "photo"}
    """#

  private static func photo(_ picture: String) -> MadePhoto {
    MadePhoto(
      taken: "2026:05:04 10:11:12", latitude: 34.5501, longitude: 38.2667, picture: picture)
  }

  private func importing(
    _ rows: String, by mapping: String = mapping, media: String? = nil, isRehearsal: Bool = false,
    seed: Int = 9,
    at now: Instant = Sample.now
  ) throws -> Imported {
    try write("id,name,state,day,photo\n" + rows, to: "list.csv")
    var options = ImportOptions(today: now.day)
    options.mapping = try Mapping(Array(mapping.utf8), named: "m.json")
    options.matching = .create
    options.media = media
    var work = Sample.work(seed: seed, at: now)
    return try Sample.open().importListing(
      ListingImport(path: url("list.csv").path, options: options), named: "list.csv",
      isRehearsal: isRehearsal, &work)
  }

  private func told(_ imported: Imported) -> [String] {
    imported.result.warnings.map { "\($0.code) \($0.message)" }
  }

  private func items() throws -> [JSONObject] {
    try records(.evidence).sorted {
      ($0["title"]?.stringValue ?? "") < ($1["title"]?.stringValue ?? "")
    }
  }

  private func kept() throws -> [String] {
    try files(below: "Registry").filter { $0.hasPrefix("evidence/files/") }
  }

  private static let rows = "1,Alpha,x,,p01.jpg\n2,Beta,x,2026-05-05,p02.jpg\n"

  @Test func `a photo comes in with what its camera says`() throws {
    try write(Self.photo("one"), to: "p01.jpg")
    try write(Self.photo("two"), to: "p02.jpg")
    let imported = try importing(Self.rows)
    #expect(told(imported).filter { $0.hasPrefix("IMP") } == [])
    let items = try items()
    #expect(items.map { $0["title"] } == ["p01.jpg", "p02.jpg"])
    var item = try #require(items.first)
    let digest = try #require(item["file"]?.objectValue?["sha256"]?.stringValue)
    #expect(
      item["custody"] == [
        [
          "action": "received", "agent": "desk", "at": "2026-11-22T10:00:00Z",
          "sha256": .string(digest),
        ]
      ])
    for key in ["custody", "file", "id", "origin"] { item[key] = nil }
    #expect(
      item == [
        "acquired": "2026-05-04T10:11:12",
        "camera": [
          "filled": ["acquired", "location"],
          "location": ["latitude": 34.5501, "longitude": 38.2667], "make": "Canon",
          "model": "Canon EOS 80D", "orientation": 6, "taken": "2026-05-04T10:11:12",
        ],
        "captured": "2026-11-22T10:00:00Z", "licence": "CC-BY-4.0",
        "location": ["latitude": 34.5501, "longitude": 38.2667],
        "recorded": "2026-11-22T10:00:00Z", "recordedBy": "desk", "source": "source/team",
        "sourceGroup": "team", "title": "p01.jpg", "type": "ground-photo",
      ])
    #expect(items[1]["acquired"] == "2026-05-05")
    #expect(try kept().contains("evidence/files/\(digest.prefix(2))/\(digest).jpg"))
    #expect(
      try Registry.check(at: Sample.path, today: Sample.now.day).findings
        .filter { $0.severity == .error } == [])
  }

  @Test func `a rehearsal reads the photos and writes nothing, and an undo takes them back`() throws
  {
    try write(Self.photo("one"), to: "p01.jpg")
    let before = try bytes(below: "Registry")
    let rehearsed = try importing(Self.rows, isRehearsal: true)
    #expect(
      told(rehearsed).filter { $0.hasPrefix("IMP") } == ["IMP-19 'p02.jpg' is not beside the table"]
    )
    #expect(try bytes(below: "Registry") == before)
    let imported = try importing(Self.rows)
    #expect(told(imported) == told(rehearsed))
    #expect(imported.result.kinds == rehearsed.result.kinds)
    #expect(try kept().count == 1)
    try Sample.on(seed: 6) { _ = try $0.undo(#require(imported.operation), &$1) }
    #expect(try items().isEmpty)
    // Bytes of evidence stay, as after any undo.
    #expect(try kept().count == 1)
  }

  @Test func `an item gets its photo when that is found, and an undo takes it away again`() throws {
    _ = try importing(Self.rows)
    let (before, ids) = (try items(), try items().map { $0["id"] })
    try write(Self.photo("one"), to: "p01.jpg")
    let later = Instant(secondsSinceEpoch: Sample.now.secondsSinceEpoch + 86_400)
    let imported = try importing(Self.rows, seed: 6, at: later)
    #expect(imported.result.kinds[.evidence]?.updated == 1)
    #expect(imported.result.kinds[.evidence]?.unchanged == 1)
    #expect(imported.result.kinds[.evidence]?.created == 0)
    let after = try items()
    #expect(after.map { $0["id"] } == ids)
    #expect(after[0]["recorded"] == "2026-11-22T10:00:00Z")
    #expect(after[0]["captured"] == "2026-11-23T10:00:00Z")
    #expect(after[0]["file"]?.objectValue?["name"] == "p01.jpg")
    #expect(after[1] == before[1])
    let again = try importing(Self.rows, seed: 7, at: later)
    #expect(again.operation == nil)
    #expect(again.repeats == nil)
    try Sample.on(seed: 8) { _ = try $0.undo(#require(imported.operation), &$1) }
    #expect(try items() == before)
  }

  @Test func `bytes are kept once, and an item that has them already is named`() throws {
    let path = try write(Self.photo("one"), to: "p01.jpg")
    let draft = FileDraft(
      path, members: ["licence": "CC-BY-4.0", "source": "desk", "title": "Known"])
    let known = try Sample.on(seed: 5) { try $0.addEvidence(files: [draft], &$1) }.files[0].item
    try write(Self.photo("one"), to: "p02.jpg")
    let imported = try importing(Self.rows)
    #expect(
      told(imported).filter { $0.hasPrefix("EVD-16") } == [
        "EVD-16 'p01.jpg' is here already: it is evidence \(known) 'Known'",
        "EVD-16 'p02.jpg' is here already: it is evidence \(known) 'Known'",
      ])
    #expect(try items().map { $0["title"] } == ["Known", "p01.jpg", "p02.jpg"])
    #expect(try kept().count == 1)
  }

  @Test func `the photos of an archive come in, more than a process can have open`() throws {
    let count = 150
    let entries = (1...count).map { number in
      ZipFixture.Entry(Array("photos/p\(number).jpg".utf8), Self.photo("\(number)").bytes)
    }
    try Data(ZipFixture(entries).bytes).write(to: url("p.zip"))
    let rows = (1...count).map { "\($0),Place \($0),x,,p\($0).jpg\n" }.joined()
    let imported = try importing(rows, media: url("p.zip").path)
    #expect(imported.result.kinds[.evidence]?.created == count)
    #expect(try kept().count == count)
    #expect(
      try Registry.check(at: Sample.path, today: Sample.now.day).findings
        .filter { $0.severity == .error }.count == 0)
  }

  @Test func `an item may be of a source that the registry has, and of no other`() throws {
    let mapping = Self.mapping.replacing(
      #""title": "photo","#, with: #""title": "photo", "source": "=source/team","#)
    try write(Self.photo("one"), to: "p01.jpg")
    _ = try importing(Self.rows, by: mapping)
    let other = mapping.replacing(#""id": "team", "#, with: #""id": "other", "#)
    #expect(try importing(Self.rows, by: other, seed: 6).result.rejected == 0)
    let none = other.replacing("source/team", with: "source/nobody")
    let refused = try importing("3,Gamma,x,,\n4,Delta,x,,p09.jpg\n", by: none, seed: 7).result
    #expect(refused.rejections.map(\.code) == ["IDN-03"])
  }
}
