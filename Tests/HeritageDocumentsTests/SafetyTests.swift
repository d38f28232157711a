import HeritageModel
import HeritageDocuments
import Testing

/// What somebody might put into a name to harm the reader.
private let hostile = "evil\u{1B}[31m|<b>*x*\n# head\u{202E}"

private func contents() throws -> (site: Site, records: Records) {
  var records = try SmallRegistry.contents()
  records.sites.change(0) { $0.names = [Name(hostile, language: "en")] }
  records.sites.change(0) { $0.place = hostile }
  records.monuments.change(0) { $0.names = [Name(hostile, language: hostile)] }
  records.reports.change(0) { $0.assessor = hostile }
  records.reports.change(0) { $0.scope = hostile }
  records.reports.change(1) { $0.narrative = [LocalizedText(hostile, language: "en")] }
  records.evidence.change(0) { $0.title = hostile }
  records.evidence.change(0) { $0.source = hostile }
  records.retractions = RecordTable([
    Retraction(
      id: try RecordID("RETRACT00001"), evidence: records.evidence[0].id, because: hostile,
      recorded: records.reports[0].recorded)
  ])
  records.setAsides = RecordTable([
    SetAside(
      id: try RecordID("SETAS1DE0001"), code: "GRD-09", record: "report/C1A1M0000001",
      sha256: String(repeating: "0", count: 64), because: hostile, by: hostile,
      recorded: records.reports[0].recorded)
  ])
  return (records.sites[0], records)
}

private func documents() throws -> [(String, any Document)] {
  let (site, records) = try contents()
  return [
    ("dossier", Dossier(site: site, records: records)),
    ("summary", Summary(scope: SummaryScope(sites: [site.id]), records: records)),
    ("monument", MonumentView(records.monuments[0], records: records)),
    ("report", ReportView(records.reports[0], records: records)),
    ("evidence", EvidenceView(records.evidence[0], records: records)),
    ("why", WhyView(about: records.reports[0].subject, records: records)),
    ("sites", RecordList.sites(records.sites.records) { _ in nil }),
    ("reports", RecordList.reports(records.reports.records)),
    ("items", RecordList.evidence(records.evidence.records)),
  ]
}

@Test(arguments: 0..<9)
func `text from records is shown and never obeyed`(index: Int) throws {
  let (name, document) = try documents()[index]
  for text in [document.text, document.markdown] {
    let unsafe = text.unicodeScalars.filter { $0 == "\u{1B}" || $0 == "\u{202E}" }
    #expect(unsafe.count == 0, "\(name)")
    #expect(text.contains("evil\\u{1B}") || text.contains("evil\\\\u{1B}"), "\(name)")
  }
  #expect(!document.markdown.contains("<b>"), "\(name)")
  #expect(!document.markdown.contains("\n# head"), "\(name)")
  #expect(!document.markdown.contains("*x*"), "\(name)")
}

@Test func `a name that begins like a formula is none in a spreadsheet`() throws {
  var records = try SmallRegistry.contents()
  records.reports.change(0) { $0.assessor = "=HYPERLINK(\"x\")" }
  let row = try #require(
    RecordList.reports(records.reports.records).csv.split(separator: "\r\n").dropFirst().first)
  #expect(row.contains("\"'=HYPERLINK(\"\"x\"\")\""))
}
