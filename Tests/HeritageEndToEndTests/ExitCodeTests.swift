import Foundation
import HeritageTestSupport
import Testing

/// The codes that a script can tell failures apart by; `InterruptionTests` has 130 and 143.
@Suite(.temporaryFolder)
struct ExitCodeTests {
  init() throws { try Sample.make() }

  private static let cases: [([String], Int32)] = [
    (["list", "sites"], 0), (["search", "xyzzy"], 0),
    (["date", "soon"], 1), (["report", "BEL"], 1), (["undo", "ND11QJR4HYFH"], 1),
    (["list", "sites", "--output", "no/such/folder.csv"], 1),
    (["sites", "--grad"], 64), (["list", "everything"], 64), (["vocabulary", "colours"], 64),
    (["add-site", "--no-input"], 64),
    (["site", "Nowhere"], 66), (["monument", "palmyra/nowhere"], 66), (["why", "Nowhere"], 66),
    (["summary", "Nowhere"], 66), (["report", "000000000000"], 66),
    (["evidence", "000000000000"], 66), (["review", "000000000000", "--verdict", "verified"], 66),
    (["withdraw", "000000000000", "--because", "x"], 66), (["undo", "000000000000"], 66),
    (["add-report", "Nowhere", "--grade", "severe", "--assessor", "A"], 66),
    (["check", "--explain", "GEO-99"], 66), (["check", "--record", "site/nowhere"], 66),
    (["schema", "records/nothing"], 66), (["list", "sites", "--registry", "nowhere"], 66),
    (["check", "--registry", "nowhere"], 66), (["import", "missing.xml"], 66),
    (["add-site", "--from-json", "missing.json"], 66),
    (
      [
        "add-evidence", "--type", "news", "--title", "T", "--source", "AFP", "--file",
        "missing.jpg",
      ], 66
    ),
  ]

  @Test(arguments: cases)
  func `a command ends with the code of what happened`(arguments: [String], code: Int32) throws {
    #expect(try heritage(arguments).exitCode == code)
  }

  @Test func `findings and refused rows are told apart from failures`() throws {
    try write(Listing.xml(ListingRow(), ListingRow(id: "24", name: "")), to: "list.xml")
    #expect(try heritage("import", "list.xml", seed: 6).exitCode == 2)
    try write("{}", to: "Registry/sites/pa/palmyra/site.json")
    #expect(try heritage("check").exitCode == 2)
  }

  @Test func `another writer is told apart from other failures`() throws {
    let run = try shell(
      #"flock Registry/.heritage/lock "$heritage" add-site --name Apamea --lock-timeout 0"#)
    #expect(run.errors.contains("/Registry' is locked by another writer for more than 0 s"))
    #expect(run.exitCode == 75)
  }

  @Test func `without a command it tells how to begin`() throws {
    try heritage().expect(
      output: """
        Keep a registry of damage to cultural heritage.

          heritage init                        make a registry in this folder
          heritage add-site --name Palmyra     record a site, then 'heritage add-report'
          heritage site Palmyra                show what is known of it

        'heritage --help' lists all commands, 'heritage COMMAND --help' explains one.
        """)
  }
}
