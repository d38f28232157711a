import CanonicalJSON
import Foundation
import HeritageTestSupport
import Testing

/// Options of the check, and what is left of its findings and of its exit code.
struct Narrowed: Sendable {
  let options: [String]
  let codes: [String]
  let exit: Int32

  init(_ options: String, to codes: String, exit: Int32 = 0) {
    self.options = options.split(separator: " ").map(String.init)
    self.codes = codes.split(separator: " ").map(String.init)
    self.exit = exit
  }
}

/// A registry with three findings: an unknown licence, a country by its name, a swapped point.
@Suite(.temporaryFolder)
struct CheckFormTests {
  private static let evidence = "evidence/5D/5D2R8V0JTC6H.json"
  private static let hatra = "sites/ha/hatra/site.json"
  private static let bosra = "sites/bo/bosra/site.json"

  init() throws {
    try Sample.make()
    let item = """
      {"id": "5D2R8V0JTC6H", "pair": {"aspect": "after", "with": "4ZC8M1T7Q0RB"},
       "source": "DGAM", "title": "A photograph", "type": "ground-photo"}
      """
    try Self.record("add-evidence", item, seed: 6)
    let sites = """
      [{"countries": ["Iraq"], "id": "hatra", "names": [{"language": "en", "text": "Hatra"}]},
       {"countries": ["SY"], "id": "bosra", "location": {"latitude": 32.52, "longitude": 36.48},
        "names": [{"language": "en", "text": "Bosra"}]}]
      """
    try Self.record("add-site", sites, seed: 7)
    // A swapped point is kept out of the registry, so that only an editor's hand brings it in.
    let file = "Registry/\(Self.bosra)"
    let swapped = try contents(of: file).replacing("32.52", with: "-").replacing(
      "36.48", with: "32.52"
    ).replacing(": -", with: ": 36.48")
    try write(swapped, to: file)
    try #require(try heritage("accept", "--quiet", seed: 8).exitCode == 0)
  }

  private static func record(_ command: String, _ drafts: String, seed: Int) throws {
    let run = try heritage(command, "--from-json", "-", "--quiet", seed: seed, input: drafts)
    try #require(run.exitCode == 0)
  }

  @Test func `every finding is a line with its hint and the mend`() throws {
    try heritage("check").expect(
      exit: 2,
      output: """
        \(Self.evidence): warning: no licence is given [EVD-18]
          hint: give an SPDX identifier, or 'other' with the address of the terms
        \(Self.bosra): error: latitude 36.48, longitude 32.52 is outside 'SY', but inside with \
        the two exchanged [GEO-03]
          hint: did you mean latitude 32.52, longitude 36.48?
        \(Self.hatra): warning: 'Iraq' is not a country code [WHS-13]
          hint: write 'IQ'
        checked 12 records, found 1 error, 2 warnings
        """)
  }

  @Test(arguments: [
    Narrowed("--only WHS", to: "WHS-13"),
    Narrowed("--only geo-03 --only EVD", to: "EVD-18 GEO-03", exit: 2),
    Narrowed("--record site/bosra", to: "GEO-03", exit: 2),
    Narrowed("--record site/palmyra", to: ""),
    Narrowed("--min-severity error", to: "GEO-03", exit: 2),
    Narrowed("--min-severity warning", to: "EVD-18 GEO-03 WHS-13", exit: 2),
    Narrowed("--only WHS --min-severity error", to: ""),
  ])
  func `options narrow what is shown and what fails`(narrowed: Narrowed) throws {
    let run = try heritage(["check", "--format", "json"] + narrowed.options)
    #expect(try run.json()["findings"]?.column("code") == narrowed.codes)
    #expect(run.exitCode == narrowed.exit)
  }

  @Test func `a spreadsheet has a row for each finding`() throws {
    let run = try heritage("check", "--format", "csv", "--only", "WHS")
    #expect(
      run.output == """
        code,severity,record,path,field,message,hint,suggestion\r
        WHS-13,warning,site/hatra,\(Self.hatra),countries[0],'Iraq' is not a country code,\
        write 'IQ',IQ\r

        """)
  }

  @Test func `a document has a table of them`() throws {
    try heritage("check", "--format", "markdown", "--only", "WHS").expect(
      output: """
        # Check of the registry

        Checked 12 records, found 0 errors, 1 warning.

        | Severity | Code | Record | What is wrong | What to do |
        | --- | --- | --- | --- | --- |
        | warning | WHS-13 | site/hatra | 'Iraq' is not a country code | write 'IQ' |
        """)
  }
}

@Suite(.temporaryFolder)
struct ExplainTests {
  @Test(arguments: ["GRD-13", "EVD-21", "REC-03", "INT-31", "int-60"])
  func `every code is explained, those of the files too`(code: String) throws {
    let run = try heritage("check", "--explain", code, "--format", "json")
    run.expectQuiet()
    let answer = try run.json()
    #expect(answer["code"] == .string(code.uppercased()))
    #expect(
      answer.kinds(of: ["title", "severity", "means", "matters", "mend", "source"]).count == 6)
  }

  @Test func `all are listed under their subjects`() throws {
    let run = try heritage("check", "--explain", "all")
    #expect(run.output.hasPrefix("Dates\n  DAT-01  error    not a date\n"))
    #expect(run.output.contains("\n\nFiles and journal\n  INT-01  error    an operation's file"))
  }

  @Test func `the published page of rules is what the program says`() throws {
    let run = try heritage("check", "--explain", "all", "--format", "markdown")
    let page = URL(filePath: Repository.path("docs/rules.md"))
    #expect(run.output == String(decoding: try Data(contentsOf: page), as: UTF8.self))
  }
}
