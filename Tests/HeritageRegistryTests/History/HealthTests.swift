import Foundation
import HeritageDocuments
import HeritageModel
import HeritageRegistry
import HeritageStore
import HeritageTestSupport
import Testing

/// Whether a registry is fit for everyday work.
@Suite(.temporaryFolder)
struct HealthTests {
  init() throws { try Sample.make() }

  private func health(at now: Instant = Sample.now) -> [HealthCheck] {
    Registry.health(at: Sample.path, now: now)
  }

  private func check(_ name: String, at now: Instant = Sample.now) throws -> HealthCheck {
    try #require(health(at: now).first { $0.name == name })
  }

  @Test func `a sound registry has no problem`() throws {
    let checks = health()
    #expect(
      checks.map(\.name) == [
        "registry", "writing", "file system", "free space", "lock", "journal", "clock", "git",
      ])
    #expect(checks.filter { $0.status == .problem } == [])
    #expect(checks.first?.message == "'Test' in '\(Sample.path)', format 1")
    #expect(
      try check("journal").message
        == "5 operations of 1 writer; 'heritage check' looks at all of them")
  }

  @Test func `looking changes nothing`() throws {
    let before = try FileManager.default.subpathsOfDirectory(atPath: Sample.path).sorted()
    _ = health()
    #expect(try FileManager.default.subpathsOfDirectory(atPath: Sample.path).sorted() == before)
  }

  @Test func `a clock that is behind the journal is a problem`() throws {
    let hint = "set the clock: what is recorded now would seem older than it is"
    let hourAgo = Instant(secondsSinceEpoch: Sample.now.secondsSinceEpoch - 3600)
    #expect(
      try check("clock", at: hourAgo)
        == HealthCheck(
          .problem, "clock",
          "it says 2026-11-22T09:00:00Z, and the newest operation was recorded at "
            + "2026-11-22T10:00:00Z", hint: hint))
    let minuteAgo = Instant(secondsSinceEpoch: Sample.now.secondsSinceEpoch - 60)
    #expect(try check("clock", at: minuteAgo).status == .ok)
  }

  @Test func `who writes is told`() throws {
    var work = Sample.work()
    work.process = OperationContext.ProcessName(number: 1, host: "laptop")
    let session = try Sample.open().files.beginWriting("import", in: work)
    #expect(
      try check("lock")
        == HealthCheck(
          .note, "lock",
          "somebody is writing: 'import' by desk, process 1 on laptop since 2026-11-22T10:00:00Z",
          hint: "a command that writes waits for it; --lock-timeout says how long"))
    #expect(session.before.path == Sample.path)
  }

  @Test func `rules of git and gaps in the journal are problems`() throws {
    try write("* text=auto\n", to: "Registry/.gitattributes")
    #expect(
      try check("git").message
        == "'.gitattributes': its rules let git change line ends, on which every hash depends [INT-16]"
    )
    let writer = try #require(
      try FileManager.default.contentsOfDirectory(atPath: url("Registry/journal").path).first)
    let lost = "journal/\(writer)/00000003.jsonl"
    try FileManager.default.removeItem(at: url("Registry/" + lost))
    #expect(try check("journal").message == "'\(lost)': the file is missing [INT-02]")
    #expect(try check("journal").status == .problem)
  }

  @Test func `a registry that cannot be opened is one problem`() {
    #expect(
      Registry.health(at: "nowhere", now: Sample.now) == [
        HealthCheck(
          .problem, "registry", "no registry at 'nowhere'",
          hint: "run 'heritage init' there first, or name another folder with --registry")
      ])
  }
}
