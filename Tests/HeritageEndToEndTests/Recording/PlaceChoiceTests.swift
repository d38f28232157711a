import Foundation
import HeritageTestSupport
import Testing

/// A part of a place's name is a suggestion: a person is asked, a script gets the command.
@Suite(.temporaryFolder)
struct PlaceChoiceTests {
  private static let claim = ["--grade", "severe", "--assessor", "A B", "--event", "2015-08-30"]

  init() throws { try Sample.make() }

  @Test func `a script gets the command to copy, in the form of a shell`() throws {
    let before = try files(below: "Registry")
    try heritage(["add-report", "Bel", "--no-input"] + Self.claim + ["--note", "it's Bel"]).expect(
      exit: 1,
      errors: """
        error: no place is called 'Bel', which is only a part of:
          palmyra/temple-of-bel  Temple of Bel
        hint: if it is meant, run: heritage add-report palmyra/temple-of-bel --no-input --grade \
        severe --assessor 'A B' --event 2015-08-30 --note 'it'\\''s Bel'
        """)
    #expect(try files(below: "Registry") == before)
  }

  @Test func `a word that is an option's value too stays there`() throws {
    let run = try heritage(
      "add-report", "--assessor", "Bel", "Bel", "--grade", "severe", "--event", "2015")
    #expect(
      run.errors.hasSuffix(
        "heritage add-report --assessor Bel palmyra/temple-of-bel --grade severe --event 2015\n"))
  }

  @Test func `so is the value of the option that named the place`() throws {
    let run = try heritage(
      "supersede", "palmyra", "--with", "Bos", "--reason", "duplicate", seed: 6)
    #expect(run.exitCode == 66)
    try #require(try heritage("add-site", "--name", "City of Bosra", seed: 7).exitCode == 0)
    try heritage("supersede", "palmyra", "--with", "Bosra", "--reason", "duplicate", seed: 8)
      .expect(
        exit: 1,
        errors: """
          error: no site is called 'Bosra', which is only a part of:
            city-of-bosra  City of Bosra
          hint: if it is meant, run: heritage supersede palmyra --with city-of-bosra --reason \
          duplicate
          """)
  }

  @Test func `a person is asked for the part of what was split, before all else`() throws {
    try #require(
      try heritage(
        "supersede", "palmyra/tetrapylon", "--with", "temple-of-bel", "--with", "monumental-arch",
        "--reason", "split", seed: 6
      ).exitCode == 0)
    let work = ["--type", "demining", "--date", "2017", "--actor", "DGAM"]
    let run = try Terminal.heritage(
      ["add-intervention", "tetrapylon"] + work, answers: ["palmyra/temple-of-bel"])
    #expect(
      run.errors == """
        'monument/palmyra/tetrapylon' was split, and nothing tells which part is meant:
          palmyra/temple-of-bel  Temple of Bel
          palmyra/monumental-arch  Monumental Arch
        the one that is meant:\(" ")

        """)
    #expect(run.exitCode == 0)
    #expect(run.output.contains("sites/pa/palmyra/interventions/"))
  }

  @Test func `a person is asked until a whole name or an identifier comes`() throws {
    let options = [
      "--published", "2015", "--cause", "unknown", "--scope", "cella", "--assessed", "2015",
      "--mechanism", "unknown", "--certainty", "high",
    ]
    let run = try Terminal.heritage(
      ["add-report", "Bel"] + Self.claim + options
        + ["--method", "desk", "--evidence", "0B1C2D3E4F5G", "--narrative", "Down."],
      answers: ["of Bel", "palmyra/temple-of-bel", "y"])
    run.expect(
      output: """
        added NQ08ZRPDXFCD  \
        sites/pa/palmyra/reports/2015-08-30_temple-of-bel_NQ08ZRPDXFCD.json  \
        operation 199VP4HNCCAX
        """,
      errors: """
        no place is called 'Bel', which is only a part of:
          palmyra/temple-of-bel  Temple of Bel
        the one that is meant: no place is called 'of Bel', which is only a part of:
          palmyra/temple-of-bel  Temple of Bel
        the one that is meant:\(" ")
        A B on Temple of Bel (monument/palmyra/temple-of-bel): severe.

        Event       2015-08-30
        Assessed    2015
        Published   2015
        Grade       severe; certainty high
        Method      desk
        Scope       cella
        Cause       unknown; by unknown
        Account     Down.
        Evidence    0B1C2D3E4F5G news, AFP: Arch blown up; published 2015-10-05; shows the subject
                    destroyed; no file
        Standing    differs: says severe instead of destroyed: news report, seen 2015 against imagery from
                    above, seen 2015-08-31
        State now   destroyed (seen from above)
        State then  destroyed (seen from above)

        save it? (y, n, or e to change an answer):\(" ")
        """)
  }
}
