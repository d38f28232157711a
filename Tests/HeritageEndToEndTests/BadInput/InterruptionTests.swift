import CanonicalJSON
import Foundation
import HeritageTestSupport
import Testing

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

  @Test(arguments: [("INT", Int32(130)), ("TERM", 143)])
  func `an import that is asked to stop leaves nothing and says so`(
    signal: String, code: Int32
  ) throws {
    try #require(try heritage("init", seed: 1).exitCode == 0)
    try write(Listing.xml(Listing.rows(3000)), to: "list.xml")
    let before = try files(below: "Registry")
    // The pipe stays open, so the import waits for more rows when it is asked to stop.
    let run = try shell(
      #"""
      mkfifo pipe
      "$heritage" import - --quiet < pipe &
      import=$!
      exec 3> pipe
      head --lines=-1 list.xml >&3
      until [ -n "$(ls Registry/.heritage/staging 2> /dev/null)" ]; do :; done
      kill -\#(signal) $import
      exec 3>&-
      wait $import
      """#, seed: 2)
    run.expect(exit: code, errors: "error: interrupted: nothing of '-' is recorded")
    #expect(try files(below: "Registry") == before)
    #expect(
      try FileManager.default.contentsOfDirectory(
        atPath: url("Registry/.heritage/staging").path) == [])
  }
}
