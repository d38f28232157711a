import CanonicalJSON
import Foundation
import HeritageTestSupport
import Testing

@Suite(.temporaryFolder)
struct SetAsideTests {
  private static let path = "sites/ha/hatra/site.json"

  /// A sound registry and a site with one finding: its country is none.
  init() throws {
    try Sample.make()
    let site = """
      {"countries": ["XX"], "names": [{"kind": "preferred", "language": "en", "text": "Hatra"}]}
      """
    try #require(
      try heritage("add-site", "--from-json", "-", "--quiet", seed: 6, input: site).exitCode == 0)
  }

  private func setAside() throws {
    try heritage("set-aside", "WHS-13:site/hatra", "--because", "a disputed territory").expect(
      output: "added NQ08ZRPDXFCD  set-aside/NQ/NQ08ZRPDXFCD.json  operation 199VP4HNCCAX")
  }

  private static let open = """
    \(path): warning: 'XX' is not a country code [WHS-13]
      hint: use two capital letters of ISO 3166-1
    """

  @Test func `a finding set aside is listed apart and not counted`() throws {
    try setAside()
    try heritage("check").expect(
      output: """
        set aside: \(Self.path): 'XX' is not a country code [WHS-13], because a disputed \
        territory, by desk
        checked 11 records, no problems found, 1 set aside
        """)
    let answer = try heritage("check", "--format", "json").json()
    #expect(answer["warnings"] == 0)
    #expect(answer["findings"] == [])
    #expect(
      answer["setAside"] == [
        [
          "because": "a disputed territory", "by": "desk", "code": "WHS-13",
          "field": "countries[0]", "id": "NQ08ZRPDXFCD", "message": "'XX' is not a country code",
          "path": .string(Self.path), "record": "site/hatra",
          "recorded": "2026-11-22T10:00:00Z", "severity": "warning",
        ]
      ])
    let markdown = try heritage("check", "--format", "markdown")
    #expect(
      markdown.output.hasSuffix(
        """
        ## Set aside

        | Code | Record | What was found | Because | By |
        | --- | --- | --- | --- | --- |
        | WHS-13 | site/hatra | 'XX' is not a country code | a disputed territory | desk |

        """))
    try heritage("check", "--only", "GEO").expect(output: "checked 11 records, no problems found")
  }

  @Test func `an error set aside no longer fails the check`() throws {
    let fault = """
      {"assessor": "A", "event": "2015", "grade": "severe", "gradeCertainty": "definite",
       "id": "9A8B7C6D5E4F", "site": "palmyra"}
      """
    try #require(
      try heritage("add-report", "--from-json", "-", "--quiet", seed: 7, input: fault).exitCode
        == 0)
    try #require(
      try heritage(
        "review", "9A8B7C6D5E4F", "--verdict", "refuted", "--note", "no trace", "--quiet", seed: 8
      ).exitCode == 0)
    #expect(try heritage("check", "--only", "VER").exitCode == 2)
    let file = "sites/pa/palmyra/reports/2015-01-01_site_9A8B7C6D5E4F.json"
    let run = try heritage(
      "set-aside", "VER-05:\(file)", "--because", "the wording is the source's", "--by", "A. Editor"
    )
    #expect(run.exitCode == 0)
    #expect(try heritage("check", "--only", "VER").exitCode == 0)
  }

  @Test func `it is void again when the record changes`() throws {
    try setAside()
    let edited = try contents(of: "Registry/\(Self.path)").replacing("Hatra", with: "Hatra city")
    try write(edited, to: "Registry/\(Self.path)")
    try #require(try heritage("accept", "--quiet", seed: 10).exitCode == 0)
    try heritage("check").expect(
      output: "\(Self.open)\nchecked 11 records, found 0 errors, 1 warning")
  }

  @Test func `it is void again when the finding says something else`() throws {
    let claim = """
      {"assessor": "A", "event": "2015-08-30", "grade": "possible", "monument": "temple-of-bel",
       "site": "palmyra"}
      """
    try #require(
      try heritage("add-report", "--from-json", "-", "--quiet", seed: 7, input: claim).exitCode
        == 0)
    let run = try heritage("set-aside", "GRD-09:report/7K3M9XQ2PD4T", "--because", "two events")
    #expect(run.exitCode == 0)
    try heritage("check", "--only", "GRD", "--min-severity", "error").expect(
      output: "checked 12 records, no problems found")
    let worse = claim.replacing("\"A\"", with: "\"B\"").replacing("08-30", with: "08-29")
    try #require(
      try heritage("add-report", "--from-json", "-", "--quiet", seed: 10, input: worse).exitCode
        == 0)
    let answer = try heritage("check", "--only", "GRD-09", "--format", "json").json()
    #expect((answer["findings"]?.arrayValue ?? []).count >= 1)
  }

  @Test func `undo takes the decision back`() throws {
    try setAside()
    try #require(try heritage("undo", "199VP4HNCCAX", seed: 10).exitCode == 0)
    try heritage("check").expect(
      output: "\(Self.open)\nchecked 10 records, found 0 errors, 1 warning")
  }

  @Test func `a finding is set aside once`() throws {
    try setAside()
    try heritage("set-aside", "whs-13:site/hatra", "--because", "again", seed: 10).expect(
      exit: 1,
      errors: """
        error: 'WHS-13:site/hatra' is set aside already: a disputed territory, by desk
        """)
  }

  @Test(arguments: [
    (
      "GEO-02:site/hatra", 1,
      """
      error: the check does not find 'GEO-02' on 'site/hatra'
      hint: it finds there: 'WHS-13:site/hatra'
      """
    ),
    (
      "GEO-02:site/palmyra", 1,
      """
      error: the check does not find 'GEO-02' on 'site/palmyra'
      hint: it finds nothing there; run 'heritage check' to see what it finds
      """
    ),
    (
      "WHS-13", 64,
      """
      error: 'WHS-13' does not name a finding
      hint: write its code and its record, such as 'GRD-09:report/7K3M9XQ2PD4T'
      """
    ),
    (
      "WHS-31:site/hatra", 1,
      "error: no rule has the code 'WHS-31'\nhint: did you mean 'WHS-01'?"
    ),
    (
      "INT-10:site/hatra", 1,
      """
      error: 'INT-10' cannot be set aside: it tells that files and journal differ
      hint: restore the file from a copy, or run 'heritage accept' if the edit was meant
      """
    ),
  ])
  func `what is not found cannot be set aside`(
    finding: String, code: Int32, errors: String
  ) throws {
    let before = try files(below: "Registry")
    try heritage("set-aside", finding, "--because", "x").expect(exit: code, errors: errors)
    #expect(try files(below: "Registry") == before)
  }

  @Test func `the reason and the name must be given`() throws {
    try heritage("set-aside", "WHS-13:site/hatra").expect(
      exit: 64,
      errors: """
        error: --because is missing
        hint: give it with --because (why it needs no mending), or run the command at a terminal
        """)
    try heritage(
      "set-aside", "WHS-13:site/hatra", "--because", "x", environment: ["HERITAGE_USER": ""]
    ).expect(
      exit: 64,
      errors: """
        error: --by is missing
        hint: give it with --by (who decides), or run the command at a terminal
        """)
  }
}
