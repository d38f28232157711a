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
  func `a header that cannot be used stops every command`(
    header: String, errors: String
  ) throws {
    try write(header, to: "Registry/registry.json")
    try heritage("list", "sites", "--registry", "Registry").expect(exit: 1, errors: errors)
  }

  @Test func `a registry may have more packs than a program begins with open files`() throws {
    let run = try shell(
      """
      mkdir -p Registry/packs
      for minute in $(seq 10 59); do : > "Registry/packs/20261122T10${minute}00Z_csv_X.jsonl"; done
      ulimit -S -n 40
      "$heritage" add-site --name Bosra > /dev/null && "$heritage" list sites --format json
      """)
    #expect(run.exitCode == 0, "\(run.errors)")
    #expect(try run.json().column("id") == ["bosra", "palmyra"])
  }

  @Test func `what is no registry is told`() throws {
    try write("x", to: "file")
    for name in ["file", "nowhere"] {
      try heritage("list", "sites", "--registry", name).expect(
        exit: 66,
        errors: """
          error: no registry at '\(name)'
          hint: run 'heritage init' there first, or name another folder with --registry
          """)
    }
  }

  /// Expects that a record in a bad state is named, and that the others are shown.
  private func expectOthersShown(_ reason: String) throws {
    let run = try heritage("list", "monuments", "--format", "json")
    #expect(try run.json().column("id") == ["monumental-arch", "temple-of-bel"])
    #expect(
      run.errors == """
        error: the record 'sites/pa/palmyra/monuments/tetrapylon.json' is damaged: \(reason)
        hint: run 'heritage check' to see every damaged record

        """)
    #expect(run.exitCode == 1)
  }

  @Test func `a damaged record is named and the others are shown`() throws {
    try write("{\"id\":\n", to: Self.tetrapylon)
    try expectOthersShown("line 2, column 1: unexpected end instead of a value")
  }

  @Test func `a pipe does not make anybody wait`() throws {
    try FileManager.default.removeItem(at: url(Self.tetrapylon))
    try #require(try shell("mkfifo \(Self.tetrapylon)").exitCode == 0)
    try expectOthersShown("it is a pipe")
  }

  @Test func `one writer at a time, and readers never wait`() throws {
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
