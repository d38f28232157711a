import CanonicalJSON
import Foundation
import HeritageTestSupport
import Testing

/// What happens to a change whose answer cannot be given.
@Suite(.temporaryFolder)
struct LostAnswerTests {
  init() throws { try Sample.make() }

  private static let changes = [
    ["add-site", "--name", "Apamea", "--quiet"], ["undo", "3DKG6RYY4ASV"],
    ["import", "list.xml", "--quiet"],
    ["init", "Other"],
  ]

  @Test(arguments: changes)
  func `nothing is changed when the answer has no place to go`(arguments: [String]) throws {
    try write(Listing.xml(ListingRow(id: "20", name: "Damascus")), to: "list.xml")
    let before = try files(below: ".")
    try heritage(arguments + ["--output", "nowhere/answer"]).expect(
      exit: 1,
      errors: """
        error: cannot write 'nowhere/answer': No such file or directory
        hint: make the folder 'nowhere' first, or name another
        """)
    let command = (["\"$heritage\""] + arguments).joined(separator: " ")
    try shell("\(command) >&-").expect(
      exit: 1, errors: "error: cannot write to standard output: it is closed")
    #expect(try files(below: ".") == before)
  }

  @Test(arguments: changes)
  func `an answer that is lost after the change names the operation`(arguments: [String]) throws {
    try write(Listing.xml(ListingRow(id: "20", name: "Damascus")), to: "list.xml")
    let command = (["\"$heritage\""] + arguments).joined(separator: " ")
    let folder = arguments[0] == "init" ? "Other" : "Registry"
    let run = try shell("\(command) > /dev/full")
    let newest = try heritage("log", "--registry", folder, "--format", "json").json().column("id")
    run.expect(
      exit: 1,
      errors: """
        error: operation '\(newest[0])' is recorded, but its answer is lost: cannot write to \
        standard output: No space left on device
        hint: do not repeat the command; 'heritage log' shows what was done
        """)
  }

  @Test func `a file for the answer stays as it was when the command fails`() throws {
    try write("old", to: "answer")
    let run = try heritage("undo", "ZZZZZZZZZZZZ", "--output", "answer")
    #expect(run.exitCode == 66)
    #expect(try contents(of: "answer") == "old")
  }
}
