import ByteStreams
import Foundation
import HeritageModel
import HeritageTestSupport
import Testing

@testable import HeritageImport

/// Files that rows name, beside a table in the test's own folder.
@Suite(.temporaryFolder)
final class ListedFileTests {
  private var registry = MemoryRegistry()

  private static let site = #""key": "id", "site": {"names": [{"text": "name"}]}, "media": "photo""#
  private static let report = #"""
    , "report": {"assessor": "=Office", "event": "=2022", "grade": "=severe",
      "when": {"filled": "name"}}
    """#

  private func take(
    _ table: String, _ members: String = site, media: String? = nil
  ) throws -> ImportResult {
    var options = ImportOptions()
    options.mapping = try Mapping(Array(MappedTable.mapping(members).utf8), named: "m.json")
    options.matching = .create
    options.media = media
    try write(table, to: "list.csv")
    let result = try ListingImport(path: url("list.csv").path, options: options)
      .run(into: &registry)
    try registry.commit()
    return result
  }

  private func told(_ result: ImportResult) -> [String] {
    result.warnings.map {
      "\($0.code) \($0.description.split(separator: ": ", maxSplits: 1)[0]) \($0.message)"
    }
  }

  private func counts(_ result: ImportResult) -> [Int] {
    let counts = result.kinds[.evidence] ?? KindCounts()
    return [counts.created, counts.updated, counts.unchanged]
  }

  private func items() throws -> [String] {
    try registry.evidence.map { "\($0.type.rawValue) \($0.title): \($0.file?.name ?? "-")" }
  }

  @Test func `each file that no template names is an item of its own`() throws {
    for name in ["a.jpg", "b.mp4"] { try write(name, to: name) }
    let result = try take(
      "id,name,photo,photo\n1,Alpha,a.jpg,b.mp4\n", Self.site + Self.report)
    #expect(told(result) == [])
    #expect(try items() == ["ground-photo a.jpg: a.jpg", "video b.mp4: b.mp4"])
    let item = try #require(try registry.evidence.first)
    #expect(item.source == "source/test")
    #expect(item.sourceGroup == "test")
    #expect(item.file?.mediaType == "image/jpeg")
    #expect(item.file?.bytes == 5)
    #expect(item.captured == MemoryRegistry.stamp.recorded)
    #expect(item.custody.map(\.action) == [.received])
    #expect(item.custody.map(\.agent) == ["a team"])
    #expect(item.origin?.template == 0)
    #expect(try registry.reports.map { Set($0.evidence) } == [Set(registry.evidence.map(\.id))])
    #expect(registry.files.values.sorted() == ["a.jpg", "b.mp4"])
    let site = try registry.site(Slug("alpha"))
    #expect(site.unmapped.isEmpty)
    #expect(result.columns.filter(\.isUsed).map(\.name) == ["id", "name", "photo"])
  }

  @Test func `a template cuts the names, and each item gets its own file`() throws {
    for name in ["a.jpg", "b.jpg", "c.jpg"] { try write(name, to: name) }
    let result = try take(
      "id,name,photo,caption,page\n1,Alpha,a.jpg; b.jpg,North;South,\n2,Beta,c.jpg,,https://x.org/1\n",
      Self.site + #"""
        , "evidence": [{"type": "=ground-photo", "title": {"column": "caption", "split": ";"},
          "url": "page", "note": {"column": "photo", "split": ";"}}]
        """#)
    #expect(told(result) == [])
    #expect(
      try items() == [
        "ground-photo North: a.jpg", "ground-photo South: b.jpg", "ground-photo x.org/1: c.jpg",
      ])
    #expect(try registry.evidence.map(\.note) == ["a.jpg", "b.jpg", "c.jpg"])
  }

  @Test func `without the files the items are the same, and get them later`() throws {
    let table = "id,name,photo\n1,Alpha,a.jpg;b.jpg\n"
    let mapping =
      Self.site + Self.report + #"""
        , "evidence": [{"type": "=ground-photo", "title": {"column": "photo", "split": ";"}}]
        """#
    try write("a", to: "a.jpg")
    let first = try take(table, mapping)
    #expect(told(first) == ["IMP-19 2 'b.jpg' is not beside the table"])
    #expect(
      first.warnings.map(\.suggestion)
        == ["name the folder or the ZIP archive that has the files with '--media'"])
    #expect(counts(first) == [2, 0, 0])
    #expect(try items() == ["ground-photo a.jpg: a.jpg", "ground-photo b.jpg: -"])
    let before = try registry.evidence
    try write("b", to: "b.jpg")
    let second = try take(table, mapping)
    #expect(told(second) == [])
    #expect(counts(second) == [0, 1, 1])
    #expect(second.kinds[.report] == KindCounts(unchanged: 1))
    #expect(try items() == ["ground-photo a.jpg: a.jpg", "ground-photo b.jpg: b.jpg"])
    #expect(try registry.evidence.map(\.id) == before.map(\.id))
    #expect(try registry.evidence.first == before.first)
    let third = try take(table, mapping)
    #expect(told(third) == [])
    #expect(counts(third) == [0, 0, 2])
  }

  @Test func `an item of the file alone is not made without it`() throws {
    let table = "id,name,photo\n1,Alpha,a.jpg\n"
    let first = try take(table, Self.site + Self.report)
    #expect(told(first) == ["IMP-19 2 'a.jpg' is not beside the table, so no item is made of it"])
    #expect(try items() == [])
    #expect(try registry.reports.map(\.evidence) == [[]])
    try write("a", to: "a.jpg")
    _ = try take(table, Self.site + Self.report)
    #expect(try items() == ["ground-photo a.jpg: a.jpg"])
    #expect(try registry.reports.count == 2)
    #expect(try registry.reports.compactMap(\.supersedes).count == 1)
  }

  @Test func `other bytes under the same name change nothing`() throws {
    let table = "id,name,photo\n1,Alpha,a.jpg\n"
    try write("a", to: "a.jpg")
    _ = try take(table)
    let (before, files) = (try registry.evidence, registry.files)
    try write("other", to: "a.jpg")
    let result = try take(table)
    #expect(
      told(result) == [
        "IMP-20 2 evidence '\(before[0].id)' has another file already, which stays; 'a.jpg' is not taken"
      ])
    #expect(try registry.evidence == before)
    #expect(registry.files == files)
  }

  @Test func `one item by its address has one file, whatever else is named for it`() throws {
    for name in ["a.jpg", "b.jpg"] { try write(name, to: name) }
    let result = try take(
      "id,name,photo,page\n1,Alpha,a.jpg,https://x.org/1\n2,Beta,b.jpg,https://x.org/1\n",
      Self.site + #", "evidence": [{"type": "=ground-photo", "url": "page", "note": "photo"}]"#)
    #expect(result.warnings.map(\.code) == ["IMP-20"])
    #expect(try items() == ["ground-photo x.org/1: a.jpg"])
    #expect(counts(result) == [1, 0, 1])
  }

  @Test(arguments: [
    ("../x.jpg", "'../x.jpg' leads out of the folder, so no file is taken"),
    ("/etc/passwd.jpg", "'/etc/passwd.jpg' is an absolute path, so no file is taken"),
    ("l.jpg", "cannot read 'l.jpg': it is a symbolic link, so no file is taken"),
    ("folder.jpg", "cannot read 'folder.jpg': it is a folder, so no file is taken"),
    ("empty.jpg", "'empty.jpg' is empty, so no file is taken"),
  ])
  func `a file that is none is told, and the item stays`(
    name: String, expected: String
  ) throws {
    try FileManager.default.createSymbolicLink(
      atPath: url("l.jpg").path, withDestinationPath: "/etc/hostname")
    try FileManager.default.createDirectory(
      at: url("folder.jpg"), withIntermediateDirectories: true)
    try write("", to: "empty.jpg")
    let result = try take(
      "id,name,photo\n1,Alpha,\(name)\n",
      Self.site + #", "evidence": [{"type": "=ground-photo", "title": "photo"}]"#)
    #expect(told(result) == ["IMP-20 2 \(expected)"])
    #expect(try items() == ["ground-photo \(name): -"])
    #expect(registry.files.isEmpty)
  }

  @Test func `a name that does not tell what the file is stays as it is`() throws {
    try write("%PDF", to: "a.pdf")
    let result = try take("id,name,photo\n1,Alpha,a.pdf\n")
    #expect(
      told(result) == [
        "IMP-20 2 what sort of evidence 'a.pdf' is cannot be told from its name, so no item is made; "
          + "the name is kept verbatim"
      ])
    #expect(
      try registry.site(Slug("alpha")).unmapped["test"] == UnmappedColumns(["photo": ["a.pdf"]]))
  }

  @Test func `what is no photo by its name is not taken for one`() throws {
    try write("%PDF", to: "a.pdf")
    let result = try take(
      "id,name,photo\n1,Alpha,a.pdf\n",
      Self.site + #", "evidence": [{"type": "=ground-photo", "title": "photo"}]"#)
    #expect(
      told(result) == [
        "IMP-20 2 'a.pdf' is no photo by its name, but 'application/pdf', so no file is taken"
      ])
    #expect(try items() == ["ground-photo a.pdf: -"])
  }

  @Test func `files are looked for in a named folder or archive instead`() throws {
    try write("beside", to: "a.jpg")
    try Data(ZipFixture([.init("photos/b.jpg", "packed")]).bytes).write(to: url("p.zip"))
    let path = url("p.zip").path
    let result = try take("id,name,photo\n1,Alpha,b.jpg\n2,Beta,a.jpg\n", media: path)
    #expect(told(result) == ["IMP-19 3 'a.jpg' is not in '\(path)', so no item is made of it"])
    #expect(registry.files.values.sorted() == ["packed"])
  }

  @Test func `a starred column names a file in each of its columns`() throws {
    for name in ["a.jpg", "b.jpg"] { try write(name, to: name) }
    let result = try take(
      "id,name,photo,photo_2\n1,Alpha,a.jpg,b.jpg\n",
      Self.site.replacing("\"photo\"", with: "\"photo*\""))
    #expect(told(result) == [])
    #expect(try items() == ["ground-photo a.jpg: a.jpg", "ground-photo b.jpg: b.jpg"])
    #expect(try registry.evidence.map { $0.origin?.star } == ["", "_2"])
  }

  @Test func `a list without a folder says where its files can be`() throws {
    var options = ImportOptions()
    options.mapping = try Mapping(Array(MappedTable.mapping(Self.site).utf8), named: "m.json")
    let result = try registry.take(named: "-", "id,name,photo\n1,Alpha,a.jpg\n", options)
    #expect(
      result.warnings.map(\.message) == [
        "'a.jpg' is not looked for, as standard input lies in no folder, so no item is made of it"
      ])
  }
}
