import CanonicalJSON
import Foundation
import HeritageDocuments
import HeritageModel
import HeritageTestSupport

/// Facts for figures, from records as a registry's files hold them.
enum Facts {
  struct Missing: Error {}

  static func records<Record: HeritageRecord>(_ json: String, as _: Record.Type) throws -> [Record]
  {
    let value = try JSONParser.parse(Array(json.utf8))
    let objects = value.arrayValue?.compactMap(\.objectValue) ?? [value.objectValue ?? [:]]
    return try objects.map { try Record(json: $0) }
  }

  /// The dossier of the one site of some records.
  static func dossier(_ records: Records) throws -> DossierFacts {
    guard let site = records.sites.first else { throw Missing() }
    return Dossier(site: site, records: records).facts
  }

  /// Palmyra with a temple, an arch and a tetrapylon.
  static func sample() throws -> DossierFacts { try dossier(sampleRecords()) }

  static func sampleRecords() throws -> Records { try SampleRecords.records() }

  /// A monument made for a figure, with at most one claim about it.
  struct Made {
    var name = "Monument"
    var latitude: Double?
    var longitude: Double?
    var grade: DamageGrade?
    var event: String?
    var published: String?
    var category: LocationCategory?
  }

  /// The subjects of a site that has these monuments, in their order.
  static func made(_ all: [Made]) throws -> [SubjectFacts] {
    var monuments: [JSONValue] = []
    var reports: [JSONValue] = []
    for (index, made) in all.enumerated() {
      var monument: JSONObject = [
        "id": .string("m-\(index)"), "site": "place",
        "names": [["kind": "preferred", "language": "en", "text": .string(made.name)]],
      ]
      if let latitude = made.latitude, let longitude = made.longitude {
        monument["location"] = ["latitude": .number(latitude), "longitude": .number(longitude)]
      }
      if let category = made.category { monument["locationCategory"] = .string(category.rawValue) }
      monuments.append(.object(monument))
      guard let grade = made.grade else { continue }
      let digits = String(index, radix: 10)
      var report: JSONObject = [
        "id": .string("R" + String(repeating: "0", count: 11 - digits.count) + digits),
        "site": "place", "monument": .string("m-\(index)"), "assessor": "Team",
        "grade": .string(grade.rawValue), "method": "field",
        "recorded": "2026-11-22T10:15:00Z", "evidence": ["0NS1TE000000"],
      ]
      if let event = made.event { report["event"] = .string(event) }
      if let published = made.published { report["published"] = .string(published) }
      reports.append(.object(report))
    }
    let site: JSONObject = [
      "id": "place", "countries": ["SY"], "kind": "archaeological-site",
      "names": [["kind": "preferred", "language": "en", "text": "Place"]],
    ]
    let visit: JSONObject = [
      "id": "0NS1TE000000", "type": "inspection", "title": "Visit", "source": "Team",
      "shows": "damaged", "recorded": "2026-11-22T10:15:00Z",
    ]
    let facts = try dossier(
      Records(
        [try Site(json: site)], [try Evidence(json: visit)],
        try monuments.compactMap { try $0.objectValue.map { try Monument(json: $0) } },
        try reports.compactMap { try $0.objectValue.map { try Report(json: $0) } }))
    let byID = Dictionary(facts.monuments.map { ($0.anchor, $0) }) { first, _ in first }
    return all.indices.compactMap { byID["place--m-\($0)"] }
  }
}
