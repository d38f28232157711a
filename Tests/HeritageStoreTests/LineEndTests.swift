import Foundation
import HeritageStore
import HeritageTestSupport
import Testing

private let aleppo = "sites/al/aleppo/site.json"

/// A registry with records in files and in a pack, a version in the history and a text as evidence.
private func furnished() throws -> Workbench {
  let bench = try Workbench()
  try bench.put(["aleppo", "bosra"], "one", 1)
  try bench.put(["aleppo"], "two", 2)
  try bench.put(Workbench.sites(105), "one", 3)
  try bench.write("one\ntwo\n", "../statement.txt")
  var session = try bench.open().beginWriting()
  _ = try session.addEvidenceFile(from: bench.path + "/../statement.txt", extension: "txt")
  _ = try session.commit(Workbench.draft(4))
  return bench
}

/// Changes the line ends of all files but this machine's own, as git does.
private func changeLineEnds(_ bench: Workbench, from old: String = "\n", to new: String = "\r\n")
  throws
{
  for file in try bench.files() where !file.hasPrefix(".") {
    let text = String(decoding: Array(try bench.read(file).utf8), as: UTF8.self)
    try FileManager.default.removeItem(atPath: bench.path + "/" + file)
    try bench.write(text.replacing(old, with: new), file)
  }
}

@Test(.temporaryFolder)
func `line ends that git changed are one finding, and every record can be read`() throws {
  let bench = try furnished()
  let texts = try bench.texts()
  try changeLineEnds(bench)
  let found = try FileRegistry.integrityFindings(at: bench.path)
  let count = try bench.files().count { !$0.hasPrefix(".") }
  let first = try #require(try bench.files().first { !$0.hasPrefix(".") })
  #expect(found.map(\.code) == [.lineEndsChanged])
  #expect(found.first?.path == first)
  #expect(
    found.first?.message
      == "the line ends of this file and of \(count - 1) more are not those that "
      + "were recorded; git changes them where nothing tells it not to")
  #expect(
    found.first?.hint == "put the line '* -text' into the registry's file '.gitattributes' and "
      + "commit it, then clone or copy the registry anew")
  #expect(try bench.texts() == texts)
}

@Test(.temporaryFolder)
func `what was changed beside the line ends is a finding of its own`() throws {
  let bench = try furnished()
  try bench.write(try bench.read(aleppo).replacing("two", with: "ten"), aleppo)
  try changeLineEnds(bench)
  let found = try bench.findings().map { $0.prefix(6) }
  #expect(found == ["INT-15", "INT-10", "INT-14"])
}

@Test(.temporaryFolder)
func `a text of evidence that lost its line ends is told alike`() throws {
  let bench = try Workbench()
  try bench.write("one\r\ntwo\r\n", "../statement.txt")
  var session = try bench.open().beginWriting()
  let kept = try session.addEvidenceFile(
    from: bench.path + "/../statement.txt", extension: "txt")
  _ = try session.commit(Workbench.draft(1))
  try changeLineEnds(bench, from: "\r\n", to: "\n")
  #expect(
    try bench.findings() == ["INT-15 evidence/files/\(kept.hash.text.prefix(2))/\(kept.hash).txt"])
}

@Test(.temporaryFolder)
func `line ends that an editor changed are put back by accepting the file`() throws {
  let bench = try furnished()
  let before = try bench.read(aleppo)
  try bench.write(before.replacing("\n", with: "\r\n"), aleppo)
  let found = try FileRegistry.integrityFindings(at: bench.path)
  #expect(found.map(\.code) == [.lineEndsChanged])
  #expect(
    found.first?.message == "the line ends of this file are not those that were recorded; "
      + "an editor may have changed them")
  #expect(found.first?.hint == "run 'heritage accept', which puts the recorded ones back")
  _ = try bench.open().beginWriting().accept(nil, Workbench.draft(5)) { _, _ in nil }
  #expect(try bench.findings() == [])
  #expect(try bench.read(aleppo) == before)
}

@Test(.temporaryFolder)
func `a pack is not taken over with other line ends`() throws {
  let bench = try furnished()
  let pack = try #require(try bench.files(below: "packs/").first)
  try bench.write(try bench.read(pack).replacing("\n", with: "\r\n"), pack)
  #expect(try bench.findings() == ["INT-15 \(pack)"])
  #expect(
    throws: StoreError.notAcceptable(path: pack, detail: "line 1 ends with a carriage return")
  ) { try bench.open().beginWriting().accept(nil, Workbench.draft(5)) { _, _ in nil } }
}

@Test(.temporaryFolder)
func `nothing is recorded while the line ends are others`() throws {
  let bench = try furnished()
  try changeLineEnds(bench)
  let writer = try #require(try bench.files(below: "journal/").last)
  #expect(throws: StoreError.lineEndsChanged(path: writer)) {
    try bench.put(["dura"], "one", 5)
  }
}

@Test(
  .temporaryFolder,
  arguments: [
    ("* -text\n", false), ("# all\r\n*.md text\r\n* binary\r\n", false), ("** -text diff", false),
    ("", true), ("*.md text\n", true), ("* text=auto\n", true), ("#* -text\n", true),
    ("* -text\n*.json text\n", true), ("* -text\n*.txt eol=crlf\n", true),
    ("* -text\n* !text\n", true),
  ])
func `rules by which git may change files are told`(rules: String, isDanger: Bool) throws {
  let bench = try furnished()
  try bench.write(rules, ".gitattributes")
  let found = try FileRegistry.integrityFindings(at: bench.path)
  #expect(found.map(\.code) == (isDanger ? [.lineEndsMayChange] : []))
  #expect(found.allSatisfy { $0.severity == .warning && $0.path == ".gitattributes" })
}
