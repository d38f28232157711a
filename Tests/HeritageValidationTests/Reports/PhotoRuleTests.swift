import HeritageModel
import HeritageValidation
import Testing

private let report = "report/7K3M9XQ2PD4T"
private let photo = "evidence/5D2R8V0JTC6H"

extension Sample {
  /// Lets the report rest on a photo too, taken at a point.
  fileprivate mutating func rest(
    onPhotoAt latitude: Double, _ longitude: Double = 38.274, within metres: Double? = nil,
    as type: EvidenceType = .groundPhoto
  ) throws {
    var item = try Self.visit("5D2R8V0JTC6H", by: "DGAM")
    item.type = type
    item.location = try Location(
      latitude: latitude, longitude: longitude, uncertaintyMetres: metres)
    more = [item]
    report.evidence.append(item.id)
  }

  /// Adds a photo whose camera said something.
  fileprivate mutating func photo(
    acquired: String?, taken: String?, location: Double? = nil, camera: Double? = nil,
    recorded: String? = nil
  ) throws {
    var item = try Self.visit("5D2R8V0JTC6H", by: "DGAM")
    var statement = CameraStatement()
    statement.taken = try taken.map { try StatedDate($0) }
    statement.location = try camera.map { try Location(latitude: $0, longitude: 38.274) }
    item.camera = statement
    item.acquired = try acquired.map { try StatedDate($0) }
    item.location = try location.map { try Location(latitude: $0, longitude: 38.274) }
    item.recorded = try recorded.map { try Instant($0) }
    more = [item]
  }
}

@Test(arguments: [
  RuleCase(
    "EVD-23", on: report, "evidence '5D2R8V0JTC6H' was taken 5.9 km from the monument",
    breaks: { try $0.rest(onPhotoAt: 34.6) }, keeps: { try $0.rest(onPhotoAt: 34.564) }),
  RuleCase(
    "EVD-23", on: report, "evidence '5D2R8V0JTC6H' was taken 5.9 km from the monument",
    breaks: { try $0.rest(onPhotoAt: 34.6, within: 3_500) },
    keeps: { try $0.rest(onPhotoAt: 34.6, within: 4_000) }),
  RuleCase(
    "EVD-23", on: report, "evidence '5D2R8V0JTC6H' was taken 7.0 km from the monument",
    breaks: { sample in
      try sample.rest(onPhotoAt: 34.61)
      sample.monument.location?.uncertaintyMetres = 4_900
    },
    keeps: { sample in
      try sample.rest(onPhotoAt: 34.61)
      sample.monument.location?.uncertaintyMetres = 5_100
    }),
  RuleCase(
    "EVD-23", on: report, "evidence '5D2R8V0JTC6H' (p02.jpg) was taken 217 km from the monument",
    breaks: { sample in
      var item = try Sample.visit("5D2R8V0JTC6H", by: "DGAM")
      item.file = EvidenceFile(sha256: nil, bytes: nil, name: "p02.jpg")
      item.location = try Location(latitude: 33.5138, longitude: 36.2765)
      sample.more = [item]
      sample.report.evidence.append(item.id)
    },
    // A satellite's point is that of its image.
    keeps: { try $0.rest(onPhotoAt: 33.5138, 36.2765, as: .satellite) }),
  RuleCase(
    "EVD-23", on: report, "evidence '5D2R8V0JTC6H' was taken 8.4 km from the site",
    breaks: { sample in
      sample.monument.location = nil
      try sample.rest(onPhotoAt: 34.63, 38.2666666667)
    },
    keeps: { sample in
      sample.monument.location = nil
      try sample.rest(onPhotoAt: 34.61, 38.2666666667)
    }),
  RuleCase(
    "EVD-23", on: report, "evidence '5D2R8V0JTC6H' was taken 8.4 km from the site",
    breaks: { sample in
      sample.monument.location = nil
      sample.site.components = [
        SiteComponent(location: try Location(latitude: 34.4, longitude: 38.2666666667))
      ]
      try sample.rest(onPhotoAt: 34.63, 38.2666666667)
    },
    keeps: { sample in
      sample.monument.location = nil
      sample.site.isSerial = true
      try sample.rest(onPhotoAt: 34.63, 38.2666666667)
    }),
  RuleCase(
    "EVD-23", on: report, "evidence '5D2R8V0JTC6H' was taken 5.9 km from the monument",
    breaks: { try $0.rest(onPhotoAt: 34.6, as: .drone) },
    keeps: { sample in
      try sample.rest(onPhotoAt: 34.6)
      sample.monument.isMovable = true
    }),
])
func `a photo from far away is found`(rule: RuleCase) throws { try rule.check() }

@Test(arguments: [
  RuleCase(
    "EVD-24", on: photo,
    "acquired '2015-09-02', but the camera's clock showed '2015-08-31T10:11:12'",
    breaks: { try $0.photo(acquired: "2015-09-02", taken: "2015-08-31T10:11:12") },
    keeps: { try $0.photo(acquired: "2015-09-01", taken: "2015-08-31T10:11:12") }),
  RuleCase(
    "EVD-24", on: photo, "acquired '2010', but the camera's clock showed '2015-08-31T10:11:12'",
    breaks: { try $0.photo(acquired: "2010", taken: "2015-08-31T10:11:12") },
    keeps: { try $0.photo(acquired: "2010", taken: nil) }),
  RuleCase(
    "EVD-24", on: photo, "the location is 1.4 km from where the camera says that it was",
    breaks: { try $0.photo(acquired: nil, taken: nil, location: 34.56, camera: 34.547) },
    keeps: { try $0.photo(acquired: nil, taken: nil, location: 34.555, camera: 34.547) }),
  RuleCase(
    "EVD-24", on: photo,
    "the camera's clock showed '2026-11-24T10:11:12', which is after the item was recorded",
    breaks: {
      try $0.photo(acquired: nil, taken: "2026-11-24T10:11:12", recorded: "2026-11-22T10:00:00Z")
    },
    keeps: {
      try $0.photo(acquired: nil, taken: "2026-11-23T10:11:12", recorded: "2026-11-22T10:00:00Z")
    }),
])
func `a camera that says something else is found`(rule: RuleCase) throws { try rule.check() }

@Test func `the place that a camera gave is checked like any other`() throws {
  var sample = try Sample()
  try sample.photo(acquired: nil, taken: nil, location: 34.547, camera: 0)
  sample.more = try sample.more.map { record in
    var item = try #require(record as? Evidence)
    item.camera?.location = try Location(latitude: 0, longitude: 0)
    return item
  }
  let found = sample.findings.filter { $0.code == "GEO-02" }
  #expect(found.map(\.field) == ["camera.location"])
}
