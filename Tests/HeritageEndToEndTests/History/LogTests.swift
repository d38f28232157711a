import Foundation
import CanonicalJSON
import HeritageTestSupport
import Testing

@Suite(.temporaryFolder)
struct LogTests {
  init() throws { try Sample.make() }

  @Test func `lists the operations, the newest first`() throws {
    try heritage("log", "--format", "text").expect(
      output: """
        3DKG6RYY4ASV  2026-11-22T10:00:00Z  desk  add-report
          report 7K3M9XQ2PD4T on palmyra/temple-of-bel: destroyed (UNITAR-UNOSAT)
          report 2N5VJ8G0C4XA on palmyra/monumental-arch: severe (AFP)
        GE2GECV75ZZ9  2026-11-22T10:00:00Z  desk  add-evidence
          evidence 0B1C2D3E4F5G: Arch blown up
          evidence 4ZC8M1T7Q0RB: Temple of Bel, before
          evidence 9FQ2X6D3HWKE: Temple of Bel, after
        KV8GJCR27R4B  2026-11-22T10:00:00Z  desk  add-monument
          monument palmyra/monumental-arch: Monumental Arch
          monument palmyra/temple-of-bel: Temple of Bel
          monument palmyra/tetrapylon: Tetrapylon
        DWYF9NK8Q855  2026-11-22T10:00:00Z  desk  add-site
          site palmyra: Palmyra تدمر
        ND11QJR4HYFH  2026-11-22T10:00:00Z  desk  init
          made the registry
        """)
  }

  @Test func `another program gets a line an operation`() throws {
    let rows = try heritage("log").output.split(separator: "\n")
    #expect(rows.count == 6)
    #expect(rows[0] == "operation\ttime\twho\tcommand\twhat")
    #expect(
      rows[4] == "DWYF9NK8Q855\t2026-11-22T10:00:00Z\tdesk\tadd-site\tsite palmyra: Palmyra تدمر")
  }

  @Test func `the log of one record has what happened to it`() throws {
    let run = try heritage(
      "log", "temple of bel", "--since", "2026-11", "--by", "desk", "--format", "json")
    #expect(try run.json().column("command") == ["add-report", "add-monument"])
    try heritage("log", "--since", "../2020").expect(
      exit: 64, errors: "error: --since needs a day, and '../2020' has no beginning")
  }

  @Test func `JSON names each change and the hash of the operation before`() throws {
    let answer = try heritage("log", "--format", "json").json()
    #expect(answer.column("id") == Array(Sample.operations.reversed()))
    let newest = answer["0"]
    let kinds = [
      "at": "text", "by": "text", "changes": "list", "command": "text", "id": "text",
      "prev": "text", "sequence": "whole", "writer": "text",
    ]
    #expect(newest?.kinds(of: kinds.keys) == kinds)
    #expect(
      newest?["changes"]?.column("path") == [
        "sites/pa/palmyra/reports/2015-08-27_temple-of-bel_7K3M9XQ2PD4T.json",
        "sites/pa/palmyra/reports/2015-10-04_monumental-arch_2N5VJ8G0C4XA.json",
      ])
  }

  @Test func `what a terminal could act on is shown as escapes`() throws {
    try #require(
      try heritage(
        "add-site", "--name", "Apamea", "--by", "desk\u{202E}2", "--quiet", seed: 6
      ).exitCode == 0)
    try heritage("log", "--limit", "1", "--format", "text").expect(
      output: #"""
        V7ZZCRYFTHMX  2026-11-22T10:00:00Z  desk\u{202E}2  add-site
          site apamea: Apamea
        """#)
  }

  @Test(arguments: [
    (["accept", "--note", "a\u{1B}[31m"], [:], "--note"),
    (["add-site", "--name", "X", "--by", "a\nb"], [:], "--by"),
    (["undo", "3DKG6RYY4ASV"], ["HERITAGE_USER": "a\u{7}"], "the name in HERITAGE_USER"),
  ])
  func `the journal takes no control characters`(
    arguments: [String], environment: [String: String], origin: String
  ) throws {
    try heritage(arguments, environment: environment).expect(
      exit: 64,
      errors: """
        error: \(origin) holds a control character
        hint: write it on one line
        """)
  }

  @Test func `a number of operations can be asked for`() throws {
    try heritage("log", "--limit", "0").expect(
      exit: 64,
      errors: """
        error: --limit takes a number of at least 1
        hint: run 'heritage log --help' to see how it is used
        """)
  }

  @Test func `a gap in the journal is told`() throws {
    let folder = try #require(
      try FileManager.default.contentsOfDirectory(atPath: url("Registry/journal").path).first)
    let lost = "journal/\(folder)/00000003.jsonl"
    try FileManager.default.removeItem(at: url("Registry/" + lost))
    let log = try heritage("log")
    #expect(log.exitCode == 1)
    #expect(log.errors.hasPrefix("error: '\(lost)': the file is missing [INT-02]\n"))
  }

  @Test func `an import tells its source and its counts`() throws {
    try write(Listing.xml(ListingRow()), to: "list.xml")
    try #require(try heritage("import", "list.xml", seed: 6).exitCode == 0)
    let line = try heritage("log", "--limit", "1", "--format", "text").output
    #expect(
      line.hasSuffix("import\n  list.xml, created 0, updated 1, unchanged 0, rejected 0\n"))
  }
}
