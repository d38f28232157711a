import HeritageImport
import HeritageModel
import Testing

/// Palmyra as a person keeps it, in danger although the listing does not say so.
private func palmyra() throws -> Site {
  var site = Site(
    id: try Slug("palmyra"),
    names: [
      Name("Palmyra", language: "en"), Name("تدمر", language: "ar"),
      Name("Tadmur", language: "ar-Latn", kind: .variant),
    ])
  site.externalIDs = ["unesco": "23", "wikidata": "Q5747"]
  site.place = "Homs"
  site.location = try Location(
    latitude: 34.5541666667, longitude: 38.2666666667, uncertaintyMetres: 1500)
  var worldHeritage = WorldHeritage(status: .inscribed)
  worldHeritage.id = "23"
  worldHeritage.inDanger = [
    InDangerPeriod(
      period: try StatedDate("2013/.."), source: "https://whc.unesco.org/en/soc/3350")
  ]
  site.worldHeritage = worldHeritage
  return site
}

private func listing(_ elements: [String: String] = [:]) -> String {
  Listings.listing(
    Listings.row("23", "Site of Palmyra", Listings.palmyraPoint.merging(elements) { $1 }))
}

@Test func `a listing adds its name beside those of a person`() throws {
  var registry = try MemoryRegistry(palmyra())
  let report = try registry.take(listing())
  #expect(report.updated == 1)
  let site = try registry.property("23")
  #expect(site.id.text == "palmyra")
  #expect(
    site.names == (try palmyra().names) + [
      Name("Site of Palmyra", language: "en", kind: .official, source: "unesco")
    ])
  #expect(site.externalIDs == ["unesco": "23", "wikidata": "Q5747"])
  #expect(
    report.changes.map(\.fields) == [
      [
        "countries", "names", "place", "protections", "transboundary", "worldHeritage.category",
        "worldHeritage.criteria", "worldHeritage.inscribed", "worldHeritage.listing",
        "worldHeritage.region",
      ].filter { $0 != "place" }
    ])
}

@Test func `an empty danger field never closes a period and is warned about`() throws {
  var registry = try MemoryRegistry(palmyra())
  for (raw, said) in [("", "empty"), ("0", "'0'"), ("P 1990-2005", "'P 1990-2005'")] {
    let report = try registry.take(listing(["danger": raw]))
    #expect(
      report.warnings.filter { $0.code == "IMP-02" }.map(\.message) == [
        "danger is \(said), but the registry has an open period in danger, '2013/..' "
          + "(source https://whc.unesco.org/en/soc/3350); it stays open"
      ])
    #expect(try registry.property("23").openDangerPeriod?.period?.text == "2013/..")
  }
  #expect(
    try registry.property("23").worldHeritage?.inDanger.map(\.period?.text)
      == ["2013/..", "1990/2005"])
}

@Test func `a period that a person has already is not added again`() throws {
  var registry = try MemoryRegistry(palmyra())
  let report = try registry.take(listing(["danger": "Y 2013"]))
  #expect(report.warnings.isEmpty)
  #expect(
    try registry.property("23").worldHeritage?.inDanger
      == (try palmyra().worldHeritage?.inDanger))
}

@Test func `a period that contradicts a person's is warned about and left out`() throws {
  var registry = try MemoryRegistry(palmyra())
  let report = try registry.take(listing(["danger": "Y 2012"]))
  #expect(
    report.warnings.map(\.description) == [
      "3: 23 Site of Palmyra: the period '2012/..' overlaps another one of the registry's, which stays [IMP-06]"
    ])
  #expect(try registry.property("23").worldHeritage?.inDanger.count == 1)
}

@Test func `a listing closes a period of its own when it says its end`() throws {
  var registry = MemoryRegistry()
  _ = try registry.take(listing(["danger": "Y 2012"]))
  let report = try registry.take(listing(["danger": "P 2012-2020"]))
  let worldHeritage = try registry.property("23").worldHeritage
  #expect(worldHeritage?.inDanger.map(\.period?.text) == ["2012/2020"])
  #expect(worldHeritage?.formerly == [FormerValue(field: "danger", value: "Y 2012")])
  #expect(report.warnings.map(\.code) == ["IMP-05"])
}

@Test func `a listing that forgets a period of its own leaves it open`() throws {
  var registry = MemoryRegistry()
  _ = try registry.take(listing(["danger": "Y 2012"]))
  let report = try registry.take(listing(["danger": "P 1990-2005"]))
  #expect(
    try registry.property("23").worldHeritage?.inDanger.map(\.period?.text)
      == ["1990/2005", "2012/.."])
  #expect(report.warnings.map(\.code) == ["IMP-05", "IMP-02"])
}

@Test func `what a person controls is untouched`() throws {
  var site = try palmyra()
  site.controlled = [
    "names", "place", "location", "countries", "protections", "description",
    "worldHeritage.inDanger", "worldHeritage.criteria", "worldHeritage.listing",
  ]
  site.worldHeritage?.criteria = [.i]
  var registry = try MemoryRegistry(site)
  let report = try registry.take(
    listing(["danger": "Y 1999", "latitude": "10", "short_description": "Other"]))
  #expect(
    report.changes.map(\.fields) == [
      [
        "transboundary", "worldHeritage.category", "worldHeritage.inscribed",
        "worldHeritage.region",
      ]
    ])
  #expect(try registry.property("23").worldHeritage?.criteria == [.i])
  #expect(report.warnings.isEmpty)
  #expect(try registry.take(listing(["danger": "Y 1999"])).unchanged == 1)
}

@Test func `empty fields never replace anything`() throws {
  var registry = MemoryRegistry()
  _ = try registry.take(
    listing(["location": "Homs", "secondary_dates": "2017", "justification": "Because"]))
  let before = try registry.property("23")
  var empty = ["site": "", "category": "", "criteria_txt": "", "date_inscribed": ""]
  for name in ["iso_code", "region", "states", "latitude", "longitude", "extension"] {
    empty[name] = ""
  }
  empty["transboundary"] = ""
  let report = try registry.take(listing(empty), ImportOptions(language: "en"))
  #expect(report.changes.map(\.fields) == [["worldHeritage.formerly", "worldHeritage.listing"]])
  #expect(
    report.warnings.map(\.description) == [
      "3: 23 Site of Palmyra: the point is not given now; '34.55417, 38.26667' stays in the record "
        + "as a former value [IMP-05]",
      "3: 23 Site of Palmyra: iso_code is not given now; 'SY' stays in the record "
        + "as a former value [IMP-05]",
      "3: 23 Site of Palmyra: location is not given now; 'Homs' stays in the record "
        + "as a former value [IMP-05]",
      "3: 23 Site of Palmyra: transboundary is not given now; '0' stays in the record "
        + "as a former value [IMP-05]",
      "3: 23 Site of Palmyra: category is not given now; 'cultural' stays in the record "
        + "as a former value [IMP-05]",
      "3: 23 Site of Palmyra: criteria_txt is not given now; '(i)(ii)(iv)' stays in the record "
        + "as a former value [IMP-05]",
      "3: 23 Site of Palmyra: secondary_dates is not given now; '2017' stays in the record "
        + "as a former value [IMP-05]",
      "3: 23 Site of Palmyra: date_inscribed is not given now; '1980' stays in the record "
        + "as a former value [IMP-05]",
      "3: 23 Site of Palmyra: region is not given now; 'Arab States' stays in the record "
        + "as a former value [IMP-05]",
    ])
  var after = try registry.property("23")
  #expect(
    after.worldHeritage?.formerly.map { "\($0.field): \($0.value)" } == [
      "location: 34.55417, 38.26667", "countries: SY", "place: Homs", "transboundary: 0",
      "category: cultural", "criteria: (i)(ii)(iv)", "extensions: 2017", "inscribed: 1980",
      "region: Arab States",
    ])
  // What the last listing said it says no more.
  #expect(after.worldHeritage?.listing == ["revision": "0", "uniqueNumber": "2256"])
  after.worldHeritage?.listing = before.worldHeritage?.listing ?? [:]
  after.worldHeritage?.formerly = []
  after.origins = before.origins
  #expect(after == before)
  // It is told once.
  let again = try registry.take(listing(empty), ImportOptions(language: "en"))
  #expect(again.unchanged == 1)
  #expect(again.warnings.isEmpty)
}

@Test func `a point within the stated uncertainty leaves the person's place`() throws {
  var registry = try MemoryRegistry(palmyra())
  _ = try registry.take(listing())
  #expect(try registry.property("23").location == (try palmyra().location))
}

@Test func `a point for the whole stays while it lies among the parts`() throws {
  var registry = try MemoryRegistry(palmyra())
  _ = try registry.take(
    Listings.listing(
      Listings.newRow("23", "Site of Palmyra", points: ["34.5 38.2 sy", "34.6 38.3 sy"])))
  let site = try registry.property("23")
  #expect(site.location == (try palmyra().location))
  #expect(site.components.map(\.location?.latitude) == [34.5, 34.6])
  _ = try registry.take(
    Listings.listing(
      Listings.newRow("23", "Site of Palmyra", points: ["33.5 36.2 sy", "33.6 36.3 sy"])))
  let moved = try registry.property("23")
  #expect(moved.location == nil)
  #expect(
    moved.worldHeritage?.formerly.contains {
      $0.field == "location" && $0.value == "34.5541666667, 38.2666666667 ± 1500.0 m"
    } == true)
}

@Test func `parts that a person named stay and are not doubled`() throws {
  var site = try palmyra()
  let temple = SiteComponent(
    name: "Temple", country: "SY", location: try Location(latitude: 34.55, longitude: 38.27))
  site.components = [
    temple, SiteComponent(country: "SY", location: try Location(latitude: 1, longitude: 2)),
  ]
  var registry = try MemoryRegistry(site)
  _ = try registry.take(
    Listings.listing(
      Listings.newRow("23", "Palmyra", points: ["34.5500001 38.27 sy", "34.6 38.3 sy"])))
  let parts = try registry.property("23").components
  #expect(parts.map(\.name) == ["Temple", nil])
  #expect(parts.map(\.location?.latitude) == [34.55, 34.6])
}

@Test func `a delisted property that a listing still has stays delisted`() throws {
  var site = try palmyra()
  site.worldHeritage?.status = .delisted
  site.worldHeritage?.inDanger = []
  var registry = try MemoryRegistry(site)
  let report = try registry.take(listing())
  #expect(
    report.warnings.map(\.message) == [
      "the registry has the property as delisted, but the listing has it; it stays delisted"
    ])
  #expect(try registry.property("23").worldHeritage?.status == .delisted)
}

@Test func `a period without a year is never closed by the end of another`() throws {
  var registry = MemoryRegistry()
  _ = try registry.take(listing(["danger": "1"]))
  for _ in 1...2 {
    let report = try registry.take(listing(["danger": "P 1990-2005"]))
    #expect(
      report.warnings.filter { $0.code == "IMP-02" }.map(\.message) == [
        "danger is 'P 1990-2005', but the registry has an open period in danger, without a year "
          + "(source unesco-listing); it stays open"
      ])
    #expect(
      try registry.property("23").worldHeritage?.inDanger.map(\.period?.text)
        == ["1990/2005", nil])
  }
  // A year for it is no end.
  _ = try registry.take(listing(["danger": "Y 2010 P 1990-2005"]))
  #expect(
    try registry.property("23").worldHeritage?.inDanger.map(\.period?.text)
      == ["1990/2005", "2010/.."])
}
