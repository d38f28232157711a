import CanonicalJSON
import Foundation
import HeritageTestSupport
import Testing

@Suite(.temporaryFolder)
struct InterviewTests {
  init() throws { try Sample.make() }

  /// The claim of the first test as it is shown before it is saved.
  private static func shown(_ grade: String) -> String {
    """
    DGAM on Temple of Bel (monument/palmyra/temple-of-bel): destroyed.

    Event       2015-08-30
    Grade       \(grade)
    Method      desk
    Account     Walls are down.
    Evidence    0B1C2D3E4F5G news, AFP: Arch blown up; published 2015-10-05; shows the subject
                destroyed; no file
    Standing    agrees with the state
    State now   destroyed (seen from above)
    State then  destroyed (seen from above, corroborated)

    """
  }

  private static func gap(_ width: Int) -> String { String(repeating: " ", count: width) }

  @Test func `a wrong answer is told and asked again, and the record is written`() throws {
    let run = try Terminal.heritage(
      ["add-report"],
      answers: [
        "palmyra/temple-of-bol", "palmyra/temple-of-bel", "destroid", "dest", "DGAM", "30.8.2015",
        "2015-08-30", "<", "", "", "desk", "", "", "", "", "", "0B1C", "0b1c2d3e4f5g",
        "Walls are down.", "e", "10", "med", "y",
      ])
    run.expect(
      output: """
        added NQ08ZRPDXFCD  \
        sites/pa/palmyra/reports/2015-08-30_temple-of-bel_NQ08ZRPDXFCD.json  \
        operation 199VP4HNCCAX
        """,
      errors: """
        Enter skips what need not be said, < goes back to the question before, Ctrl-C ends it all
        site, or site/monument: the site 'palmyra' has no monument 'temple-of-bol'; \
        it has: monumental-arch, temple-of-bel, tetrapylon
        site, or site/monument: how badly it is damaged, such as severe (? lists the terms): \
        'destroid' is not a known grade; did you mean 'destroyed'?
        how badly it is damaged, such as severe (? lists the terms): 'dest' is taken as 'destroyed'
        who says so (Enter for 'desk'): when it happened, such as 2015-08-30 (empty to skip): \
        '30.8.2015' is not a date: the year needs four digits; write 2015-08-30
        when it happened, such as 2015-08-30 (empty to skip): when it was seen, such as 2026-11-22 \
        (empty to skip): when it happened (Enter for '2015-08-30', - for nothing): when it was \
        seen, such as 2026-11-22 (empty to skip): how it was looked at (empty to skip) (? lists the \
        terms): when the claim was published (empty to skip): by what means, such as air-strike \
        (empty to skip) (? lists the terms): why it was damaged (empty to skip) (? lists the \
        terms): how sure the grade is (empty to skip) (? lists the terms): which part, such as the \
        roof (empty to skip): photos or files by their paths, or evidence by identifier (empty to \
        skip): '0B1C' is not an identifier of 12 characters of 0-9 and A-Z without I, L, O, U
        photos or files by their paths, or evidence by identifier (empty to skip): what is to be \
        seen (empty to skip):\(" ")
        \(Self.shown("destroyed"))
        save it? (y, n, or e to change an answer):   1   subject\(Self.gap(23))palmyra/temple-of-bel
          2   how badly it is damaged\(Self.gap(7))destroyed
          3   who says so\(Self.gap(19))DGAM
          4   when it happened\(Self.gap(14))2015-08-30
          5   when it was seen
          6   how it was looked at\(Self.gap(10))desk
          7   when the claim was published
          8   by what means
          9   why it was damaged
          10  how sure the grade is
          11  which part
          12  evidence\(Self.gap(22))0b1c2d3e4f5g
          13  what is to be seen\(Self.gap(12))Walls are down.
        which one, by its number (empty to skip): how sure the grade is (empty to skip) (? lists \
        the terms): 'med' is taken as 'medium'

        \(Self.shown("destroyed; certainty medium"))
        save it? (y, n, or e to change an answer):\(" ")
        """)
    let path = "sites/pa/palmyra/reports/2015-08-30_temple-of-bel_NQ08ZRPDXFCD.json"
    let record = try JSONParser.parse(Array(contents(of: "Registry/\(path)").utf8))
    #expect(record["grade"] == "destroyed")
    #expect(record["assessor"] == "DGAM")
    #expect(record["event"] == "2015-08-30")
    #expect(record["gradeCertainty"] == "medium")
    #expect(record["method"] == "desk")
    #expect(record["evidence"] == ["0B1C2D3E4F5G"])
    #expect(record["narrative"] == [["language": "en", "text": "Walls are down."]])
  }

  @Test func `what is not to be saved is not, and what cannot be is told and can be changed`()
    throws
  {
    let before = try files(below: "Registry")
    let claim = [
      "add-report", "palmyra/tetrapylon", "--assessor", "DGAM", "--grade", "severe", "--event",
      "2015", "--assessed", "2015", "--method", "field", "--mechanism", "shelling", "--cause",
      "unknown", "--certainty", "high", "--scope", "all", "--narrative", "Down.",
    ]
    let declined = try Terminal.heritage(claim, answers: ["0b1c2d3e4f5g", "n"])
    #expect(
      declined.errors.hasSuffix(
        "save it? (y, n, or e to change an answer): error: nothing was recorded, as you asked\n"))
    #expect(declined.exitCode == 1)
    let refused = try Terminal.heritage(claim, answers: ["0b1c2d3e4f5h", "e", "12", "-", "n"])
    #expect(
      refused.errors.contains(
        "error: 'evidence[0]' names 'evidence/0B1C2D3E4F5H', which is not in the registry"))
    #expect(refused.errors.contains("change an answer, or stop (e, n): "))
    #expect(refused.exitCode == 1)
    #expect(try files(below: "Registry") == before)
  }

  @Test func `a question mark lists the terms`() throws {
    let run = try Terminal.heritage(
      ["review", "7K3M9XQ2PD4T", "--note", "seen"], answers: ["?", "disputed"])
    run.expect(
      output: """
        added NQ08ZRPDXFCD  sites/pa/palmyra/reviews/7K3M9XQ2PD4T_NQ08ZRPDXFCD.json  \
        operation 199VP4HNCCAX
        """,
      errors: """
        UNITAR-UNOSAT on Temple of Bel (monument/palmyra/temple-of-bel): destroyed.
        verdict (? lists the terms):   1  verified                independent evidence confirms it
          2  partially-verified      evidence confirms part of it
          3  under-review            somebody is looking at it
          4  disputed                evidence or a credible party contradicts it
          5  refuted                 evidence shows it to be wrong
          6  superseded              a later report takes its place
          7  withdrawn               its author takes it back
        verdict (? lists the terms):\(" ")
        """)
  }

  @Test func `control characters that were typed do not reach the record`() throws {
    let run = try Terminal.heritage(
      ["add-site", "--country", "IQ", "--kind", "urban"], answers: ["Ha\u{1B}[31mtra", ""])
    #expect(run.exitCode == 0)
    let site = try heritage("site", "ha-31mtra", "--format", "json").json()
    #expect(site["site", "names", "0", "text"] == "Ha[31mtra")
  }

  @Test func `a site is asked for by its names, its kind, its country and its point`() throws {
    let run = try Terminal.heritage(
      ["add-site"],
      answers: [
        "gr:Βωμός", "الجامع الأموي; fr:Grande mosquée", "mosque", "مبنى", "Syria", "36,1995",
        "36.1995, 37.1567", "",
      ])
    run.expect(
      output: """
        added grande-mosquee  sites/gr/grande-mosquee/site.json  operation 199VP4HNCCAX
        """,
      errors: """
        names of the site, with ';' between them: 'gr' in 'gr:Βωμός' is not a known language; did \
        you mean 'el:Βωμός'? or, where the colon belongs to the name, put a language first: \
        'en:gr:Βωμός'
        names of the site, with ';' between them: kind of site (empty to skip) (? lists the \
        terms): 'mosque' is not a known site kind; 'mosque' is a monument type
        kind of site (empty to skip) (? lists the terms): 'مبنى' is taken as 'monument'
        country, such as SY (empty to skip): where it is, as latitude, longitude or a map's \
        address (empty to skip): it is not two numbers, a latitude and a longitude; write degrees, \
        such as '34.5513, 38.2691' or 34°33'05"N 38°16'09"E
        where it is, as latitude, longitude or a map's address (empty to skip):\(" ")
        """)
    let site = try heritage("site", "grande-mosquee", "--format", "json").json()["site"]
    #expect(
      site?["names"] == [
        ["kind": "preferred", "language": "ar", "text": "الجامع الأموي"],
        ["kind": "preferred", "language": "fr", "text": "Grande mosquée"],
      ])
    #expect(site?["countries"] == ["SY"])
    #expect(site?["kind"] == "monument")
    #expect(site?["location"] == ["latitude": 36.1995, "longitude": 37.1567])
  }

  @Test func `an identifier that was put into Latin letters is offered, a taken one is not`() throws
  {
    let offered = try Terminal.heritage(
      ["add-monument", "palmyra", "--name", "معبد نبو", "--type", "temple", "--built", "00XX"],
      answers: ["temple-of-bel", "temple-of-nabu"])
    offered.expect(
      output: """
        added palmyra/temple-of-nabu  sites/pa/palmyra/monuments/temple-of-nabu.json  \
        operation 199VP4HNCCAX
        """,
      errors: """
        identifier (Enter for 'mbd-nbw'): 'temple-of-bel' is taken already: Temple of Bel
        identifier (Enter for 'mbd-nbw'):\(" ")
        """)
    let taken = try Terminal.heritage(
      [
        "add-monument", "palmyra", "--name", "Tetrapylon", "--type", "tetrapylon", "--built",
        "02XX", "--dry-run",
      ], answers: ["other-tetrapylon"])
    taken.expect(
      output: """
        would add palmyra/other-tetrapylon  sites/pa/palmyra/monuments/other-tetrapylon.json
        """,
      errors: """
        'tetrapylon' is taken already: Tetrapylon
        identifier: warning: monument/palmyra/other-tetrapylon: 'monument/palmyra/tetrapylon' has \
        the same name, 'Tetrapylon'; if both are one place, take this back with 'heritage undo' \
        and record there
        """)
  }

  @Test func `an end of the input records nothing`() throws {
    let before = try files(below: "Registry")
    let run = try Terminal.heritage(["withdraw", "7K3M9XQ2PD4T"], answers: ["\u{4}"])
    run.expect(
      exit: 1,
      errors: "why it is withdrawn: error: the input ended; nothing was recorded")
    #expect(try files(below: "Registry") == before)
  }
}
