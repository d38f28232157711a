import Foundation
import Glibc
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
