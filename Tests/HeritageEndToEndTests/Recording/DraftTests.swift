import CanonicalJSON
import Foundation
import HeritageTestSupport
import Testing

@Suite(.temporaryFolder)
struct DraftTests {
  init() throws { try Sample.make() }

  private static let good =
    #"{"assessor": "A", "event": "2015", "evidence": ["0B1C2D3E4F5G"], "grade": "severe", "site": "palmyra"}"#

  @Test(arguments: [
    (
      "add-report",
      """
      [{"assessor": "A", "event": "2015", "evidence": ["0B1C2D3E4F5G"], "grade": "severe", "site": "palmyra"},
       {"assessor": "A", "event": "2015-13", "grade": "severe", "site": "palmyra"}]
      """,
      "error: record 2: '2015-13' is not a date: there is no month 13\n"
        + "hint: correct the fields and try again"
    ),
    (
      "add-report",
      "[\(good), " + good.replacing("palmyra", with: "atlantis") + "]",
      """
      error: record 2: the registry has no site 'atlantis'
      hint: run 'heritage add-site' first, or 'heritage list sites' to see them
      """
    ),
    (
      "add-report", "[\(good), " + good.replacing("0B1C2D3E4F5G", with: "ZZZZZZZZZZZZ") + "]",
      """
      error: record 2: 'evidence[0]' names 'evidence/ZZZZZZZZZZZZ', which is not in the registry \
      [IDN-03]
      hint: add that record first, or correct the identifier
      """
    ),
    (
      "add-site", #"[{"names": [{"text": "Hatra"}], "site": "palmyra"}]"#,
      """
      error: 'site' is not a field of a site: it belongs to a monument, a report or an \
      intervention
      hint: use the command for that kind of record, or leave the field out
      """
    ),
    (
      "add-evidence",
      #"{"grade": "severe", "source": "A", "title": "B", "type": "news"}"#,
      """
      error: 'grade' is not a field of an item of evidence: it belongs to a report
      hint: use the command for that kind of record, or leave the field out
      """
    ),
  ])
  func `an error names the record by its place in the file`(
    command: String, input: String, errors: String
  ) throws {
    let before = try files(below: "Registry")
    try heritage(command, "--from-json", "-", input: input).expect(exit: 1, errors: errors)
    #expect(try files(below: "Registry") == before)
  }

  @Test func `a field that no record has is told, with what comes close, and kept`() throws {
    let input = """
      {"countries": ["IQ"], "descripton": "x", "id": "hatra",
       "names": [{"kind": "preferred", "language": "en", "text": "Hatra"}], "zzz": 1}
      """
    let run = try heritage("add-site", "--from-json", "-", input: input)
    #expect(
      run.errors.split(separator: "\n").prefix(2) == [
        "warning: 'descripton' is not a known field of a site and is kept as it is; "
          + "did you mean 'description'?",
        "warning: 'zzz' is not a known field of a site and is kept as it is",
      ])
    let site = try heritage("site", "hatra", "--format", "json").json()
    #expect(site["site", "descripton"] == "x")
  }

  @Test func `a mark of the byte order is no part of the file`() throws {
    let input =
      "\u{FEFF}"
      + #"{"countries": ["IQ"], "id": "hatra", "names": [{"text": "Hatra", "language": "en"}]}"#
    let run = try heritage("add-site", "--from-json", "-", "-n", "--quiet", input: input)
    run.expect(output: "would add hatra  sites/ha/hatra/site.json")
  }

  @Test func `the fields of every shipped record are known`() throws {
    // A record of each kind with all fields of the sample goes in without a remark.
    for (command, input) in [
      ("add-site", Sample.site.replacing(#""palmyra""#, with: #""tadmur""#)),
      ("add-monument", Sample.monuments.replacing(#""id": ""#, with: #""id": "new-"#)),
    ] {
      let run = try heritage(command, "--from-json", "-", "-n", input: input)
      #expect(!run.errors.contains("known field"))
    }
  }

  @Test func `a label makes an incident once, and joins reports later`() throws {
    func add(_ monument: String, _ label: String, seed: Int) throws -> CommandRun {
      try heritage(
        "add-report", "palmyra/\(monument)", "--grade", "severe", "--assessor", "A", "--event",
        "2017", "--evidence", "0B1C2D3E4F5G", "--incident", label, seed: seed)
    }
    let first = try add("tetrapylon", "Winter of 2017", seed: 6)
    #expect(first.errors.hasPrefix("the incident 'Winter of 2017' is new: "))
    let second = try add("temple-of-bel", "winter of 2017", seed: 7)
    #expect(!second.errors.contains("is new"))
    let incidents = try files(below: "Registry").filter { $0.contains("/incidents/") }
    #expect(incidents.count == 1)
    let reports = try heritage("list", "reports", "--assessor", "A", "--format", "json").json()
    #expect(Set(reports.column("incident")).count == 1)
    #expect(reports.column("incident").count == 2)
  }

  @Test func `a mistyped identifier makes no incident`() throws {
    let run = try heritage(
      "add-report", "palmyra/tetrapylon", "--grade", "severe", "--assessor", "A", "--event",
      "2017", "--evidence", "0B1C2D3E4F5G", "--incident", "7K3M9XQ2PD4")
    #expect(run.exitCode == 1)
    #expect(try files(below: "Registry").filter { $0.contains("/incidents/") } == [])
  }

  @Test func `a claim without evidence is called an alert`() throws {
    let run = try heritage(
      "add-report", "palmyra/tetrapylon", "--grade", "severe", "--assessor", "A", "--event", "2017")
    #expect(run.exitCode == 0)
    #expect(
      run.errors.hasPrefix(
        "warning: report/NQ08ZRPDXFCD: it names no evidence, so it counts as an alert only\n"))
  }

  @Test(arguments: [
    ["withdraw", "7K3M9XQ2PD4T", "--because", "again"],
    ["review", "7K3M9XQ2PD4T", "--verdict", "withdrawn", "--note", "again"],
  ])
  func `a report is withdrawn once`(arguments: [String]) throws {
    let first = try heritage("withdraw", "7K3M9XQ2PD4T", "--because", "wrong", seed: 6)
    #expect(first.exitCode == 0)
    try heritage(arguments).expect(
      exit: 1,
      errors: """
        error: report '7K3M9XQ2PD4T' is withdrawn already
        hint: run 'heritage report 7K3M9XQ2PD4T' to see by what
        """)
  }

  @Test func `a report and a site are superseded once`() throws {
    let claim = [
      "add-report", "palmyra/temple-of-bel", "--grade", "destroyed", "--assessor", "A", "--event",
      "2015-08-30", "--evidence", "0B1C2D3E4F5G", "--supersedes", "7K3M9XQ2PD4T",
    ]
    #expect(try heritage(claim, seed: 6).exitCode == 0)
    try heritage(claim, seed: 7).expect(
      exit: 1,
      errors: """
        error: report '7K3M9XQ2PD4T' is superseded already
        hint: run 'heritage report 7K3M9XQ2PD4T' to see by what
        """)
    #expect(try heritage("add-site", "--name", "Tadmur", seed: 8).exitCode == 0)
    #expect(try heritage("supersede", "site/tadmur", "--with", "palmyra", seed: 9).exitCode == 0)
    try heritage("supersede", "site/tadmur", "--with", "palmyra", seed: 10).expect(
      exit: 1,
      errors: """
        error: 'site/tadmur' is superseded by 'palmyra' already
        hint: find the operation with 'heritage log' and take it back with 'heritage undo'
        """)
  }

  @Test func `a review can name its report in the file`() throws {
    let review = #"{"by": "desk-2", "report": "7K3M9XQ2PD4T", "verdict": "disputed"}"#
    try heritage("review", "--from-json", "-", input: review).expect(
      output: """
        added NQ08ZRPDXFCD  sites/pa/palmyra/reviews/7K3M9XQ2PD4T_NQ08ZRPDXFCD.json  \
        operation 199VP4HNCCAX
        """)
    try heritage("review", "2N5VJ8G0C4XA", "--from-json", "-", input: review).expect(
      exit: 64,
      errors: """
        error: the file's review is of '7K3M9XQ2PD4T', the command names '2N5VJ8G0C4XA'
        hint: name the report in one place only
        """)
  }

  @Test func `an empty file of evidence is told`() throws {
    try write("", to: "empty.jpg")
    let run = try heritage(
      "add-evidence", "--type", "news", "--title", "T", "--source", "AFP", "--licence", "other",
      "--url", "https://example.org/x", "--file", "empty.jpg")
    #expect(run.exitCode == 0)
    #expect(run.errors.split(separator: "\n").first == "warning: 'empty.jpg' is empty")
  }

  @Test(arguments: [
    (["--language", "english"], "'english' is not a language tag\nhint: did you mean 'en'?"),
    (
      ["--language", "klingon"],
      "'klingon' is not a language tag\nhint: write it like 'en', 'ar' or 'ar-Latn'"
    ),
    (
      ["--country", "Atlantis"],
      "'Atlantis' is not a known country\nhint: use the two letters of ISO 3166-1, such as SY"
    ),
  ])
  func `an option is refused before anything is written`(
    option: [String], errors: String
  ) throws {
    try heritage(["add-site", "--name", "Hatra"] + option).expect(
      exit: 64, errors: "error: " + errors)
  }

  @Test func `a country can be named`() throws {
    #expect(try heritage("add-site", "--name", "Chan Chan", "--country", "Peru").exitCode == 0)
    let site = try heritage("site", "chan-chan", "--format", "json").json()
    #expect(site["site", "countries"] == ["PE"])
  }
}
