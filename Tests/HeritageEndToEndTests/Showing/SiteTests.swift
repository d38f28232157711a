import CanonicalJSON
import Foundation
import HeritageTestSupport
import Testing

@Suite(.temporaryFolder)
struct SiteTests {
  init() throws { try Sample.make() }

  @Test func `shows identity, protection, states and claims`() throws {
    let run = try heritage("site", "palmyra")
    run.expectQuiet()
    let start = """
      Palmyra تدمر
      ============

      Damage dossier. Records up to 22 November 2026.

      Heritage damage registry.

      Of 3 monuments on record, 1 is destroyed and 1 severely damaged. Nothing is reported about the other
      one.

      Key points
      ----------

      - Temple of Bel: Destroyed between 27 and 31 August 2015. Seen in images from above; 1 report; first
        reported on 31 August 2015.
      - Monumental Arch: Reportedly severely damaged about 4 October 2015. One source says so; 1 report;
        first reported on 5 October 2015.

      Also to know
      ------------

      - Without any report: 1 – Tetrapylon. That says nothing about its state.

      Identity
      --------

      Record       site/palmyra
      Names        Palmyra (en, preferred)
                   تدمر (ar, preferred)
                   Palmyre (fr, preferred)
                   Tadmur (ar-Latn, variant)
      Kind         archaeological site
      Country      Syrian Arab Republic (SY)
      Identifiers  unesco 23; wikidata Q5747
      UNESCO       https://whc.unesco.org/en/list/23
      Description  Ruins of an oasis city.

      """
    #expect(run.output.hasPrefix(start))
    let state = """

      Worst of 3 monuments: destroyed.

      Monument         State             Happened                       How well known             Reports
      ---------------  ----------------  -----------------------------  -------------------------  -------
      Temple of Bel    destroyed         27 to 31 August 2015           seen in images from above        1
      Monumental Arch  severely damaged  4 October 2015                 one source says so               1
                                         (approximately)
      Tetrapylon       not known         –                              not known                        0

      """
    #expect(run.output.contains(state))
  }

  @Test func `writes a Markdown document into a file`() throws {
    try heritage("site", "palmyra", "--format", "markdown", "--output", "palmyra.md").expect()
    let lines = try contents(of: "palmyra.md").split(separator: "\n").map(String.init)
    #expect(lines.first == "# Palmyra \u{2068}تدمر\u{2069}")
    #expect(
      lines.filter { $0.hasPrefix("## ") } == [
        "## Key points", "## Also to know", "## Identity", "## Protection", "## Location",
        "## State", "## Claims", "## What is not known", "## Evidence", "## How this was made",
        "## How to cite",
      ])
    #expect(
      lines.contains(
        "| Temple of Bel | destroyed | 27 to 31 August 2015 | seen in images from above | 1 |"
      )
    )
  }

  @Test func `the JSON has the contract's keys and types`() throws {
    let run = try heritage("site", "palmyra", "--format", "json")
    run.expectQuiet()
    let answer = try run.json()
    let contract = [
      "site": "object", "assessment": "object", "monuments": "list", "reports": "list",
      "evidence": "list",
    ]
    #expect(answer.kinds(of: contract.keys) == contract)
    let assessment = [
      "grade": "text", "gradeUpper": "null", "event": "text", "status": "text", "rule": "text",
      "basis": "list", "dissent": "list", "bracket": "object",
    ]
    let temple = answer["monuments", "1"]
    #expect(temple?["monument", "id"] == "temple-of-bel")
    #expect(temple?["assessment"]?.kinds(of: assessment.keys) == assessment)
    #expect(temple?["assessment", "grade"] == "destroyed")
    #expect(temple?["assessment", "basis"] == ["7K3M9XQ2PD4T"])
    #expect(answer["reports"]?.column("id") == ["7K3M9XQ2PD4T", "2N5VJ8G0C4XA"])
    #expect(
      answer["evidence"]?.column("id") == ["4ZC8M1T7Q0RB", "9FQ2X6D3HWKE", "0B1C2D3E4F5G"])
  }

  @Test func `shows what was known on a day`() throws {
    let answer = try heritage(
      "site", "palmyra", "--on", "2015-09-01", "--as-known-on", "2015-10-01", "--known-by",
      "published", "--format", "json"
    ).json()
    #expect(answer["asKnownOn"] == "2015-10-01")
    #expect(answer["reports"]?.column("id") == ["7K3M9XQ2PD4T"])
  }

  @Test func `dissent names the report, its grade and the reason`() throws {
    try #require(
      try heritage(
        "add-report", "palmyra/temple-of-bel", "--grade", "possible", "--assessor", "DGAM",
        "--event", "2015-08-30", "--evidence", "0B1C2D3E4F5G"
      ).exitCode == 0)
    let answer = try heritage("site", "palmyra", "--format", "json").json()
    let dissent = answer["monuments", "1", "assessment", "dissent", "0"]
    #expect(
      dissent?.kinds(of: ["report", "grade", "reason"])
        == ["report": "text", "grade": "text", "reason": "text"])
    #expect(dissent?["report"] == "NQ08ZRPDXFCD")
    #expect(dissent?["grade"] == "possible")
  }

  @Test(arguments: [
    (["Palmira"], 66, "error: no site is called 'Palmira'\nhint: did you mean 'Palmyra'?"),
    (
      [], 64,
      """
      error: missing expected argument '<name>'
      hint: run 'heritage site --help' to see how it is used
      """
    ),
    (
      ["palmyra", "--on", "never"], 64,
      """
      error: --on: 'never' is not a date: the year needs four digits
      hint: write years, months or days, such as 2015, 2015-08 or 2015-08-30
      """
    ),
    (
      ["palmyra", "--known-by", "hearsay"], 64,
      """
      error: 'hearsay' is not what makes a claim known
      hint: use recorded or published
      """
    ),
    (
      ["palmyra", "--format", "csv"], 64,
      "error: this command has no 'csv' form\nhint: use one of: text, markdown, json, html"
    ),
  ])
  func `says what is wrong with the call`(
    arguments: [String], code: Int32, errors: String
  ) throws {
    try heritage(["site"] + arguments).expect(exit: code, errors: errors)
  }

  @Test func `several matches are listed`() throws {
    let sites = """
      [{"id": "hatra", "countries": ["IQ"], "names": [{"text": "Al-Hadr", "language": "en"}]},
       {"id": "hadr", "countries": ["IQ"], "names": [{"text": "Al Hadr", "language": "en"}]}]
      """
    try #require(try heritage("add-site", "--from-json", "-", input: sites).exitCode == 0)
    try heritage("site", "AL-HADR").expect(
      exit: 1,
      errors: """
        error: 2 sites match 'AL-HADR':
          hadr  Al Hadr
          hatra  Al-Hadr
        hint: give the identifier, the first word of a line
        """)
  }
}
