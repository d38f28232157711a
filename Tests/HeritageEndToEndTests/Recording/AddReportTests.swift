import CanonicalJSON
import Foundation
import HeritageTestSupport
import Testing

@Suite(.temporaryFolder)
struct AddReportTests {
  init() throws { try Sample.make() }

  private static let claim = [
    "add-report", "palmyra/temple-of-bel", "--assessor", "DGAM", "--event", "2015-08-30",
    "--evidence", "0b1c2d3e4f5g",
  ]

  @Test func `records a claim, and warns that others disagree`() throws {
    try heritage(Self.claim + ["--grade", "possible"]).expect(
      output: """
        added NQ08ZRPDXFCD  \
        sites/pa/palmyra/reports/2015-08-30_temple-of-bel_NQ08ZRPDXFCD.json  \
        operation 199VP4HNCCAX
        """,
      errors: """
        warning: report/7K3M9XQ2PD4T: 'destroyed' against 'possible' in report 'NQ08ZRPDXFCD' \
        of DGAM, for one incident [GRD-09]
        """)
    #expect(
      try contents(
        of: "Registry/sites/pa/palmyra/reports/2015-08-30_temple-of-bel_NQ08ZRPDXFCD.json")
          == """
          {
            "assessor" : "DGAM",
            "event" : "2015-08-30",
            "evidence" : [
              "0B1C2D3E4F5G"
            ],
            "grade" : "possible",
            "id" : "NQ08ZRPDXFCD",
            "monument" : "temple-of-bel",
            "recorded" : "2026-11-22T10:00:00Z",
            "recordedBy" : "desk",
            "site" : "palmyra"
          }

          """)
  }

  @Test func `a class of another scale sets the grades and is kept`() throws {
    let run = try heritage(
      Self.claim + ["--scale", "ems98", "--class", "D2", "--format", "json", "--quiet"])
    run.expectQuiet()
    let path = try run.json()["path"]?.stringValue ?? ""
    let record = try JSONParser.parse(Array(contents(of: "Registry/\(path)").utf8))
    #expect(record["grade"] == "slight")
    #expect(record["gradeUpper"] == "moderate")
    #expect(record["sourceScale"] == "ems98")
    #expect(record["sourceClass"] == "D2")
  }

  @Test func `a report that supersedes another says so in one operation`() throws {
    let run = try heritage(Self.claim + ["--grade", "severe", "--supersedes", "7K3M9XQ2PD4T"])
    run.expect(
      output: """
        added NQ08ZRPDXFCD  \
        sites/pa/palmyra/reports/2015-08-30_temple-of-bel_NQ08ZRPDXFCD.json  \
        operation 199VP4HNCCAX
        """)
    try heritage("log", "--limit", "1").expect(
      output: "199VP4HNCCAX  2026-11-22T10:00:00Z  desk  add-report  2 files")
    let states = try heritage("list", "monuments", "--format", "json").json()
    #expect(states.column("id") == ["monumental-arch", "temple-of-bel", "tetrapylon"])
    let state = try heritage("monument", "temple-of-bel", "--format", "json").json()
    #expect(state["assessment", "grade"] == "severe")
    #expect(state["assessment", "basis"] == ["NQ08ZRPDXFCD"])
  }

  @Test func `takes one report or many from JSON`() throws {
    let one = #"{"assessor": "A", "event": "2015", "grade": "severe", "site": "palmyra"}"#
    try heritage("add-report", "--from-json", "-", "--quiet", seed: 6, input: one).expect(
      output: """
        added 3W3SWGAJ7HFC  sites/pa/palmyra/reports/2015-01-01_site_3W3SWGAJ7HFC.json  \
        operation V7ZZCRYFTHMX
        """)
    try write("[\(one), \(one)]", to: "two.json")
    let run = try heritage(
      "add-report", "--from-json", "two.json", "--quiet", "--format", "json", seed: 7)
    run.expectQuiet()
    let answer = try run.json()
    #expect(answer.column("id").count == 2)
    #expect(Set(answer.column("operation")).count == 1)
    #expect(try heritage("list", "reports", "--format", "json").json().column("id").count == 5)
  }

  @Test func `a dry run writes nothing`() throws {
    let before = try files(below: "Registry")
    try heritage(Self.claim + ["--grade", "destroyed", "-n"]).expect(
      output: """
        would add NQ08ZRPDXFCD  \
        sites/pa/palmyra/reports/2015-08-30_temple-of-bel_NQ08ZRPDXFCD.json
        """)
    #expect(try files(below: "Registry") == before)
  }
}

extension CommandRun {
  /// Expects success and not a word beside the answer.
  func expectQuiet(sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(errors == "", sourceLocation: sourceLocation)
    #expect(exitCode == 0, sourceLocation: sourceLocation)
  }
}
