import CanonicalJSON
import HeritageDocuments
import HeritageModel
import HeritagePages
import Testing

@Test func `numbers beyond all measure are told, and end nothing`() throws {
  var records = try Facts.sampleRecords()
  records.sites = RecordTable(
    try records.sites.map { site in
      var site = site
      site.location = try Location(latitude: 90, longitude: 180, uncertaintyMetres: 1e19)
      site.worldHeritage?.areaHectares = 1e19
      return site
    })
  let site = try #require(records.sites.first)
  for language in PageLanguage.allCases {
    let page = Dossier(site: site, records: records).html(PageContext(language: language))
    #expect(page.contains("1,000,000,000,000"))
  }
}

@Test func `a range that tells no severity is a class of its own in every figure`() throws {
  var records = try Facts.sampleRecords()
  records.reports = RecordTable(
    records.reports.map { report in
      var report = report
      if report.grade == .severe {
        report.gradeUpper = .destroyed
        var wide = Report(
          id: report.id, subject: report.subject, assessor: report.assessor, grade: .slight,
          recorded: report.recorded)
        wide.gradeUpper = .destroyed
        wide.event = report.event
        wide.evidence = report.evidence
        report = wide
      }
      return report
    })
  let summary = Summary(scope: SummaryScope(), records: records)
  let page = summary.html(PageContext())
  #expect(page.contains("damaged, how badly is not told"))
  #expect(!page.contains("slightly damaged</li>"))
  let json = try #require(summary.json.objectValue)
  #expect(json["byState"]?.objectValue?["damaged"] == 1)
  #expect(json["byState"]?.objectValue?["slight"] == 0)
  #expect(json["byGrade"]?.objectValue?["slight"] == 1)
  #expect(json["severityNotTold"] == 1)
}

@Test func `what did no damage is no event of a period, in no number of a summary`() throws {
  var records = try Facts.sampleRecords()
  var selection = RecordSelection()
  selection.since = Day(year: 2015, month: 1, day: 1)
  selection.until = Day(year: 2015, month: 12, day: 31)
  let scope = SummaryScope(selection: selection)
  let before = Summary(scope: scope, records: records)
  #expect(before.markdown.contains("In the period: 2 dated events"))
  #expect(before.json.objectValue?["changes"]?.objectValue?["eventsWithin"] == 2)
  records.reports = RecordTable(
    records.reports.map { report in
      guard report.grade == .severe else { return report }
      var whole = Report(
        id: report.id, subject: report.subject, assessor: report.assessor, grade: .none,
        recorded: report.recorded)
      whole.event = report.event
      whole.assessed = report.published
      return whole
    })
  let after = Summary(scope: scope, records: records)
  #expect(after.markdown.contains("In the period: 1 dated event**"))
  #expect(after.markdown.contains("1 monument was struck in the period or may have been."))
  #expect(after.json.objectValue?["changes"]?.objectValue?["eventsWithin"] == 1)
}

@Test func `a dossier's register gives each item its number and the days of its dates`() throws {
  let records = try Facts.sampleRecords()
  let site = try #require(records.sites.first)
  let json = Dossier(site: site, records: records).json.objectValue
  let items = (json?["register"]?.arrayValue ?? []).compactMap(\.objectValue)
  try #require(items.count == 3)
  #expect(
    items.map { $0["evidence"]?.stringValue } == ["4ZC8M1T7Q0RB", "9FQ2X6D3HWKE", "0B1C2D3E4F5G"])
  #expect(items.map { $0["number"]?.intValue } == [1, 2, 3])
  let acquired = items[0]["acquired"]?.objectValue
  #expect(acquired?["earliest"] == "2015-08-27" && acquired?["latest"] == "2015-08-27")
  #expect(acquired?["words"] == "27 August 2015")
  #expect(items[2]["acquired"] == .null)
  #expect(items[2]["published"]?.objectValue?["latest"] == "2015-10-05")
}
