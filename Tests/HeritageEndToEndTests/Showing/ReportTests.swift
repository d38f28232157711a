import CanonicalJSON
import HeritageTestSupport
import Testing

@Suite(.temporaryFolder)
struct ReportTests {
  init() throws { try Sample.make() }

  @Test func `shows the claim, its evidence and what it counts for`() throws {
    try heritage("report", "2n5vj8g0c4xa").expect(
      output: """
        Report 2N5VJ8G0C4XA
        ===================

        AFP on Monumental Arch (monument/palmyra/monumental-arch): severe.

        Event      2015-10-04 (approximate)
        Published  2015-10-05
        Recorded   2026-11-22T10:00:00Z by desk
        Grade      severe
        Method     desk
        Cause      deliberate destruction; intent deliberate
        Evidence   0B1C2D3E4F5G news, AFP: Arch blown up; published 2015-10-05; shows the subject \
        destroyed;
                   no file
        Standing   decides the state

        State of the subject
        --------------------

        State     reportedly severely damaged
        Grade     severe
        Event     2015-10-04 (approximate)
        Look      published 2015-10-05
        Status    reported: the deciding report rests on what somebody says or publishes
        Rests on  2N5VJ8G0C4XA
        """)
  }

  @Test func `answers in JSON with the report and its evidence`() throws {
    let answer = try heritage("report", "7K3M9XQ2PD4T", "--format", "json").json()
    let kinds = ["report": "object", "assessment": "object", "evidence": "list", "reviews": "list"]
    #expect(answer.kinds(of: kinds.keys) == kinds)
    #expect(answer["evidence"]?.column("id") == ["4ZC8M1T7Q0RB", "9FQ2X6D3HWKE"])
  }

  @Test(arguments: [
    (
      "ZZZZZZZZZZZZ", 66,
      """
      error: the registry has no report 'ZZZZZZZZZZZZ'
      hint: run 'heritage list reports' to see them
      """
    ),
    (
      "BEL", 1,
      """
      error: 'BEL' is not an identifier of 12 characters of 0-9 and A-Z without I, L, O, U
      hint: run 'heritage list reports' or 'heritage list evidence' to see identifiers
      """
    ),
  ])
  func `an identifier that names none is told`(
    id: String, code: Int32, errors: String
  ) throws {
    try heritage("report", id).expect(exit: code, errors: errors)
  }
}
