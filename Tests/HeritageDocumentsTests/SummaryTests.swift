import CanonicalJSON
import HeritageAssessment
import HeritageModel
@testable import HeritageDocuments
import Testing

@Test func `Palmyra's summary stays as it is`() throws {
  let summary = Summary(
    scope: SummaryScope(sites: [try Slug("palmyra")]), records: try PalmyraSeeds.contents())
  try expectSnapshot(summary.markdown, named: "palmyra-summary.md")
  try expectSnapshot(summary.csv, named: "palmyra-summary.csv")
}

@Test func `a summary of what was public on a day stays as it is`() throws {
  let summary = Summary(
    scope: SummaryScope(), records: try PalmyraSeeds.contents(),
    viewpoint: Viewpoint(known: Day(year: 2015, month: 9, day: 1), knownBy: .published))
  try expectSnapshot(summary.markdown, named: "palmyra-summary-2015-09-01.md")
}

@Test func `a summary in JSON has the contract's keys and adds up`() throws {
  let summary = Summary(scope: SummaryScope(), records: try SmallRegistry.contents())
  let json = try #require(summary.json.objectValue)
  #expect(json["scope"] == "all sites")
  #expect(json["asKnownOn"] == .null)
  #expect(json["sites"] == 1)
  #expect(json["monuments"] == 2)
  #expect(json["reports"] == 2)
  #expect(
    json["byGrade"]
      == [
        "destroyed": 1, "severe": 0, "moderate": 0, "slight": 0, "possible": 0, "none": 0,
        "unknown": 1,
      ])
  #expect(json["unassessed"] == 1)
}

private func scope(_ change: (inout RecordSelection) throws -> Void) rethrows -> SummaryScope {
  var selection = RecordSelection()
  try change(&selection)
  return SummaryScope(selection: selection)
}

@Test func `a scope decides which monuments are told of`() throws {
  let contents = try PalmyraSeeds.contents()
  func names(_ scope: SummaryScope) -> [String] {
    let json = Summary(scope: scope, records: contents).json.objectValue
    return (json?["states"]?.arrayValue ?? []).compactMap {
      $0.objectValue?["record"]?.stringValue?.split(separator: "/").last.map(String.init)
    }
  }
  #expect(names(scope { $0.countries = ["IQ"] }) == [])
  #expect(names(scope { $0.countries = ["SY"] }).count == 13)
  #expect(names(scope { $0.region = "arab" }).count == 13)
  #expect(names(scope { $0.isInDanger = true }).count == 13)
  #expect(names(scope { $0.grades = [.moderate] }) == ["fakhr-al-din-castle", "roman-theatre"])
  #expect(names(scope { $0.statuses = ["unassessed"] }).count == 4)
}

private let periods: [(since: String?, until: String?, struck: String, states: String)] = [
  ("2016-12-01", nil, "2 dated events** – Roman Theatre, Tetrapylon", "the latest known"),
  // Of what may have been later nothing is told as having struck.
  (nil, "2015-06-30", "1 dated event** – Lion of al-Lāt", "those at its end"),
  ("2018-01-01", "2018-12-31", "0 dated events**", "those at its end"),
]

@Test(arguments: periods)
private func `a period counts every monument and names those that something struck in it`(
  since: String?, until: String?, struck: String, states: String
) throws {
  func day(_ text: String?) throws -> Day? {
    try text.flatMap { try StatedDate($0).lower.knownDay }
  }
  let summary = Summary(
    scope: try scope {
      $0.since = try day(since)
      $0.until = try day(until)
    }, records: try PalmyraSeeds.contents())
  #expect(summary.json.objectValue?["monuments"] == 13)
  #expect(summary.markdown.contains("- **In the period: \(struck).\n"))
  #expect(summary.markdown.contains(" The states are \(states).\n"))
  if let until {
    let words = English().date(SpokenDate(try StatedDate(until)))
    #expect(summary.markdown.contains(" State on \(words).\n"))
    #expect(summary.markdown.contains("worked out from its reports on \(words)."))
  }
}

@Test func `a scope is said in words`() throws {
  let contents = try SmallRegistry.contents()
  func words(_ scope: SummaryScope) -> String? {
    Summary(scope: scope, records: contents).json.objectValue?["scope"]?.stringValue
  }
  #expect(words(SummaryScope(sites: [try Slug("palmyra")])) == "Palmyra")
  #expect(
    words(
      scope {
        $0.countries = ["SY", "IQ"]
        $0.isInDanger = true
        $0.grades = [.severe, .destroyed]
        $0.since = Day(year: 2015, month: 1, day: 1)
      })
      == "Iraq, Syrian Arab Republic; on the List of World Heritage in Danger; graded destroyed or severe; events from 2015-01-01 on"
  )
}

@Test func `reports on a whole site are counted apart`() throws {
  var contents = try SmallRegistry.contents()
  var report = Report(
    id: try RecordID("5JTE00000001"), subject: Subject(site: try Slug("palmyra")),
    assessor: "desk-1", grade: .moderate, recorded: try Instant("2026-11-24T00:00:00Z"))
  report.evidence = [try RecordID("1ST0000000A1")]
  contents.reports.insert(report)
  let summary = Summary(scope: SummaryScope(), records: contents)
  #expect(summary.json.objectValue?["monuments"] == 2)
  #expect(
    summary.markdown.contains(
      """
      ## Sites as a whole

      These are reports about a whole site and are not part of the totals above.

      | Site | State | Happened | How well known | Reports |
      | --- | --- | --- | --- | ---: |
      | Palmyra \u{2068}تدمر\u{2069} | moderately damaged | published 31 August 2015 | one source says so | 1 |
      """))
}

@Test func `gaps name what is missing`() throws {
  var contents = try SmallRegistry.contents()
  contents.reports.change(0) { $0.event = nil }
  contents.reports.change(0) { $0.evidence = [] }
  var report = Report(
    id: try RecordID("6AP000000001"),
    subject: Subject(site: try Slug("palmyra"), monument: try Slug("temple-of-nabu")),
    assessor: "desk-1", grade: .severe, recorded: try Instant("2026-11-24T00:00:00Z"))
  report.evidence = [try RecordID("1ST0000000A1")]
  contents.reports.insert(report)
  try contents.evidence.change(1) { $0.acquired = try StatedDate("2014-01-01") }
  #expect(
    Summary(scope: SummaryScope(), records: contents).markdown.contains(
      """
      ## What is not known

      - No position is recorded for Temple of Bel and Temple of Nabu.
      - 1 of 3 reports tells of damage without a date (Temple of Nabu).
      - 1 of 3 reports comes without evidence (Temple of Bel).
      - 1 of 3 reports does not tell when it was made public.
      - No image of the time after the damage is on record for Temple of Nabu.
      - More than a year lies between the last image that shows it whole and the first with damage, for Temple of Bel.
      - No copy is kept of 2 of 3 items of evidence.
      """))
}

@Test func `of a day, reports of later damage alone are no reports of it`() throws {
  let day = try #require(Day(year: 2015, month: 5, day: 1))
  let markdown = Summary(
    scope: SummaryScope(), records: try PalmyraSeeds.contents(), viewpoint: Viewpoint(asked: day)
  ).markdown
  // Of the four, two have no event and were made of a look that was later.
  #expect(markdown.contains("Monumental Arch (later: 4 reports)"))
  #expect(
    markdown.contains(
      "\n| Monumental Arch \u{2068}قوس النصر\u{2069} | not known | – | not known | 0 |\n"))
}
