import HeritageAssessment
import HeritageModel
import Testing

private let overlaps: [(claims: String, events: String)] = [
  ("A 2015-08, B 2015-08-20/2015-09", "A+B"),
  ("A 2015-08, B 2015-09", "A B"),
  // Never by way of a third: a wide claim joins the earliest event that it meets.
  ("A 2015-01, B 2015-03, C 2015-01/2015-03", "A+C B"),
  ("A 2015-01/2015-11, B 2015-02, C 2015-11/2015-12", "A+B C"),
  ("A 2015-08, B ../2015-09", "A+B"),
  // An open beginning links no two events, and joins the newest that had begun.
  ("A 2013-05, B 2016-12-26/2017-01-10, C ../2017-01-20", "A B+C"),
  ("A 2013-05, B 2016-12-26/2017-01-10, C ../2014", "A+C B"),
  ("A ../2015-10-05, B ../2016-04-26", "A+B"),
  ("A 2015-08, B ../2014", "B A"),
  // Nobody has said when it ended, so it lasts until somebody looked.
  ("A 2014/.., B 2016", "A+B"),
  ("A 2014/, B 2021", "A B"),
]

@Test(arguments: overlaps)
func `claims whose days meet those that an event was found by tell of it`(
  claims: String, events: String
) throws {
  let claims = claims.split(separator: ", ").map { text in
    Claimed(String(text.prefix(1)), .moderate, event: String(text.dropFirst(2)), published: "2019")
  }
  #expect(try assess(claims).events == events)
}

private let undated: [(reassesses: String?, assessed: String, events: String)] = [
  (nil, "2016", "A B+V"), (nil, "2015-01", "A+V B"), (nil, "2012", "V A B"), ("A", "2016", "A+V B"),
]

@Test(arguments: undated)
func `an undated claim joins what it reassesses or the newest event begun by then`(
  reassesses: String?, assessed: String, events: String
) throws {
  let result = try assess([
    Claimed("A", .slight, event: "2014-05"), Claimed("B", .severe, event: "2015-08"),
    Claimed("V", .moderate, assessed: assessed).with { $0.reassesses = reassesses },
  ])
  #expect(result.events == events)
}

private let named: [(first: (String?, String), second: (String?, String), events: String)] = [
  // The same incident, whatever the days.
  (("X", "2015-06"), ("X", "2015-08"), "A+B"),
  // Different incidents stay apart although the days overlap.
  (("X", "2015"), ("Y", "2015-08"), "B A"),
  (("X", "2015"), (nil, "2015-08"), "A+B"),
]

@Test(arguments: named)
func `a named incident joins and keeps apart`(
  first: (String?, String), second: (String?, String), events: String
) throws {
  let result = try assess([
    Claimed("A", .slight, event: first.1).with { $0.incident = first.0 },
    Claimed("B", .severe, event: second.1).with { $0.incident = second.0 },
  ])
  #expect(result.events == events)
}

@Test func `an incident record dates claims that have no date`() throws {
  var incident = Incident(id: try id("X"), site: try Slug("palmyra"))
  incident.event = try StatedDate("2016-05")
  let result = try assess(
    [
      Claimed("A", .slight).with { $0.incident = "X" }, Claimed("B", .severe, event: "2015-08"),
    ], incidents: [incident])
  #expect(result.events == "B A")
  #expect(result.incidents.map { $0.event?.text } == ["2015-08", "2016-05"])
}

private let destructions: [(second: DamageGrade, rebuilt: String?, events: String)] = [
  (.destroyed, nil, "A+B"), (.destroyed, "2016", "A B"), (.destroyed, "2014", "A+B"),
  (.destroyed, "2018", "A+B"), (.severe, nil, "A B"),
]

@Test(arguments: destructions)
func `a thing is destroyed once unless it was rebuilt`(
  second: DamageGrade, rebuilt: String?, events: String
) throws {
  let result = try assess(
    [Claimed("A", .destroyed, event: "2015-08"), Claimed("B", second, event: "2017-01")],
    interventions: try rebuilt.map { [try intervention("R", .reconstruction, $0)] } ?? [])
  #expect(result.events == events)
}
