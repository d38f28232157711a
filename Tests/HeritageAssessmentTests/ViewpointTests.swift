import HeritageAssessment
import HeritageDocuments
import HeritageModel
import Testing

private let first = Claimed("A", .possible, event: "2015-08-30", published: "2015-08-31").with {
  $0.recorded = "2020-01-01T10:00:00Z"
  $0.by = "DGAM"
}
private let second = Claimed("B", .destroyed, event: "2015-08-30", published: "2015-09-02").with {
  $0.recorded = "2020-01-03T10:00:00Z"
  $0.by = "DGAM"
}

private func day(_ text: String) throws -> Day {
  try #require(EDTF(text).lower.knownDay)
}

private struct Known: Sendable, CustomTestStringConvertible {
  let on: String
  let by: KnownBy
  let basis: String

  var testDescription: String { "\(by.rawValue) by \(on)" }
}

private let knownCases: [Known] = [
  Known(on: "2019-12-31", by: .recorded, basis: ""),
  Known(on: "2020-01-01", by: .recorded, basis: "A"),
  Known(on: "2020-01-02", by: .recorded, basis: "A"),
  Known(on: "2020-01-03", by: .recorded, basis: "B"),
  Known(on: "2015-08-30", by: .published, basis: ""),
  Known(on: "2015-08-31", by: .published, basis: "A"),
  Known(on: "2015-09-01", by: .published, basis: "A"),
  Known(on: "2015-09-02", by: .published, basis: "B"),
]

@Test(arguments: knownCases)
private func `only what was known on a day counts`(known: Known) throws {
  let viewpoint = Viewpoint(known: try day(known.on), knownBy: known.by)
  let result = try assess([first, second], from: viewpoint)
  #expect(result.basisText == known.basis)
  #expect(result.status == (known.basis.isEmpty ? .unassessed : .alert))
}

@Test(arguments: [("2020-02-09", "B"), ("2020-02-10", "A")])
func `a review ends a claim from the day it was known`(
  date: String, expected: String
) throws {
  let result = try assess(
    [first, second],
    reviews: [try review("R", of: "B", .withdrawn, recorded: "2020-02-10T00:00:00Z")],
    from: Viewpoint(known: try day(date)))
  #expect(result.basisText == expected)
}

@Test func `a later report supersedes only from the day it was known`() throws {
  let claims = [first, second.with { $0.supersedes = "A" }]
  let before = try assess(claims, from: Viewpoint(known: try day("2020-01-02")))
  let after = try assess(claims, from: Viewpoint(known: try day("2020-01-03")))
  #expect(before.ended.count == 0)
  #expect(after.ended.map(\.report.short) == ["A"])
}

@Test func `what is public at an unknown time counts from its recording`() throws {
  let claim = first.with { $0.published = nil }
  let before = Viewpoint(known: try day("2019-12-31"), knownBy: .published)
  #expect(try assess([claim], from: before).status == .unassessed)
}

@Test(arguments: [
  ("2014-01-01", "", AssessmentStatus.unassessed), ("2015-08-29", "A", .alert),
  ("2016-05-30", "A", .alert), ("2016-05-31", "B", .alert), ("2020-01-01", "B", .alert),
])
func `what happened after the day asked about is left out`(
  date: String, expected: String, status: AssessmentStatus
) throws {
  let result = try assess(
    [Claimed("A", .slight, event: "2015-05"), Claimed("B", .severe, event: "2016-05")],
    from: Viewpoint(asked: try day(date)))
  #expect(result.basisText == expected)
  #expect(result.status == status)
}

@Test func `a claim that says only by then goes with the event that others date`() throws {
  let claims = [
    Claimed("A", .severe, event: "2016-12-26/2017-01-10"),
    Claimed("B", .destroyed, event: "../2017-01-20"),
  ]
  let before = try assess(claims, from: Viewpoint(asked: Day(year: 2016, month: 11, day: 30)))
  #expect(before.status == .unassessed)
  #expect(before.later.map(\.short) == ["A", "B"])
  #expect(
    before.rule == "unassessed: no report of damage or of a look by the day asked about is known")
  let after = try assess(claims, from: Viewpoint(asked: Day(year: 2017, month: 1, day: 10)))
  #expect(after.events == "A+B")
}

private struct OnADay: Sendable, CustomTestStringConvertible {
  let day: String
  let phrase: String
  let status: AssessmentStatus
  var basis = ""

  var testDescription: String { day }
}

private let days: [OnADay] = [
  // A later image shows it intact, and nothing is known of the day.
  OnADay(
    day: "2013-12-31", phrase: "intact on 26 June 2015; later: 2 claims", status: .unassessed),
  OnADay(
    day: "2014-12-31", phrase: "reportedly slightly damaged", status: .reported, basis: "1A"),
  // An image of the day shows it intact.
  OnADay(
    day: "2015-06-26", phrase: "reportedly slightly damaged", status: .reported, basis: "1A"),
  OnADay(
    day: "2015-06-27", phrase: "reportedly slightly damaged; possibly already destroyed",
    status: .reported, basis: "1A"),
  OnADay(
    day: "2015-08-24", phrase: "reportedly slightly damaged; possibly already destroyed",
    status: .reported, basis: "1A"),
  OnADay(
    day: "2015-08-25", phrase: "destroyed (seen from above)", status: .observedRemotely,
    basis: "1B"),
]

@Test(arguments: days)
private func `an event counts on a day only if it was certainly over by then`(
  entry: OnADay
) throws {
  let result = try assess(
    [
      Claimed("1A", .slight, event: "2014", evidence: ["13"]),
      Claimed("1B", .destroyed, event: "2015-05/2015-09", evidence: ["11", "12"]),
    ],
    evidence: [
      try item("11", .satellite, acquired: "2015-06-26", shows: .intact),
      try item("12", .satellite, acquired: "2015-08-25", shows: .destroyed),
      try item("13", .news),
    ], from: Viewpoint(asked: try day(entry.day)))
  #expect(result.phrase == entry.phrase)
  #expect(result.status == entry.status)
  #expect(result.basisText == entry.basis)
}

@Test func `nothing but an event that may be later is undecided`() throws {
  let result = try assess(
    [Claimed("A", .destroyed, event: "2015", evidence: ["13"])], evidence: [try item("13", .news)],
    from: Viewpoint(asked: try day("2015-06-01")))
  #expect(result.status == .undecided)
  #expect(result.grade == .unknown)
  #expect(result.undecided.map(\.grade) == [.destroyed])
  #expect(result.phrase == "possibly already destroyed")
  #expect(
    result.rule
      == "undecided: an event may have happened by the day asked about or after it")
}

@Test(arguments: [("2016-12-31", AssessmentStatus.undecided), ("2017-06-30", .alert)])
func `an undated event had happened when it was first reported`(
  date: String, status: AssessmentStatus
) throws {
  let result = try assess(
    [Claimed("A", .severe, published: "2018"), Claimed("B", .severe, published: "2017-06-30")],
    from: Viewpoint(asked: try day(date)))
  #expect(result.status == status)
}

@Test func `a claim that dates the event earlier than what others found does not move it`() throws {
  let claims = [
    Claimed("A", .destroyed, event: "2015-08-23", published: "2016"),
    Claimed("B", .destroyed, event: "2015-07~", published: "2015"),
  ]
  let early = try assess(claims, from: Viewpoint(asked: Day(year: 2015, month: 8, day: 1)))
  #expect(early.basisText == "")
  let result = try assess(claims, from: Viewpoint(asked: Day(year: 2015, month: 8, day: 23)))
  #expect(result.basisText == "A B")
}
