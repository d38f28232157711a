import CanonicalJSON
import Foundation
import HeritageTestSupport
import Testing

@Suite(.temporaryFolder)
struct LogTests {
  init() throws { try Sample.make() }

  @Test func `lists the operations, the newest first`() throws {
    try heritage("log").expect(
      output: """
        3DKG6RYY4ASV  2026-11-22T10:00:00Z  desk  add-report  2 files
        GE2GECV75ZZ9  2026-11-22T10:00:00Z  desk  add-evidence  3 files
        KV8GJCR27R4B  2026-11-22T10:00:00Z  desk  add-monument  3 files
        DWYF9NK8Q855  2026-11-22T10:00:00Z  desk  add-site  1 file
        ND11QJR4HYFH  2026-11-22T10:00:00Z  desk  init  1 file
        """)
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

  @Test func `a number of operations can be asked for`() throws {
    try heritage("log", "--limit", "1").expect(
      output: "3DKG6RYY4ASV  2026-11-22T10:00:00Z  desk  add-report  2 files")
    try heritage("log", "--limit", "0").expect(
      exit: 64,
      errors: """
        error: --limit takes a number of at least 1
        hint: run 'heritage log --help' to see how it is used
        """)
  }
}

@Suite(.temporaryFolder)
struct UndoTests {
  init() throws { try Sample.make() }

  @Test func `takes an operation back, and an undo too`() throws {
    let reports = try files(below: "Registry/sites/pa/palmyra/reports")
    try heritage("undo", "3dkg6ryy4asv", seed: 6).expect(
      output: "undid 3DKG6RYY4ASV with operation V7ZZCRYFTHMX")
    #expect(try heritage("list", "reports", "--format", "json").json() == [])
    try heritage("undo", "V7ZZCRYFTHMX", seed: 7).expect(
      output: "undid V7ZZCRYFTHMX with operation 0WFY7FY4E67H")
    #expect(try files(below: "Registry/sites/pa/palmyra/reports") == reports)
    try heritage("log", "--limit", "2").expect(
      output: """
        0WFY7FY4E67H  2026-11-22T10:00:00Z  desk  undo (takes back V7ZZCRYFTHMX)  2 files
        V7ZZCRYFTHMX  2026-11-22T10:00:00Z  desk  undo (takes back 3DKG6RYY4ASV)  2 files
        """)
    try heritage("check").expect(output: "checked 9 records, no problems found")
  }

  @Test func `takes an import back whole`() throws {
    try write(Listing.xml(Listing.rows(150)), to: "list.xml")
    try #require(try heritage("import", "list.xml", "--quiet", seed: 6).exitCode == 0)
    try #require(try heritage("list", "sites", "--format", "json").json().arrayValue?.count == 151)
    try heritage("undo", "V7ZZCRYFTHMX", seed: 7).expect(
      output: "undid V7ZZCRYFTHMX with operation 0WFY7FY4E67H")
    #expect(
      try heritage("list", "sites", "--format", "json").json().column("id") == ["palmyra"])
    try heritage("check").expect(output: "checked 9 records, no problems found")
  }

  @Test(arguments: [
    (
      "GE2GECV75ZZ9",
      """
      error: cannot undo 'GE2GECV75ZZ9': other records need what it brought
        report/2N5VJ8G0C4XA: 'evidence[0]' names 'evidence/0B1C2D3E4F5G', which is not in the \
      registry
        report/7K3M9XQ2PD4T: 'evidence[0]' names 'evidence/4ZC8M1T7Q0RB', which is not in the \
      registry
        report/7K3M9XQ2PD4T: 'evidence[1]' names 'evidence/9FQ2X6D3HWKE', which is not in the \
      registry
      hint: undo the operations that brought those records first
      """
    ),
    ("ND11QJR4HYFH", "error: cannot undo 'ND11QJR4HYFH': it made the registry"),
    (
      "ZZZZZZZZZZZZ",
      """
      error: no operation 'ZZZZZZZZZZZZ' in the journal
      hint: run 'heritage log' to see the operations
      """
    ),
  ])
  func `refuses what would leave a hole`(operation: String, errors: String) throws {
    let before = try files(below: "Registry")
    try heritage("undo", operation).expect(exit: 1, errors: errors)
    #expect(try files(below: "Registry") == before)
  }
}

@Suite(.temporaryFolder)
struct AcceptTests {
  init() throws { try Sample.make() }

  private static let site = "Registry/sites/pa/palmyra/site.json"

  @Test func `takes a hand edit over`() throws {
    try write(contents(of: Self.site).replacing("oasis", with: "caravan"), to: Self.site)
    try heritage("accept", "--note", "a better word").expect(
      output: """
        accepted sites/pa/palmyra/site.json
        operation 199VP4HNCCAX
        """)
    try heritage("check").expect(output: "checked 9 records, no problems found")
    try heritage("log", "--limit", "1").expect(
      output: "199VP4HNCCAX  2026-11-22T10:00:00Z  desk  accept  1 file: a better word")
    try heritage("accept").expect(exit: 1, errors: "error: no file differs from the journal")
  }

  @Test func `refuses an edit that is no record`() throws {
    try write(#"{"id" : "palmyra", "kind" : "ruin"}"#, to: Self.site)
    try heritage("accept").expect(
      exit: 1,
      errors: """
        error: cannot accept 'sites/pa/palmyra/site.json': 'ruin' is not a known site kind: use \
        archaeological-site, urban, building-group, monument, landscape, natural, other
        hint: correct the file and try again
        """)
  }
}
