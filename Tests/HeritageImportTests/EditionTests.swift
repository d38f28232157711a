import CanonicalJSON
import HeritageImport
import HeritageModel
import Testing

@Test func `the next edition updates, adds, and reports what is missing`() throws {
  var registry = MemoryRegistry()
  _ = try registry.take(Listings.older)
  let report = try registry.take(Listings.newer)
  #expect([report.read, report.created, report.updated, report.unchanged] == [13, 2, 11, 0])
  #expect(report.missing == ["790"])
  #expect(registry.records.count == 14)
  #expect(
    report.warnings.map(\.description) == [
      "7: 98 Dry Forest: criteria_txt was '(vii)(x)' and is now '(vii)(ix)(x)' [IMP-05]",
      "790 A Reef of the Pacific: the registry's site 'a-reef-of-the-pacific' is not in this listing; "
        + "it stays as it is [IMP-03]",
    ])
  #expect(report.changedFields["worldHeritage.dossier"] == 11)
  #expect(report.changedFields["components"] == 2)
  #expect(report.changedFields["location"] == 2)
  #expect(
    report.changes.first { $0.site == "site-of-palmyra" }?.fields == [
      "location", "worldHeritage.dossier", "worldHeritage.listing",
    ])
  #expect(try registry.take(Listings.newer).unchanged == 13)
}

@Test func `another order of countries is no change`() throws {
  var registry = MemoryRegistry()
  _ = try registry.take(Listings.older)
  _ = try registry.take(Listings.newer)
  #expect(try registry.property("99").countries == ["AL", "MK"])
}

@Test func `changed history is kept with the edition that changed it`() throws {
  var registry = MemoryRegistry()
  _ = try registry.take(Listings.older)
  let changed = Listings.listing(
    Listings.newRow(
      "136", "Royal Palaces of the Plateau",
      [
        "date_inscribed": "1984", "danger": "P 1985-2008", "iso_code": "bj", "category": "Mixed",
        "criteria_txt": "(i)(ii)(iv)(vii)",
      ]))
  let options = ImportOptions(edition: try StatedDate("2025-12"))
  let report = try registry.take(changed, options)
  #expect(
    report.warnings.filter { $0.record == "136" }.map(\.message) == [
      "the point is not given now; '7.1833333333, 1.9833333333' stays in the record as a former "
        + "value",
      "category was 'cultural' and is now 'mixed'",
      "criteria_txt was '(i)(ii)(iv)' and is now '(i)(ii)(iv)(vii)'",
      "date_inscribed was '1985' and is now '1984'",
      "danger was 'P 1985-2007' and is now 'P 1985-2008'",
    ])
  let site = try registry.property("136")
  #expect(
    site.worldHeritage?.formerly == [
      FormerValue(field: "location", value: "7.1833333333, 1.9833333333", until: "2025-12"),
      FormerValue(field: "category", value: "cultural", until: "2025-12"),
      FormerValue(field: "criteria", value: "(i)(ii)(iv)", until: "2025-12"),
      FormerValue(field: "inscribed", value: "1985", until: "2025-12"),
      FormerValue(field: "danger", value: "P 1985-2007", until: "2025-12"),
    ])
  #expect(site.worldHeritage?.inDanger.map(\.period?.text) == ["1985/2008"])
  #expect(site.protections.map(\.from?.text) == ["1984"])
  #expect(site.worldHeritage?.listing["edition"] == "2025-12")
}

@Test func `a new name keeps the old one as a historic name`() throws {
  var registry = MemoryRegistry()
  _ = try registry.take(Listings.listing(Listings.row("630", "K’gari (Great Island)")))
  let report = try registry.take(Listings.listing(Listings.row("630", "K’gari")))
  #expect(
    report.warnings.map(\.message) == [
      "the name was 'K’gari (Great Island)' and is now 'K’gari'"
    ])
  let site = try registry.property("630")
  #expect(site.id.text == "kgari-great-island")
  #expect(site.names.map(\.text) == ["K’gari", "K’gari (Great Island)"])
  #expect(site.names.map(\.kind) == [.official, .historic])
}

@Test func `an edition known to be older only fills what is empty`() throws {
  var registry = MemoryRegistry()
  let new = Listings.listing(Listings.row("23", "Site of Palmyra", ["criteria_txt": "(i)(ii)"]))
  _ = try registry.take(new, ImportOptions(edition: try StatedDate("2025-12")))
  let old = Listings.listing(
    Listings.row("23", "Palmyra", ["criteria_txt": "(i)", "location": "Homs"]))
  let report = try registry.take(old, ImportOptions(edition: try StatedDate("2022-05")))
  #expect(report.changes.map(\.fields) == [["place"]])
  #expect(
    report.warnings.map(\.message) == [
      "criteria_txt is '(i)' here and '(i)(ii)' in the registry, which stays",
      "1 property keeps what the edition 2025-12 says, as this listing says otherwise and is of "
        + "2022-05",
    ])
}

@Test func `a name that comes back is no longer a historic one`() throws {
  var registry = MemoryRegistry()
  for name in ["Thebes", "Luxor", "Thebes"] {
    _ = try registry.take(Listings.listing(Listings.row("87", name)))
  }
  let names = try registry.property("87").names
  #expect(names.map { "\($0.text) \($0.kind.rawValue)" } == ["Thebes official", "Luxor historic"])
}

@Test func `a delisted property is not missing`() throws {
  var site = Site(id: try Slug("liverpool"), names: [])
  site.externalIDs = ["unesco": "1150"]
  site.worldHeritage = WorldHeritage(status: .delisted)
  var registry = try MemoryRegistry(site)
  #expect(try registry.take(Listings.older).missing == [])
}

@Test func `a report has the contract's shape and its numbers reconcile`() throws {
  var registry = MemoryRegistry()
  let xml = Listings.listing(
    Listings.row("23", "Palmyra"), Listings.row("24", ""),
    Listings.row("25", "C", ["transboundary": "yes"]))
  let report = try registry.take(xml)
  #expect(
    JSONValue.object(report.json(operation: "7K3M9XQ2PD4T")).text(.compact)
      == #"{"changedFields":{},"changes":[],"columns":[],"created":2,"edition":null,"#
      + #""format":"unesco","held":0,"kinds":{"evidence":{"created":0,"unchanged":0,"updated":0},"#
      + #""monument":{"created":0,"unchanged":0,"updated":0},"#
      + #""report":{"created":0,"unchanged":0,"updated":0},"#
      + #""site":{"created":2,"unchanged":0,"updated":0}},"language":"en","mapping":null,"#
      + #""missing":[],"operation":"7K3M9XQ2PD4T","passed":0,"read":3,"rejected":1,"rejections":[{"#
      + #""code":"IDN-06","field":"site","line":4,"#
      + #""message":"the row has no name, and the registry has none for it","record":"24","#
      + #""suggestion":"import the English listing first","value":""}],"#
      + #""skipped":0,"source":"list.xml","sourceID":"unesco","unchanged":0,"updated":0,"#
      + #""warningCounts":[{"code":"IMP-01","count":1,"field":"transboundary"}],"#
      + #""warnings":[{"code":"IMP-01","#
      + #""field":"transboundary","line":5,"#
      + #""message":"transboundary 'yes' is neither 0 nor 1 and is kept verbatim","name":"C","record":"25","#
      + #""value":"yes"}]}"#)
  #expect(report.json(operation: nil)["operation"] == .null)
  #expect(report.read == report.created + report.updated + report.unchanged + report.rejected)
}

@Test func `a report lists so many issues and counts the rest`() throws {
  var registry = MemoryRegistry()
  let rows = (1...5).map { Listings.row("\($0)", "N\($0)", ["transboundary": "x"]) }
  let bad = (6...8).map { Listings.row("\($0)", "", [:]) }
  let report = try registry.take(
    Listings.listing(rows + bad), ImportOptions(listedIssues: 2))
  #expect([report.warnings.count, report.remarks.unlisted] == [2, 3])
  #expect([report.rejections.count, report.refusals.unlisted] == [2, 1])
  #expect(report.rejected == 3)
  #expect(report.json(operation: nil)["unlistedWarnings"] == 3)
}
