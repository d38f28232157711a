import Foundation
import Glibc
import HeritageModel
import HeritageStore
import HeritageTestSupport
import Testing

@Test(.temporaryFolder)
func `a second writer is told that the registry is locked`() throws {
  let bench = try Workbench()
  let session = try bench.open().beginWriting()
  let error = #expect(throws: StoreError.locked(path: bench.path, seconds: 0)) {
    _ = try bench.open().beginWriting(timeout: .milliseconds(30))
  }
  #expect(error?.isLocked == true)
  #expect(error?.hint == "try again when the other command has finished")
  let path = session.before.path
  #expect(path == bench.path)
}

@Test(.temporaryFolder)
func `whoever waits is told who holds the lock`() throws {
  let bench = try Workbench()
  let holder = LockHolder(
    command: "import", by: "field team", process: 1, host: "laptop",
    since: Instant(secondsSinceEpoch: 1_795_342_502))
  do {
    let session = try bench.open().beginWriting(as: holder)
    #expect(
      try bench.read(".heritage/lock")
        == #"{"by":"field team","command":"import","host":"laptop","process":1,"since":"2026-11-22T10:15:02Z"}"#
        + "\n")
    let error = #expect(throws: StoreError.locked(path: bench.path, seconds: 0, holder: holder)) {
      _ = try bench.open().beginWriting(timeout: .zero)
    }
    #expect(
      error?.description
        == "another writer holds the registry: 'import' by field team, process 1 on laptop since "
        + "2026-11-22T10:15:02Z")
    #expect(session.before.path == bench.path)
  }
  #expect(try bench.read(".heritage/lock") == "")
}

/// What a lock's file says, and who then holds it; nobody can be told where it does not say.
@Test(
  .temporaryFolder,
  arguments: [
    ("", nil), ("{", nil), ("[]", nil), (String(repeating: "x", count: 1 << 16), nil),
    (#"{"command":"undo","process":1,"since":"2026-11-22T10:15:02Z"}"#, "'undo', process 1"),
    (#"{"command":"undo","process":0,"since":"2026-11-22T10:15:02Z"}"#, nil),
    (#"{"command":"undo","process":1,"since":"soon"}"#, nil),
    (
      #"{"by":"a\u001b[31m","command":"undo","host":"b\u202ec","process":1,"since":"2026-11-22T10:15:02Z"}"#,
      "'undo', process 1"
    ),
    (
      "{\"by\":\"\(String(repeating: "x", count: 81))\",\"command\":\"undo\",\"process\":1,"
        + "\"since\":\"2026-11-22T10:15:02Z\"}",
      "'undo', process 1"
    ),
    // No process has so great a number, and this host has one of its own.
    (#"{"command":"undo","host":"here","process":4194305,"since":"2026-11-22T10:15:02Z"}"#, nil),
    (
      #"{"command":"undo","host":"there","process":4194305,"since":"2026-11-22T10:15:02Z"}"#,
      "'undo', process 4194305 on there"
    ),
  ] as [(String, String?)])
func `what a lock's file says is repeated only if it is sound`(text: String, words: String?) throws
{
  let bench = try Workbench()
  try bench.write(text, ".heritage/lock")
  let lock = unsafe Glibc.open(bench.path + "/.heritage/lock", O_RDWR)
  defer { close(lock) }
  #expect(flock(lock, LOCK_EX) == 0)
  let own = LockHolder(
    command: "review", by: nil, process: 1, host: "here", since: Instant(secondsSinceEpoch: 0))
  var found: LockHolder?
  do {
    _ = try bench.open().beginWriting(timeout: .zero, as: own)
  } catch StoreError.locked(_, _, let holder) {
    found = holder
  }
  #expect(found?.description == words.map { "\($0) since 2026-11-22T10:15:02Z" })
}

@Test(.temporaryFolder)
func `a writer that waits for long says so once`() throws {
  let bench = try Workbench()
  let holder = LockHolder(
    command: "import", by: nil, process: 1, host: nil, since: Instant(secondsSinceEpoch: 0))
  let session = try bench.open().beginWriting(as: holder)
  var told: [LockHolder?] = []
  #expect(throws: StoreError.self) {
    _ = try bench.open().beginWriting(timeout: .milliseconds(30)) { told.append($0) }
  }
  #expect(told == [])
  #expect(throws: StoreError.self) {
    let patience = Duration.milliseconds(10)
    _ = try bench.open().beginWriting(timeout: .milliseconds(40), patience: patience) {
      told.append($0)
    }
  }
  #expect(told == [holder])
  #expect(session.before.path == bench.path)
}

@Test(.temporaryFolder)
func `the lock is free again after a session, whatever came of it`() throws {
  let bench = try Workbench()
  do { _ = try bench.open().beginWriting(timeout: .zero) }
  try bench.put(["palmyra"], "one", 1)
  try bench.put(["palmyra"], "two", 2)
  #expect(try bench.text(of: "palmyra") == "two")
}

@Test(.temporaryFolder)
func `readers see a recorded operation whose files are not in place, while a writer works`() throws
{
  let bench = try Workbench()
  try bench.put(["aleppo"], "one", 1)
  try bench.put(Workbench.sites(101), "one", 2)
  let counter = FaultPlan(step: 0, .death)
  let template = bench.path + ".saved"
  try FileManager.default.copyItem(atPath: bench.path, toPath: template)
  try bench.put(["aleppo", "bosra"], "two", 3, faults: counter)
  let after = try bench.texts()
  try FileManager.default.removeItem(atPath: bench.path)
  try FileManager.default.copyItem(atPath: template, toPath: bench.path)
  // The fourth step from the end is the first move.
  #expect(throws: StoreError.self) {
    try bench.put(
      ["aleppo", "bosra"], "two", 3, faults: FaultPlan(step: counter.steps - 3, .death))
  }
  let lock = unsafe Glibc.open(bench.path + "/.heritage/lock", O_RDWR)
  defer { close(lock) }
  #expect(flock(lock, LOCK_EX) == 0)
  let staged = try bench.files(below: ".heritage/staging").count
  #expect(staged == 3)
  #expect(try bench.texts() == after)
  #expect(try bench.text(of: "aleppo") == "two")
  #expect(try bench.text(of: "bosra") == "two")
  #expect(try bench.files(below: ".heritage/staging").count == staged)
  #expect(
    try FileRegistry.integrityFindings(at: bench.path).map(\.code) == [.interrupted])
}

@Test(.temporaryFolder)
func `reading a registry from elsewhere creates nothing`() throws {
  let bench = try Workbench()
  try bench.put(["palmyra"], "one", 1)
  try bench.remove(".heritage")
  let files = try bench.files()
  #expect(try bench.text(of: "palmyra") == "one")
  #expect(try bench.findings() == [])
  #expect(try bench.files() == files)
  // The first change makes this machine a writer of its own.
  try bench.put(["palmyra"], "two", 2)
  #expect(try bench.files(below: "journal/").count == 3)
  #expect(try bench.findings() == [])
}

@Test(.temporaryFolder)
func `a folder that is no registry, or one twice, is refused`() throws {
  let bench = try Workbench()
  let path = bench.path
  #expect(throws: StoreError.alreadyARegistry(path: path)) { try Workbench() }
  #expect(throws: StoreError.notARegistry(path: path + "/sites")) {
    try FileRegistry.open(path: path + "/sites")
  }
  try bench.write("text", "../other/notes.txt")
  let other = TemporaryFolder.path + "/other"
  #expect(throws: StoreError.folderNotEmpty(path: other, entry: "notes.txt")) {
    try FileRegistry.create(at: other, title: "x", id: Workbench.uuid, Workbench.draft(0))
  }
}

@Test(
  .temporaryFolder,
  arguments: [
    (
      #"{"format":"heritage-registry","id":"x","title":"t","version":2}"#,
      "has format 2, which is newer than this program's 1"
    ),
    (#"{"format":"something-else","version":1}"#, "no registry at"),
    (#"{"format":"heritage-registry","id":"x","title":"t"}"#, "is damaged: no 'version'"),
    ("{", "is damaged: line 1, column 2"),
  ])
func `a header that cannot be used is explained`(header: String, message: String) throws {
  let bench = try Workbench()
  try bench.write(header, "registry.json")
  let error = #expect(throws: StoreError.self) { try bench.open() }
  #expect(error?.description.contains(message) == true)
}
