import Foundation
import HeritageStore
import HeritageTestSupport
import Testing

/// The sites of a registry that are not as journaled, all of them read.
private func differing(_ bench: Workbench) throws -> [String] {
  let registry = try bench.open()
  var prints: [Fingerprint] = []
  try registry.forEachRecord(below: "") { item in
    if case .record(let record) = item { prints.append(record.fingerprint) }
    return true
  }
  return try registry.journalDifferences(of: prints).differing.map {
    String($0.text.split(separator: "/")[2])
  }
  .sorted()
}

/// A registry with two sites in files and many in a pack.
private func furnished() throws -> Workbench {
  let bench = try Workbench()
  try bench.put(["aleppo", "bosra"], "one", 1)
  try bench.put(["aleppo"], "two", 2)
  try bench.put(Workbench.sites(105), "one", 3)
  try #require(try differing(bench) == [])
  return bench
}

private func edit(_ bench: Workbench, _ file: String, _ old: String, _ new: String) throws {
  try bench.write(try bench.read(file).replacing(old, with: new), file)
}

/// A change behind the journal's back, and the sites that it makes differ.
private struct Edit: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let expected: [String]
  let make: @Sendable (Workbench, _ pack: String) throws -> Void

  init(
    _ description: String, _ expected: String...,
    make: @escaping @Sendable (Workbench, _ pack: String) throws -> Void
  ) {
    testDescription = description
    self.expected = expected
    self.make = make
  }
}

private let edits = [
  Edit("nothing") { _, _ in },
  Edit("a file edited", "aleppo") { bench, _ in
    try edit(bench, "sites/al/aleppo/site.json", "two", "six")
  },
  Edit("an earlier version put back", "aleppo") { bench, _ in
    try edit(bench, "sites/al/aleppo/site.json", "two", "one")
  },
  Edit("a file added", "palmyra") { bench, _ in
    try bench.write("{\"id\": \"palmyra\"}\n", "sites/pa/palmyra/site.json")
  },
  Edit("a record in a pack edited", "site-1003") { bench, pack in
    try edit(bench, pack, #""site-1003","text":"one""#, #""site-1003","text":"six""#)
  },
  Edit("a pack that nobody recorded", "hatra") { bench, _ in
    let line = #"{"path":"sites/ha/hatra/site.json","record":{"id":"hatra"}}"#
    try bench.write(line + "\n", "packs/20991122T101500Z_x_OP0000000009.jsonl")
  },
  Edit("a file taken away that a pack has an older version of", "site-1003") { bench, _ in
    try bench.put(["site-1003"], "two", 4)
    try bench.remove("sites/si/site-1003/site.json")
  },
  Edit("a pack taken back and put back by hand", "site-1000") { bench, pack in
    let bytes = try bench.read(pack)
    try bench.undo(3, as: 4)
    let first = bytes.prefix { $0 != "\n" }
    try bench.write(first + "\n", pack)
  },
  Edit("an undo") { bench, _ in try bench.undo(2, as: 4) },
  Edit("an edit that was accepted") { bench, _ in
    try edit(bench, "sites/al/aleppo/site.json", "two", "six")
    _ = try bench.open().beginWriting(timeout: .zero).accept(nil, Workbench.draft(4)) { _, _ in nil
    }
  },
]

@Test(.temporaryFolder, arguments: edits, [0, 3])
private func `records that are not as journaled are told from those that are`(
  edit: Edit, later: Int
) throws {
  let bench = try furnished()
  // With many changes more, most of the journal is known from the list beside the lock.
  let others = (0..<60).map { "tell-\(100 + $0)" }
  for number in 0..<later { try bench.put(others, "\(number)", 100 + number) }
  #expect(try bench.files().contains(".heritage/operations") == (later > 0))
  let pack = try #require(try bench.files().first { $0.hasPrefix("packs/") })
  try edit.make(bench, pack)
  #expect(try differing(bench) == edit.expected)
}

/// The sites of a registry that are missing in some folders, all of which were read.
private func missing(_ bench: Workbench, below folders: Set<String>) throws -> [String] {
  var files: [String] = []
  try bench.open().forEachPath(below: "") { path in
    files.append(path.text)
    return true
  }
  return try bench.open().journalDifferences(of: [], in: FoldersRead(folders, files: files))
    .missing.map(\.text).sorted()
}

@Test(.temporaryFolder, arguments: [0, 3])
func `a record that the journal has and that is gone is missed where it was`(later: Int) throws {
  let bench = try furnished()
  let others = (0..<60).map { "tell-\(100 + $0)" }
  for number in 0..<later { try bench.put(others, "\(number)", 100 + number) }
  try bench.put(["hatra"], "one", 4)
  try bench.undo(4, as: 5)
  #expect(try missing(bench, below: [""]) == [])
  try bench.remove("sites/al/aleppo/site.json")
  #expect(try missing(bench, below: [""]) == ["sites/al/aleppo/site.json"])
  #expect(try missing(bench, below: ["sites/al/aleppo/"]) == ["sites/al/aleppo/site.json"])
  #expect(try missing(bench, below: ["sites/bo/bosra/", "sources/"]) == [])
}

@Test(.temporaryFolder)
func `a reader makes the list anew, unless a writer is at work`() throws {
  let bench = try furnished()
  for number in 0..<3 { try bench.put(Workbench.sites(60), "\(number)", 100 + number) }
  let list = ".heritage/operations"
  try bench.remove(list)
  do {
    let session = try bench.open().beginWriting(timeout: .zero)
    #expect(try differing(bench) == [])
    _ = session.before
  }
  #expect(try !bench.files().contains(list))
  #expect(try differing(bench) == [])
  #expect(try bench.read(list).split(separator: "\n").count == 5 + 3 * 60)
}

@Test(.temporaryFolder)
func `what only an operation tells that cannot be read is not as journaled`() throws {
  let bench = try furnished()
  let journal = try #require(try bench.files().first { $0.hasSuffix("/00000003.jsonl") })
  try bench.write("{}\n", journal)
  #expect(try differing(bench) == ["aleppo"])
}

@Test(.temporaryFolder)
func `of several writers the last one's version counts, whoever that is`() throws {
  let home = try Workbench()
  try home.put(["aleppo"], "one", 1)
  let away = try home.copy(to: "away", clock: -500)
  try away.put(["aleppo"], "two", 2)
  let back = try away.copy(to: "registry")
  try back.put(["aleppo"], "three", 3)
  let last = try back.copy(to: "away", clock: -500)
  #expect(try differing(last) == [])
  try edit(last, "sites/al/aleppo/site.json", "three", "two")
  #expect(try differing(last) == ["aleppo"])
}
