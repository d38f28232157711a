import CanonicalJSON
import Foundation
import HeritageDocuments
import HeritageModel
import HeritageRegistry
import HeritageTestSupport
import HeritageValidation
import Testing

@Suite(.temporaryFolder)
struct EvidenceTests {
  init() throws { try Sample.make() }

  private static let photo: JSONObject = [
    "acquired": "2016-04-01", "licence": "other", "source": "DGAM", "title": "Bel from the east",
    "type": "ground-photo",
  ]
  /// The SHA-256 of the bytes `hello` and a line end.
  private static let hash = "5891b5b522d5df086d0ff0b110fbd9d21bb4fc7163af34d08286a2e846f6be03"

  private func keep(_ text: String, as name: String) throws -> Recorded {
    try write(text, to: name)
    return try Sample.on {
      try $0.addEvidence(files: [FileDraft(url(name).path, members: Self.photo)], &$1)
    }
  }

  @Test func `a file is kept by its hash, never to be written again`() throws {
    let recorded = try keep("hello\n", as: "bel.JPG")
    #expect(recorded.paths == ["evidence/NQ/NQ08ZRPDXFCD.json"])
    let kept = "Registry/evidence/files/58/\(Self.hash).jpg"
    #expect(try contents(of: kept) == "hello\n")
    let attributes = try FileManager.default.attributesOfItem(atPath: url(kept).path)
    #expect(attributes[.posixPermissions] as? Int == 0o444)
    let item = try record(recorded.paths[0])
    #expect(
      item["file"] == [
        "bytes": 6, "mediaType": "image/jpeg", "name": "bel.JPG", "sha256": .string(Self.hash),
      ])
    #expect(
      item["custody"] == [
        [
          "action": "received", "agent": "desk", "at": "2026-11-22T10:00:00Z",
          "sha256": .string(Self.hash),
        ]
      ])
  }

  @Test func `an item tells whether its file is still the one that came`() throws {
    let id = try #require(try keep("hello\n", as: "bel.jpg").entries.first?.id)
    let kept = "Registry/evidence/files/58/\(Self.hash).jpg"
    func state() throws -> JSONValue? {
      try Sample.open().evidence(RecordID(id)).document.json["bytes"]
    }
    #expect(try state() == "intact")
    try FileManager.default.removeItem(at: url(kept))
    #expect(try state() == "absent")
    try write("hallo\n", to: kept)
    #expect(try state() == "changed")
    let found = try Registry.check(
      at: Sample.path, where: FindingFilter(codes: ["INT"]), today: Sample.now.day)
    #expect(found.findings.map(\.path) == ["evidence/files/58/\(Self.hash).jpg"])
  }

  @Test func `a statement of a witness is confidential unless somebody decides otherwise`() throws {
    var item: JSONObject = ["source": "a neighbour", "title": "Seen", "type": "eyewitness"]
    let recorded = try Sample.on { try $0.addEvidence([item], &$1) }
    #expect(recorded.remarks.first?.kind == .note)
    #expect(
      recorded.told.first
        == "note: a statement of an eyewitness is confidential; --access makes it something else")
    #expect(try record(recorded.paths[0])["access"] == "confidential")
    item["access"] = "public"
    let error = #expect(throws: RegistryError.self) {
      try Sample.on(seed: 6) { try $0.addEvidence([item], &$1) }
    }
    #expect(error?.kind == .refused)
    guard case .faults(_, let findings) = error?.detail else {
      Issue.record("no findings")
      return
    }
    #expect(findings.map(\.code) == ["SEN-01"])
  }

  @Test(arguments: [
    Refusal(
      .invalid, "'2015-13' is not a date: there is no month 13",
      hint: "correct the fields and try again"
    ) {
      var item = photo
      item["published"] = "2015-13"
      _ = try $0.addEvidence([item], &$1)
    },
    Refusal(.notThere, "cannot read '/nowhere/gone.jpg': No such file or directory") {
      _ = try $0.addEvidence(files: [FileDraft("/nowhere/gone.jpg", members: photo)], &$1)
    },
  ])
  func `says what is wrong with an item`(refusal: Refusal) throws { try refusal.expect() }
}
