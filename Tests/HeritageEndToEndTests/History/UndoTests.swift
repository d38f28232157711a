import CanonicalJSON
import Foundation
import HeritageTestSupport
import Testing

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
