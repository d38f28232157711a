import CanonicalJSON
import HeritageAssessment
import HeritageEditions
import HeritageModel
import Testing

private func report(_ number: Int, by assessor: String, _ site: Slug) throws -> Report {
  var report = Report(
    id: try RecordID("00000000020\(number)"), subject: Subject(site: site), assessor: assessor,
    grade: .severe, recorded: try Instant("2020-01-01T00:00:00Z"))
  report.event = try StatedDate("2016-03-01")
  return report
}

private func registry() throws -> Records {
  let site = Site(id: try Slug("palmyra"), names: [Name("Palmyra", language: "en")])
  return Records([site, try report(1, by: "UNOSAT", site.id)])
}

private func review(
  _ number: Int, of report: Int, by: String?, recordedBy: String?
) throws -> Review {
  var review = Review(
    id: try RecordID("00000000030\(number)"), report: try RecordID("00000000020\(report)"),
    verdict: .verified, recorded: try Instant("2020-02-01T00:00:00Z"))
  review.by = by
  review.recordedBy = recordedBy
  return review
}

private func holds(_ records: Records, _ word: String) -> Bool {
  var isHeld = false
  records.forEach { record in
    if JSONValue.object(record.json).text(.compact).contains(word) { isHeld = true }
  }
  return isHeld
}

@Test(arguments: [Audience.public, .partner])
func `a person's name is told of no verdict, no retraction and no works`(audience: Audience) throws
{
  var all = try registry()
  let site = try Slug("palmyra")
  all.add(try review(1, of: 1, by: "Canary Jane", recordedBy: "Canary Jane"))
  var item = Evidence(
    id: try RecordID("000000000401"), type: .news, title: "Article", source: "Wire")
  item.recordedBy = "Canary Jane"
  var claim = try report(1, by: "UNOSAT", site)
  claim.evidence = [item.id]
  claim.recordedBy = "Canary Joe"
  all.put(claim)
  all.add(item)
  var retraction = Retraction(
    id: try RecordID("000000000402"), evidence: item.id, because: "taken elsewhere",
    recorded: try Instant("2020-03-01T00:00:00Z"))
  retraction.by = "Canary Jane"
  all.add(retraction)
  for (number, actor) in [(1, "canary  joe"), (2, "DGAM"), (3, "UNOSAT")] {
    var works = Intervention(
      id: try RecordID("00000000050\(number)"), subject: Subject(site: site), type: .restoration)
    works.actor = actor
    all.add(works)
  }
  let told = Edition(audience, of: all).records
  #expect(!holds(told, "anary"))
  #expect(told.reviews.map(\.by) == ["reviewer 1"])
  #expect(told.retractions.map(\.by) == ["reviewer 1"])
  #expect(told.interventions.map(\.actor) == [nil, "DGAM", "UNOSAT"])
  #expect(holds(Edition(.internal, of: all).records, "Canary Jane"))
}

@Test(arguments: [
  // Whose verdict it is, whether it counts, and what it is called.
  ("Canary Jane", true, "reviewer 1"), ("UNOSAT", false, "UNOSAT"),
  // A confidential record tells that this is the same body.
  ("Canary Desk", false, "UNOSAT"),
])
func `a verdict counts in an edition as it counts for the team`(
  by: String, counts: Bool, told: String
) throws {
  var all = try registry()
  var body = Source(id: try Slug("unosat"), name: "UNOSAT")
  body.group = "united"
  var desk = Source(id: try Slug("desk"), name: "Canary Desk")
  desk.group = "united"
  desk.access = .confidential
  all.add(body)
  all.add(desk)
  all.add(try review(1, of: 1, by: by, recordedBy: "jan"))
  let subject = Subject(site: try Slug("palmyra"))
  let edition = Edition(.public, of: all).records
  #expect(Assessor.assess(subject, claims: Claims(all)).isVerified == counts)
  #expect(Assessor.assess(subject, claims: Claims(edition)).isVerified == counts)
  #expect(edition.reviews.map(\.by) == [told])
}

@Test(arguments: [Audience.public, .partner])
func `a part that cannot be without a hidden source's name goes`(audience: Audience) throws {
  var all = try registry()
  var watch = Source(id: try Slug("canary-watch"), name: "Canary Watch")
  watch.aliases = ["CWX Collective"]
  watch.access = .confidential
  // Another record of the same body, by its name.
  var other = Source(id: try Slug("other"), name: "cwx collective")
  other.aliases = ["Canary Three"]
  all.add(watch)
  all.add(other)
  var item = Evidence(
    id: try RecordID("000000000401"), type: .satellite, title: "Image", source: "UNOSAT")
  item.provider = Provider("Canary Watch", role: "producer")
  item.attribution = "CWX Collective"
  all.add(item)
  var claim = try report(1, by: "UNOSAT", Slug("palmyra"))
  claim.perpetrator = Attribution("CWX Collective", status: .alleged)
  claim.narrative = [LocalizedText("canary watch", language: "en")]
  claim.evidence = [item.id]
  all.put(claim)
  // A place of that name is no word of the body.
  all.add(
    Monument(
      id: try Slug("tower"), site: try Slug("palmyra"),
      names: [Name("Canary Three", language: "en")]))
  let told = Edition(audience, of: all).records
  #expect(told.sources.isEmpty)
  #expect(told.reports.count == 1)
  #expect(told.reports.first?.perpetrator == nil)
  #expect(told.reports.first?.narrative == [])
  #expect(told.evidence.first?.provider == nil)
  #expect(told.evidence.first?.attribution == nil)
  #expect(told.monuments.first?.names.map(\.text) == ["Canary Three"])
  #expect(!holds(told, "CWX"))
  #expect(!holds(told, "Canary Watch"))
}
