import Foundation
import HeritageTestSupport
import Testing

@Suite(.temporaryFolder)
struct RefusedReportTests {
  init() throws { try Sample.make() }

  @Test(arguments: [
    (
      ["palmyra/temple-of-bol", "--assessor", "A", "--grade", "severe"], 1,
      """
      error: the site 'palmyra' has no monument 'temple-of-bol'
      hint: it has: monumental-arch, temple-of-bel, tetrapylon
      """
    ),
    (
      ["Atlantis", "--assessor", "A", "--grade", "severe"], 1,
      """
      error: no site is called 'Atlantis'
      hint: run 'heritage list sites' to see them all
      """
    ),
    (
      ["--grade", "severe"], 64,
      """
      error: the subject is missing
      hint: name it after the command (site, or site/monument), or run the command at a terminal
      """
    ),
    (
      ["palmyra", "--assessor", "A"], 64,
      """
      error: --grade is missing
      hint: it is one of: unknown, none, possible, slight, moderate, severe, destroyed
      """
    ),
    (
      ["palmyra", "--grade", "severe"], 64,
      """
      error: --assessor is missing
      hint: give it with --assessor (who makes the claim), or run the command at a terminal
      """
    ),
    (
      ["palmyra", "--assessor", "A", "--grade", "sever"], 64,
      """
      error: 'sever' is not a known grade: use unknown, none, possible, \
      slight, moderate, severe, destroyed
      hint: correct the fields and try again
      """
    ),
    (
      ["palmyra", "--assessor", "A", "--scale", "unosatt", "--class", "Destroyed"], 64,
      """
      error: 'unosatt' is not a known scale
      hint: known scales: canonical, unosat, cems, ems98, en16096, eamena-severity, \
      eamena-condition, her-condition, xbd, fema-pda, iom-dtm, atc20, core-data-std
      """
    ),
    (
      ["palmyra", "--assessor", "A", "--scale", "unosat", "--class", "Sever Damage"], 64,
      """
      error: the scale 'unosat' has no class 'Sever Damage'
      hint: the classes are 'No Visible Damage', 'Possible Damage', 'Moderate Damage', \
      'Severe Damage', 'Destroyed'
      """
    ),
    (
      ["palmyra", "--assessor", "A", "--grade", "severe", "--event", "yesterday"], 1,
      """
      error: 'yesterday' is not a date: the year needs four digits
      hint: correct the fields and try again
      """
    ),
    (
      ["palmyra", "--assessor", "A", "--grade", "possible", "--evidence", "ZZZZZZZZZZZZ"], 1,
      """
      error: 'evidence[0]' names 'evidence/ZZZZZZZZZZZZ', which is not in \
      the registry [IDN-03]
      hint: add that record first, or correct the identifier
      """
    ),
    (
      ["palmyra", "--assessor", "A", "--grade", "possible", "--supersedes", "7K3M9XQ2PD4T"], 1,
      """
      error: 'NQ08ZRPDXFCD' is about site/palmyra, '7K3M9XQ2PD4T' about \
      monument/palmyra/temple-of-bel
      hint: only a report about the same subject can take its place
      """
    ),
    (
      ["palmyra", "--assessor", "A", "--grade", "possible", "--supersedes", "ZZZZZZZZZZZZ"], 1,
      """
      error: the registry has no report 'ZZZZZZZZZZZZ'
      hint: run 'heritage list reports' to see them
      """
    ),
  ])
  func `says what is wrong with a value`(
    arguments: [String], code: Int32, errors: String
  ) throws {
    let before = try files(below: "Registry")
    try heritage(["add-report", "--quiet"] + arguments).expect(exit: code, errors: errors)
    #expect(try files(below: "Registry") == before)
  }

  @Test(arguments: [
    (
      #"[{"assessor": "A", "grade": "severe", "site": "palmyra", "monument": "nave"}]"#,
      """
      error: the site 'palmyra' has no monument 'nave'
      hint: it has: monumental-arch, temple-of-bel, tetrapylon
      """
    ),
    (
      #"{"assessor": "A", "grade": "severe", "site": "atlantis"}"#,
      """
      error: the registry has no site 'atlantis'
      hint: run 'heritage add-site' first, or 'heritage list sites' to see them
      """
    ),
    (
      #"{"grade": "severe", "site": "palmyra", "recorded": "2026-01-01T00:00:00Z"}"#,
      """
      error: 'recorded' cannot be given: it is when the record enters this registry
      hint: leave it out; 'assessed' and 'published' are the source's own dates
      """
    ),
    (
      #"{"assessor": "A", "grade": "severe", "site": "palmyra", "id": "7K3M9XQ2PD4T"}"#,
      """
      error: '7K3M9XQ2PD4T' is taken already
      hint: leave 'id' out to get a new one; what is recorded never changes
      """
    ),
    (
      #"[{"grade": "severe",]"#,
      "error: <standard input>:1: unexpected ']' instead of a key"
    ),
    (
      "[3]",
      """
      error: '<standard input>' holds no records
      hint: it must be one JSON object, or a list of objects
      """
    ),
  ])
  func `says what is wrong with JSON`(input: String, errors: String) throws {
    let before = try files(below: "Registry")
    try heritage("add-report", "--from-json", "-", "--quiet", input: input).expect(
      exit: 1, errors: errors)
    #expect(try files(below: "Registry") == before)
  }

  @Test func `one bad report of a list keeps all out`() throws {
    let list = """
      [{"assessor": "A", "event": "2015", "grade": "severe", "site": "palmyra"},
       {"assessor": "A", "event": "2015", "grade": "grave", "site": "palmyra"}]
      """
    let before = try files(below: "Registry")
    let run = try heritage("add-report", "--from-json", "-", "--quiet", input: list)
    #expect(run.exitCode == 1)
    #expect(run.errors.hasPrefix("error: record 2: 'grave'"))
    #expect(try files(below: "Registry") == before)
  }
}
