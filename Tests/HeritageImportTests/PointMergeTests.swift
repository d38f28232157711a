import CanonicalJSON
import HeritageImport
import HeritageModel
import Testing

private func listing(latitude: String) -> String {
  let point = ["latitude": latitude, "longitude": "38.2666700000"]
  return Listings.listing(Listings.row("23", "Site of Palmyra", point))
}

/// Palmyra with a point that has a member of a later version.
private func annotated(uncertaintyMetres: Double?) throws -> Site {
  var site = Site(id: try Slug("palmyra"), names: [Name("Palmyra", language: "en")])
  site.externalIDs = ["unesco": "23"]
  site.location = try Location(
    latitude: 34.5541666667, longitude: 38.2666666667, uncertaintyMetres: uncertaintyMetres)
  site.location?.unknownMembers["method"] = "handheld receiver"
  return site
}

@Test func `a point further off replaces a person's, which is kept and told`() throws {
  var registry = try MemoryRegistry(annotated(uncertaintyMetres: 1500))
  let options = ImportOptions(edition: try StatedDate("2025-12"))
  let report = try registry.take(listing(latitude: "34.6"), options)
  var expected = try Location(latitude: 34.6, longitude: 38.26667)
  expected.unknownMembers["method"] = "handheld receiver"
  let site = try registry.property("23")
  #expect(site.location == expected)
  let former = "34.5541666667, 38.2666666667 ± 1500.0 m"
  #expect(
    site.worldHeritage?.formerly
      == [FormerValue(field: "location", value: former, until: "2025-12")])
  #expect(
    report.warnings.filter { ["latitude", "geolocations"].contains($0.field) }.map(\.description)
      == [
        "3: 23 Site of Palmyra: the point was '\(former)' and is now '34.6, 38.26667' [IMP-05]"
      ])
}

@Test func `a point nearby replaces a person's and keeps its members`() throws {
  var registry = try MemoryRegistry(annotated(uncertaintyMetres: 5))
  let report = try registry.take(listing(latitude: "34.5546"))
  var expected = try Location(latitude: 34.5546, longitude: 38.26667, uncertaintyMetres: 5)
  expected.unknownMembers["method"] = "handheld receiver"
  let site = try registry.property("23")
  #expect(site.location == expected)
  #expect(site.worldHeritage?.formerly == [])
  #expect(report.warnings.filter { ["latitude", "geolocations"].contains($0.field) } == [])
}

@Test func `points of parts that are not listed any more are kept and told`() throws {
  var site = try annotated(uncertaintyMetres: nil)
  var measured = SiteComponent(country: "SY", location: try Location(latitude: 34, longitude: 38))
  measured.location?.uncertaintyMetres = 10
  site.components = [
    SiteComponent(country: "SY", location: try Location(latitude: 34.5, longitude: 38.2)),
    SiteComponent(country: "SY", location: try Location(latitude: 30, longitude: 31)), measured,
  ]
  var registry = try MemoryRegistry(site)
  let newer = Listings.listing(
    Listings.newRow("23", "Palmyra", points: ["34.5 38.2 sy", "34.6 38.3 sy"]))
  let report = try registry.take(newer)
  let merged = try registry.property("23")
  #expect(merged.components.map(\.location?.latitude) == [34, 34.5, 34.6])
  #expect(merged.components.first == measured)
  #expect(
    merged.worldHeritage?.formerly == [FormerValue(field: "components", value: "30.0, 31.0")])
  #expect(
    report.warnings.filter { ["latitude", "geolocations"].contains($0.field) }.map(\.message) == [
      "1 part of the property had a point that is not listed now"
    ])
  #expect(try registry.take(newer).unchanged == 1)
}

@Test func `parts take the place of the one point that an older schema had`() throws {
  var registry = MemoryRegistry()
  // Exactly one of the parts, between them, and far away.
  for (number, latitude) in [("1", "34.5000000"), ("2", "34.55"), ("3", "36.0")] {
    let place = ["latitude": latitude, "longitude": "38.2"]
    _ = try registry.take(Listings.listing(Listings.row(number, "Place \(number)", place)))
  }
  let rows = ["1", "2", "3"].map {
    Listings.newRow($0, "Place \($0)", points: ["34.5 38.2 sy", "34.6 38.3 sy"])
  }
  let report = try registry.take(
    Listings.listing(rows), ImportOptions(edition: try StatedDate("2025-12")))
  #expect(
    report.warnings.map(\.description) == [
      "5: 3 Place 3: the point was '36.0, 38.2' and is now one of each of 2 parts [IMP-05]"
    ])
  let sites = try ["1", "2", "3"].map { try registry.property($0) }
  #expect(sites.map(\.location) == [nil, nil, nil])
  #expect(sites.map(\.isSerial) == [true, true, true])
  #expect(
    sites.map { $0.worldHeritage?.formerly.map(\.value) } == [[], ["34.55, 38.2"], ["36.0, 38.2"]])
  // An edition of the older schema in another language makes no point for the whole again.
  _ = try registry.take(
    Listings.listing(Listings.row("1", "Lieu", ["latitude": "34.5", "longitude": "38.2"])),
    ImportOptions(language: "fr"))
  #expect(try registry.property("1").location == nil)
}

@Test func `one point far from all parts is told and leaves them`() throws {
  var registry = MemoryRegistry()
  _ = try registry.take(
    Listings.listing(
      Listings.newRow("23", "Palmyra", points: ["34.5 38.2 sy", "34.6 38.3 sy"])))
  let report = try registry.take(listing(latitude: "31"))
  #expect(
    report.warnings.map(\.message)
      == [
        "the one point '31.0, 38.26667' of the listing lies outside the parts that the registry has, "
          + "which stay",
        "the name was 'Palmyra' and is now 'Site of Palmyra'",
      ].reversed())
  #expect(try registry.property("23").components.count == 2)
}

@Test func `a person's point among parts on both sides of the 180th meridian stays`() throws {
  for (longitude, stays) in [(179.9, true), (-179.9, true), (0.0, false), (179.0, false)] {
    var site = Site(id: try Slug("isles"), names: [Name("Isles", language: "en")])
    site.externalIDs = ["unesco": "23"]
    site.location = try Location(latitude: -17, longitude: longitude, uncertaintyMetres: 500)
    var registry = try MemoryRegistry(site)
    _ = try registry.take(
      Listings.listing(
        Listings.newRow(
          "23", "Isles", points: ["-17.1 179.7 fj", "-16.9 -179.8 fj"], ["iso_code": "fj"])))
    #expect(try registry.property("23").location == (stays ? site.location : nil))
  }
}
