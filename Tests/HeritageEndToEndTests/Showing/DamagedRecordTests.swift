import CanonicalJSON
import Foundation
import HeritageTestSupport
import Testing

/// A command that shows something tells what it could not read, shows the rest, and fails.
@Suite(.temporaryFolder)
struct DamagedRecordTests {
  private static let arch = "sites/pa/palmyra/monuments/monumental-arch.json"

  init() throws { try Sample.make() }

  private func damage() throws { try write("{\n", to: "Registry/" + Self.arch) }

  @Test(
    arguments: [
      (["site", "palmyra"], "Damage dossier. Records up to 22 November 2026.\n\n"),
      (["search", "bel"], nil), (["list", "monuments"], nil),
    ] as [([String], String?)])
  func `is named, and the answer is that of a registry without it`(
    arguments: [String], head: String?
  ) throws {
    try FileManager.default.removeItem(at: url("Registry/" + Self.arch))
    try #require(heritage("accept").exitCode == 0)
    let without = try heritage(arguments)
    try #require(without.exitCode == 0 && !without.output.isEmpty)
    try damage()
    var output = String(without.output.dropLast())
    if let head {
      let notice = """
        Damaged: 1 record of this registry cannot be read and is left out; what is said here may be
        incomplete.


        """
      output = output.replacing(head, with: head + notice)
    }
    try heritage(arguments).expect(
      exit: 1, output: output,
      errors: """
        error: the record '\(Self.arch)' is damaged: line 2, column 1: unexpected end instead of a key
        hint: run 'heritage check' to see every damaged record
        """)
  }

  @Test func `nothing is recorded on a name that a damaged record may have too`() throws {
    try damage()
    let before = try files(below: "Registry")
    try heritage("add-report", "temple of bel", "--grade", "severe", "--assessor", "A").expect(
      exit: 1,
      errors: """
        error: the record '\(Self.arch)' is damaged: line 2, column 1: unexpected end instead of a \
        key, and so may be what 'temple of bel' means
        hint: name the place by its identifier, or run 'heritage check' to see every damaged record
        """)
    #expect(try files(below: "Registry") == before)
  }
}
