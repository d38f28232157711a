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

  @Test func `records a claim, and warns that others and its evidence disagree`() throws {
    try heritage(Self.claim + ["--grade", "possible"]).expect(
      output: """
        added NQ08ZRPDXFCD  \
        sites/pa/palmyra/reports/2015-08-30_temple-of-bel_NQ08ZRPDXFCD.json  \
        operation 199VP4HNCCAX
        """,
      errors: """
        warning: report/7K3M9XQ2PD4T: 'destroyed' against 'possible' in report 'NQ08ZRPDXFCD' \
        of DGAM, for one incident [GRD-09]
        warning: report/NQ08ZRPDXFCD: 'possible', though evidence '0B1C2D3E4F5G' shows the subject \
        destroyed, and nothing else carries the claim [EVD-22]
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

  @Test func `what people say for a term is taken for it, and an Arabic text is Arabic`() throws {
    let run = try heritage(
      "add-report", "palmyra/tetrapylon", "--assessor", "DGAM", "--event", "2017-01", "--grade",
      "détruit", "--cause", "war", "--mechanism", "غارة جوية", "--method", "on site",
      "--narrative", "سقطت الأعمدة", "-n")
    #expect(run.exitCode == 0)
    #expect(
      run.errors.split(separator: "\n").filter { $0.hasPrefix("note:") } == [
        "note: 'war' is taken as 'armed-conflict'", "note: 'détruit' is taken as 'destroyed'",
        "note: 'غارة جوية' is taken as 'air-strike'", "note: 'on site' is taken as 'field'",
      ])
    let told = try heritage(
      "add-report", "palmyra/tetrapylon", "--assessor", "DGAM", "--event", "2017-01", "--grade",
      "severe", "--narrative", "سقطت الأعمدة", "--quiet", "--format", "json")
    let path = try #require(try told.json()["path"]?.stringValue)
    #expect(
      try JSONParser.parse(Array(contents(of: "Registry/\(path)").utf8))["narrative"]
        == [["language": "ar", "text": "سقطت الأعمدة"]])
  }

  @Test(arguments: [
    (
      ["--grade", "severe", "--cause", "airstrike"],
      "error: 'airstrike' is not a known cause\nhint: it is a mechanism: use --mechanism air-strike"
    ),
    (
      ["--grade", "damaged"],
      """
      error: 'damaged' is not a known grade: use unknown, none, possible, slight, moderate, severe, \
      destroyed
      hint: 'damaged' can mean 'slight', 'moderate', 'severe' or 'destroyed'
      """
    ),
  ])
  func `a word that means another thing is told`(words: [String], errors: String) throws {
    try heritage(["add-report", "palmyra/tetrapylon", "--assessor", "DGAM"] + words).expect(
      exit: 64, errors: errors)
  }

  @Test func `a draft in a file keeps to the terms`() throws {
    let draft =
      #"{"assessor": "DGAM", "cause": "airstrike", "grade": "severe", "site": "palmyra"}"#
    try heritage("add-report", "--from-json", "-", input: draft).expect(
      exit: 1,
      errors: """
        error: 'airstrike' is not a known cause: see 'heritage vocabulary causes'
        hint: 'airstrike' is a mechanism: 'air-strike'
        """)
  }

  @Test func `every option is a field of the record`() throws {
    let run = try heritage(
      "add-report", "palmyra/tetrapylon", "--assessor", "DGAM", "--event", "2017-01",
      "--scale", "ems98", "--class", "D2", "--condition", "destroyed", "--trend", "increasing",
      "--threat", "weathering", "--threat", "looting", "--safety-tag", "unsafe", "--remaining",
      "4 of 16 columns", "--remaining", "2 walls", "--narrative", "Walls are down.", "--quiet",
      "--format", "json")
    run.expectQuiet()
    let path = try #require(try run.json()["path"]?.stringValue)
    #expect(
      try JSONParser.parse(Array(contents(of: "Registry/\(path)").utf8)) == [
        "assessor": "DGAM", "condition": "destroyed", "event": "2017-01", "grade": "slight",
        "gradeUpper": "moderate", "id": "NQ08ZRPDXFCD", "monument": "tetrapylon",
        "narrative": [["language": "en", "text": "Walls are down."]],
        "recorded": "2026-11-22T10:00:00Z", "recordedBy": "desk",
        "remaining": [
          ["number": 4, "of": 16, "thing": "columns"], ["number": 2, "thing": "walls"],
        ],
        "safetyTag": "unsafe", "site": "palmyra", "sourceClass": "D2", "sourceScale": "ems98",
        "threats": ["weathering", "looting"], "trend": "increasing",
      ])
  }

  @Test func `several come from a file, in one operation`() throws {
    let one = #"{"assessor": "A", "event": "2015", "grade": "severe", "site": "palmyra"}"#
    try write("[\(one), \(one)]", to: "two.json")
    let run = try heritage(
      "add-report", "--from-json", "two.json", "--quiet", "--format", "json")
    run.expectQuiet()
    let answer = try run.json()
    #expect(answer.column("id").count == 2)
    #expect(answer.column("operation") == ["199VP4HNCCAX", "199VP4HNCCAX"])
  }

  /// A seed that comes again gives identifiers that are taken, of the record or of the operation.
  @Test(arguments: [
    ("2015-08-30", "destroyed"), ("2016", "severe"),
  ])
  func `a seed that comes again replaces nothing`(event: String, grade: String) throws {
    func add(_ event: String, _ grade: String) throws -> CommandRun {
      try heritage(
        "add-report", "palmyra/temple-of-bel", "--assessor", "DGAM", "--evidence", "0B1C2D3E4F5G",
        "--event", event, "--grade", grade)
    }
    #expect(try add("2015-08-30", "destroyed").exitCode == 0)
    let before = try bytes(below: "Registry")
    let path = "sites/pa/palmyra/reports/2015-08-30_temple-of-bel_NQ08ZRPDXFCD.json"
    #expect(before[path] != nil)
    let second = try add(event, grade)
    let error =
      grade == "destroyed"
      ? "'\(path)' is there already, and is never replaced"
      : "the journal has an operation '199VP4HNCCAX' already"
    #expect(second.output == "")
    #expect(
      second.errors.hasSuffix(
        """
        error: \(error)
        hint: nothing was recorded; if HERITAGE_ID_SEED is set, set another one or none

        """))
    #expect(second.exitCode == 1)
    #expect(try bytes(below: "Registry") == before)
    try heritage("check").expect(output: "checked 10 records, no problems found")
  }

  @Test(arguments: [
    (
      ["--grade", "severe"], 64,
      """
      error: the subject is missing
      hint: name it after the command (site, or site/monument), or run the command at a terminal
      """
    ),
    (
      ["palmyra", "--assessor", "A"], 64,
      """
      error: --grade is missing
      hint: it is one of: unknown, none, possible, slight, moderate, severe, destroyed
      """
    ),
    (
      ["palmyra", "--assessor", "A", "--grade", "sever"], 64,
      """
      error: 'sever' is not a known grade: use unknown, none, possible, \
      slight, moderate, severe, destroyed
      hint: correct the fields and try again
      """
    ),
    (
      ["palmyra", "--assessor", "A", "--grade", "severe", "--remaining", "four columns"], 64,
      """
      error: the value 'four columns' is invalid for '--remaining <remaining>': 'four columns' \
      is not a count such as '4 of 16 columns'
      hint: run 'heritage add-report --help' to see how it is used
      """
    ),
    (
      ["palmyra", "--assessor", "A", "--grade", "possible", "--evidence", "ZZZZZZZZZZZZ"], 1,
      """
      error: 'evidence[0]' names 'evidence/ZZZZZZZZZZZZ', which is not in \
      the registry [IDN-03]
      hint: add that record first, or correct the identifier
      """
    ),
  ])
  func `says what is wrong with a value`(
    arguments: [String], code: Int32, errors: String
  ) throws {
    let before = try files(below: "Registry")
    try heritage(["add-report", "--quiet"] + arguments).expect(exit: code, errors: errors)
    #expect(try files(below: "Registry") == before)
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
