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
    report.warnings.filter { $0.field == "latitude" }.map(\.description) == [
      "3: 23: the point was '\(former)' and is now '34.6, 38.26667' [IMP-05]"
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
  #expect(report.warnings.filter { $0.field == "latitude" } == [])
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
    report.warnings.filter { $0.field == "latitude" }.map(\.message) == [
      "1 part of the property had a point that is not listed now"
    ])
  #expect(try registry.take(newer).unchanged == 1)
}
