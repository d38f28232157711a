import CanonicalJSON
import HeritageTestSupport
import Testing

@Suite(.temporaryFolder)
struct SearchTests {
  init() throws { try Sample.make() }

  @Test func `finds words in names, narratives and titles`() throws {
    try heritage("search", "temple", "BEL", "--format", "text").expect(
      output: """
        monument/palmyra/temple-of-bel  Temple of Bel
            names: Temple of Bel
        evidence/4ZC8M1T7Q0RB  Temple of Bel, before
            title: Temple of Bel, before
        evidence/9FQ2X6D3HWKE  Temple of Bel, after
            title: Temple of Bel, after
        """)
    #expect(
      try heritage("search", "row column", "--format", "json").json() == [
        [
          "excerpt": "Main building and a row of columns gone.", "field": "narrative",
          "record": "report/7K3M9XQ2PD4T", "title": "UNITAR-UNOSAT: destroyed",
        ]
      ])
  }

  @Test func `a spreadsheet takes nothing for a formula`() throws {
    try #require(
      try heritage("add-site", "--name", "=1+1", "--id", "formula", seed: 6).exitCode == 0)
    try heritage("search", "1", "--format", "csv").expect(
      output: csv("record,title,field,excerpt", "site/formula,'=1+1,names,'=1+1"))
  }

  @Test func `says how many more there are`() throws {
    try heritage("search", "temple", "--limit", "1", "--format", "text").expect(
      output: """
        monument/palmyra/temple-of-bel  Temple of Bel
            names: Temple of Bel
        """,
      errors: "2 more; show them with --limit 3")
  }

  @Test func `finding nothing is no failure, a wrong limit is one`() throws {
    try heritage("search", "xyzzy", "--format", "text").expect(output: "nothing found")
    try heritage("search", "xyzzy").expect(output: "record\ttitle\tfield\texcerpt")
    try heritage("search", "temple", "--limit", "0").expect(
      exit: 64,
      errors: """
        error: --limit takes a number of at least 1
        hint: run 'heritage search --help' to see how it is used
        """)
  }
}
