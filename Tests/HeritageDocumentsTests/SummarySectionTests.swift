import CanonicalJSON
import HeritageAssessment
import HeritageModel
import HeritageDocuments
import Testing

@Test func `every report stands in one row of the verification table`() throws {
  var records = Records([try SmallRegistry.site()])
  let site = Subject(site: try Slug("palmyra"))
  let item = try #require(SmallRegistry.contents().evidence.first)
  records.evidence.insert(item)
  let verdicts: [Verdict?] = [
    nil, nil, .underReview, .partiallyVerified, .verified, .verified, .disputed, .refuted,
    .withdrawn,
  ]
  for (number, verdict) in verdicts.enumerated() {
    let report = Report(
      id: try RecordID("C1A1M000000\(number)"), subject: site, assessor: "desk-1",
      grade: .severe, recorded: try Instant("2026-11-22T10:00:00Z"))
    records.reports.insert(report)
    guard let verdict else { continue }
    var review = Review(
      id: try RecordID("REV1EW00000\(number)"), report: report.id, verdict: verdict,
      recorded: try Instant("2026-11-23T10:00:00Z"))
    review.by = "desk-2"
    review.evidence = [item.id]
    records.reviews.insert(review)
  }
  let summary = Summary(scope: SummaryScope(), records: records)
  #expect(
    summary.json.objectValue?["verification"]
      == [
        "reported": 3, "partially-verified": 1, "verified": 2, "disputed": 1, "refuted": 1,
        "withdrawn": 1, "superseded": 0, "total": 9,
      ])
  #expect(
    summary.markdown.contains(
      """
      - Reviewed here: 3 of 9 reports are verified, fully or in part; 2 are disputed or refuted.
      """))
  #expect(
    summary.markdown.contains(
      """
      | Verification | Reports |
      | --- | ---: |
      | reported, not verified | 3 |
      | partially verified | 1 |
      | verified | 2 |
      | disputed | 1 |
      | refuted | 1 |
      | withdrawn | 1 |
      | **total** | **9** |
      """))
}

@Test func `findings set aside are shown with reason and name`() throws {
  var records = try SmallRegistry.contents()
  func decision(_ record: String, _ id: String) throws -> SetAside {
    var decision = SetAside(
      id: try RecordID(id), code: "GRD-09", record: record,
      sha256: String(repeating: "0", count: 64), because: "an early word", by: "desk-4",
      recorded: try Instant("2026-11-25T10:00:00Z"))
    decision.message = "grades far apart"
    return decision
  }
  records.setAsides = RecordTable([
    try decision("report/C1A1M0000001", "SETAS1DE0001"),
    try decision("report/E1SEWHERE001", "SETAS1DE0002"),
  ])
  let summary = Summary(scope: SummaryScope(), records: records)
  #expect(
    summary.markdown.contains(
      """
      ## Findings set aside

      - GRD-09 on `report/C1A1M0000001`: grades far apart – set aside by desk-4 on 25 November 2026 because an early word (`SETAS1DE0001`)

      ## What is not known
      """))
  #expect(summary.json.objectValue?["setAside"]?.arrayValue?.count == 1)
  let early = Summary(
    scope: SummaryScope(), records: records,
    viewpoint: Viewpoint(known: Day(year: 2026, month: 11, day: 24)))
  #expect(!early.markdown.contains("set aside"))
}

/// What a listing and a person say of danger, and whether nobody knows.
private let dangers: [(inDanger: String, listing: String, isGap: Bool)] = [
  ("", "", true), ("", #""danger": "No""#, false),
  (#"{"period": "2013/.."}"#, #""danger": """#, false),
  (#"{"period": "1990/2005"}"#, "", false),
]

@Test(arguments: dangers)
func `a listing in danger that nobody knows of is a gap`(
  inDanger: String, listing: String, isGap: Bool
) throws {
  let json = """
    [{"id": "place", "names": [{"text": "Place", "language": "en", "kind": "preferred"}],
      "worldHeritage": {"status": "inscribed", "inDanger": [\(inDanger)], "listing": {\(listing)}}}]
    """
  let records = Records(try records(json, as: Site.self))
  let markdown = Summary(scope: SummaryScope(), records: records).markdown
  #expect(
    markdown.contains(
      "- Whether it is on the List of World Heritage in Danger is not known for Place.\n") == isGap)
}

@Test func `key points name what is lost and what is disputed first`() throws {
  let markdown = Summary(
    scope: SummaryScope(), records: try SmallRegistry.contents()
  ).markdown
  #expect(
    markdown.contains(
      """
      ## Key points

      - **Temple of Bel** \u{2068}معبد بل\u{2069}: Destroyed between 27 and 31 August 2015. Seen in images from above, verified; 2 reports; first reported on 31 August 2015. Reports disagree: destroyed or possibly damaged.

      ## Also to know

      - **Without any report: 1** – Temple of Nabu. That says nothing about its state.
      - Reviewed here: 1 of 2 reports is verified, fully or in part.

      ## Totals
      """))
}
