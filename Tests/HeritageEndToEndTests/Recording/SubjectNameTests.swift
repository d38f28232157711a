import CanonicalJSON
import HeritageTestSupport
import Testing

@Suite(.temporaryFolder)
struct SubjectNameTests {
  init() throws {
    try Sample.make()
    try add("palmyra-castle", "Palmyra Castle", seed: 11)
  }

  private func add(_ id: String, _ name: String, seed: Int) throws {
    let run = try heritage(
      "add-monument", "palmyra", "--id", id, "--name", name, "--type", "castle", seed: seed)
    try #require(run.exitCode == 0)
  }

  private func report(on name: String) throws -> CommandRun {
    try heritage(
      "add-report", name, "--grade", "severe", "--assessor", "A", "--format", "json", "--quiet")
  }

  @Test func `a site's own name beats a monument that has it among its words`() throws {
    #expect(
      try report(on: "PALMYRA").json()["path"]
        == "sites/pa/palmyra/reports/undated_site_NQ08ZRPDXFCD.json")
    #expect(try heritage("why", "Palmyre", "--format", "json").json()["record"] == "site/palmyra")
  }

  @Test func `a monument's own name beats a site that has it among its words`() throws {
    try #require(
      try heritage(
        "add-site", "--name", "Tetrapylon of Apamea", "--country", "SY", seed: 12
      ).exitCode == 0)
    #expect(
      try report(on: "tetrapylon").json()["path"]
        == "sites/pa/palmyra/reports/undated_tetrapylon_NQ08ZRPDXFCD.json")
  }

  @Test func `a site and a monument that match equally are listed, and nothing is written`()
    throws
  {
    try add("old-tadmur", "Tadmur", seed: 12)
    let before = try files(below: "Registry")
    try report(on: "Tadmur").expect(
      exit: 1,
      errors: """
        error: 2 places match 'Tadmur':
          palmyra  Palmyra
          palmyra/old-tadmur  Tadmur
        hint: give the identifier, the first word of a line
        """)
    #expect(try files(below: "Registry") == before)
  }

  @Test(arguments: [
    ("site/palmyra", "site/palmyra"),
    ("sites/pa/palmyra/site.json", "site/palmyra"),
    ("monument/palmyra/tetrapylon", "monument/palmyra/tetrapylon"),
    ("palmyra/Temple of Bel", "monument/palmyra/temple-of-bel"),
    ("unesco:23", "site/palmyra"),
  ])
  func `a place can be named as findings name it`(name: String, subject: String) throws {
    #expect(
      try heritage("why", name, "--format", "json").json()["record"]?.stringValue == subject)
  }
}
