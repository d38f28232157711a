import CanonicalJSON
import HeritageTestSupport
import Testing

@Suite(.temporaryFolder)
struct MonumentTests {
  init() throws { try Sample.make() }

  @Test func `shows the state and every claim`() throws {
    let run = try heritage("monument", "monumental arch")
    run.expectQuiet()
    #expect(
      run.output.hasPrefix(
        """
        Monumental Arch
        ===============

        monument/palmyra/monumental-arch, by records up to 2026-11-22T10:00:00Z.

        Names  Monumental Arch (en, preferred)
        Site   Palmyra, palmyra
        Type   triumphal arch

        State
        -----

        State     reportedly severely damaged
        Grade     severe
        Event     2015-10-04 (approximate)
        Look      published 2015-10-05
        Status    reported: the deciding report rests on what somebody says or publishes
        Rests on  2N5VJ8G0C4XA

        Claims
        ------

        2N5VJ8G0C4XA AFP: severe

        """))
  }

  @Test func `is found by site and identifier, and answers in JSON`() throws {
    let answer = try heritage("monument", "palmyra/tetrapylon", "--format", "json").json()
    let kinds = ["monument": "object", "assessment": "object", "reports": "list"]
    #expect(answer.kinds(of: kinds.keys) == kinds)
    #expect(answer["monument", "type"] == "tetrapylon")
  }

  @Test func `a near miss is suggested`() throws {
    try heritage("monument", "Temple of Bal").expect(
      exit: 66,
      errors: """
        error: no monument is called 'Temple of Bal'
        hint: did you mean 'Temple of Bel'?
        """)
  }
}
