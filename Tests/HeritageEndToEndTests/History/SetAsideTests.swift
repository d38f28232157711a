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
  }

  @Test(arguments: [
    (
      "GEO-02:site/hatra", 66,
      """
      error: the check does not find 'GEO-02' on 'site/hatra'
      hint: it finds there: 'WHS-13:site/hatra'
      """
    ),
    (
      "WHS-13", 64,
      """
      error: 'WHS-13' does not name a finding
      hint: write its code and its record, such as 'GRD-09:report/7K3M9XQ2PD4T'
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
