import CanonicalJSON
import Foundation
import HeritageTestSupport
import Testing

/// Every command that shows something tells what it could not read, and shows the rest.
@Suite(.temporaryFolder)
struct DamagedRecordTests {
  private static let arch = "sites/pa/palmyra/monuments/monumental-arch.json"

  init() throws {
    try Sample.make()
    try write("{\n", to: "Registry/" + Self.arch)
  }

  @Test(arguments: [
    ["site", "palmyra"], ["monument", "palmyra/temple-of-bel"], ["report", "7K3M9XQ2PD4T"],
    ["evidence", "9FQ2X6D3HWKE"], ["search", "bel"], ["why", "palmyra"], ["summary"],
    ["list", "sites"],
  ])
  func `is named, and the exit code tells of it`(arguments: [String]) throws {
    let run = try heritage(arguments)
    #expect(run.output.lowercased().contains("palmyra") || run.output.contains("Bel"))
    run.expect(
      exit: 1, output: String(run.output.dropLast()),
      errors: """
        error: the record '\(Self.arch)' is damaged: line 2, column 1: unexpected end instead of a key
        hint: run 'heritage check' to see every damaged record
        """)
  }

  @Test func `one of several that a name fits is named, and the other is shown`() throws {
    try write(
      #"{"id": "monumental-arch", "names": [{"text": "Arch of Bel"}], "site": 1}"#,
      to: "Registry/" + Self.arch)
    let run = try heritage("monument", "bel", "--format", "json")
    #expect(try run.json()["monument", "id"] == "temple-of-bel")
    #expect(run.errors.hasPrefix("error: the record '\(Self.arch)' is damaged: "))
    #expect(run.exitCode == 1)
  }

  @Test func `nothing is recorded on a name that a damaged record has too`() throws {
    try write(
      #"{"id": "monumental-arch", "names": [{"text": "Arch of Bel"}], "site": 1}"#,
      to: "Registry/" + Self.arch)
    let before = try files(below: "Registry")
    let run = try heritage("add-report", "bel", "--grade", "severe", "--assessor", "A")
    #expect(run.errors.hasPrefix("error: the record '\(Self.arch)' is damaged: "))
    #expect(run.exitCode == 1)
    #expect(try files(below: "Registry") == before)
  }
}
