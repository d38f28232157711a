import CanonicalJSON
import Foundation
import HeritageTestSupport
import Testing

@Suite(.temporaryFolder)
struct UndoTests {
  init() throws { try Sample.make() }

  @Test func `takes an operation back`() throws {
    try heritage("undo", "3dkg6ryy4asv", seed: 6).expect(
      output: """
        undid 3DKG6RYY4ASV with operation V7ZZCRYFTHMX
          removed report 7K3M9XQ2PD4T on palmyra/temple-of-bel: destroyed (UNITAR-UNOSAT)
          removed report 2N5VJ8G0C4XA on palmyra/monumental-arch: severe (AFP)
        """)
    try heritage("log", "--limit", "1", "--format", "text").expect(
      output: """
        V7ZZCRYFTHMX  2026-11-22T10:00:00Z  desk  undo
          took back 3DKG6RYY4ASV (add-report by desk, 2026-11-22T10:00:00Z)
          removed report 7K3M9XQ2PD4T on palmyra/temple-of-bel: destroyed (UNITAR-UNOSAT)
          removed report 2N5VJ8G0C4XA on palmyra/monumental-arch: severe (AFP)
        """)
  }

  private static let preview = """
    would take back 3DKG6RYY4ASV (add-report by desk, 2026-11-22T10:00:00Z):
      remove report 7K3M9XQ2PD4T on palmyra/temple-of-bel: destroyed (UNITAR-UNOSAT)
      remove report 2N5VJ8G0C4XA on palmyra/monumental-arch: severe (AFP)
    """

  @Test(arguments: [["undo", "3DKG6RYY4ASV", "-n"], ["undo", "--dry-run"]])
  func `a rehearsal shows what would be taken back`(arguments: [String]) throws {
    let before = try files(below: "Registry")
    try heritage(arguments).expect(output: Self.preview)
    let answer = try heritage(arguments + ["--format", "json"]).json()
    #expect(answer["undoes"] == "3DKG6RYY4ASV")
    #expect(answer["what"]?.arrayValue?.count == 2)
    #expect(try files(below: "Registry") == before)
  }

  @Test func `without an identifier and nobody to ask, the last operation is named`() throws {
    try heritage("undo").expect(
      exit: 64,
      errors: """
        error: the operation to take back is missing
        hint: the last one is 'add-report' of 2026-11-22T10:00:00Z; to take it back, run \
        'heritage undo 3DKG6RYY4ASV'
        """)
  }

  @Test func `at a terminal the last operation is shown and asked for`() throws {
    let question = Self.preview + "\ntake it back, y or n: "
    try Terminal.heritage(["undo"], answers: ["n"]).expect(
      exit: 1,
      errors: question + """
        error: nothing was taken back
        hint: name another operation, as 'heritage log' shows it
        """)
    let run = try Terminal.heritage(["undo"], answers: ["y"])
    #expect(run.exitCode == 0)
    #expect(run.errors == question + "\n")
    #expect(run.output.hasPrefix("undid 3DKG6RYY4ASV with operation 199VP4HNCCAX\n"))
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
