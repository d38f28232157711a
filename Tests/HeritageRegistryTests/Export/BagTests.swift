import CanonicalJSON
import Foundation
import HeritageExport
import HeritageModel
import HeritageRegistry
import HeritageStore
import HeritageTestSupport
import Testing

/// Bags of the sample with a photo that the registry keeps.
@Suite(.temporaryFolder)
struct BagTests {
  /// The bytes of the photo, and its path in the registry.
  private let photo: [UInt8]
  private let place: String

  init() throws {
    try Sample.make()
    let made = MadePhoto(taken: "2026:05:04 10:11:12", latitude: 34.55, longitude: 38.26)
    photo = made.bytes
    let hash = ContentHash(of: photo).text
    place = "evidence/files/\(hash.prefix(2))/\(hash).jpg"
    let path = try write(made, to: "photo.jpg")
    try Sample.on {
      try $0.addReports(
        [
          [
            "assessor": "team", "event": "2026-05-03", "grade": "severe", "monument": "tetrapylon",
            "site": "palmyra",
          ]
        ],
        files: [FileDraft(path, members: ["licence": "CC-BY-4.0"])], &$1)
    }
  }

  private func bag(_ name: String, for audience: Audience) throws -> BagContents {
    try Sample.open().export(for: audience).writeBag(at: url(name).path)
  }

  /// The lines of a manifest: hashes by path.
  private func manifest(_ name: String) throws -> [String: String] {
    Dictionary(
      uniqueKeysWithValues: try contents(of: name).split(separator: "\n").map { line in
        let parts = line.split(separator: " ", maxSplits: 1)
        return (parts[1].trimmingCharacters(in: .whitespaces), String(parts[0]))
      })
  }

  /// The paths of all files below a folder.
  private func files(in name: String) throws -> Set<String> {
    let start = url(name).path
    return Set(
      try FileManager.default.subpathsOfDirectory(atPath: start).filter { path in
        !url("\(name)/\(path)").hasDirectoryPath
          && FileManager.default.contents(atPath: "\(start)/\(path)") != nil
      })
  }

  @Test func `the team's bag has every record, table and file of evidence, each with its hash`()
    throws
  {
    let made = try bag("bag", for: .internal)
    #expect(made.evidenceFiles == 1)
    #expect(made.remarks == [])
    #expect(made.isAsRecorded)
    #expect(try Data(contentsOf: url("bag/data/\(place)")) == Data(photo))
    let listed = try manifest("bag/manifest-sha256.txt")
    let all = try files(in: "bag")
    #expect(all.filter { $0.hasPrefix("data/") } == Set(listed.keys))
    #expect(made.files == listed.count)
    for (path, hash) in listed {
      #expect(ContentHash(of: Array(try Data(contentsOf: url("bag/\(path)")))).text == hash)
    }
    let tags = try manifest("bag/tagmanifest-sha256.txt")
    #expect(Set(tags.keys) == ["bagit.txt", "bag-info.txt", "manifest-sha256.txt"])
    #expect(listed.keys.contains("data/records/sites/pa/palmyra/site.json"))
    #expect(listed.keys.contains("data/data/monuments.csv"))
    let list = try contents(of: "bag/data/data/evidence-files.html")
    #expect(list.contains("<a href=\"../\(place)\">"))
    let index = try contents(of: "bag/data/index.html")
    #expect(index.contains("href=\"data/evidence-files.html\""))
    #expect(index.contains("href=\"sites/palmyra.html\""))
    let info = try contents(of: "bag/bag-info.txt")
    let bytes = try listed.keys.reduce(0) { try $0 + Data(contentsOf: url("bag/\($1)")).count }
    #expect(info.contains("Payload-Oxum: \(bytes).\(listed.count)\n"))
    #expect(info.contains("External-Description: Test, internal edition\n"))
  }

  @Test func `a bag for others has no file of evidence, and says so`() throws {
    let made = try bag("bag", for: .public)
    #expect(made.evidenceFiles == 0)
    #expect(made.isAsRecorded)
    let remark = "files of evidence are in the team's own edition alone; the bag is without 1"
    #expect(made.remarks.map(\.text) == [remark])
    #expect(try !files(in: "bag").contains { $0.contains("evidence/files") })
    #expect(try contents(of: "bag/bag-info.txt").contains("Remark: \(remark)\n"))
  }

  @Test func `the same registry gives the same bag`() throws {
    _ = try bag("one", for: .internal)
    _ = try bag("two", for: .internal)
    #expect(
      try contents(of: "one/tagmanifest-sha256.txt") == contents(of: "two/tagmanifest-sha256.txt"))
  }

  @Test func `a file of evidence that is not the one recorded makes no bag`() throws {
    let path = url("Registry/\(place)").path
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: path)
    try Data(photo + [0]).write(to: URL(filePath: path))
    let error = #expect(throws: RegistryError.self) { try bag("bag", for: .internal) }
    #expect(
      error?.message == "the bytes in '\(place)' are not those that its name says")
    let left = try FileManager.default.contentsOfDirectory(atPath: url(".").path)
    #expect(!left.contains { $0.contains("bag") })
  }

  @Test func `a file of evidence that is not there is told in the bag`() throws {
    try FileManager.default.removeItem(at: url("Registry/\(place)"))
    let made = try bag("bag", for: .internal)
    #expect(made.evidenceFiles == 0)
    #expect(made.remarks.map(\.text).first?.hasSuffix("is not in the registry") == true)
    #expect(made.remarks.count == 1)
    #expect(!made.isAsRecorded)
  }

  @Test(arguments: [Audience.internal, .partner])
  func `a bag of records that are not as the journal has them says so`(audience: Audience) throws {
    let path = "Registry/sites/pa/palmyra/site.json"
    try write(
      contents(of: path).replacing("\"SY\"", with: "\"SY\", \"IQ\""), to: path)
    #expect(try !bag("bag", for: audience).isAsRecorded)
    #expect(try contents(of: "bag/bag-info.txt").contains("Remark: not as journaled: "))
  }

  @Test func `a folder that holds something stays as it is`() throws {
    try FileManager.default.createDirectory(at: url("bag"), withIntermediateDirectories: true)
    try Data("mine".utf8).write(to: url("bag/mine.txt"))
    let error = #expect(throws: RegistryError.self) { try bag("bag", for: .public) }
    #expect(
      error?.message == "the folder '\(url("bag").path)' is not empty: it has 'mine.txt'")
    #expect(try files(in: "bag") == ["mine.txt"])
  }
}
