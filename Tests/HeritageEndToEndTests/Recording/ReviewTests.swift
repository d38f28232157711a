import CanonicalJSON
import Foundation
import HeritageTestSupport
import Testing

@Suite(.temporaryFolder)
struct ReviewTests {
  init() throws { try Sample.make() }

  @Test func `a verdict changes what a claim counts for`() throws {
    try heritage(
      "review", "7k3m9xq2pd4t", "--verdict", "verified", "--note", "both images seen", "--by",
      "desk-2"
    ).expect(
      output: """
        added NQ08ZRPDXFCD  sites/pa/palmyra/reviews/7K3M9XQ2PD4T_NQ08ZRPDXFCD.json  \
        operation 199VP4HNCCAX
        """)
    #expect(
      try contents(of: "Registry/sites/pa/palmyra/reviews/7K3M9XQ2PD4T_NQ08ZRPDXFCD.json") == """
        {
          "by" : "desk-2",
          "date" : "2026-11-22",
          "id" : "NQ08ZRPDXFCD",
          "note" : "both images seen",
          "recorded" : "2026-11-22T10:00:00Z",
          "recordedBy" : "desk-2",
          "report" : "7K3M9XQ2PD4T",
          "verdict" : "verified"
        }

        """)
  }

  @Test(arguments: [
    (
      ["7K3M9XQ2PD4T"], 64,
      """
      error: --verdict is missing
      hint: it is one of: verified, partially-verified, under-review, disputed, refuted, \
      superseded, withdrawn
      """
    ),
    (
      ["7K3", "--verdict", "verified"], 1,
      """
      error: '7K3' is not an identifier of 12 characters of 0-9 and A-Z without I, L, O, U
      hint: run 'heritage list reports' or 'heritage list evidence' to see identifiers
      """
    ),
  ])
  func `says what is wrong with a value`(
    arguments: [String], code: Int32, errors: String
  ) throws {
    let before = try files(below: "Registry")
    try heritage(["review"] + arguments).expect(exit: code, errors: errors)
    #expect(try files(below: "Registry") == before)
  }

  @Test func `JSON gives one review, of the report that the command or the file names`() throws {
    let review = #"{"by": "desk-2", "report": "7K3M9XQ2PD4T", "verdict": "disputed"}"#
    try heritage("review", "--from-json", "-", input: review).expect(
      output: """
        added NQ08ZRPDXFCD  sites/pa/palmyra/reviews/7K3M9XQ2PD4T_NQ08ZRPDXFCD.json  \
        operation 199VP4HNCCAX
        """)
    try heritage("review", "2N5VJ8G0C4XA", "--from-json", "-", input: review).expect(
      exit: 64,
      errors: """
        error: the file's review is of '7K3M9XQ2PD4T', the command names '2N5VJ8G0C4XA'
        hint: name the report in one place only
        """)
    try heritage("review", "7K3M9XQ2PD4T", "--from-json", "-", input: "[\(review), \(review)]")
      .expect(
        exit: 64,
        errors: """
          error: one review at a time: the file holds 2
          hint: run the command once for each review
          """)
  }
}
