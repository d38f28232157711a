import HeritageImport
import HeritageModel
import Testing

/// What makes a row bad, and what is said of it.
struct BadRow: Sendable, CustomTestStringConvertible {
  let id: String
  let elements: [String: String]
  let code: String
  let field: String
  let message: String
  let suggestion: String?

  init(
    _ id: String, _ elements: [String: String], _ code: String, _ field: String,
    _ message: String, _ suggestion: String? = nil
  ) {
    self.id = id
    self.elements = elements
    self.code = code
    self.field = field
    self.message = message
    self.suggestion = suggestion
  }

  var testDescription: String { message }
}

@Test(arguments: [
  BadRow(
    "", [:], "REC-01", "id_number", "the row has no id_number",
    "every property has a number on the list, such as 23"),
  BadRow(
    "../../x", [:], "IDN-05", "id_number",
    "id_number '../../x' is not a number of 1 to 9 digits"),
  BadRow(
    "23/..", [:], "IDN-05", "id_number", "id_number '23/..' is not a number of 1 to 9 digits",
    "did you mean '23'?"),
  BadRow("con", [:], "IDN-05", "id_number", "id_number 'con' is not a number of 1 to 9 digits"),
  BadRow("0", [:], "IDN-05", "id_number", "id_number '0' is not a number of 1 to 9 digits"),
  BadRow(
    "-5", [:], "IDN-05", "id_number", "id_number '-5' is not a number of 1 to 9 digits",
    "did you mean '5'?"),
  BadRow("٢٣", [:], "IDN-05", "id_number", "id_number '٢٣' is not a number of 1 to 9 digits"),
  BadRow(
    "1234567890", [:], "IDN-05", "id_number",
    "id_number '1234567890' is not a number of 1 to 9 digits"),
  BadRow(
    "5", ["site": ""], "IDN-06", "site",
    "the row has no name, and the registry has none for it",
    "import the English listing first"),
])
func `a bad row is rejected by itself with its reason`(bad: BadRow) throws {
  var registry = MemoryRegistry()
  let report = try registry.take(
    Listings.listing(
      Listings.row("4", "Before"), Listings.row(bad.id, "Bad", bad.elements),
      Listings.row("6", "After")))
  #expect([report.read, report.created, report.rejected] == [3, 2, 1])
  let rejection = try #require(report.rejections.first)
  #expect(rejection.line == 4)
  #expect(rejection.record == (bad.id == "5" ? "5" : "row 2"))
  #expect(rejection.field == bad.field)
  #expect(rejection.code == bad.code)
  #expect(rejection.message == bad.message)
  #expect(rejection.suggestion == bad.suggestion)
}

@Test func `a second row of one number is rejected and names the first`() throws {
  var registry = MemoryRegistry()
  let report = try registry.take(
    Listings.listing(
      Listings.row("23", "Palmyra"), Listings.row("24", "Other"), Listings.row("23", "Tadmur")))
  #expect([report.read, report.created, report.rejected] == [3, 2, 1])
  #expect(
    report.rejections.map(\.description) == [
      "5: 23 Tadmur: id_number '23' was already given on line 3 [IDN-02]"
    ])
  #expect(try registry.property("23").title == "Palmyra")
}

@Test func `a row after a rejected one of its number is taken`() throws {
  var registry = MemoryRegistry()
  let report = try registry.take(
    Listings.listing(
      Listings.row("23", ""), Listings.row("23", "Palmyra", Listings.palmyraPoint),
      Listings.row("23", "Tadmur")))
  #expect([report.read, report.created, report.rejected] == [3, 1, 2])
  #expect(
    report.rejections.map(\.description) == [
      "3: 23: the row has no name, and the registry has none for it "
        + "(import the English listing first) [IDN-06]",
      "5: 23 Tadmur: id_number '23' was already given on line 4 [IDN-02]",
    ])
  #expect(try registry.property("23").location?.latitude == 34.55417)
}

@Test func `a property whose only row is rejected is not missing`() throws {
  var nameless = Site(id: try Slug("palmyra"), names: [])
  nameless.externalIDs["unesco"] = "23"
  var registry = try MemoryRegistry(nameless)
  let report = try registry.take(Listings.listing(Listings.row("23", "")))
  #expect(report.rejected == 1)
  #expect(report.missing == [])
}

@Test func `a rejected row's other oddities are not reported`() throws {
  var registry = MemoryRegistry()
  let report = try registry.take(
    Listings.listing(Listings.row("23", "", ["category": "Cultura"])))
  #expect(report.warnings.isEmpty)
  #expect(report.rejected == 1)
}

@Test func `a property whose site gave way to another property's is refused`() throws {
  var site = Site(id: try Slug("palmyra"), names: [Name("Palmyra", language: "en")])
  site.externalIDs["unesco"] = "24"
  var registry = try MemoryRegistry(site)
  registry.stand(site.id, forProperty: "23")
  let report = try registry.take(Listings.listing(Listings.row("23", "Site of Palmyra")))
  #expect(
    report.rejections.map(\.description) == [
      "3: 23 Site of Palmyra: the site 'palmyra', which took the place of the property's, is property 24 itself "
        + "[IDN-02]"
    ])
  #expect(try registry.property("24") == site)
}
