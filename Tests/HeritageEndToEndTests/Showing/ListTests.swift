import CanonicalJSON
import Foundation
import HeritageTestSupport
import Testing

@Suite(.temporaryFolder)
struct ListTests {
  init() throws { try Sample.make() }

  @Test func `shows tables`() throws {
    try heritage("list", "sites", "--format", "text").expect(
      output: """
        id       name          countries  unesco  inDanger  state
        -------  ------------  ---------  ------  --------  -------------------------------
        palmyra  Palmyra تدمر  SY         23      2013/..   worst of 3 monuments: destroyed
        """)
    try heritage("list", "reports", "--output", "reports.txt").expect()
    #expect(
      try contents(of: "reports.txt") == """
        id            site     monument         assessor       event                  \
        published   grade
        ------------  -------  ---------------  -------------  ---------------------  \
        ----------  ---------
        7K3M9XQ2PD4T  palmyra  temple-of-bel    UNITAR-UNOSAT  2015-08-27/2015-08-31  \
        2015-08-31  destroyed
        2N5VJ8G0C4XA  palmyra  monumental-arch  AFP            2015-10-04~            \
        2015-10-05  severe

        """)
  }

  @Test func `writes CSV for spreadsheets`() throws {
    try heritage("list", "evidence", "--evidence-type", "news", "--format", "csv").expect(
      output: csv(
        "id,type,title,source,sourceGroup,acquired,published,shows,url,sha256,licence,access",
        "0B1C2D3E4F5G,news,Arch blown up,AFP,afp,,2015-10-05,destroyed,"
          + "https://example.org/arch,,other,public"))
    try heritage("list", "monuments", "--bbox", "0,0,1,1", "--format", "csv").expect(
      output: csv(
        "site,id,name,localName,type,partOf,latitude,longitude,grade,gradeUpper,countedGrade,state,status,"
          + "contested,corroborated,verified,event,eventEarliest,eventLatest,look,reports,dissent"))
  }

  @Test func `what must be known of the records stands at the head, and beside a CSV`() throws {
    let path = "Registry/evidence/0B/0B1C2D3E4F5G.json"
    try write(contents(of: path).replacing("public", with: "confidential"), to: path)
    let list = ["list", "evidence", "--evidence-type", "news"]
    let warnings = """
      warning: not for publication: 1 record here is marked confidential
      warning: not as journaled: evidence/0B1C2D3E4F5G differs from what the journal has; run \
      'heritage check'
      """
    try heritage(list + ["--format", "text"]).expect(
      output: """
        Not for publication: 1 record here is marked confidential.

        Not as journaled: evidence/0B1C2D3E4F5G differs from what the journal has; run heritage check.

        id            type  title          source  acquired  published
        ------------  ----  -------------  ------  --------  ----------
        0B1C2D3E4F5G  news  Arch blown up  AFP     –         2015-10-05
        """, errors: warnings)
    let quiet = try heritage(list + ["--format", "csv", "--quiet"])
    #expect(quiet.errors == warnings + "\n")
    #expect(quiet.output.hasPrefix("id,type,title,"))
    #expect(try heritage(list + ["--format", "json", "--quiet"]).errors == "")
  }

  @Test func `filters can be joined`() throws {
    let filters = [
      "--country", "Syrian Arab Republic", "--bbox", "38,34,39,35", "--since", "2015-09",
      "--until", "2015-12", "--status", "reported", "--assessor", "afp", "--in-danger",
    ]
    let answer = try heritage(["list", "reports", "--format", "json"] + filters).json()
    #expect(answer.column("id") == ["2N5VJ8G0C4XA"])
  }

  @Test(arguments: [
    (
      ["foo"],
      """
      error: the value 'foo' is invalid for '<subject>'
      hint: use one of 'sites', 'monuments', 'reports' or 'evidence'
      """
    ),
    (
      ["sites", "--grade", "destroid"],
      "error: 'destroid' is not a known grade\nhint: did you mean 'destroyed'?"
    ),
    (
      ["sites", "--bbox", "1,2,3"],
      """
      error: --bbox '1,2,3' is not a box
      hint: write west,south,east,north in degrees, such as 35.6,32.3,42.4,37.3
      """
    ),
    (
      ["sites", "--status", "superseded"],
      """
      error: 'superseded' is how a report stands, not a state
      hint: run 'heritage list reports --status superseded'
      """
    ),
    (
      ["sites", "--grad", "severe"], "error: unknown option '--grad'\nhint: did you mean '--grade'?"
    ),
    (
      ["sites", "--format", "xml"],
      """
      error: the value 'xml' is invalid for '--format <format>'
      hint: use one of 'text', 'json', 'jsonl', 'markdown', 'csv', 'tsv' or 'html'
      """
    ),
  ])
  func `says what is wrong with the call`(arguments: [String], errors: String) throws {
    try heritage(["list"] + arguments).expect(exit: 64, errors: errors)
  }
}
