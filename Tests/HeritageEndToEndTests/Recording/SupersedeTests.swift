import CanonicalJSON
import Foundation
import HeritageTestSupport
import Testing

@Suite(.temporaryFolder)
struct SupersedeTests {
  init() throws { try Sample.make() }

  @Test func `a report gives way to another about the same subject`() throws {
    let other = """
      {"assessor": "UNITAR-UNOSAT", "event": "2015-08-30", "evidence": ["9FQ2X6D3HWKE"],
       "grade": "severe", "id": "9A8B7C6D5E4F", "monument": "temple-of-bel", "site": "palmyra"}
      """
    try #require(
      try heritage("add-report", "--from-json", "-", seed: 6, input: other).exitCode == 0)
    try heritage("supersede", "7K3M9XQ2PD4T", "--with", "report/9A8B7C6D5E4F").expect(
      output: """
        added NQ08ZRPDXFCD  sites/pa/palmyra/reviews/7K3M9XQ2PD4T_NQ08ZRPDXFCD.json  \
        operation 199VP4HNCCAX
        """)
  }

  /// As findings, the answer of `add-monument` and people name monuments.
  @Test(arguments: [
    ("monument/palmyra/tetrapylon", "monumental-arch"),
    ("palmyra/tetrapylon", "palmyra/monumental-arch"), ("tetrapylon", "Monumental Arch"),
  ])
  func `a monument gives way to another of its site`(old: String, new: String) throws {
    try heritage(
      "supersede", old, "--with", new, "--reason", "merged", "--note", "one arch"
    ).expect(
      output: """
        superseded palmyra/tetrapylon  sites/pa/palmyra/monuments/tetrapylon.json  \
        operation 199VP4HNCCAX
        """)
    let record = try contents(of: "Registry/sites/pa/palmyra/monuments/tetrapylon.json")
    #expect(
      try JSONParser.parse(Array(record.utf8))["supersededBy"]
        == ["by": "monumental-arch", "note": "one arch", "reason": "merged"])
  }

  @Test(arguments: [
    (
      ["7K3M9XQ2PD4T", "--with", "2N5VJ8G0C4XA"], 1,
      """
      error: '2N5VJ8G0C4XA' is about monument/palmyra/monumental-arch, '7K3M9XQ2PD4T' about \
      monument/palmyra/temple-of-bel
      hint: only a report about the same subject can take its place
      """
    ),
    (
      ["site/palmyra", "--with", "palmyra", "--reason", "wrong"], 64,
      "error: 'wrong' is not a known reason\nhint: use duplicate, merged or split"
    ),
    (
      ["palmyra/tetrapylon", "--with", "site/palmyra"], 1,
      """
      error: 'site/palmyra' is no monument of the site 'palmyra'
      hint: name a monument of the same site
      """
    ),
    (
      ["7K3M9XQ2PD4T", "--with", "2N5VJ8G0C4XA", "--with", "9A8B7C6D5E4F"], 64,
      "error: only one report can take a report's place"
    ),
    (
      ["7K3M9XQ2PD4T"], 64,
      """
      error: missing expected argument '--with <with> ...'
      hint: run 'heritage supersede --help' to see how it is used
      """
    ),
  ])
  func `says what is wrong with a value`(
    arguments: [String], code: Int32, errors: String
  ) throws {
    let before = try files(below: "Registry")
    try heritage(["supersede"] + arguments).expect(exit: code, errors: errors)
    #expect(try files(below: "Registry") == before)
  }
}
