import CanonicalJSON
import Foundation
import HeritageTestSupport
import Testing

@Suite(.temporaryFolder)
struct ListTests {
  init() throws { try Sample.make() }

  @Test func `shows tables`() throws {
    try heritage("list", "sites").expect(
      output: """
        id       name     countries  unesco  inDanger  state
        -------  -------  ---------  ------  --------  ------------
        palmyra  Palmyra  SY         23      2013/..   not assessed
        """)
    try heritage("list", "reports").expect(
      output: """
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

  @Test func `reports that no longer count are told apart`() throws {
    let withdrawal = try heritage("withdraw", "2N5VJ8G0C4XA", "--because", "wrong arch", "--quiet")
    #expect(withdrawal.exitCode == 0)
    let columns = ["id", "standing"]
    let table = try heritage("list", "reports", "--format", "csv").output
      .split(separator: "\r\n").map { $0.split(separator: ",", omittingEmptySubsequences: false) }
    let header = try #require(table.first)
    let shown = try columns.map { try #require(header.firstIndex(of: Substring($0))) }
    #expect(
      table.dropFirst().map { row in shown.map { String(row[$0]) } } == [
        ["7K3M9XQ2PD4T", ""], ["2N5VJ8G0C4XA", "withdrawn"],
      ])
    #expect(try heritage("list", "reports").output.contains("standing"))
    for (status, ids) in [
      ("withdrawn", ["2N5VJ8G0C4XA"]), ("superseded", []), ("observed-remotely", ["7K3M9XQ2PD4T"]),
    ] {
      let found = try heritage("list", "reports", "--status", status, "--format", "json").json()
      #expect(found.column("id") == ids)
    }
  }

  @Test func `writes CSV for spreadsheets`() throws {
    try heritage("list", "evidence", "--evidence-type", "news", "--format", "csv").expect(
      output: csv(
        "id,type,title,source,sourceGroup,acquired,published,shows,url,sha256,licence,access",
        "0B1C2D3E4F5G,news,Arch blown up,AFP,afp,,2015-10-05,destroyed,"
          + "https://example.org/arch,,other,public"))
    try heritage("list", "monuments", "--bbox", "0,0,1,1", "--format", "csv").expect(
      output: csv(
        "site,id,name,type,latitude,longitude,grade,gradeUpper,state,status,event,"
          + "eventEarliest,eventLatest,reports,dissent"))
  }

  @Test(arguments: ["sites", "monuments", "reports", "evidence"])
  func `JSON is the records as they are stored`(subject: String) throws {
    let answer = try heritage("list", subject, "--format", "json").json()
    let kinds = Set((answer.arrayValue ?? []).map(\.kind))
    #expect(kinds == ["object"])
    let paths = try files(below: "Registry").filter { $0.hasSuffix(".json") }
    let stored = try paths.map { path in
      try JSONParser.parse(Array(contents(of: "Registry/\(path)").utf8))
    }
    for record in answer.arrayValue ?? [] { #expect(stored.contains(record)) }
  }

  /// The identifiers that a filter leaves: sites, monuments, reports, evidence.
  @Test(arguments: [
    (["--country", "SY"], [1, 3, 2, 3]),
    (["--country", "Syrian Arab Republic"], [1, 3, 2, 3]),
    (["--country", "FR"], [0, 0, 0, 0]),
    (["--region", "arab"], [1, 3, 2, 3]),
    (["--region", "africa"], [0, 0, 0, 0]),
    (["--grade", "destroyed"], [1, 1, 1, 2]),
    (["--grade", "severe", "--grade", "destroyed"], [1, 2, 2, 3]),
    (["--grade", "slight"], [0, 0, 0, 0]),
    (["--cause", "deliberate-destruction"], [1, 2, 2, 3]),
    (["--cause", "earthquake"], [0, 0, 0, 0]),
    (["--evidence-type", "satellite"], [1, 1, 1, 2]),
    (["--evidence-type", "news"], [1, 1, 1, 1]),
    (["--status", "reported"], [1, 1, 1, 1]),
    (["--status", "observed-remotely"], [1, 1, 1, 2]),
    (["--since", "2015-09"], [1, 1, 1, 1]),
    (["--until", "2015-09"], [1, 1, 1, 2]),
    (["--since", "2015-09", "--until", "2015-09"], [0, 0, 0, 0]),
    (["--bbox", "38,34,39,35"], [1, 3, 2, 3]),
    (["--bbox", "0,0,1,1"], [0, 0, 0, 0]),
    (["--designation", "world-heritage"], [1, 3, 2, 3]),
    (["--designation", "national"], [0, 0, 0, 0]),
    (["--designation", "enhanced-protection"], [0, 0, 0, 0]),
    (["--site", "Palmyre"], [1, 3, 2, 3]),
    (["--site", "palmyra", "--monument", "Temple of Bel"], [1, 1, 1, 2]),
    (["--monument", "palmyra/tetrapylon"], [1, 1, 0, 0]),
    (["--assessor", "unosat"], [1, 1, 1, 2]),
    (["--assessor", "unosat", "--assessor", "afp"], [1, 2, 2, 3]),
    (["--assessor", "DGAM"], [0, 0, 0, 0]),
    (["--in-danger"], [1, 3, 2, 3]),
  ])
  func `a filter narrows every list`(options: [String], counts: [Int]) throws {
    let found = try ["sites", "monuments", "reports", "evidence"].map { subject in
      try heritage(["list", subject, "--format", "json"] + options).json().arrayValue?.count
    }
    #expect(found == counts)
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
      ["sites", "--country", "Atlantis"],
      """
      error: 'Atlantis' is not a known country
      hint: use the two letters of ISO 3166-1, such as SY
      """
    ),
    (
      ["sites", "--grade", "destroid"],
      "error: 'destroid' is not a known grade\nhint: did you mean 'destroyed'?"
    ),
    (
      ["sites", "--bbox", "1,2,3"],
      """
      error: '1,2,3' is not a box
      hint: write west,south,east,north in degrees, such as 35.6,32.3,42.4,37.3
      """
    ),
    (
      ["sites", "--since", "../2015"],
      "error: --since needs a day, and '../2015' is open at that end"
    ),
    (
      ["sites", "--since", "2017", "--until", "2015"],
      "error: --until '2015' is before --since '2017'\nhint: swap the two"
    ),
    (
      ["sites", "--status", "superseded"],
      """
      error: 'superseded' is how a report stands, not a state
      hint: run 'heritage list reports --status superseded'
      """
    ),
    (
      ["sites", "--grade", "bad"],
      "error: 'bad' is not a known grade\nhint: run 'heritage vocabulary grades' to see them"
    ),
    (
      ["sites", "--grad", "severe"], "error: unknown option '--grad'\nhint: did you mean '--grade'?"
    ),
    (
      ["sites", "--format", "xml"],
      """
      error: the value 'xml' is invalid for '--format <format>'
      hint: use one of 'text', 'json', 'markdown' or 'csv'
      """
    ),
  ])
  func `says what is wrong with the call`(arguments: [String], errors: String) throws {
    try heritage(["list"] + arguments).expect(exit: 64, errors: errors)
  }
}
