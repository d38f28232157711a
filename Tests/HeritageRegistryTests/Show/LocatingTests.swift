import CanonicalJSON
import Foundation
import HeritageDocuments
import HeritageModel
import HeritageRegistry
import HeritageStore
import HeritageTestSupport
import Testing

/// A picture of three by two pixels.
private let png = [UInt8](
  Data(
    base64Encoded:
      "iVBORw0KGgoAAAANSUhEUgAAAAMAAAACCAIAAAASFvFNAAAAEUlEQVR4nGM8kcIAAUwMMAAAFhwBMD7IwdIAAAAASUVORK5CYII="
  ) ?? Data())

/// A picture with so many bytes of description before its size.
private func described(_ count: Int) -> [UInt8] {
  func length(_ count: Int) -> [UInt8] { (0..<4).map { UInt8(count >> (24 - 8 * $0) & 0xFF) } }
  let kind = [UInt8]("teXt".utf8)
  let text = [UInt8](repeating: UInt8(ascii: "a"), count: count)
  // A part that need not be understood is passed over, whatever its sum.
  let parts: [[UInt8]] = [
    Array(png.prefix(33)), length(count), kind, text, checksum(kind + text),
    Array(png.dropFirst(33)),
  ]
  return parts.flatMap(\.self)
}

private func checksum(_ bytes: [UInt8]) -> [UInt8] {
  var sum: UInt32 = .max
  for byte in bytes {
    sum ^= UInt32(byte)
    for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
  }
  sum = ~sum
  return (0..<4).map { UInt8(sum >> (24 - 8 * UInt32($0)) & 0xFF) }
}

/// What JSON says of where documents are and what they are made of.
@Suite(.temporaryFolder)
struct LocatingTests {
  init() throws { try Sample.make() }

  /// Records a claim that rests on a file.
  private func keep(_ bytes: [UInt8], as name: String = "arch.png") throws {
    try Data(bytes).write(to: url(name))
    let claim: JSONObject = [
      "access": "public", "assessor": "field team", "event": "2026-05-03", "grade": "severe",
      "monument": "tetrapylon", "site": "palmyra",
    ]
    let item = FileDraft(
      url(name).path,
      members: [
        "access": "public", "acquired": "2026-05-03", "licence": "CC-BY-4.0",
        "type": "ground-photo", "source": "field team", "title": "Arch",
      ])
    _ = try Sample.on { try $0.addReports([claim], files: [item], &$1) }
  }

  private func dossier(for audience: Audience = .internal) throws -> JSONObject {
    let registry = try Sample.open()
    let shown = try registry.located(registry.dossier(ofSiteNamed: "palmyra", for: audience))
    return try #require(shown.document.json.objectValue)
  }

  @Test(
    arguments: [
      ("arch.png", png, 3, 2), ("arch.png", described(60_000), 3, 2),
      ("arch.png", described(400_000), 3, 2), ("arch.png", Array(png.prefix(20)), nil, nil),
      ("arch.jpg", [0xFF, 0xD8, 0xFF, 0xE0], nil, nil),
    ] as [(String, [UInt8], Int?, Int?)])
  func `a file that is kept is told by its path and the size of its picture`(
    name: String, bytes: [UInt8], width: Int?, height: Int?
  ) throws {
    try keep(bytes, as: name)
    let files = try #require(dossier()["files"]?.arrayValue)
    #expect(files.count == 1)
    let file = try #require(files.first?.objectValue)
    let path = try #require(file["path"]?.stringValue)
    let hash = try #require(file["sha256"]?.stringValue)
    #expect(path == "evidence/files/\(hash.prefix(2))/\(hash).\(name.suffix(3))")
    #expect(FileManager.default.fileExists(atPath: Sample.path + "/" + path))
    #expect(file["width"] == width.map(JSONValue.integer) ?? .null)
    #expect(file["height"] == height.map(JSONValue.integer) ?? .null)
    #expect(file["alternative"]?.stringValue?.hasPrefix("Photograph") == true)
  }

  @Test func `a file that is gone has no path`() throws {
    try keep(png)
    let path = try #require(
      dossier()["files"]?.arrayValue?.first?.objectValue?["path"]?.stringValue)
    try FileManager.default.removeItem(atPath: Sample.path + "/" + path)
    #expect(try dossier()["files"] == [])
  }

  @Test func `the registry and its last operation are told to the team`() throws {
    let registry = try #require(dossier()["registry"]?.objectValue)
    let last = try #require(Sample.open().history().operations.last)
    #expect(registry["id"] == .string(try Sample.open().id))
    #expect(registry["title"] == "Test")
    #expect(
      registry["lastOperation"] == ["id": .string(last.id), "at": .string(last.at.description)])
  }

  @Test(arguments: [Audience.public, .partner])
  func `others are told no operation, and a file only where its hash is told`(
    audience: Audience
  ) throws {
    try keep(png)
    let told = try dossier(for: audience)
    #expect(told["registry"]?.objectValue?["lastOperation"] == .null)
    #expect(told["registry"]?.objectValue?["id"] == .string(try Sample.open().id))
    #expect(told["files"]?.arrayValue?.count == 1)
    var edit = RecordEdit()
    try edit.set("locationCategory=0.01")
    _ = try Sample.on(seed: 11) {
      try $0.edit(.site(Slug("palmyra")), edit, &$1)
    }
    #expect(try dossier(for: audience)["files"] == [])
    #expect(try dossier()["files"]?.arrayValue?.count == 1)
  }

  @Test func `a list of evidence tells the path of each file`() throws {
    try keep(png)
    let rows = try Sample.open().list(.evidence).document.json.arrayValue ?? []
    let paths = rows.compactMap { $0.objectValue?["path"]?.stringValue }
    #expect(rows.count == 4)
    #expect(paths.count == 1)
    #expect(paths.first?.hasPrefix("evidence/files/") == true)
  }
}
