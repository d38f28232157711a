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

  init() throws { try Self.made.get().put(into: url("Registry")) }

  private static let made = Result { try FolderInMemory(build) }

  private static func build(in folder: String) throws {
    try Sample.put(into: folder)
    let item = """
      {"id": "5D2R8V0JTC6H", "pair": {"aspect": "after", "with": "4ZC8M1T7Q0RB"},
       "source": "DGAM", "title": "A photograph", "type": "ground-photo"}
      """
    try run(["add-evidence", "--from-json", "-"], item, seed: 6, in: folder)
    let sites = """
      [{"countries": ["Iraq"], "id": "hatra", "names": [{"language": "en", "text": "Hatra"}]},
       {"countries": ["SY"], "id": "bosra", "location": {"latitude": 32.52, "longitude": 36.48},
        "names": [{"language": "en", "text": "Bosra"}]}]
      """
    try run(["add-site", "--from-json", "-"], sites, seed: 7, in: folder)
    // A swapped point is kept out of the registry, so that only an editor's hand brings it in.
    let file = URL(filePath: folder).appending(path: bosra)
    let swapped = try String(contentsOf: file, encoding: .utf8).replacing("32.52", with: "-")
      .replacing("36.48", with: "32.52").replacing(": -", with: ": 36.48")
    try Data(swapped.utf8).write(to: file)
    try run(["accept"], "", seed: 8, in: folder)
  }

  private static func run(
    _ arguments: [String], _ input: String, seed: Int, in folder: String
  ) throws {
    let run = try CommandRun.heritage(
      arguments, in: folder, input: Data(input.utf8),
      environment: FixedSurroundings.environment(seed: seed))
    try #require(run.exitCode == 0)
  }

  @Test func `every finding is a line with its hint and the mend`() throws {
    try heritage("check").expect(
      exit: 2,
      output: """
        \(Self.bosra): error: latitude 36.48, longitude 32.52 is outside 'SY', but inside with \
        the two exchanged [GEO-03]
          hint: did you mean latitude 32.52, longitude 36.48?
        \(Self.evidence): warning: no licence is given [EVD-18]
          hint: give an SPDX identifier, or 'other' with the address of the terms
        \(Self.hatra): warning: 'Iraq' is not a country code [WHS-13]
          hint: write 'IQ'
        checked 12 records, found 1 error, 2 warnings
        """)
  }

  @Test(arguments: [
    Narrowed("--only geo-03 --only EVD", to: "EVD-18 GEO-03", exit: 2),
    Narrowed("--record site/bosra", to: "GEO-03", exit: 2),
    Narrowed("--only WHS --min-severity error", to: ""),
    Narrowed("--only WHS --strict", to: "WHS-13", exit: 2),
    Narrowed("--only WHS --strict --min-severity error", to: ""),
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
  @Test func `a code is explained`() throws {
    let run = try heritage("check", "--explain", "int-60", "--format", "json")
    run.expectQuiet()
    let answer = try run.json()
    #expect(answer["code"] == "INT-60")
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
