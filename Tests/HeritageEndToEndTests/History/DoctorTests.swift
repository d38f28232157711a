import CanonicalJSON
import HeritageTestSupport
import Testing

@Suite(.temporaryFolder)
struct DoctorTests {
  @Test func `what is set up is told, and nothing is a problem`() throws {
    try Sample.make()
    let run = try heritage(
      "doctor", environment: ["LANG": "C.UTF-8", "EDITOR": "/bin/sh -i", "PATH": "/nowhere"])
    #expect(run.exitCode == 0)
    #expect(run.errors == "")
    for line in [
      "ok       writing: the registry's folders can be written",
      "ok       clock: it says 2026-11-22T10:00:00Z", "ok       who is at work: desk",
      "note     identifiers: HERITAGE_ID_SEED is set, so that new ones can be guessed",
      "ok       language: C.UTF-8", "ok       terminal: standard output is none",
      "ok       editor: /bin/sh -i", "note     pager: none is set, and none is here",
    ] {
      #expect(run.output.contains(line + "\n"))
    }
    #expect(run.output.hasPrefix("ok       registry: 'Heritage damage registry' in "))
    #expect(run.output.contains("\nno problems, "))
  }

  @Test func `a registry that is not there is a problem`() throws {
    let run = try heritage("doctor", "--registry", "nowhere", "--format", "json")
    #expect(run.exitCode == 2)
    #expect(try run.json()["checks", "0", "message"] == "no registry at 'nowhere'")
    #expect(try run.json()["problems"] == 1)
  }

  @Test func `who holds the registry is named to whoever waits`() throws {
    try Sample.make()
    // The shell holds the lock of a writer that it is not.
    let run = try shell(
      """
      exec 9<>Registry/.heritage/lock
      flock 9
      printf '{"by":"field team","command":"import","process":%s,"since":"%s"}' \
        $$ 2026-11-22T10:15:02Z >Registry/.heritage/lock
      "$heritage" undo 3DKG6RYY4ASV --lock-timeout 0 2>told
      code=$?
      sed "s/process $$ /process 1 /" told >&2
      exit $code
      """)
    run.expect(
      exit: 75,
      errors: """
        error: another writer holds the registry: 'import' by field team, process 1 since \
        2026-11-22T10:15:02Z
        hint: try again when the other command has finished
        """)
  }
}
