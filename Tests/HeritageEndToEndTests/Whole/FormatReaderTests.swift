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

  /// Runs the reader on a registry, and returns the lines that it prints.
  private func lines(_ folder: String, _ arguments: String...) throws -> [String] {
    try write(Self.reader(), to: "reader.py")
    let run = try CommandRun.program(
      URL(filePath: "/usr/bin/python3"), ["reader.py", folder] + arguments,
      in: TemporaryFolder.path)
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
    let paths = try lines("Registry")
    #expect(paths.count == 82)
    try expectSameRecords(paths)
  }

  @Test func `it finds what a pack holds, and what changed since`() throws {
    try EmptyRegistry.make()
    try write(Listing.xml(Listing.rows(150)), to: "old.xml")
    try #require(try heritage("import", "old.xml", "--quiet", seed: 2).exitCode == 0)
    var rows = Listing.rows(151)
    for index in rows.indices { rows[index].description = "Other ruins." }
    try write(Listing.xml(rows), to: "new.xml")
    try #require(try heritage("import", "new.xml", "--quiet", seed: 3).exitCode == 0)
    try #require(
      try heritage("supersede", "site/place-1", "--with", "place-2", "--quiet", seed: 4)
        .exitCode == 0)
    let paths = try lines("Registry")
    #expect(paths.count == 151)
    try expectSameRecords(paths)
  }

  @Test func `it puts operations in the order in which they saw each other`() throws {
    let behind = ["SOURCE_DATE_EPOCH": "1795338000"]
    try EmptyRegistry.make()
    for (seed, name) in [(2, "Palmyra"), (3, "Palmyra old"), (4, "Aleppo")] {
      try #require(try heritage("add-site", "--name", name, "--quiet", seed: seed).exitCode == 0)
    }
    try #require(
      try heritage("supersede", "site/palmyra-old", "--with", "palmyra", "--quiet", seed: 5)
        .exitCode == 0)
    func onOtherMachine(_ arguments: String..., seed: Int) throws -> CommandRun {
      try heritage(arguments + ["--registry", "Away"], seed: seed, environment: behind)
    }
    try #require(try shell("cp -r Registry Away && rm -r Away/.heritage").exitCode == 0)
    func operations() throws -> [String] {
      try heritage("log", "--registry", "Away", "--format", "json").json().column("id")
    }
    for seed in 6...8 {
      try #require(
        try onOtherMachine("undo", try #require(operations().first), "--quiet", seed: seed)
          .exitCode == 0)
    }
    #expect(try onOtherMachine("check", seed: 9).output.contains("INT-") == false)
    let order = try operations()
    #expect(order.count == 8)
    #expect(try lines("Away", "log") == order.reversed())
  }
}
