import CanonicalJSON
import HeritageAssessment
import HeritageModel
import HeritageTestSupport
import Testing

@testable import HeritageEditions

/// Palmyra with its three monuments, three items and two reports, after a change.
private func palmyra(_ change: (inout Records) throws -> Void) throws -> Records {
  var records = Records()
  func object(_ json: JSONValue) throws -> JSONObject { try #require(json.objectValue) }
  func all(_ text: String) throws -> [JSONObject] {
    try #require(try JSONParser.parse(Array(text.utf8)).arrayValue).map(object)
  }
  records.add(try Site(json: object(JSONParser.parse(Array(SampleRecords.site.utf8)))))
  for json in try all(SampleRecords.monuments) { records.add(try Monument(json: json)) }
  for json in try all(SampleRecords.evidence) { records.add(try Evidence(json: json)) }
  for var json in try all(SampleRecords.reports) {
    json["recorded"] = "2020-01-01T00:00:00Z"
    records.add(try Report(json: json))
  }
  try change(&records)
  return records
}

private let after = "9FQ2X6D3HWKE"
private let ofTemple = "7K3M9XQ2PD4T"

private func change<Record: HeritageRecord>(
  _ id: Record.Key, in records: inout Records, _ change: (inout Record) throws -> Void
) throws {
  var record = try #require(records[keyPath: Record.table][id])
  try change(&record)
  records.put(record)
}

private func temple() throws -> Subject {
  Subject(site: try Slug("palmyra"), monument: try Slug("temple-of-bel"))
}

@Test func `a monument of a confidential site and all that is about it are not told`() throws {
  let all = try palmyra {
    try change(Slug("palmyra"), in: &$0) { (site: inout Site) in site.access = .confidential }
  }
  for audience in [Audience.public, .partner] {
    let edition = Edition(audience, of: all)
    #expect(edition.records.count == 0)
    #expect(edition.withheld.all.sites == 1)
    #expect(edition.withheld.all.monuments == 3)
    #expect(edition.withheld.all.reports == 2)
    #expect(edition.withheld.all.evidence == 3)
  }
}

@Test func `partners get what is restricted, and the public does not`() throws {
  let all = try palmyra {
    try change(RecordID(ofTemple), in: &$0) { (report: inout Report) in
      report.access = .restricted
    }
  }
  #expect(Edition(.partner, of: all).records.reports.count == 2)
  let edition = Edition(.public, of: all)
  #expect(edition.records.reports.count == 1)
  // What nothing told rests on is about what is not told.
  #expect(edition.records.evidence.map(\.id.text) == ["0B1C2D3E4F5G"])
  #expect(edition.withheld.counts(at: [try Slug("palmyra")]).reports == 1)
}

@Test(arguments: [Audience.public, .partner])
func `hidden evidence leaves the state as it is`(audience: Audience) throws {
  let all = try palmyra {
    for id in ["4ZC8M1T7Q0RB", after] {
      try change(RecordID(id), in: &$0) { (item: inout Evidence) in item.access = .confidential }
    }
  }
  let edition = Edition(audience, of: all)
  let before = Assessor.assess(try temple(), claims: Claims(all))
  let state = Assessor.assess(try temple(), claims: Claims(edition.records))
  #expect(state.grade == .destroyed)
  #expect(state.status == before.status)
  #expect(state.grounds?.kind == .imagery)
  let standIns = edition.records.evidence.filter(\.isStandIn)
  #expect(standIns.map(\.type) == [.satellite, .satellite])
  #expect(Set(standIns.map(\.shows)) == [.intact, .destroyed])
  for item in standIns {
    #expect(!all.evidence.contains(item.reference))
    #expect(
      Set(item.json.map(\.key)).isSubset(of: ["acquired", "id", "shows", "source", "title", "type"])
    )
    #expect(item.title == "not public")
    #expect(item.source == "not public")
  }
}

@Test func `hidden evidence corroborates nothing`() throws {
  let all = try palmyra {
    var second = Report(
      id: try RecordID("000000000001"), subject: try temple(), assessor: "ASOR", grade: .destroyed,
      recorded: try Instant("2020-01-01T00:00:00Z"))
    second.event = try StatedDate("2015-08-30")
    second.evidence = [try RecordID("000000000002")]
    var item = Evidence(
      id: try RecordID("000000000002"), type: .groundPhoto, title: "photo", source: "someone")
    item.access = .confidential
    $0.add(second)
    $0.add(item)
  }
  let subject = try temple()
  #expect(Assessor.assess(subject, claims: Claims(all)).corroboration != nil)
  let told = Edition(.public, of: all).records
  #expect(Assessor.assess(subject, claims: Claims(told)).corroboration == nil)
}

@Test func `the identifier of a stand-in does not come from that of the item`() throws {
  func standIn(of id: String) throws -> RecordID? {
    let all = try palmyra {
      var item = Evidence(id: try RecordID(id), type: .news, title: "article", source: "AFP")
      item.access = .confidential
      $0.add(item)
      try change(RecordID(ofTemple), in: &$0) { (report: inout Report) in
        report.evidence.append(item.id)
      }
    }
    return Edition(.public, of: all).records.evidence.first(where: \.isStandIn)?.id
  }
  let first = try standIn(of: "000000000007")
  #expect(first != nil)
  #expect(try standIn(of: "000000000008") == first)
}

@Test func `the day of a hidden item is told where the report gives one as exact`() throws {
  for (event, day) in [("2015-08-27/2015-08-31", nil as String?), ("2015-08-30", "2015-08-31")] {
    let all = try palmyra {
      try change(RecordID(after), in: &$0) { (item: inout Evidence) in
        item.access = .confidential
        item.pair = nil
      }
      try change(RecordID(ofTemple), in: &$0) { (report: inout Report) in
        report.evidence = [try RecordID(after)]
        report.event = try StatedDate(event)
        report.assessed = nil
        report.published = nil
      }
    }
    let standIn = Edition(.public, of: all).records.evidence.first(where: \.isStandIn)
    #expect(standIn?.acquired?.text == day)
  }
}

@Test(arguments: [
  ("exact", "Homs|Tadmur district|34.5542|unesco wikidata"),
  ("0.01", "Homs|Tadmur district|34.555|"), ("1", "|Tadmur district|34.5|"), ("withheld", "|||"),
])
func `a place is told by the category of its site`(category: String, told: String) throws {
  let all = try palmyra {
    try change(Slug("palmyra"), in: &$0) { (site: inout Site) in
      site.locationCategory = LocationCategory(rawValue: category)
      site.place = "Homs"
      site.administrativeArea = "Tadmur district"
    }
  }
  let edition = Edition(.public, of: all)
  let site = try #require(edition.records.sites.first)
  let parts = [
    site.place ?? "", site.administrativeArea ?? "", site.location.map { "\($0.latitude)" } ?? "",
    site.externalIDs.keys.sorted().joined(separator: " "),
  ]
  #expect(parts.joined(separator: "|") == told)
  #expect(site.worldHeritage?.id == (category == "exact" ? "23" : nil))
  // The monuments are as coarse as their site.
  let monument = try #require(edition.records.monuments[try temple()])
  #expect((monument.location == all.monuments[try temple()]?.location) == (category == "exact"))
}

@Test func `who reviewed is told as a number, but for a source or a body that made a claim`()
  throws
{
  let all = try palmyra {
    var centre = Source(id: try Slug("whc"), name: "WHC")
    centre.aliases = ["World Heritage Centre"]
    $0.add(centre)
    for (id, by, recorder) in [
      ("000000000001", nil, "jan"), ("000000000002", nil, "Jan "), ("000000000003", nil, "ana"),
      ("000000000004", "Jane Doe", "jan"), ("000000000005", "ICOMOS", "jan"),
      ("000000000006", "unitar-unosat", "jan"), ("000000000007", "World Heritage Centre", "jan"),
    ] as [(String, String?, String)] {
      var review = Review(
        id: try RecordID(id), report: try RecordID(ofTemple), verdict: .verified,
        recorded: try Instant("2020-01-01T00:00:00Z"))
      review.by = by
      review.recordedBy = recorder
      review.note = "seen by \(recorder)"
      $0.add(review)
    }
  }
  let reviews = Edition(.public, of: all).records.reviews
  #expect(
    reviews.map(\.by) == [
      "reviewer 1", "reviewer 1", "reviewer 2", "reviewer 3", "reviewer 4", "UNITAR-UNOSAT",
      "World Heritage Centre",
    ])
  #expect(reviews.allSatisfy { $0.recordedBy == nil && $0.note == nil })
}

@Test func `what a confidential source says is not told, nor its name anywhere`() throws {
  let all = try palmyra {
    var source = Source(id: try Slug("afp"), name: "Agence France-Presse")
    source.aliases = ["AFP"]
    source.access = .confidential
    $0.add(source)
    try change(Slug("palmyra"), in: &$0) { (site: inout Site) in
      site.names[0].source = "a f p"
    }
  }
  let edition = Edition(.public, of: all)
  #expect(edition.records.sources.isEmpty)
  #expect(edition.records.reports.map(\.assessor) == ["UNITAR-UNOSAT"])
  #expect(edition.records.sites.first?.names.first?.source == nil)
  edition.records.forEach { record in
    #expect(!JSONValue.object(record.json).text(.compact).lowercased().contains("afp"))
  }
}

@Test func `more is told of hidden items only where the state would come out otherwise`() throws {
  let subject = try temple()
  func claim(
    _ number: Int, by assessor: String, _ grade: DamageGrade, _ type: EvidenceType,
    _ access: Access?, acquired: String
  ) throws -> (Report, Evidence) {
    var item = Evidence(
      id: try RecordID("00000000010\(number)"), type: type, title: "t\(number)",
      source: "source \(number)")
    item.access = access
    item.consent = .recorded
    item.acquired = try StatedDate(acquired)
    var report = Report(
      id: try RecordID("00000000020\(number)"), subject: subject, assessor: assessor, grade: grade,
      recorded: try Instant("2020-01-01T00:00:00Z"))
    report.event = try StatedDate("2016-03-01")
    report.evidence = [item.id]
    return (report, item)
  }
  // Two witnesses apart back each other, so that an image that shows less does not answer them.
  let backed = try palmyra { records in
    records.reports = RecordTable()
    for (report, item) in [
      try claim(
        1, by: "A", .destroyed, .eyewitness, .confidential, acquired: "2016-03-02"),
      try claim(2, by: "B", .destroyed, .eyewitness, .confidential, acquired: "2016-03-03"),
      try claim(3, by: "C", .moderate, .satellite, nil, acquired: "2016-03-05"),
    ] {
      records.add(report)
      records.add(item)
    }
  }
  let alone = try palmyra { records in
    records.reports = RecordTable()
    let (report, item) = try claim(
      1, by: "A", .destroyed, .eyewitness, .confidential, acquired: "2016-03-02")
    records.add(report)
    records.add(item)
  }
  func standIns(_ records: Records) -> [Evidence] {
    Edition(.public, of: records).records.evidence.filter(\.isStandIn)
  }
  #expect(
    standIns(backed).compactMap(\.sourceGroup).sorted() == ["not public 1", "not public 2"])
  #expect(standIns(alone).map(\.sourceGroup) == [nil])
  let before = Assessor.assess(subject, claims: Claims(backed))
  let after = Assessor.assess(subject, claims: Claims(Edition(.public, of: backed).records))
  #expect(after.countedGrade == before.countedGrade)
  #expect(after.status == before.status)
}
