import CanonicalJSON
import Foundation
import HeritageTestSupport
import Testing

@Suite(.temporaryFolder)
struct InterruptionTests {
  @Test(arguments: ["0.01", "0.04", "0.08", "0.15"])
  func `an import that is killed happened whole or not at all`(seconds: String) throws {
    try EmptyRegistry.make()
    try write(Listing.xml(Listing.rows(1000)), to: "list.xml")
    let killed = try shell(
      #"timeout --signal KILL \#(seconds) "$heritage" import list.xml > told"#, seed: 2)
    let none = "checked 0 records, no problems found\n"
    let all = "checked 1000 records, no problems found\n"
    let check = try heritage("check", "--only", "INT").output
    #expect(check == all || check == none && killed.exitCode != 0)
    #expect(try heritage("import", "list.xml", seed: 3).exitCode == 0)
    #expect(try heritage("check", "--only", "INT").output == all)
  }

  @Test(
    arguments: [("INT", Int32(130)), ("TERM", 143)])
  func `an import that is asked to stop leaves nothing and says so`(
    signal: String, code: Int32
  ) throws {
    try EmptyRegistry.make()
    try write(Listing.xml(Listing.rows(500)), to: "list.xml")
    let before = try files(below: "Registry")
    // While the lock is held the import waits, so it is asked to stop before the first row.
    let run = try shell(
      #"""
      exec 9<> Registry/.heritage/lock
      flock 9
      "$heritage" import list.xml --lock-timeout 60 --quiet 9>&- &
      import=$!
      for try in {1..5000}; do
        # The second lowest bit of the caught signals is that of SIGINT.
        grep -q 'SigCgt:.*[2367abef]$' /proc/$import/status && break
      done
      kill -\#(signal) $import
      exec 9>&-
      wait $import
      """#, seed: 2)
    run.expect(exit: code, errors: "error: interrupted: nothing of 'list.xml' is recorded")
    #expect(try files(below: "Registry") == before)
    let staging = url("Registry/.heritage/staging").path
    let isThere = FileManager.default.fileExists(atPath: staging)
    let left = isThere ? try FileManager.default.contentsOfDirectory(atPath: staging) : []
    #expect(left == [])
  }
}
