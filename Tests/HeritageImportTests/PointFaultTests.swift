import HeritageImport
import HeritageModel
import Testing

/// What stands in the place of a point and is none, and what is said of it.
struct BadPoint: Sendable, CustomTestStringConvertible {
  let latitude: String
  let longitude: String
  let code: String
  let field: String
  let message: String
  let suggestion: String?

  init(
    _ latitude: String, _ longitude: String, _ code: String, _ field: String, _ message: String,
    _ suggestion: String? = nil
  ) {
    self.latitude = latitude
    self.longitude = longitude
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
  BadPoint(
    "0", "0.000", "GEO-02", "latitude", "0, 0 stands for a missing place and is not one"),
  BadPoint(
    "91", "38", "GEO-01", "latitude", "latitude '91' is outside -90 to 90 degrees",
    "did you mean latitude 38, longitude 91?"),
  BadPoint(
    "34.5", "181", "GEO-01", "longitude", "longitude '181' is outside -180 to 180 degrees"),
  BadPoint(
    "0E-10", "38", "GEO-01", "latitude", "latitude '0E-10' is not a decimal number", plainDegrees),
  BadPoint(
    "NaN", "38", "GEO-01", "latitude", "latitude 'NaN' is not a decimal number", plainDegrees),
  BadPoint(
    "34.5", "INF", "GEO-01", "longitude", "longitude 'INF' is not a decimal number", plainDegrees),
  BadPoint(
    "1e999", "38", "GEO-01", "latitude", "latitude '1e999' is not a decimal number", plainDegrees),
  BadPoint(
    "0x1F", "38", "GEO-01", "latitude", "latitude '0x1F' is not a decimal number", plainDegrees),
  BadPoint(
    "٣٤", "38", "GEO-01", "latitude", "latitude '٣٤' is not a decimal number",
    "did you mean '34'?"),
  BadPoint(
    "34,5", "38", "GEO-01", "latitude", "latitude '34,5' is not a decimal number",
    "did you mean '34.5'?"),
  BadPoint("34.5", "", "GEO-01", "longitude", "the point has a latitude but no longitude"),
  BadPoint(
    "38.27", "34.55", "GEO-03", "latitude",
    "latitude '38.27' and longitude '34.55' look swapped: the point is outside SY",
    "did you mean latitude 34.55, longitude 38.27?"),
])
func `a row with a bad point goes in without it, and the words are kept`(bad: BadPoint) throws {
  var registry = MemoryRegistry()
  let report = try registry.take(
    Listings.listing(
      Listings.row("4", "Before"),
      Listings.row("5", "Bad", place(bad.latitude, bad.longitude)), Listings.row("6", "After")))
  #expect([report.read, report.created, report.rejected] == [3, 3, 0])
  let warning = try #require(report.warnings.first)
  #expect(report.warnings.count == 1)
  #expect(warning.line == 4)
  #expect(warning.subject == "5 Bad")
  #expect(warning.field == bad.field)
  #expect(warning.code == bad.code)
  #expect(warning.message == bad.message + "; it is not taken for a point, and is kept verbatim")
  #expect(warning.suggestion == bad.suggestion)
  let site = try registry.property("5")
  #expect(site.location == nil)
  let words = site.worldHeritage?.listing
  #expect([words?["latitude"] ?? "", words?["longitude"] ?? ""] == [bad.latitude, bad.longitude])
}

@Test func `a bad point among many leaves the others, and takes none that was known`() throws {
  var registry = MemoryRegistry()
  _ = try registry.take(
    Listings.listing(
      Listings.newRow("23", "Palmyra", points: ["34.55 38.27 sy", "34.61 38.31 sy"])))
  let report = try registry.take(
    Listings.listing(
      Listings.newRow("23", "Palmyra", points: ["34.55 38.27 sy", "38.31 34.61 sy"])))
  #expect(report.warnings.map(\.code) == ["GEO-03", "IMP-01"])
  let site = try registry.property("23")
  #expect(site.components.map(\.location?.latitude) == [34.61, 34.55])
  #expect(site.worldHeritage?.listing["geolocations"] == "38.31, 34.61, sy")
}

@Test func `one good point of several is a part's and not the whole's`() throws {
  var registry = MemoryRegistry()
  _ = try registry.take(
    Listings.listing(Listings.newRow("23", "Palmyra", points: ["34.55 38.27 sy", "x 34.61 sy"])))
  let site = try registry.property("23")
  #expect(site.location == nil)
  #expect(site.components.map(\.location?.latitude) == [34.55])
}

@Test func `words that the record does not keep are not said to be kept`() throws {
  var registry = MemoryRegistry()
  _ = try registry.take(Listings.older)
  let report = try registry.take(
    Listings.listing(Listings.row("23", "Sitio de Palmira", ["latitude": "x", "longitude": "38"])),
    ImportOptions(language: "es"))
  #expect(
    report.warnings.filter { $0.code == "GEO-01" }.map(\.description) == [
      "3: 23 Sitio de Palmira: latitude 'x' is not a decimal number; it is not taken for a point, "
        + "and is not kept, as the record has the words of another listing "
        + "(write degrees such as 34.5541) [GEO-01]"
    ])
  #expect(try registry.property("23").worldHeritage?.listing["latitude"] == nil)
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
  #expect(
    report.warnings.map(\.description) == [
      "33: 99 Palmyra: latitude '38.27' and longitude '34.55' look swapped: the point is outside "
        + "SY; kept, as many points of this listing are "
        + "(did you mean latitude 34.55, longitude 38.27?) [GEO-03]"
    ])
  #expect(try registry.property("99").location?.latitude == 38.27)
}

@Test func `points finer than anybody measures are told in one line`() throws {
  var registry = MemoryRegistry()
  let report = try registry.take(
    Listings.listing(
      Listings.row("23", "Palmyra", place("34.55412345678", "38.2667")),
      Listings.newRow("24", "Parts", points: ["34.55412345678 38.2 sy", "34.5 38.21987654321 sy"]))
  )
  #expect(
    report.warnings.map(\.description) == [
      "3: list.xml: 3 points have more than 7 decimals, finer than a centimetre; "
        + "kept as the listing has them [GEO-07]"
    ])
}
