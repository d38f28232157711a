import CanonicalJSON
import Foundation
import HeritageTestSupport
import Testing

@Suite(.temporaryFolder)
struct FormatReaderTests {
  /// The program that the format's document ends with.
  private static func reader() throws -> String {
    let document = try Data(contentsOf: Repository.root.appending(path: "docs/registry-format.md"))
    let parts = String(decoding: document, as: UTF8.self).components(separatedBy: "\n```python\n")
    let last = try #require(parts.count > 1 ? parts.last : nil)
    return try #require(last.components(separatedBy: "\n```").first)
  }

  /// Runs the reader on a registry, and returns the paths that it prints.
  private func paths() throws -> [String] {
    try write(Self.reader(), to: "reader.py")
    let run = try CommandRun.program(
      URL(filePath: "/usr/bin/python3"), ["reader.py", "Registry"], in: TemporaryFolder.path)
    run.expectQuiet()
    return run.output.split(separator: "\n").map(String.init)
  }

  private func expectSameRecords(_ paths: [String]) throws {
    let kinds: [(subject: String, isOne: (String) -> Bool)] = [
      ("sites", { $0.hasSuffix("/site.json") }), ("monuments", { $0.contains("/monuments/") }),
      ("reports", { $0.contains("/reports/") }), ("evidence", { $0.hasPrefix("evidence/") }),
    ]
    for kind in kinds {
      let listed = try heritage("list", kind.subject, "--format", "json").json().column("id")
      let read = paths.filter(kind.isOne)
      #expect(read.count == listed.count, "\(kind.subject)")
      for id in listed { #expect(read.contains { $0.contains(id) }, "\(kind.subject) \(id)") }
    }
  }

  @Test func `it finds the records that have their own files`() throws {
    try Seeds.make()
    let paths = try paths()
    #expect(paths.count == 79)
    try expectSameRecords(paths)
  }

  @Test func `it finds what a pack holds, and what changed since`() throws {
    try #require(try heritage("init", seed: 1).exitCode == 0)
    try write(Listing.xml(Listing.rows(150)), to: "old.xml")
    try #require(try heritage("import", "old.xml", "--quiet", seed: 2).exitCode == 0)
    var rows = Listing.rows(151)
    for index in rows.indices { rows[index].description = "Other ruins." }
    try write(Listing.xml(rows), to: "new.xml")
    try #require(try heritage("import", "new.xml", "--quiet", seed: 3).exitCode == 0)
    try #require(
      try heritage("supersede", "site/place-1", "--with", "place-2", "--quiet", seed: 4)
        .exitCode == 0)
    let paths = try paths()
    #expect(paths.count == 151)
    try expectSameRecords(paths)
  }
}
