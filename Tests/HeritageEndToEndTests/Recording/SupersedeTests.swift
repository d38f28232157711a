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

  @Test func `a corrected claim starts from the old one's values`() throws {
    try heritage("supersede", "7k3m9xq2pd4t", "--grade", "severe", "--note", "the cella stands")
      .expect(
        output: """
          added NQ08ZRPDXFCD  \
          sites/pa/palmyra/reports/2015-08-27_temple-of-bel_NQ08ZRPDXFCD.json  \
          operation 199VP4HNCCAX
            grade: destroyed → severe
            note: nothing → the cella stands
            sourceClass: Destroyed → nothing
            sourceScale: unosat → nothing
          """,
        errors: """
          note: the class 'Destroyed' does not mean this grade and is left out; --class gives \
          another, --override-reason keeps it
          """)
    let report = try heritage("report", "NQ08ZRPDXFCD", "--format", "json").json()
    #expect(report["report", "supersedes"] == "7K3M9XQ2PD4T")
    #expect(report["report", "event"] == "2015-08-27/2015-08-31")
    #expect(report["report", "evidence"] == ["4ZC8M1T7Q0RB", "9FQ2X6D3HWKE"])
    #expect(report["report", "recorded"] == "2026-11-22T10:00:00Z")
  }

  @Test func `a person is asked what is to change, and sees it before it is written`() throws {
    let run = try Terminal.heritage(
      ["supersede", "2N5VJ8G0C4XA"], answers: ["grad=severe", "gradeCertainty=high", "", "y"])
    #expect(run.exitCode == 0)
    #expect(run.output.hasPrefix("added NQ08ZRPDXFCD  "))
    #expect(
      run.errors.hasSuffix(
        """
        }
        what is to change, such as grade=severe (empty to skip): 'grad' is not a field of a \
        report; did you mean 'grade'?
        what is to change, such as grade=severe (empty to skip): what is to change, such as \
        grade=severe (empty to skip):   gradeCertainty: nothing → high
        write it, y or n:\(" ")

        """))
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
      ["tetrapylon"], 64,
      "error: --with is missing\nhint: name the record that takes the place of 'tetrapylon'"
    ),
    (
      ["7K3M9XQ2PD4T", "--grade", "severe", "--with", "2N5VJ8G0C4XA"], 64,
      """
      error: what a corrected claim says does not go with --with
      hint: leave --with out to record a new claim, or leave what it says out
      """
    ),
    (
      ["7K3M9XQ2PD4T"], 64,
      """
      error: nothing is said to change
      hint: say what the new claim says otherwise, such as --grade, or name a report with --with
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
