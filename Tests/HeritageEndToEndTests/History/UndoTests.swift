import CanonicalJSON
import Foundation
import HeritageTestSupport
import Testing

@Suite(.temporaryFolder)
struct UndoTests {
  init() throws { try Sample.make() }

  @Test func `takes an operation back`() throws {
    try heritage("undo", "3dkg6ryy4asv", seed: 6).expect(
      output: "undid 3DKG6RYY4ASV with operation V7ZZCRYFTHMX")
    try heritage("log", "--limit", "1").expect(
      output: "V7ZZCRYFTHMX  2026-11-22T10:00:00Z  desk  undo (takes back 3DKG6RYY4ASV)  2 files")
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
    )
  ])
  func `refuses what would leave a hole`(operation: String, errors: String) throws {
    let before = try files(below: "Registry")
    try heritage("undo", operation).expect(exit: 1, errors: errors)
    #expect(try files(below: "Registry") == before)
  }
}
