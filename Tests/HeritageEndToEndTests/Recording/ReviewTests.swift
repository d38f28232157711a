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
    let state = try heritage("monument", "temple-of-bel", "--format", "json").json()
    #expect(state["assessment", "phrase"] == "destroyed (verified)")
  }

  @Test func `a refuted claim no longer decides`() throws {
    try #require(
      try heritage("review", "2N5VJ8G0C4XA", "--verdict", "refuted", "--note", "old photo")
        .exitCode == 0)
    let state = try heritage("monument", "monumental-arch", "--format", "json").json()
    #expect(state["assessment", "grade"] == "unknown")
    #expect(state["reports", "0", "grade"] == "severe")
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
      ["ZZZZZZZZZZZZ", "--verdict", "verified"], 1,
      """
      error: the registry has no report 'ZZZZZZZZZZZZ'
      hint: run 'heritage list reports' to see them
      """
    ),
    (
      ["7K3", "--verdict", "verified"], 1,
      """
      error: '7K3' is not an identifier of 12 characters of 0-9 and A-Z without I, L, O, U
      hint: run 'heritage list reports' or 'heritage list evidence' to see identifiers
      """
    ),
    (
      ["7K3M9XQ2PD4T", "--verdict", "verifed"], 64,
      """
      error: 'verifed' is not a known verdict: use verified, \
      partially-verified, under-review, disputed, refuted, superseded, withdrawn
      hint: correct the fields and try again
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

  @Test func `JSON gives one review, and never one over another`() throws {
    let review = #"{"id": "9A8B7C6D5E4F", "verdict": "verified", "by": "desk-2"}"#
    try heritage("review", "7K3M9XQ2PD4T", "--from-json", "-", seed: 6, input: review).expect(
      output: """
        added 9A8B7C6D5E4F  sites/pa/palmyra/reviews/7K3M9XQ2PD4T_9A8B7C6D5E4F.json  \
        operation V7ZZCRYFTHMX
        """)
    let other = review.replacing("verified", with: "disputed")
    try heritage("review", "7K3M9XQ2PD4T", "--from-json", "-", seed: 7, input: other).expect(
      exit: 1,
      errors: """
        error: '9A8B7C6D5E4F' is taken already
        hint: leave 'id' out to get a new one; what is recorded never changes
        """)
    try heritage("review", "7K3M9XQ2PD4T", "--from-json", "-", input: "[\(review), \(other)]")
      .expect(
        exit: 64,
        errors: """
          error: one review at a time: the file holds 2
          hint: run the command once for each review
          """)
  }

  @Test func `a report is not superseded by nothing`() throws {
    let run = try heritage("review", "7K3M9XQ2PD4T", "--verdict", "superseded", "--note", "old")
    #expect(run.exitCode != 0)
    #expect(run.errors.hasPrefix("error: "))
    #expect(try heritage("log").output.split(separator: "\n").count == Sample.operations.count)
  }
}
