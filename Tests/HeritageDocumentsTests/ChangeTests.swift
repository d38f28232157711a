import CanonicalJSON
import HeritageAssessment
import HeritageModel
import HeritageDocuments
import Testing

private func selection(_ change: (inout RecordSelection) -> Void) -> SummaryScope {
  var selection = RecordSelection()
  change(&selection)
  return SummaryScope(selection: selection)
}

@Test func `a period is set against the time before`() throws {
  let summary = Summary(
    scope: selection { $0.since = Day(year: 2016, month: 12, day: 1) },
    records: try PalmyraSeeds.contents())
  #expect(
    summary.markdown.contains(
      """
      ## Change since the time before

      States on the day before 1 December 2016 against the latest, both by what is known now. The period is 1 December 2016 on: 7 events before it, 2 within it. Counted are all 13 monuments of the scope, also those to which nothing happened in these days.

      | Grade | Before 1 December 2016 | Latest | Change |
      | --- | ---: | ---: | ---: |
      | destroyed | 4 | 4 | 0 |
      | severe | 2 | 3 | +1 |
      | moderate | 1 | 2 | +1 |
      | unknown | 6 | 4 | -2 |
      | **total** | **13** | **13** | 0 |

      | Subject | Before | After | Rests on |
      | --- | --- | --- | --- |
      | Lion of al-Lāt | severely damaged (inspected on site) | severely damaged (inspected on site); restored March 2016 to 1 October 2017, not looked at since | `397KJYN1QYYB` |
      | Roman Theatre | intact on 26 December 2016; later: 2 claims | moderately damaged (inspected on site) | `G0E5FJJVNB7F` |
      | Tetrapylon | intact on 26 December 2016; later: 3 claims | severely damaged (inspected on site, corroborated) | `PD9XWW6G4WKZ`, `MDAAMVJ35PQY` |

      """))
}

@Test func `an event that may lie before the period is said to`() throws {
  let json = Summary(
    scope: selection { $0.since = Day(year: 2015, month: 8, day: 30) },
    records: try PalmyraSeeds.contents()
  ).json.objectValue?["changes"]?.objectValue
  // The days of the museum, the Temple of Bel and the tower began before the 30th.
  #expect(json?["eventsWithin"] == 7)
  #expect(json?["eventsUnsure"] == 3)
  #expect(json?["basis"] == "events")
}

@Test func `what became known in the days before is told`() throws {
  let json = try #require(
    Summary(
      scope: SummaryScope(), records: try PalmyraSeeds.contents(),
      viewpoint: Viewpoint(known: Day(year: 2015, month: 9, day: 1), knownBy: .published)
    ).json.objectValue?["changes"]?.objectValue)
  #expect(json["basis"] == "knowledge")
  #expect(json["first"] == "2015-08-03")
  #expect(
    json["changed"]?.arrayValue?.compactMap { $0.objectValue?["record"]?.stringValue }
      == ["monument/palmyra/temple-of-baalshamin", "monument/palmyra/temple-of-bel"])
  #expect(json["newReports"]?.arrayValue?.count == 4)
}

@Test func `without a period or a day nothing is set against anything`() throws {
  let summary = Summary(scope: SummaryScope(), records: try SmallRegistry.contents())
  #expect(summary.json.objectValue?["changes"] == .null)
  #expect(!summary.markdown.contains("Newly known"))
}

@Test func `what was known on a day does not change when later claims come in`() throws {
  let all = try PalmyraSeeds.contents()
  let viewpoint = Viewpoint(known: Day(year: 2015, month: 9, day: 1), knownBy: .published)
  var early = all
  early.reports = RecordTable(all.reports.filter { viewpoint.knows($0) })
  let named = Set(early.reports.flatMap(\.evidence))
  early.evidence = RecordTable(all.evidence.filter { named.contains($0.id) })
  #expect(early.reports.count == 5)
  var later = all
  var another = Report(
    id: try RecordID("1ATER0000001"), subject: early.reports[0].subject, assessor: "desk-1",
    grade: .none, recorded: try Instant("2026-12-01T00:00:00Z"))
  another.published = try StatedDate("2015-09-02")
  another.supersedes = early.reports[0].id
  later.reports.insert(another)
  var review = Review(
    id: try RecordID("1ATER0000002"), report: early.reports[1].id, verdict: .refuted,
    recorded: try Instant("2026-12-01T00:00:00Z"))
  review.date = try StatedDate("2016")
  later.reviews.insert(review)
  later.retractions.insert(
    Retraction(
      id: try RecordID("1ATER0000003"), evidence: try #require(early.evidence.first).id,
      because: "shows another place", recorded: try Instant("2026-12-01T00:00:00Z")))
  func document(_ records: Records) -> Summary {
    Summary(scope: SummaryScope(), records: records, viewpoint: viewpoint)
  }
  #expect(document(early).markdown == document(later).markdown)
  #expect(document(early).text == document(later).text)
  #expect(document(early).json == document(later).json)
  #expect(document(later).markdown != Summary(scope: SummaryScope(), records: later).markdown)
}
