import Foundation
import HeritageStore
import HeritageTestSupport
import Testing

/// A registry with one of everything that can be damaged.
private func furnished() throws -> (
  bench: Workbench, pack: String, journal: String, history: String
) {
  let bench = try Workbench()
  try bench.put(["aleppo", "bosra"], "one", 1)
  try bench.put(["aleppo"], "two", 2)
  try bench.put(Workbench.sites(105), "one", 3)
  try bench.write("bytes", "../photo.jpg")
  var session = try bench.open().beginWriting()
  _ = try session.addEvidenceFile(from: bench.path + "/../photo.jpg", extension: "jpg")
  _ = try session.commit(Workbench.draft(4))
  let pack = try #require(try bench.files(below: "packs/").first)
  let history = try #require(try bench.files(below: "history/").first)
  let journal = try #require(try bench.files(below: "journal/").first)
  try #require(try bench.findings() == [])
  return (bench, pack, String(journal.dropLast(14)), history)
}

/// A fault, and the findings that it must bring, as code and path.
private struct Damage: Sendable {
  let name: String
  let make:
    @Sendable (Workbench, _ pack: String, _ journal: String, _ history: String) throws -> [String]
}

private let aleppo = "sites/al/aleppo/site.json"
private let evidence =
  "evidence/files/27/277089d91c0bdf4f2e6862ba7e4a07605119431f5d13f726dd352b06f1b206a9.jpg"

/// Changes the lines of a file.
private func edit(_ bench: Workbench, _ file: String, _ change: (inout [String]) -> Void) throws {
  var lines = try bench.read(file).split(separator: "\n").map(String.init)
  change(&lines)
  try bench.write(lines.joined(separator: "\n") + "\n", file)
}

private let damages: [Damage] = [
  Damage(name: "an operation edited") { bench, _, journal, _ in
    let file = journal + "00000003.jsonl"
    try bench.write(try bench.read(file).replacing("\"test\"", with: "\"tost\""), file)
    return ["INT-01 \(file)"]
  },
  Damage(name: "the last operation edited") { bench, _, journal, _ in
    let file = journal + "00000005.jsonl"
    try bench.write(try bench.read(file).replacing("\"test\"", with: "\"tost\""), file)
    return ["INT-01 \(file)"]
  },
  Damage(name: "an operation lost") { bench, _, journal, _ in
    try bench.put(["bosra"], "two", 5)
    try bench.remove(journal + "00000005.jsonl")
    return ["INT-02 \(journal)00000005.jsonl"]
  },
  Damage(name: "two operations swapped") { bench, _, journal, _ in
    let first = try bench.read(journal + "00000004.jsonl")
    let second = try bench.read(journal + "00000005.jsonl")
    try bench.write(first, journal + "00000005.jsonl")
    try bench.write(second, journal + "00000004.jsonl")
    return ["INT-01 \(journal)00000004.jsonl", "INT-01 \(journal)00000005.jsonl"]
  },
  Damage(name: "an operation replaced by another") { bench, _, journal, _ in
    let copy = bench.path + ".copy"
    try FileManager.default.copyItem(atPath: bench.path, toPath: copy)
    try bench.put(["palmyra"], "one", 5)
    let file = journal + "00000006.jsonl"
    let original = try bench.read(file)
    try FileManager.default.removeItem(atPath: bench.path)
    try FileManager.default.moveItem(atPath: copy, toPath: bench.path)
    try bench.put(["palmyra"], "one", 6)
    try bench.put(["zeugma"], "one", 7)
    try bench.write(original, file)
    return ["INT-03 \(file)"]
  },
  Damage(name: "a record edited") { bench, _, _, _ in
    try bench.write(try bench.read(aleppo).replacing("two", with: "ten"), aleppo)
    return ["INT-10 \(aleppo)"]
  },
  Damage(name: "a record lost") { bench, _, _, _ in
    try bench.remove(aleppo)
    return ["INT-11 \(aleppo)"]
  },
  Damage(name: "a record added") { bench, _, _, _ in
    try bench.write(try bench.read(aleppo), "sites/pa/palmyra/site.json")
    return ["INT-12 sites/pa/palmyra/site.json"]
  },
  Damage(name: "a record replaced by a link") { bench, _, _, _ in
    try bench.remove(aleppo)
    try FileManager.default.createSymbolicLink(
      atPath: bench.path + "/" + aleppo, withDestinationPath: bench.path + "/registry.json")
    return ["INT-13 \(aleppo)"]
  },
  Damage(name: "a folder replaced by a link") { bench, _, _, _ in
    let folder = "sites/al/aleppo"
    try FileManager.default.moveItem(
      atPath: "\(bench.path)/\(folder)", toPath: bench.path + "/../elsewhere")
    try FileManager.default.createSymbolicLink(
      atPath: "\(bench.path)/\(folder)", withDestinationPath: bench.path + "/../elsewhere")
    return ["INT-13 \(folder)"]
  },
  Damage(name: "a record in another layout") { bench, _, _, _ in
    try bench.write(try bench.read(aleppo) + "\n", aleppo)
    return ["INT-10 \(aleppo)", "INT-14 \(aleppo)"]
  },
  Damage(name: "a line edited") { bench, pack, _, _ in
    try edit(bench, pack) { $0[7] = $0[7].replacing("\"text\":\"one\"", with: "\"text\":\"own\"") }
    return ["INT-20 \(pack)", "INT-21 \(pack)"]
  },
  Damage(name: "a line lost") { bench, pack, _, _ in
    try edit(bench, pack) { $0.remove(at: 7) }
    return ["INT-20 \(pack)", "INT-22 \(pack)"]
  },
  Damage(name: "a line added") { bench, pack, _, _ in
    try edit(bench, pack) { $0.insert($0[7].replacing("site-1007", with: "site-1007a"), at: 8) }
    return ["INT-20 \(pack)", "INT-23 \(pack)"]
  },
  Damage(name: "a line moved") { bench, pack, _, _ in
    try edit(bench, pack) { $0.insert($0.remove(at: 7), at: 50) }
    return ["INT-20 \(pack)", "INT-24 \(pack)"]
  },
  Damage(name: "a pack lost") { bench, pack, _, _ in
    try bench.remove(pack)
    return ["INT-11 \(pack)"]
  },
  Damage(name: "a pack added") { bench, pack, _, _ in
    let name = "packs/20301118T110643Z_other_\(Workbench.id(8)).jsonl"
    try bench.write(try bench.read(pack), name)
    return ["INT-12 \(name)"]
  },
  Damage(name: "evidence edited") { bench, _, _, _ in
    try bench.remove(evidence)
    try bench.write("bytez", evidence)
    return ["INT-30 \(evidence)"]
  },
  Damage(name: "a version in the history edited") { bench, _, _, history in
    try bench.write("{}", history)
    return ["INT-40 \(history)"]
  },
  Damage(name: "a version in the history lost") { bench, _, _, history in
    try bench.remove(history)
    return ["INT-41 \(history)"]
  },
  Damage(name: "strange files") { bench, _, journal, _ in
    let names = [
      "evidence/files/27/photo.jpg", "journal/note.txt", journal + "00000001-copy.jsonl",
      "packs/list.csv", "registry-copy.json", "sites/al/notes.txt",
    ]
    for name in names { try bench.write("text", name) }
    return names.sorted().map { "INT-50 \($0)" }
  },
  Damage(name: "the header edited") { bench, _, _, _ in
    try bench.write(
      try bench.read("registry.json").replacing("Test", with: "Tost"), "registry.json")
    return ["INT-10 registry.json"]
  },
  Damage(name: "evidence taken away") { bench, _, _, _ in
    try bench.remove(evidence)
    return ["INT-31 \(evidence)"]
  },
  Damage(name: "evidence replaced by a folder") { bench, _, _, _ in
    try bench.remove(evidence)
    try bench.write("text", evidence + "/x")
    return ["INT-13 \(evidence)"]
  },
  Damage(name: "nothing that matters") { bench, _, _, _ in
    for name in ["README.md", ".git/config", "sites/.DS_Store"] { try bench.write("text", name) }
    return []
  },
]

@Test(.temporaryFolder)
func `evidence that is not here is lost where all of it should be`() throws {
  let bench = try furnished().bench
  try bench.remove(evidence)
  func findings(_ keepsEvidence: Bool) throws -> [String] {
    try FileRegistry.integrityFindings(at: bench.path, keepsEvidence: keepsEvidence).map {
      "\($0.code.rawValue) \($0.severity.rawValue): \($0.hint)"
    }
  }
  let elsewhere = "nothing, if they are kept elsewhere; else restore them from a copy"
  #expect(try findings(false) == ["INT-31 warning: \(elsewhere)"])
  #expect(try findings(true) == ["INT-31 error: restore the file from a copy of the registry"])
}

@Test(.temporaryFolder, arguments: damages.indices)
func `a check finds each fault and names its file`(index: Int) throws {
  let (bench, pack, journal, history) = try furnished()
  let expected = try damages[index].make(bench, pack, journal, history)
  let found = try FileRegistry.integrityFindings(at: bench.path)
  // What follows from a lost operation comes on top: its files are not known any more.
  let direct = found.filter {
    $0.code != .fileNotJournaled || expected.contains("INT-12 \($0.path)")
  }
  #expect(
    Set(direct.map { "\($0.code.rawValue) \($0.path)" }).isSuperset(of: expected),
    "\(damages[index].name): \(found.map { "\($0.code.rawValue) \($0.path)" })")
  if !expected.contains(where: { $0.hasPrefix("INT-0") }) {
    #expect(
      found.map { "\($0.code.rawValue) \($0.path)" } == expected, "\(damages[index].name)")
  }
}

@Test(.temporaryFolder)
func `findings in a pack name the records`() throws {
  let (bench, pack, _, _) = try furnished()
  try edit(bench, pack) {
    $0[7] = $0[7].replacing("\"text\":\"one\"", with: "\"text\":\"own\"")
    $0.remove(at: 20)
    $0.insert($0.remove(at: 30), at: 60)
  }
  let found = try FileRegistry.integrityFindings(at: bench.path)
  #expect(
    found.map(\.message) == [
      "it is not as operation '\(Workbench.id(3))' left it",
      "line 8 was edited ('sites/si/site-1007/site.json')",
      "1 line is missing after 'sites/si/site-1019/site.json', before 'sites/si/site-1021/site.json'",
      "line 61 is not in its place ('sites/si/site-1031/site.json')",
    ])
  #expect(found[1].record == (try Workbench.path("site-1007")))
}

@Test(.temporaryFolder)
func `a lost last operation is hinted at without naming a file that may never have been`() throws {
  let bench = try Workbench()
  try bench.put(["palmyra"], "one", 1)
  let file = try #require(try bench.files(below: "journal/").last)
  try bench.remove(file)
  let found = try FileRegistry.integrityFindings(at: bench.path)
  #expect(found.map(\.code) == [.fileNotJournaled])
  #expect(
    found.first?.hint == "remove the file, or run 'heritage accept' if it was added by hand; "
      + "if the journal has lost its last operations, restore those first")
}

@Test(.temporaryFolder)
func `where the journal is damaged, that is to be restored first`() throws {
  let bench = try Workbench()
  try bench.put(["palmyra"], "one", 1)
  let file = try #require(try bench.files(below: "journal/").last)
  try bench.write("{", file)
  let found = try FileRegistry.integrityFindings(at: bench.path)
  #expect(found.map(\.code) == [.operationDamaged, .fileNotJournaled])
  #expect(found.last?.hint == "restore the journal first, '\(file)', then check again")
}

@Test(.temporaryFolder, arguments: [nil, 1])
func `the journal is followed by itself`(latest: Int?) throws {
  let bench = try Workbench()
  try bench.put(["palmyra"], "one", 1)
  try bench.put(["aleppo"], "one", 2)
  #expect(try bench.open().journalFindings(latest: latest) == [])
  let files = try bench.files(below: "journal/")
  try bench.remove(files[1])
  #expect(
    try bench.open().journalFindings(latest: latest).map { "\($0.code.rawValue) \($0.path)" }
      == ["INT-02 \(files[1])"])
  try bench.write("{", files[2])
  #expect(
    try bench.open().journalFindings(latest: latest).map(\.code)
      == [.operationMissing, .operationDamaged])
}

@Test(.temporaryFolder, arguments: [1, 20, 80, 200], [nil, 1])
func `of a long operation the start and the end are looked at`(cut: Int, latest: Int?) throws {
  let bench = try Workbench()
  try bench.put(["palmyra"], "one", 1)
  let file = try #require(try bench.files(below: "journal/").last)
  let text = try bench.read(file)
  func codes(readingWholeUpTo limit: Int) throws -> [IntegrityCode] {
    try bench.open().journalFindings(latest: latest, readingWholeUpTo: limit).map(\.code)
  }
  #expect(try codes(readingWholeUpTo: 0) == [])
  try bench.write(String(text.dropLast(cut)), file)
  #expect(try codes(readingWholeUpTo: 0) == [.operationDamaged])
  // Another sum is noticed by a check, which reads all of it.
  let sum = try #require(text.split(separator: "\"").last { $0.count == 64 })
  try bench.write(text.replacing(sum, with: String(sum.reversed())), file)
  #expect(try codes(readingWholeUpTo: 0) == [])
  #expect(try codes(readingWholeUpTo: .max) == [.operationDamaged])
  #expect(try bench.open().journalFindings().map(\.code).contains(.operationDamaged))
}

@Test
func `every code has a meaning and a hint of its own kind`() {
  #expect(Set(IntegrityCode.allCases.map(\.meaning)).count == IntegrityCode.allCases.count)
  #expect(IntegrityCode.allCases.allSatisfy { !$0.hint.isEmpty && !$0.hint.hasSuffix(".") })
}

@Test(
  .temporaryFolder,
  arguments: [
    ("", "it is not JSON that can be read: "), ("plain text", "it is not JSON that can be read: "),
    ("[]", "it is not a JSON object"), ("{}", "its JSON is not in canonical form"),
  ])
func `a file's form is told by what is wrong with it`(text: String, message: String) throws {
  let bench = try Workbench()
  try bench.put(["aleppo"], "one", 1)
  try bench.write(text, aleppo)
  let messages = try FileRegistry.integrityFindings(at: bench.path)
    .filter { $0.code == .fileNotCanonical }.map(\.message)
  #expect(messages.count == 1)
  #expect(messages.allSatisfy { $0.hasPrefix(message) })
}

@Test(.temporaryFolder)
func `what is wrong with an operation's file is told without its path`() throws {
  let bench = try Workbench()
  try bench.put(["aleppo"], "one", 1)
  let file = try #require(try bench.files(below: "journal/").last)
  try bench.write("{}\n", file)
  var reasons: [String] = []
  for case .damaged(let path, let reason) in try bench.open().operations() {
    reasons.append("\(path == file) \(reason)")
  }
  #expect(reasons == ["true unknown 'format'"])
}
