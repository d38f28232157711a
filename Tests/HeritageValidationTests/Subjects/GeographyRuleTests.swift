import CanonicalJSON
import HeritageModel
import HeritageValidation
import Testing

private func component(_ latitude: Double, _ longitude: Double) throws -> SiteComponent {
  SiteComponent(location: try Location(latitude: latitude, longitude: longitude))
}

@Test(arguments: [
  RuleCase(
    "GEO-02", on: "site/palmyra", "the point is 0, 0, which stands for a missing place",
    breaks: { $0.site.location = try Location(latitude: 0, longitude: 0) },
    keeps: { $0.site.location = try Location(latitude: 0, longitude: 38.5) }),
  RuleCase(
    "GEO-03", on: "site/palmyra",
    "latitude 38.27, longitude 34.55 is outside 'SY', but inside with the two exchanged",
    breaks: { $0.site.location = try Location(latitude: 38.27, longitude: 34.55) },
    keeps: { $0.site.location = try Location(latitude: 34.55, longitude: 38.27) }),
  RuleCase(
    "GEO-04", on: "site/palmyra", "latitude 34.55, longitude -38.27 is outside 'SY'",
    breaks: { $0.site.location = try Location(latitude: 34.55, longitude: -38.27) },
    keeps: { $0.site.location = try Location(latitude: 34.55, longitude: 42.6) }),
  RuleCase(
    "GEO-04", on: "site/palmyra", "latitude 48.5, longitude 2.5 is outside 'SY' and 'TR'",
    breaks: { sample in
      sample.site.countries = ["SY", "TR"]
      sample.site.location = try Location(latitude: 48.5, longitude: 2.5)
    },
    keeps: { sample in
      sample.site.countries = ["SY", "FR"]
      sample.site.location = try Location(latitude: 48.5, longitude: 2.5)
    }),
  RuleCase(
    "GEO-04", on: "site/palmyra", "latitude 45.3, longitude 34.4 is outside 'SY'",
    breaks: { $0.site.location = try Location(latitude: 45.3, longitude: 34.4) },
    keeps: { sample in
      sample.site.countries = ["UA"]
      sample.monument.location = nil
      sample.site.location = try Location(latitude: 45.3, longitude: 34.4)
    }),
  RuleCase(
    "GEO-05", on: "monument/palmyra/temple-of-bel",
    "the monument lies 12 km from the nearest point of its site",
    breaks: { $0.monument.location = try Location(latitude: 34.5541667, longitude: 38.4) },
    keeps: { $0.monument.location = try Location(latitude: 34.5541667, longitude: 38.32) }),
  RuleCase(
    "GEO-05", on: "monument/palmyra/temple-of-bel",
    "the monument lies 60 km from the nearest point of its site",
    breaks: { $0.monument.location = try Location(latitude: 34.014, longitude: 38.2666667) },
    keeps: { sample in
      sample.monument.location = try Location(latitude: 34.014, longitude: 38.2666667)
      sample.site.components = [try component(34.01, 38.26)]
    }),
  RuleCase(
    "GEO-07", on: "monument/palmyra/temple-of-bel",
    "latitude 34.0, longitude 38.0 are whole degrees, some 100 km apart",
    breaks: { $0.monument.location = try Location(latitude: 34, longitude: 38) },
    keeps: { $0.monument.location = try Location(latitude: 34.5, longitude: 38) }),
  RuleCase(
    "GEO-07", on: "monument/palmyra/temple-of-bel",
    "34.55412345678 has more than 7 decimals, finer than a centimetre",
    breaks: { $0.monument.location = try Location(latitude: 34.55412345678, longitude: 38.27) },
    keeps: {
      // 34° 33′ 15″, 38° 16′ 00″
      $0.monument.location = try Location(latitude: 34.5541666667, longitude: 38.2666666667)
    }),
  RuleCase(
    "GEO-07", on: "monument/palmyra/temple-of-bel",
    "38.27412345678 has more than 7 decimals, finer than a centimetre",
    breaks: { $0.monument.location = try Location(latitude: 34.5, longitude: 38.27412345678) },
    keeps: {
      $0.monument.location = try Location(
        latitude: 34.5, longitude: 38.27412345678, uncertaintyMetres: 5)
    }),
  RuleCase(
    "GEO-08", on: "site/palmyra", "the site is marked as serial but has 1 component",
    breaks: { sample in
      sample.site.isSerial = true
      sample.site.components = [try component(34.55, 38.27)]
    },
    keeps: { sample in
      sample.site.isSerial = true
      sample.site.components = [try component(34.55, 38.27), try component(34.56, 38.28)]
    }),
  RuleCase(
    "GEO-08", on: "site/palmyra", "the site has 2 components but is marked as not serial",
    breaks: { sample in
      sample.site.isSerial = false
      sample.site.components = [try component(34.55, 38.27), try component(34.56, 38.28)]
    },
    keeps: { sample in
      sample.site.components = [try component(34.55, 38.27), try component(34.56, 38.28)]
    }),
  RuleCase(
    "GEO-09", on: "site/palmyra",
    "the outline is no sound geometry: a ring does not end where it begins",
    breaks: {
      $0.site.footprint = [
        "type": "Polygon",
        "coordinates": [[[38.2, 34.5], [38.3, 34.5], [38.3, 34.6], [38.2, 34.6]]],
      ]
    },
    keeps: {
      $0.site.footprint = [
        "type": "Polygon",
        "coordinates": [[[38.2, 34.5], [38.3, 34.5], [38.3, 34.6], [38.2, 34.5]]],
      ]
    }),
  RuleCase(
    "GEO-09", on: "monument/palmyra/temple-of-bel",
    "the outline is no sound geometry: latitude 138.2 is outside -90 to 90 degrees",
    breaks: { $0.monument.footprint = ["type": "Point", "coordinates": [34.5, 138.2]] },
    keeps: { $0.monument.footprint = ["type": "Point", "coordinates": [38.2, 34.5]] }),
])
func `geography rules`(rule: RuleCase) throws {
  try rule.check()
}

@Test func `exchanged coordinates come with the mended ones`() throws {
  var sample = try Sample()
  sample.site.location = try Location(latitude: 38.27, longitude: 34.55)
  let finding = try #require(sample.findings.first { $0.code == "GEO-03" })
  #expect(finding.hint == "did you mean latitude 34.55, longitude 38.27?")
  #expect(finding.suggestion == "latitude 34.55, longitude 38.27")
  #expect(finding.field == "location")
  #expect(finding.path == "sites/pa/palmyra/site.json")
}

@Test(arguments: [
  // Recife in Brazil with its numbers exchanged, as it is, and the empty South Atlantic.
  (-34.9, -8.05, ["GEO-03"]),
  (-8.05, -34.9, []),
  (-30.5, -20.5, []),
])
func `a point without countries is held against the whole world`(
  latitude: Double, longitude: Double, codes: [String]
) throws {
  var sample = try Sample()
  sample.after.location = try Location(latitude: latitude, longitude: longitude)
  #expect(sample.findings.map(\.code) == codes)
}

@Test func `a listing's own decimals are no finding, and a person's are`() throws {
  var sample = try Sample()
  sample.site.location = nil
  sample.monument.location = nil
  sample.site.components = [
    SiteComponent(location: try Location(latitude: 34.55412345678, longitude: 38.27))
  ]
  #expect(sample.findings.map(\.code) == ["GEO-07"])
  sample.site.worldHeritage?.listing = ["uniqueNumber": "2256"]
  #expect(sample.findings == [])
  sample.site.controlled = ["components"]
  #expect(sample.findings.map(\.code) == ["GEO-07"])
  sample.site.controlled = []
  sample.site.components = [SiteComponent(location: try Location(latitude: 34, longitude: 38))]
  #expect(sample.findings.map(\.code) == ["GEO-07"])
}
