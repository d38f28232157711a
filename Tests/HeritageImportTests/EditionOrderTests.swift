import HeritageImport
import HeritageModel
import Testing

private let newer = Listings.listing(
  Listings.row(
    "23", "Site of Palmyra",
    ["criteria_txt": "(i)(ii)", "latitude": "34.5", "longitude": "38.2"]))

/// Another file of the property, older than the one above.
private let other = Listings.listing(
  Listings.row(
    "23", "Palmyra",
    [
      "criteria_txt": "(i)", "latitude": "34.6", "longitude": "38.2", "location": "Homs",
      "short_description": "Ruins of the town.",
    ]))

private func edition(_ date: String) throws -> ImportOptions {
  ImportOptions(edition: try StatedDate(date))
}

@Test func `a file without a date takes nothing away from a dated edition, and says how it could`()
  throws
{
  var registry = MemoryRegistry()
  _ = try registry.take(newer, edition("2024"))
  let before = try registry.property("23")
  let report = try registry.take(other)
  #expect(report.changes.map(\.fields) == [["description", "place"]])
  #expect(
    report.warnings.map(\.description) == [
      "3: 23 Palmyra: criteria_txt is '(i)' here and '(i)(ii)' in the registry, which stays "
        + "[IMP-06]",
      "3: 23 Palmyra: 1 property keeps what the edition 2024 says, as this listing says otherwise "
        + "and has no date (name its date, as in '--edition 2025-12', or take it for the newest "
        + "with '--newest') [IMP-10]",
    ])
  let after = try registry.property("23")
  #expect(after.names == before.names)
  #expect(after.location == before.location)
  #expect(after.worldHeritage == before.worldHeritage)
}

@Test func `a file without a date that says the same is not spoken of`() throws {
  var registry = MemoryRegistry()
  _ = try registry.take(newer, edition("2024"))
  let report = try registry.take(newer)
  #expect(report.unchanged == 1)
  #expect(report.warnings == [])
}

@Test func `a file without a date that is called the newest replaces, as of a later date`() throws {
  var registry = MemoryRegistry()
  _ = try registry.take(newer, edition("2024"))
  let options = ImportOptions(isNewest: true)
  #expect(try registry.take(other, options).updated == 1)
  let site = try registry.property("23")
  #expect(site.title == "Palmyra")
  #expect(site.worldHeritage?.criteria == [.i])
  #expect(site.worldHeritage?.listing["edition"] == "2024/..")
  #expect(try registry.take(other, options).unchanged == 1)
  // What comes before it, with a date of its own, is older all the same.
  let older = try registry.take(newer, edition("2023-06"))
  #expect(
    older.warnings.last?.message.hasSuffix("as this listing says otherwise and is of 2023-06")
      == true)
  #expect(try registry.property("23").worldHeritage?.criteria == [.i])
  _ = try registry.take(newer, edition("2025"))
  #expect(try registry.property("23").worldHeritage?.listing["edition"] == "2025")
}

@Test func `many properties that stay are told in one line`() throws {
  var registry = MemoryRegistry()
  let rows = (1...3).map { Listings.row("\($0)", "Place \($0)") }
  _ = try registry.take(Listings.listing(rows), edition("2024"))
  let others = (1...3).map { Listings.row("\($0)", "Town \($0)") }
  let report = try registry.take(Listings.listing(others), edition("2022"))
  #expect(
    report.warnings.map(\.description) == [
      "3: list.xml: 3 properties keep what the edition 2024 says, as this listing says otherwise "
        + "and is of 2022 [IMP-10]"
    ])
}

@Test func `what the listing said is what the last one said, and nothing of one before`() throws {
  var registry = MemoryRegistry()
  _ = try registry.take(
    Listings.listing(
      Listings.row("23", "Palmyra", ["danger": "Y 2012", "tier": "A", "image_url": "x.png"])),
    edition("2019"))
  let report = try registry.take(
    Listings.listing(Listings.row("23", "Palmyra", ["states": "Syrian Arab Republic (the)"])),
    edition("2022"))
  #expect(
    report.warnings.map(\.message) == [
      "danger is empty, but the registry has an open period in danger, '2012/..' "
        + "(source unesco-listing); it stays open"
    ])
  let property = try registry.property("23").worldHeritage
  #expect(
    property?.listing == [
      "edition": "2022", "extension": "0", "revision": "0", "states": "Syrian Arab Republic (the)",
      "uniqueNumber": "2256",
    ])
  #expect(property?.inDanger.map(\.period?.text) == ["2012/.."])
  #expect(
    property?.formerly == [FormerValue(field: "danger", value: "Y 2012", until: "2022")])
}

@Test func `a danger field that is emptied after the danger is over is told`() throws {
  var registry = MemoryRegistry()
  _ = try registry.take(
    Listings.listing(Listings.row("23", "Palmyra", ["danger": "P 1990-2005"])))
  let report = try registry.take(Listings.listing(Listings.row("23", "Palmyra")))
  #expect(
    report.warnings.map(\.message) == [
      "danger was 'P 1990-2005' and is empty now; what it said stays in the record"
    ])
  #expect(try registry.property("23").worldHeritage?.inDanger.count == 1)
}

@Test func `elements that a translation alone has are not said to be kept`() throws {
  var registry = MemoryRegistry()
  _ = try registry.take(newer)
  let report = try registry.take(
    Listings.listing(Listings.row("23", "Site de Palmyre", ["palier": "A"])),
    ImportOptions(language: "fr"))
  #expect(
    report.warnings.map(\.message) == [
      "criteria_txt is '(i)(ii)(iv)' here and '(i)(ii)' in the registry, which stays",
      "the element <palier> has no field of its own (once); "
        + "its text is not kept where the record has the words of another listing",
    ])
}

@Test(arguments: ["../..", "/..", "../"])
func `a date without a day is refused as an edition`(date: String) throws {
  var registry = MemoryRegistry()
  let options = try edition(date)
  let error = try #require(throws: ImportError.self) { try registry.take(newer, options) }
  #expect(
    error.description
      == "the edition '\(date)' has no day by which it could come before or after another")
  #expect(
    error.hint == "name a date, as in '--edition 2025-12', or leave it out where none is known")
}

/// A listing on its way into a registry, with the French name that the record has after it.
private struct Step: Sendable {
  let language: String
  let edition: String?
  let name: String
  let frenchName: String?
  let isHeldBack: Bool

  init(
    _ language: String, _ edition: String?, _ name: String, _ frenchName: String?,
    isHeldBack: Bool = false
  ) {
    self.language = language
    self.edition = edition
    self.name = name
    self.frenchName = frenchName
    self.isHeldBack = isHeldBack
  }
}

@Test(
  arguments: [
    (
      [
        Step("en", "2022", "Palmyra", nil), Step("fr", "2025", "Neuve", "Neuve"),
        Step("fr", "2023", "Vieille", "Neuve", isHeldBack: true),
      ], ["fr": "2025"]
    ),
    (
      [
        Step("en", nil, "Palmyra", nil), Step("fr", "2025", "Neuve", "Neuve"),
        Step("fr", nil, "Vieille", "Neuve", isHeldBack: true),
      ], ["fr": "2025"]
    ),
    (
      [
        Step("en", "2025", "Palmyra", nil), Step("fr", "2022", "Vieille", "Vieille"),
        Step("fr", "2023", "Neuve", "Neuve"), Step("en", "2026", "Palmyra", "Neuve"),
        Step("fr", "2022", "Vieille", "Neuve", isHeldBack: true),
      ], ["fr": "2023"]
    ),
    // English facts take the place of French ones, whose texts stay as old as they were.
    (
      [
        Step("fr", "2025", "Neuve", "Neuve"),
        Step("en", "2024", "Palmyra", "Neuve", isHeldBack: true),
        Step("en", "2026", "Palmyra", "Neuve"),
        Step("fr", "2024", "Vieille", "Neuve", isHeldBack: true),
      ], ["fr": "2025"]
    ),
  ])
private func `the texts of a language go by the last edition in it`(
  steps: [Step], editions: [String: String]
) throws {
  var registry = MemoryRegistry()
  for step in steps {
    let row = Listings.row("23", step.name)
    let options = ImportOptions(
      language: step.language, edition: try step.edition.map { try StatedDate($0) })
    let report = try registry.take(Listings.listing(row), options)
    let site = try registry.property("23")
    let french = site.names.first { $0.language == "fr" && $0.kind == .official }
    #expect(french?.text == step.frenchName)
    #expect(report.warnings.contains { $0.code == "IMP-10" } == step.isHeldBack)
  }
  #expect(try registry.property("23").worldHeritage?.editions == editions)
}

@Test func `a translation that stays is told with the edition that it goes by`() throws {
  var registry = MemoryRegistry()
  for (language, date, name) in [("en", "2022", "Palmyra"), ("fr", "2025", "Neuve")] {
    let options = ImportOptions(language: language, edition: try StatedDate(date))
    _ = try registry.take(Listings.listing(Listings.row("23", name)), options)
  }
  let undated = ImportOptions(language: "fr", isNewest: true)
  let older = ImportOptions(language: "fr", edition: try StatedDate("2023"))
  let old = Listings.listing(Listings.row("23", "Vieille"))
  #expect(
    try registry.take(old, older).warnings.map(\.message) == [
      "1 property keeps what the edition 2025 says, as this listing says otherwise and is of 2023"
    ])
  _ = try registry.take(old, undated)
  let property = try registry.property("23").worldHeritage
  #expect(property?.editions == ["fr": "2025/.."])
  #expect(property?.listing["edition"] == "2022")
}

@Test func `what an edition says unreadably is told, with what stays for it`() throws {
  var registry = MemoryRegistry()
  _ = try registry.take(newer, edition("2024"))
  let report = try registry.take(
    Listings.listing(
      Listings.row(
        "23", "Site of Palmyra",
        ["criteria_txt": "(xi)", "latitude": "34.5N", "longitude": "38.2", "dossier": "23"])),
    edition("2025"))
  #expect(
    report.warnings.filter { $0.message.contains("stays") }.map(\.description) == [
      "3: 23 Site of Palmyra: the point is not taken over, so '34.5, 38.2' stays in the registry "
        + "[IMP-01]",
      "3: 23 Site of Palmyra: criteria_txt is not taken over, so '(i)(ii)' stays in the registry "
        + "[IMP-01]",
    ])
  let property = try registry.property("23").worldHeritage
  #expect(property?.listing["edition"] == "2025")
  #expect(property?.listing["latitude"] == "34.5N")
  #expect(property?.formerly == [])
}

@Test func `points of parts that are not given any more, or not readably, stay and are told`()
  throws
{
  var registry = MemoryRegistry()
  func parts(_ points: [String]) -> String {
    Listings.listing(Listings.newRow("23", "Palmyra", points: points))
  }
  _ = try registry.take(parts(["34.5 38.2 sy", "34.6 38.3 sy"]), edition("2023"))
  let unread = try registry.take(parts(["34.5 38.2 sy", "34.6N 38.3 sy"]), edition("2024"))
  #expect(
    unread.warnings.last?.description
      == "3: 23 Palmyra: not all points are taken over, so '34.6, 38.3' stays in the registry "
      + "[IMP-01]")
  let empty = try registry.take(parts([]), edition("2025"))
  #expect(
    empty.warnings.map(\.description) == [
      "3: 23 Palmyra: the place of the parts is not given now; '34.6, 38.3; 34.5, 38.2' stays in the record "
        + "as a former value [IMP-05]"
    ])
  let site = try registry.property("23")
  #expect(site.components.count == 2)
  #expect(
    site.worldHeritage?.formerly == [
      FormerValue(field: "components", value: "34.6, 38.3; 34.5, 38.2", until: "2025")
    ])
}

@Test func `an extract without an element says nothing of what it would hold`() throws {
  var registry = MemoryRegistry()
  _ = try registry.take(newer, edition("2024"))
  let report = try registry.take(
    "<query><row><id_number>23</id_number><site>Site of Palmyra</site></row></query>",
    ImportOptions(language: "en", edition: try StatedDate("2025")))
  #expect(report.warnings == [])
  #expect(try registry.property("23").worldHeritage?.formerly == [])
}
