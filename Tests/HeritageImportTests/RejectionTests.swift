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

private func place(_ latitude: String, _ longitude: String) -> [String: String] {
  ["latitude": latitude, "longitude": longitude]
}

private let plainDegrees = "write degrees such as 34.5541"

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
  BadRow(
    "5", place("0", "0.000"), "GEO-02", "latitude",
    "0, 0 stands for a missing place and is not one",
    "leave latitude and longitude empty when they are not known"),
  BadRow(
    "5", place("91", "38"), "GEO-01", "latitude", "latitude '91' is outside -90 to 90 degrees",
    "did you mean latitude 38, longitude 91?"),
  BadRow(
    "5", place("34.5", "181"), "GEO-01", "longitude",
    "longitude '181' is outside -180 to 180 degrees"),
  BadRow(
    "5", place("NaN", "38"), "GEO-01", "latitude", "latitude 'NaN' is not a decimal number",
    plainDegrees),
  BadRow(
    "5", place("34.5", "INF"), "GEO-01", "longitude",
    "longitude 'INF' is not a decimal number", plainDegrees),
  BadRow(
    "5", place("1e999", "38"), "GEO-01", "latitude", "latitude '1e999' is not a decimal number",
    plainDegrees),
  BadRow(
    "5", place("0x1F", "38"), "GEO-01", "latitude", "latitude '0x1F' is not a decimal number",
    plainDegrees),
  BadRow(
    "5", place("٣٤", "38"), "GEO-01", "latitude", "latitude '٣٤' is not a decimal number",
    "did you mean '34'?"),
  BadRow(
    "5", place("34,5", "38"), "GEO-01", "latitude", "latitude '34,5' is not a decimal number",
    "did you mean '34.5'?"),
  BadRow(
    "5", place("34.5", ""), "GEO-01", "longitude",
    "the point has a latitude but no longitude"),
  BadRow(
    "5", place("38.27", "34.55"), "GEO-03", "latitude",
    "latitude '38.27' and longitude '34.55' look swapped: the point is outside SY",
    "did you mean latitude 34.55, longitude 38.27?"),
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
      "5: 23: id_number '23' was already given on line 3 [IDN-02]"
    ])
  #expect(try registry.property("23").title == "Palmyra")
}

@Test func `a row after a rejected one of its number is taken`() throws {
  var registry = MemoryRegistry()
  let report = try registry.take(
    Listings.listing(
      Listings.row("23", "Palmyra", ["latitude": "95", "longitude": "38"]),
      Listings.row("23", "Palmyra", Listings.palmyraPoint), Listings.row("23", "Tadmur")))
  #expect([report.read, report.created, report.rejected] == [3, 1, 2])
  #expect(
    report.rejections.map(\.description) == [
      "3: 23: latitude '95' is outside -90 to 90 degrees "
        + "(did you mean latitude 38, longitude 95?) [GEO-01]",
      "5: 23: id_number '23' was already given on line 4 [IDN-02]",
    ])
  #expect(try registry.property("23").location?.latitude == 34.55417)
}

@Test func `a property whose only row is rejected is not missing`() throws {
  var registry = MemoryRegistry()
  _ = try registry.take(Listings.listing(Listings.row("23", "Palmyra")))
  let report = try registry.take(
    Listings.listing(Listings.row("23", "Palmyra", ["latitude": "95", "longitude": "38"])))
  #expect(report.rejected == 1)
  #expect(report.missing == [])
}

@Test func `a bad point among many rejects the row`() throws {
  var registry = MemoryRegistry()
  let report = try registry.take(
    Listings.listing(
      Listings.newRow("23", "Palmyra", points: ["34.55 38.27 sy", "38.27 34.55 sy"])))
  #expect(report.rejections.map(\.code) == ["GEO-03"])
  #expect(registry.records.isEmpty)
}

@Test func `an island far from its country is no swapped point`() throws {
  var registry = MemoryRegistry()
  let report = try registry.take(
    Listings.listing(
      Listings.row(
        "740", "Gough", place("-40.3247", "-9.9286").merging(["iso_code": "gb"]) { $1 })))
  #expect(report.created == 1)
  #expect(report.warnings.isEmpty)
}

@Test func `points are not called swapped in a listing that many countries disagree with`() throws {
  var registry = MemoryRegistry()
  let scattered = (1...30).map {
    Listings.row("\($0)", "Place \($0)", place("\(-10 - $0)", "-20"))
  }
  let report = try registry.take(
    Listings.listing(scattered + [Listings.row("99", "Palmyra", place("38.27", "34.55"))]))
  #expect(report.rejected == 0)
  #expect(
    report.warnings.map(\.description) == [
      "33: 99: latitude '38.27' and longitude '34.55' look swapped: the point is outside SY; "
        + "kept, as many points of this listing are "
        + "(did you mean latitude 34.55, longitude 38.27?) [GEO-03]"
    ])
}

@Test func `a rejected row's other oddities are not reported`() throws {
  var registry = MemoryRegistry()
  let report = try registry.take(
    Listings.listing(
      Listings.row("23", "P", place("91", "0").merging(["category": "Cultura"]) { $1 })))
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
      "3: 23: the site 'palmyra', which took the place of the property's, is property 24 itself "
        + "[IDN-02]"
    ])
  #expect(try registry.property("24") == site)
}
