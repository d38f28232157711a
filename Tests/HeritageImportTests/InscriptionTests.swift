import HeritageImport
import HeritageModel
import Testing

private func listing(_ elements: [String: String] = [:]) -> String {
  Listings.listing(Listings.row("23", "Site of Palmyra", elements))
}

@Test(arguments: [
  (["date_inscribed": ""], "date_inscribed"),
  (["criteria_txt": "", "category": "Cultura"], "criteria_txt, category"),
  (
    ["date_inscribed": "80", "criteria_txt": "(xi)", "category": ""],
    "date_inscribed, criteria_txt, category"
  ),
])
func `a row that lacks what an inscription must have states none`(
  elements: [String: String], missing: String
) throws {
  var registry = MemoryRegistry()
  let expected = [
    "3: 23 Site of Palmyra: not known: \(missing); so the property's status is not stated [IMP-09]"
  ]
  for _ in 0..<2 {
    let report = try registry.take(listing(elements), ImportOptions(language: "en"))
    #expect(report.warnings.map(\.description).filter { $0.hasSuffix("[IMP-09]") } == expected)
  }
  #expect(try registry.property("23").worldHeritage?.status == nil)
  #expect(try registry.property("23").worldHeritage?.id == "23")
}

@Test func `what the registry knows completes a row`() throws {
  var registry = MemoryRegistry()
  _ = try registry.take(listing(["criteria_txt": ""]))
  let report = try registry.take(listing(["category": "", "date_inscribed": ""]))
  #expect(
    report.warnings.map(\.message) == [
      "category is not given now; 'cultural' stays in the record as a former value",
      "date_inscribed is not given now; '1980' stays in the record as a former value",
    ])
  #expect(
    report.changes.map(\.fields) == [
      ["worldHeritage.criteria", "worldHeritage.formerly", "worldHeritage.status"]
    ])
  #expect(try registry.property("23").worldHeritage?.status == .inscribed)
}

@Test func `a status that a person gave stays while a row is incomplete`() throws {
  var site = Site(id: try Slug("palmyra"), names: [Name("Palmyra", language: "en")])
  site.externalIDs = ["unesco": "23"]
  site.worldHeritage = WorldHeritage(status: .tentative)
  var registry = try MemoryRegistry(site)
  let report = try registry.take(listing(["criteria_txt": ""]))
  #expect(report.warnings.map(\.code) == ["IMP-09"])
  #expect(try registry.property("23").worldHeritage?.status == .tentative)
  _ = try registry.take(listing())
  #expect(try registry.property("23").worldHeritage?.status == .inscribed)
}
