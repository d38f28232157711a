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
