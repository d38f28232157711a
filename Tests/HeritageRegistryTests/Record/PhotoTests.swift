import CanonicalJSON
import Foundation
import HeritageAssessment
import HeritageModel
import HeritageRegistry
import HeritageStore
import HeritageTestSupport
import Testing

/// Photos and files that come with a report.
@Suite(.temporaryFolder)
struct PhotoTests {
  init() throws { try Sample.make() }

  /// A claim of a year in which the sample has none.
  private static let claim: JSONObject = [
    "access": "restricted", "assessor": "field team", "event": "2026-05-03", "grade": "severe",
    "monument": "tetrapylon", "site": "palmyra",
  ]

  /// A photo of the day after, near the middle of the site.
  private static func photo(_ picture: String, taken: String = "2026:05:04 10:11:12") -> MadePhoto {
    MadePhoto(taken: taken, latitude: 34.5501, longitude: 38.2667, picture: picture)
  }

  private static func draft(_ path: String, _ members: JSONObject = [:]) -> FileDraft {
    var draft = FileDraft(path, members: ["licence": "CC-BY-4.0"])
    for (key, value) in members { draft.members[key] = value }
    return draft
  }

  private func add(
    _ files: [FileDraft], claim: JSONObject = claim, seed: Int = 9, isRehearsal: Bool = false
  ) throws -> Recorded {
    try Sample.on(seed: seed) {
      try $0.addReports([claim], files: files, isRehearsal: isRehearsal, &$1)
    }
  }

  @Test(arguments: [
    (
      "told.jpg", [UInt8]("#!/bin/sh".utf8),
      "warning: 'PATH' does not begin as a photo does; its bytes are kept as they are"
    ),
    (
      "screen.png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A],
      "note: 'PATH' is no JPEG file, so when and where its camera says it was taken is not read; "
        + "--acquired says when"
    ),
    (
      "p.heic", [0, 0, 0, 0x18] + [UInt8]("ftypheic".utf8),
      "note: 'PATH' is no JPEG file, so when and where its camera says it was taken is not read; "
        + "--acquired says when"
    ),
  ])
  func `what is no JPEG file is told`(name: String, bytes: [UInt8], told: String) throws {
    let path = url(name).path
    try Data(bytes).write(to: url(name))
    let recorded = try add([Self.draft(path, ["type": "ground-photo"])])
    #expect(recorded.told.first == told.replacing("PATH", with: path))
  }

  @Test func `a witness is confidential, whoever may see the report`() throws {
    try write("told", to: "told.txt")
    let recorded = try add([Self.draft(url("told.txt").path, ["type": "eyewitness"])])
    #expect(try recorded.paths.map { try record($0)["access"] } == ["restricted", "confidential"])
    #expect(
      recorded.told.first
        == "note: a statement of an eyewitness is confidential; --access makes it something else")
  }

  @Test func `photos come with their report in one operation`() throws {
    var photo = Self.photo("one")
    photo.main[0x013B] = .text("the photographer")
    try write("%PDF", to: "statement.pdf")
    let recorded = try add([
      Self.draft(write(photo, to: "p01.jpg")), Self.draft(write(Self.photo("two"), to: "p02.JPG")),
      Self.draft(
        url("statement.pdf").path,
        ["archivedUrl": "https://example.org/s", "type": "official-statement", "source": "DGAM"]),
    ])
    #expect(recorded.told == [])
    #expect(recorded.entries.map(\.reference.kind) == [.report, .evidence, .evidence, .evidence])
    #expect(recorded.entries.map(\.comesAlong) == [false, true, true, true])
    // A report, three items and their files.
    #expect(recorded.operation?.changes.count == 7)
    #expect(
      recorded.files.map { url($0.path).lastPathComponent } == [
        "p01.jpg", "p02.JPG", "statement.pdf",
      ])
    let ids = recorded.files.map { JSONValue.string($0.item.text) }
    #expect(try record(recorded.paths[0])["evidence"] == .array(ids))
    var item = try record(recorded.files[0].recordPath)
    let file = try #require(item["file"]?.objectValue)
    #expect(file["name"] == "p01.jpg")
    for key in ["custody", "file", "id"] { item[key] = nil }
    #expect(
      item == [
        "access": "restricted", "acquired": "2026-05-04T10:11:12",
        "camera": [
          "filled": ["acquired", "location"],
          "location": ["latitude": 34.5501, "longitude": 38.2667], "make": "Canon",
          "model": "Canon EOS 80D", "orientation": 6, "taken": "2026-05-04T10:11:12",
        ],
        "captured": "2026-11-22T10:00:00Z", "licence": "CC-BY-4.0",
        "location": ["latitude": 34.5501, "longitude": 38.2667],
        "recorded": "2026-11-22T10:00:00Z", "recordedBy": "desk", "source": "field team",
        "title": "Tetrapylon, photo p01.jpg", "type": "ground-photo",
      ])
    let statement = try record(recorded.files[2].recordPath)
    #expect(statement["source"] == "DGAM")
    #expect(statement["title"] == "Tetrapylon, file statement.pdf")
    #expect(statement["camera"] == nil && statement["acquired"] == nil)
    let state = try Sample.open().assessment(ofSubjectNamed: "palmyra/tetrapylon")
    #expect(state.grade == .severe)
  }

  @Test func `photos that were taken back with their report can come again`() throws {
    let file = Self.draft(try write(Self.photo("one"), to: "p01.jpg"))
    let recorded = try add([file])
    try Sample.on(seed: 6) { _ = try $0.undo(#require(recorded.operation?.id), &$1) }
    for path in recorded.paths {
      #expect(!FileManager.default.fileExists(atPath: url("Registry/\(path)").path), "\(path)")
    }
    #expect(try add([file], seed: 7).files.map(\.isKnown) == [false])
  }

  @Test func `a person's word stays beside the camera's, and a remark tells that they differ`()
    throws
  {
    let path = try write(Self.photo("one"), to: "p01.jpg")
    let recorded = try add([
      Self.draft(
        path,
        [
          "acquired": "2026-05-08", "captured": "2026-05-09T08:00:00Z",
          "location": ["latitude": 34.57, "longitude": 38.2667],
        ])
    ])
    let item = recorded.files[0].item
    #expect(
      recorded.told == [
        "warning: evidence/\(item) ('\(path)'): acquired '2026-05-08', but the camera's clock "
          + "showed '2026-05-04T10:11:12' [EVD-24]",
        "warning: evidence/\(item) ('\(path)'): the location is 2.2 km from where the camera says "
          + "that it was [EVD-24]",
      ])
    let record = try record(recorded.files[0].recordPath)
    #expect(record["acquired"] == "2026-05-08")
    #expect(record["captured"] == "2026-05-09T08:00:00Z")
    #expect(record["location"] == ["latitude": 34.57, "longitude": 38.2667])
    let camera = try #require(record["camera"]?.objectValue)
    #expect(camera["filled"] == nil)
    #expect(camera["taken"] == "2026-05-04T10:11:12")
    #expect(camera["location"] == ["latitude": 34.5501, "longitude": 38.2667])
  }

  @Test func `zones, satellites and what is no date are told apart`() throws {
    var zoned = Self.photo("zoned")
    zoned.exif[0x9011] = .text("+03:00")
    var satellites = MadePhoto(taken: "2026:02:30 10:11:12", picture: "satellites")
    satellites.gps = [
      7: .fractions([(7, 1), (11, 1), (8, 1)]), 0x1D: .text("2026:05:04"),
    ]
    let recorded = try add([
      Self.draft(write(zoned, to: "p01.jpg")), Self.draft(write(satellites, to: "p02.jpg")),
      Self.draft(write(MadePhoto(), to: "p03.jpg")),
    ])
    let items = try recorded.files.map { try record($0.recordPath) }
    #expect(items[0]["acquired"] == "2026-05-04T10:11:12+03:00")
    #expect(items[1]["acquired"] == "2026-05-04T07:11:08Z")
    #expect(items[1]["camera"]?.objectValue?["taken"] == nil)
    #expect(items[2]["acquired"] == nil && items[2]["camera"] == nil)
    #expect(items[2]["captured"] == "2026-11-22T10:00:00Z")
  }

  @Test func `far, old and future photos are told`() throws {
    var far = Self.photo("far")
    far.place(33.5138, 36.2765)
    let old = try write(Self.photo("old", taken: "2026:04:01 09:00:00"), to: "old.jpg")
    let next = try write(Self.photo("next", taken: "2031:05:04 10:11:12"), to: "next.jpg")
    let recorded = try add([
      Self.draft(write(far, to: "far.jpg")), Self.draft(old), Self.draft(next),
    ])
    let ids = recorded.files.map(\.item)
    #expect(
      Set(recorded.told) == [
        "warning: '\(old)' was taken '2026-04-01T09:00:00', before the event '2026-05-03'",
        "warning: evidence/\(ids[2]) ('\(next)'): the camera's clock showed "
          + "'2031-05-04T10:11:12', which is after the item was recorded [EVD-24]",
        "warning: report/\(recorded.entries[0].id): evidence '\(ids[0])' (far.jpg) was taken "
          + "217 km from the site [EVD-23]",
      ])
    #expect(try record(recorded.files[2].recordPath)["acquired"] == nil)
  }

  @Test func `one finding on many files is told once`() throws {
    let files = try (1...3).map { FileDraft(try write(Self.photo("\($0)"), to: "p0\($0).jpg")) }
    let told = try add(files).told
    #expect(told.count == 1)
    #expect(told[0].hasSuffix(" and 2 more: no licence is given [EVD-18]"))
  }

  @Test func `a report with a photo still tells whom it contradicts`() throws {
    var claim = Self.claim
    claim["monument"] = "temple-of-bel"
    claim["event"] = "2015-08-30"
    claim["grade"] = "slight"
    let photo = MadePhoto(
      taken: "2015:09:04 10:11:12", latitude: 34.547, longitude: 38.274)
    let told = try add([Self.draft(write(photo, to: "p01.jpg"))], claim: claim).told
    #expect(told.count == 1)
    #expect(
      told.first?.hasPrefix("warning: report/7K3M9XQ2PD4T: 'destroyed' against 'slight'") == true)
  }

  @Test func `a rehearsal tells the same and writes nothing`() throws {
    let before = try bytes(below: "Registry")
    let photo = try write(Self.photo("old", taken: "2026:04:01 09:00:00"), to: "old.jpg")
    let rehearsed = try add([Self.draft(photo)], isRehearsal: true)
    #expect(rehearsed.operation == nil)
    #expect(try bytes(below: "Registry") == before)
    let recorded = try add([Self.draft(photo)])
    #expect(rehearsed.told == recorded.told)
    #expect(rehearsed.entries == recorded.entries)
  }

  @Test(arguments: [
    Refusal(.notThere, "cannot read '/nowhere/p.jpg': No such file or directory") {
      _ = try $0.addReports([claim], files: [FileDraft("/nowhere/p.jpg")], &$1)
    },
    Refusal(
      .failed, "'/' is a folder, not a file", hint: "name the files that it holds, each by itself"
    ) { _ = try $0.addReports([claim], files: [FileDraft("/")], &$1) },
    Refusal(
      .usage, "files go with one report, and there are 2",
      hint: "record them first, and name their items in the reports"
    ) { _ = try $0.addReports([claim, claim], files: [FileDraft("/nowhere/p.jpg")], &$1) },
  ])
  func `says what is wrong with a file`(refusal: Refusal) throws { try refusal.expect() }

  @Test func `a file that holds nothing, or is no photo, or of no sort, is refused`() throws {
    try write("", to: "empty.jpg")
    try write("%PDF", to: "statement.pdf")
    let before = try bytes(below: "Registry")
    let cases: [(name: String, type: JSONValue?, message: String)] = [
      ("empty.jpg", nil, "'\(url("empty.jpg").path)' is empty"),
      (
        "statement.pdf", "ground-photo",
        "'\(url("statement.pdf").path)' is no photo by its name, but 'application/pdf'"
      ),
      (
        "statement.pdf", nil,
        "what sort of evidence 'statement.pdf' is cannot be told from its name"
      ),
    ]
    for (name, type, message) in cases {
      var draft = FileDraft(url(name).path)
      draft.members["type"] = type
      let error = #expect(throws: RegistryError.self) { try add([draft]) }
      #expect(error?.message == message)
    }
    #expect(try bytes(below: "Registry") == before)
  }
}
