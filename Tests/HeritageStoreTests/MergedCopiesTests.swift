import CanonicalJSON
import Foundation
import HeritageStore
import HeritageTestSupport
import Testing

private let aleppo = "sites/al/aleppo/site.json"

/// Two copies whose writers did not know of each other, merged by hand into the first: its own
/// files win.
private func merged(
  _ first: (Workbench) throws -> Void, _ second: (Workbench) throws -> Void
) throws -> (bench: Workbench, other: Workbench) {
  let bench = try Workbench()
  try bench.put(["palmyra"], "one", 1)
  let other = try bench.copy(to: "other")
  try first(bench)
  try second(other)
  for file in try other.files() where !file.hasPrefix(".") {
    if try !bench.files().contains(file) { try bench.write(try other.read(file), file) }
  }
  return (bench, other)
}

@Test(.temporaryFolder)
func `a version that a merge by hand lost is found, and told how it can come back`() throws {
  let (bench, other) = try merged({ try $0.put(["aleppo"], "mine", 2) }) {
    try $0.put(["aleppo"], "theirs", 3)
  }
  // The one that counts is the later one's.
  try bench.write(try other.read(aleppo), aleppo)
  let found = try FileRegistry.integrityFindings(at: bench.path)
  #expect(found.map(\.code) == [.versionLost])
  let lost = try #require(found.first)
  #expect(lost.path == aleppo)
  #expect(lost.severity == .error)
  #expect(
    lost.message == "operation '\(Workbench.id(2))' recorded another version of it apart from "
      + "operation '\(Workbench.id(3))', and that one is not here")
  let text = Workbench.record("aleppo", "mine")
  let mine = String(decoding: text.bytes(.pretty), as: UTF8.self) + "\n"
  let place = "history/sites/al/aleppo/site/\(ContentHash(of: Array(mine.utf8))).json"
  #expect(
    lost.hint == "copy it from the registry where it was recorded to '\(place)'; to have it count, "
      + "put it in the file's own place and run 'heritage accept'")
  try bench.write("{}", place)
  #expect(try bench.findings() == ["INT-40 \(place)"])
  try bench.write(mine, place)
  #expect(try bench.findings() == [])
}

@Test(.temporaryFolder)
func `the version that is put back and accepted counts, and nothing is lost`() throws {
  let (bench, _) = try merged({ try $0.put(["aleppo"], "mine", 2) }) {
    try $0.put(["aleppo"], "theirs", 3)
  }
  #expect(try bench.findings() == ["INT-10 \(aleppo)", "INT-42 \(aleppo)"])
  _ = try bench.open().beginWriting().accept(nil, Workbench.draft(4)) { _, _ in nil }
  #expect(try bench.findings() == [])
  #expect(try bench.text(of: "aleppo") == "mine")
}

@Test(.temporaryFolder)
func `two changes of a record apart from each other lose one of them`() throws {
  let (bench, other) = try merged({ try $0.put(["palmyra"], "mine", 2) }) {
    try $0.put(["palmyra"], "theirs", 3)
  }
  let palmyra = "sites/pa/palmyra/site.json"
  try bench.write(try other.read(palmyra), palmyra)
  #expect(try bench.findings() == ["INT-42 \(palmyra)"])
}

@Test(.temporaryFolder)
func `a record that one writer lost by taking back his own is found`() throws {
  let (bench, _) = try merged({ try $0.put(["aleppo"], "mine", 2) }) {
    try $0.put(["aleppo"], "theirs", 3)
    try $0.undo(3, as: 4)
  }
  try bench.remove(aleppo)
  #expect(try bench.findings() == ["INT-42 \(aleppo)"])
}

@Test(.temporaryFolder)
func `copies that hold the same or each its own are whole when merged`() throws {
  let (bench, _) = try merged({
    try $0.put(["aleppo"], "same", 2)
    try $0.put(["bosra"], "mine", 3)
    try $0.put(["bosra"], "mine again", 4)
  }) {
    try $0.put(["aleppo"], "same", 5)
    try $0.put(["dura"], "theirs", 6)
    try $0.undo(6, as: 7)
    try $0.undo(7, as: 8)
  }
  #expect(try bench.findings() == [])
}
