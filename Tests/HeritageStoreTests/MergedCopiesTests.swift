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

/// Puts sites with a text as a pack, be they few.
private func pack(_ sites: [String], _ text: String, _ number: Int, in bench: Workbench) throws {
  var session = try bench.open().beginWriting(timeout: .zero)
  for site in sites {
    try session.put(Workbench.record(site, text), at: Workbench.path(site))
  }
  var draft = Workbench.draft(number)
  draft.form = .pack
  _ = try session.commit(draft)
}

@Test(.temporaryFolder)
func `few records in packs are whole when merged, and an undo leaves what the other has`() throws {
  for (undone, texts) in [(2, ["theirs", "theirs"]), (3, ["mine", nil])] {
    let (bench, _) = try merged({ try pack(["aleppo"], "mine", 2, in: $0) }) {
      try pack(["aleppo", "bosra"], "theirs", 3, in: $0)
    }
    #expect(try bench.findings() == [])
    #expect(try ["aleppo", "bosra"].map(bench.text) == ["theirs", "theirs"])
    try bench.undo(undone, as: 4)
    #expect(try ["aleppo", "bosra"].map(bench.text) == texts)
    #expect(try bench.findings() == [])
    try bench.undo(5 - undone, as: 5)
    #expect(try bench.text(of: "aleppo") == nil)
    #expect(try bench.findings() == [])
    try bench.undo(4, as: 6)
    #expect(try bench.text(of: "aleppo") == (undone == 2 ? "mine" : "theirs"))
    #expect(try bench.findings() == [])
    for name in ["registry", "other"] {
      try FileManager.default.removeItem(atPath: TemporaryFolder.path + "/" + name)
    }
  }
}

@Test(.temporaryFolder)
func `an undo leaves a file that another writer recorded in the same way`() throws {
  let (bench, _) = try merged({
    try $0.put(["aleppo"], "same", 2)
  }) {
    try $0.put(["aleppo", "bosra"], "same", 3)
  }
  #expect(try bench.undo(2, as: 4).changes == [])
  #expect(try bench.text(of: "aleppo") == "same")
  #expect(try bench.findings() == [])
  // Its identifier is known all the same.
  #expect(throws: StoreError.operationExists(id: Workbench.id(4))) {
    try bench.put(["dura"], "new", 4)
  }
  try bench.undo(3, as: 5)
  #expect(try ["aleppo", "bosra"].map(bench.text) == [nil, nil])
  #expect(try bench.findings() == [])
}

@Test(.temporaryFolder)
func `a later operation that knew of a pack still stands against its undo`() throws {
  let (bench, other) = try merged({ try pack(["aleppo"], "mine", 2, in: $0) }) {
    try pack(["aleppo"], "theirs", 3, in: $0)
  }
  try pack(["aleppo"], "both", 4, in: bench)
  for number in [2, 3] {
    #expect(
      throws: StoreError.cannotUndo(
        id: Workbench.id(number),
        obstacles: [
          UndoObstacle(path: try Workbench.path("aleppo").text, laterOperation: Workbench.id(4))
        ])
    ) { try bench.undo(number, as: 5) }
  }
  #expect(try other.text(of: "aleppo") == "theirs")
}
