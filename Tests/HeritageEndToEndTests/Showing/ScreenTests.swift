import Foundation
import HeritageTestSupport
import Testing

/// What a terminal gets, and what a file or another program gets instead.
@Suite(.temporaryFolder)
struct ScreenTests {
  init() throws { try Sample.make() }

  private static let columns =
    "id\ttype\ttitle\tsource\tsourceGroup\tacquired\tpublished\tshows\turl"

  @Test func `another program gets a line a record with tabs, and notices beside them`() throws {
    let path = "Registry/evidence/0B/0B1C2D3E4F5G.json"
    try write(contents(of: path).replacing("public", with: "confidential"), to: path)
    let list = ["list", "evidence", "--evidence-type", "news"]
    let rows = """
      \(Self.columns)\tsha256\tlicence\taccess
      0B1C2D3E4F5G\tnews\tArch blown up\tAFP\tafp\t\t2015-10-05\tdestroyed\t\
      https://example.org/arch\t\tother\tconfidential
      """
    let warnings = """
      warning: not for publication: 1 record here is marked confidential
      warning: not as journaled: evidence/0B1C2D3E4F5G differs from what the journal has; run \
      'heritage check'
      """
    try heritage(list).expect(output: rows, errors: warnings)
    try heritage(list + ["--format", "tsv", "--quiet"]).expect(output: rows, errors: warnings)
    try heritage(list + ["--output", "a.tsv"]).expect(errors: warnings)
    #expect(try contents(of: "a.tsv") == rows + "\n")
  }

  @Test(arguments: [
    ["list", "monuments"], ["list", "reports"], ["search", "temple"],
    ["summary", "--format", "tsv"],
    ["check", "--format", "tsv"], ["vocabulary", "grades", "--format", "tsv"],
  ])
  func `each line with tabs has as many cells as the line of names`(arguments: [String]) throws {
    let run = try heritage(arguments, environment: ["COLUMNS": "60", "FORCE_COLOR": "1"])
    let cells = run.output.split(separator: "\n").map { line in line.count { $0 == "\t" } }
    #expect(!cells.isEmpty)
    #expect(Set(cells).count == 1)
    #expect(!run.output.contains("\u{1B}"))
  }

  @Test func `a terminal gets a table as wide as it is, with colours`() throws {
    let list = ["list", "reports", "--no-pager"]
    let wide = try Terminal.shown(list, columns: 120)
    #expect(wide.output.hasPrefix("\u{1B}[1mid\u{1B}[0m            \u{1B}[1msite\u{1B}[0m  "))
    #expect(wide.output.contains("2015-10-05  \u{1B}[1;38;5;166msevere\u{1B}[0m\n"))
    let narrow = try Terminal.shown(list + ["--color", "never"], columns: 80)
    #expect(
      narrow.output == """
        7K3M9XQ2PD4T   palmyra   temple-of-bel
          assessor: UNITAR-UNOSAT   event: 2015-08-27/2015-08-31   published: 2015-08-31
          grade: destroyed
        2N5VJ8G0C4XA   palmyra   monumental-arch
          assessor: AFP   event: 2015-10-04~   published: 2015-10-05   grade: severe

        """)
    #expect(
      try Terminal.shown(list + ["--color=never"], columns: 200, environment: ["COLUMNS": "80"])
        .output == narrow.output)
  }

  @Test(arguments: [
    ([], [:], true), ([], ["NO_COLOR": "1"], false), ([], ["NO_COLOR": ""], true),
    ([], ["TERM": "dumb"], false), (["--color", "never"], ["FORCE_COLOR": "1"], false),
    (["--color", "always"], ["NO_COLOR": "1"], true),
    (["--color", "always"], ["TERM": "dumb"], true),
  ])
  func `a person says whether a terminal gets colours`(
    options: [String], environment: [String: String], isColored: Bool
  ) throws {
    for command in [["list", "reports"], ["site", "palmyra"], ["why", "palmyra/temple-of-bel"]] {
      let run = try Terminal.shown(command + options, rows: 999, environment: environment)
      #expect(run.exitCode == 0)
      #expect(run.output.contains("\u{1B}") == isColored, "\(command)")
      #expect(run.output.contains("destroyed"))
    }
  }

  @Test func `a pipe gets colours only where somebody asks for them, and a file never`() throws {
    let site = ["site", "palmyra"]
    #expect(try !heritage(site).output.contains("\u{1B}"))
    #expect(try heritage(site + ["--color", "always"]).output.contains("\u{1B}[1m"))
    #expect(try heritage(site, environment: ["FORCE_COLOR": "1"]).output.contains("\u{1B}[1m"))
    try heritage(site + ["--color", "always", "--output", "a.txt"]).expect()
    #expect(try !contents(of: "a.txt").contains("\u{1B}"))
  }

  @Test(arguments: [60, 80, 200])
  func `a piped page has 100 columns unless COLUMNS says otherwise`(columns: Int) throws {
    let page = try heritage("site", "palmyra").output
    #expect(page.split(separator: "\n").map(\.count).max().map { (81...100).contains($0) } == true)
    let other = try heritage("site", "palmyra", environment: ["COLUMNS": "\(columns)"]).output
    #expect(other.split(separator: "\n").allSatisfy { $0.count <= columns })
    try heritage("site", "palmyra", "--output", "a.txt", environment: ["COLUMNS": "60"]).expect()
    #expect(try contents(of: "a.txt") == page)
  }
}
