import CanonicalJSON
import Foundation
import HeritageTestSupport
import Testing

@Suite(.temporaryFolder)
struct RegistryFaultTests {
  init() throws { try Sample.make() }

  private static let tetrapylon = "Registry/sites/pa/palmyra/monuments/tetrapylon.json"

  @Test(arguments: [
    (
      "{\n",
      """
      error: 'Registry/registry.json' is damaged: line 2, column 1: unexpected end instead of a key
      hint: run 'heritage check', or restore the file from a copy
      """
    ),
    (
      #"{"format": "heritage-registry", "id": "x", "title": "T", "version": 2}"#,
      """
      error: the registry 'Registry' has format 2, which is newer than this program's 1
      hint: get a newer version of heritage
      """
    ),
  ])
  func `a header that cannot be used stops reading and writing`(
    header: String, errors: String
  ) throws {
    try write(header, to: "Registry/registry.json")
    try heritage("list", "sites", "--registry", "Registry").expect(exit: 1, errors: errors)
    try heritage("add-site", "--name", "X", "--registry", "Registry").expect(
      exit: 1, errors: errors)
  }

  @Test func `a folder or a file that is no registry is told`() throws {
    try write("x", to: "file")
    try FileManager.default.createDirectory(at: url("folder"), withIntermediateDirectories: true)
    for name in ["file", "folder", "nowhere"] {
      try heritage("list", "sites", "--registry", name).expect(
        exit: 1,
        errors: """
          error: no registry at '\(name)'
          hint: run 'heritage init' there first, or name another folder with --registry
          """)
    }
  }

  /// Expects that a record in a bad state is named, and that the others are shown.
  private func expectOthersShown(_ reason: String, findings: [String]) throws {
    let run = try heritage("list", "monuments", "--format", "json")
    #expect(try run.json().column("id") == ["monumental-arch", "temple-of-bel"])
    #expect(
      run.errors == """
        error: the record 'sites/pa/palmyra/monuments/tetrapylon.json' is damaged: \(reason)
        hint: run 'heritage check' to see every damaged record

        """)
    #expect(run.exitCode == 1)
    let check = try heritage("check", "--format", "json")
    #expect(check.exitCode == 2)
    #expect(try check.json()["findings"]?.column("code") == findings)
    let adding = try heritage("add-monument", "palmyra", "--name", "Baths", "--type", "bath")
    #expect(adding.exitCode == 0)
  }

  @Test func `a damaged record is named and the others are shown`() throws {
    try write("{\"id\":\n", to: Self.tetrapylon)
    try expectOthersShown(
      "line 2, column 1: unexpected end instead of a value", findings: ["INT-10", "INT-14"])
  }

  @Test func `a symbolic link is not followed`() throws {
    try FileManager.default.removeItem(at: url(Self.tetrapylon))
    try write(#"{"id": "tetrapylon", "names": [], "site": "palmyra"}"#, to: "elsewhere.json")
    try FileManager.default.createSymbolicLink(
      at: url(Self.tetrapylon), withDestinationURL: url("elsewhere.json"))
    try expectOthersShown("it is a symbolic link", findings: ["INT-13"])
  }

  @Test func `a pipe does not make anybody wait`() throws {
    try FileManager.default.removeItem(at: url(Self.tetrapylon))
    try #require(try shell("mkfifo \(Self.tetrapylon)").exitCode == 0)
    try expectOthersShown("it is a pipe", findings: ["INT-13"])
  }

  @Test(.enabled(if: Machine.hasFlock, "the lock is held with flock, which is missing"))
  func `one writer at a time, and readers never wait`() throws {
    let reading = try shell(
      #"flock Registry/.heritage/lock "$heritage" list sites --format json"#)
    #expect(try reading.json().column("id") == ["palmyra"])
    let before = try files(below: "Registry")
    try shell(
      #"flock Registry/.heritage/lock "$heritage" add-site --name X --lock-timeout 0"#
    ).expect(
      exit: 75,
      errors: """
        error: the registry '\(url("Registry").path)' is locked by another writer for more than 0 s
        hint: try again when the other command has finished
        """)
    #expect(try files(below: "Registry") == before)
    #expect(try heritage("add-site", "--name", "X", "--lock-timeout", "0").exitCode == 0)
  }
}

@Suite(
  .temporaryFolder,
  .enabled(if: Machine.canMount, "only root can mount a file system that is full or read-only"))
struct DiskFaultTests {
  @Test func `a read-only disk can be read and not written`() throws {
    try Sample.make()
    let mount = """
      mount --bind Registry Registry && mount -o remount,ro,bind Registry || exit 99
      "$heritage" --registry Registry
      """
    try Machine.shellWithMounts(mount + " add-site --name X").expect(
      exit: 1,
      errors: """
        error: cannot write 'Registry/.heritage/lock': the file system is read-only
        hint: copy the registry to a disk that can be written, or lift the write protection
        """)
    let reading = try Machine.shellWithMounts(mount + " list sites --format json")
    #expect(try reading.json().column("id") == ["palmyra"])
    #expect(reading.exitCode == 0)
  }

  @Test func `a full disk is told, and nothing of the evidence stays`() throws {
    try Data(repeating: 7, count: 300_000).write(to: url("bel.jpg"))
    let run = try Machine.shellWithMounts(
      """
      mkdir disk && mount -t tmpfs -o size=256k none disk || exit 99
      "$heritage" init disk/R > /dev/null || exit 98
      find disk/R -type f | sort > before
      "$heritage" add-evidence --type news --title T --source S --file bel.jpg --registry disk/R
      code=$?
      find disk/R -type f | sort | diff before - && "$heritage" check --registry disk/R
      exit $code
      """)
    #expect(run.exitCode == 1)
    #expect(run.output == "checked 0 records, no problems found\n")
    let lines = run.errors.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines.first?.hasPrefix("error: cannot write 'disk/R/.heritage/staging/") == true)
    #expect(lines.first?.hasSuffix("': No space left on device") == true)
    #expect(lines.last == "hint: free some space and try again")
  }

  @Test func `an import that does not fit leaves the registry as it was`() throws {
    try write(Listing.xml(Listing.rows(2000)), to: "list.xml")
    let run = try Machine.shellWithMounts(
      """
      mkdir disk && mount -t tmpfs -o size=256k none disk || exit 99
      "$heritage" init disk/R > /dev/null || exit 98
      "$heritage" import list.xml --registry disk/R
      code=$?
      "$heritage" check --registry disk/R
      exit $code
      """)
    #expect(run.exitCode == 1)
    #expect(run.output == "checked 0 records, no problems found\n")
    #expect(run.errors.hasSuffix("hint: free some space and try again\n"))
  }
}

@Suite(.temporaryFolder)
struct InterruptionTests {
  @Test(arguments: ["0.01", "0.03", "0.05", "0.08", "0.12", "0.2"])
  func `an import that is killed happened whole or not at all`(seconds: String) throws {
    try #require(try heritage("init", seed: 1).exitCode == 0)
    try write(Listing.xml(Listing.rows(1000)), to: "list.xml")
    let killed = try shell(
      #"timeout --signal KILL \#(seconds) "$heritage" import list.xml > told"#, seed: 2)
    let count = try heritage("list", "sites", "--format", "json").json().arrayValue?.count
    #expect(count == 0 || count == 1000)
    if killed.exitCode == 0 { #expect(count == 1000) }
    try heritage("check", "--only", "INT").expect(
      output: "checked \(count ?? -1) records, no problems found")
    let retry = try heritage("import", "list.xml", seed: 3)
    #expect(retry.exitCode == 0)
    #expect(try heritage("list", "sites", "--format", "json").json().arrayValue?.count == 1000)
    try heritage("check", "--only", "INT").expect(
      output: "checked 1000 records, no problems found")
  }
}
