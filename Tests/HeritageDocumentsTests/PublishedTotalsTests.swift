import CanonicalJSON
import HeritageAssessment
import HeritageModel
import HeritageDocuments
import Testing

/// The totals that UNITAR-UNOSAT published on Syria's heritage on 23 December 2014: 290 locations
/// in 18 areas, with its own classes of damage.
private let published: [(grade: DamageGrade, sourceClass: String, locations: Int)] = [
  (.destroyed, "Destroyed", 24), (.severe, "Severe Damage", 104),
  (.moderate, "Moderate Damage", 85), (.possible, "Possible Damage", 77),
]

/// A record of its own for every location, its report and the image that shows it.
private func locations() throws -> Records {
  var contents = Records()
  for area in 1...18 {
    var site = Site(id: try Slug("area-\(area)"), names: [Name("Area \(area)", language: "en")])
    site.countries = ["SY"]
    contents.sites.insert(site)
  }
  let rows = published.flatMap { row in Array(repeating: row, count: row.locations) }
  for (number, row) in rows.enumerated() {
    let site = contents.sites[number % 18].id
    let location = Monument(
      id: try Slug("location-\(number)"), site: site,
      names: [Name("Location \(number)", language: "en")])
    var image = Evidence(
      id: try RecordID("1MAGE000" + String(1000 + number)), type: .satellite,
      title: "Location \(number)", source: "UNITAR-UNOSAT")
    image.acquired = try StatedDate("2014-10")
    image.shows = row.grade == .destroyed ? .destroyed : .damaged
    var report = Report(
      id: try RecordID("C1A1M000" + String(1000 + number)), subject: location.subject,
      assessor: "UNITAR-UNOSAT", grade: row.grade, recorded: try Instant("2026-11-22T10:00:00Z"))
    report.sourceScale = "unosat"
    report.sourceClass = row.sourceClass
    report.method = .imagery
    report.event = try StatedDate("2011-03/2014-10")
    report.published = try StatedDate("2014-12-23")
    report.evidence = [image.id]
    contents.monuments.insert(location)
    contents.evidence.insert(image)
    contents.reports.insert(report)
  }
  return contents
}

private func syria(_ records: Records) -> Summary {
  var selection = RecordSelection()
  selection.countries = ["SY"]
  return Summary(scope: SummaryScope(selection: selection), records: records)
}

@Test func `290 locations in 18 areas come to the published totals`() throws {
  let summary = syria(try locations())
  #expect(
    summary.markdown.contains(
      """
      | Grade | Monuments |
      | --- | ---: |
      | destroyed | 24 |
      | severe | 104 |
      | moderate | 85 |
      | possible | 77 |
      | **total** | **290** |
      """))
  #expect(
    summary.markdown.contains(
      "Counted are 290 monuments of 18 sites, each once, by the state worked out from its reports."
    ))
  #expect(summary.markdown.contains("Situation report. Records up to 22 November 2026."))
  #expect(
    summary.markdown.contains(
      "Of 290 monuments on record, **24 are destroyed**, 104 severely damaged, 85 moderately damaged and 77 possibly damaged.\n"
    ))
}

@Test func `the published totals are the same for programs`() throws {
  let json = try #require(syria(try locations()).json.objectValue)
  #expect(json["counted"] == "monuments")
  #expect(json["sites"] == 18)
  #expect(json["monuments"] == 290)
  #expect(json["reports"] == 290)
  #expect(
    json["byGrade"]
      == [
        "destroyed": 24, "severe": 104, "moderate": 85, "slight": 0, "possible": 77, "none": 0,
        "unknown": 0,
      ])
  #expect(json["verification"]?.objectValue?["reported"] == 290)
  #expect(json["verification"]?.objectValue?["total"] == 290)
}

@Test func `a report on a whole site adds nothing to the locations`() throws {
  var records = try locations()
  var report = Report(
    id: try RecordID("5JTE00000001"), subject: Subject(site: try Slug("area-1")),
    assessor: "desk-1", grade: .destroyed, recorded: try Instant("2026-11-22T10:00:00Z"))
  report.evidence = [try RecordID("1MAGE0001000")]
  records.reports.insert(report)
  let summary = syria(records)
  #expect(summary.json.objectValue?["byGrade"]?.objectValue?["destroyed"] == 24)
  #expect(summary.json.objectValue?["wholeSitesByGrade"]?.objectValue?["destroyed"] == 1)
}
