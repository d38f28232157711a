import CanonicalJSON
import Foundation
import HeritageTestSupport
import Testing

@Suite(.temporaryFolder)
struct CheckTests {
  init() throws { try Sample.make() }

  @Test func `finds nothing wrong in a good registry`() throws {
    try heritage("check").expect(output: "checked 9 records, no problems found")
    #expect(
      try heritage("check", "--format", "json").json()
        == ["records": 9, "errors": 0, "warnings": 0, "findings": [], "setAside": []])
  }

  @Test func `an edited record and one that breaks a rule are named`() throws {
    let path = "sites/pa/palmyra/monuments/temple-of-bel.json"
    let edited = try contents(of: "Registry/\(path)").replacing("34.547", with: "0")
      .replacing("38.274", with: "0")
    try write(edited, to: "Registry/\(path)")
    try heritage("check").expect(
      exit: 2,
      output: """
        \(path): error: the point is 0, 0, which stands for a missing place [GEO-02]
          hint: leave the location out until it is known
        \(path): error: it is not as operation 'KV8GJCR27R4B' left it [INT-10]
          hint: restore the file from a copy, or run 'heritage accept' if the edit was meant; if \
        the journal has lost its last operations, restore those first
        checked 9 records, found 2 errors, 0 warnings
        """)
    let run = try heritage("check", "--only", "GEO", "--format", "json")
    #expect(run.exitCode == 2)
    let answer = try run.json()
    let contract = [
      "records": "whole", "errors": "whole", "warnings": "whole", "findings": "list",
    ]
    #expect(answer.kinds(of: contract.keys) == contract)
    let finding = [
      "code", "severity", "record", "path", "message", "hint",
    ].map { answer["findings", "0", $0]?.stringValue }
    #expect(
      finding == [
        "GEO-02", "error", "monument/palmyra/temple-of-bel", path,
        "the point is 0, 0, which stands for a missing place",
        "leave the location out until it is known",
      ])
  }

  @Test func `a lost record, an added one and a broken journal are named`() throws {
    try FileManager.default.removeItem(at: url("Registry/evidence/0B/0B1C2D3E4F5G.json"))
    try write("{}\n", to: "Registry/sites/pa/palmyra/monuments/nave.json")
    let journal = "Registry/journal/nd11qjr4hyfh/00000002.jsonl"
    try write(contents(of: journal).replacing("desk", with: "disk"), to: journal)
    let run = try heritage("check", "--only", "INT", "--format", "json")
    #expect(run.exitCode == 2)
    let findings = try run.json()["findings"]?.arrayValue ?? []
    let paths = Set(findings.compactMap { $0["path"]?.stringValue })
    #expect(
      paths.isSuperset(of: [
        "evidence/0B/0B1C2D3E4F5G.json", "sites/pa/palmyra/monuments/nave.json",
        "journal/nd11qjr4hyfh/00000002.jsonl",
      ]))
  }

  @Test func `warnings alone are no failure, and can be left out`() throws {
    try #require(
      try heritage("add-site", "--name", "Hatra", "--country", "XX", "--quiet").exitCode == 0)
    try heritage("check").expect(
      output: """
        sites/ha/hatra/site.json: warning: 'XX' is not a country code [WHS-13]
          hint: use two capital letters of ISO 3166-1
        checked 10 records, found 0 errors, 1 warning
        """)
    try heritage("check", "--min-severity", "error").expect(
      output: "checked 10 records, no problems found")
    try heritage("check", "--record", "site/palmyra").expect(
      output: "checked 10 records, no problems found")
  }

  @Test func `explains a rule`() throws {
    try heritage("check", "--explain", "geo-02").expect(
      output: """
        GEO-02 (error): the point 0, 0
        Means    Latitude and longitude are both 0.
        Matters  That point lies in the Gulf of Guinea; it is what spreadsheets and programs \
        write when a place is missing.
        Mend     leave the location out until it is known
        Source   this registry's own rules
        """)
    try heritage("check", "--explain", "GEO-2").expect(
      exit: 1, errors: "error: no rule has the code 'GEO-2'\nhint: did you mean 'GEO-02'?")
  }

  @Test func `an unknown severity is told`() throws {
    try heritage("check", "--min-severity", "grave").expect(
      exit: 64,
      errors: "error: 'grave' is not a severity\nhint: use info, warning or error")
  }

  @Test(
    arguments: [
      (
        ["--only", "FOO"], Int32(64),
        "error: no rule has a code that begins with 'FOO'\n"
          + "hint: 'heritage check --explain all' lists the codes"
      ),
      (
        ["--record", "site/nope"], 1,
        "error: the registry has no record 'site/nope'\n"
          + "hint: name it as findings do, such as 'site/palmyra', or by its file"
      ),
    ] as [([String], Int32, String)])
  func `what no check can find is refused`(
    options: [String], code: Int32, errors: String
  ) throws {
    try heritage(["check"] + options).expect(exit: code, errors: errors)
  }

  @Test func `to a monument belong the findings on what its reports say together`() throws {
    let claim = ["--assessor", "DGAM", "--grade", "slight", "--event", "2015-08-30", "--quiet"]
    try #require(
      try heritage(["add-report", "palmyra/temple-of-bel"] + claim, seed: 7).exitCode == 0)
    let run = try heritage(
      "check", "--record", "monument/palmyra/temple-of-bel", "--format", "json")
    #expect(try run.json()["findings"]?.column("code").contains("GRD-09") == true)
    let other = try heritage("check", "--record", "monument/palmyra/tetrapylon", "--format", "json")
    #expect(try other.json()["findings"] == [])
  }
}
