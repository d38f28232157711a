import CanonicalJSON
import HeritageAssessment
import HeritageModel
import HeritageDocuments
import Testing

/// The small registry after both images of the temple were found to show another place.
private func contents() throws -> Records {
  var records = try SmallRegistry.contents()
  records.retractions = RecordTable(
    try ["4ZC8M1T7Q0RB", "9FQ2X6D3HWKE"].enumerated().map { number, item in
      var retraction = Retraction(
        id: try RecordID("RETRACT0000\(number)"), evidence: try RecordID(item),
        because: "shows another place", recorded: try Instant("2026-12-01T00:00:00Z"))
      retraction.by = "desk-3"
      return retraction
    })
  return records
}

private let flag =
  "`9FQ2X6D3HWKE`, withdrawn by desk-3 because shows another place (`RETRACT00001`)"

@Test func `every view flags the reports that leaned on withdrawn evidence`() throws {
  let records = try contents()
  let report = try #require(records.reports.last)
  let views: [any Document] = [
    Dossier(site: records.sites[0], records: records),
    Summary(scope: SummaryScope(), records: records),
    MonumentView(records.monuments[0], records: records),
    ReportView(report, records: records), EvidenceView(records.evidence[2], records: records),
  ]
  for view in views { #expect(view.markdown.contains(flag), "\(type(of: view))") }
}

@Test func `a claim without evidence left says so`() throws {
  let records = try contents()
  let view = ReportView(try #require(records.reports.last), records: records)
  #expect(view.markdown.contains("  - **rests only on withdrawn evidence**"))
  let why = WhyView(about: records.monuments[0].subject, records: records).markdown
  #expect(
    why.contains(
      "it rests only on withdrawn evidence; the review `2N5VJ8G0C4XA` no longer confirms it"))
}

@Test func `a state that rests on withdrawn evidence is told as an alert`() throws {
  var records = try contents()
  records.reports = RecordTable(records.reports.dropFirst())
  let summary = Summary(scope: SummaryScope(), records: records)
  #expect(
    summary.markdown.contains(
      "| Temple of Bel \u{2068}معبد بل\u{2069} | said to be destroyed | 27 to 31 August 2015 | a claim without evidence |"
    ))
  #expect(
    summary.markdown.contains("- **Rests only on withdrawn evidence: 1** – Temple of Bel."))
  #expect(summary.markdown.contains("- **Only alleged: 1** – Temple of Bel (destroyed)."))
  #expect(
    summary.markdown.contains(
      "- The only report has lost all evidence, as it was withdrawn (Temple of Bel)."))
  #expect(
    summary.markdown.contains(
      "`9FQ2X6D3HWKE`, withdrawn by desk-3 because shows another place (`RETRACT00001`); it rests on nothing else."
    ))
  let dossier = Dossier(site: records.sites[0], records: records).markdown
  #expect(
    dossier.contains(
      ": Said to be destroyed; all evidence for it was withdrawn. 1 report; first reported on 31 August 2015.\n"
    ))
  #expect(
    summary.markdown.contains(
      "1 of those not verified was verified once, on evidence that is withdrawn now."))
  #expect(summary.json.objectValue?["weakenedReports"] == ["C1A1M0000002"])
}

@Test func `a document as known before the withdrawal does not know of it`() throws {
  var early = try contents()
  let viewpoint = Viewpoint(known: Day(year: 2026, month: 11, day: 30))
  let later = Summary(scope: SummaryScope(), records: early, viewpoint: viewpoint).markdown
  early.retractions = RecordTable()
  let before = Summary(scope: SummaryScope(), records: early, viewpoint: viewpoint).markdown
  #expect(later == before)
}
