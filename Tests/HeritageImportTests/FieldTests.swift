import HeritageModel
import Testing

@testable import HeritageImport

@Test(arguments: [
  ("", DangerStatement.unknown),
  ("0", .notListed),
  ("1", .listedWithoutYear),
  ("Y 1982", .periods([.init(first: 1982, last: nil)])),
  (
    "Y 2012 P 1990-2005",
    .periods([.init(first: 1990, last: 2005), .init(first: 2012, last: nil)])
  ),
  ("Y 1992-2011", .periods([.init(first: 1992, last: 2011)])),
  ("P 1990-2005", .periods([.init(first: 1990, last: 2005)])),
  (
    "P 2000-2006 P 1984-1988",
    .periods([.init(first: 1984, last: 1988), .init(first: 2000, last: 2006)])
  ),
])
func `a danger field is understood`(text: String, expected: DangerStatement) {
  #expect(DangerStatement(text) == expected)
}

@Test(arguments: [
  "Y", "P 1990", "2012", "Y 12", "Y 0982", "X 1982", "P 2005-1990", "Y 1982 Y 1990", "2", "Y 1982-",
  "Y ١٩٨٢", "P 1990-2005 P 2000-2010",
])
func `a danger field of another form is not understood`(text: String) {
  #expect(DangerStatement(text) == nil)
}

@Test func `a period in danger keeps the listing's words and names it as the source`() throws {
  var registry = MemoryRegistry()
  _ = try registry.take(Listings.older)
  let danger = try registry.property("313").worldHeritage
  #expect(danger?.inDanger.map(\.period?.text) == ["1984/1988", "2010/.."])
  #expect(danger?.inDanger.map(\.source) == ["unesco-listing", "unesco-listing"])
  #expect(danger?.listing["danger"] == "Y 2010 P 1984-1988")
  let closed = try registry.property("21").worldHeritage
  #expect(closed?.inDanger.map(\.period?.text) == ["1992/2011"])
  let yearless = try registry.property("76").worldHeritage
  #expect(yearless?.inDanger == [InDangerPeriod(period: nil, source: "unesco-listing")])
  let unlisted = try registry.property("98").worldHeritage
  #expect(unlisted?.inDanger == [])
  #expect(unlisted?.listing["danger"] == "0")
}

@Test func `years after the inscription are extensions`() throws {
  var registry = MemoryRegistry()
  _ = try registry.take(
    Listings.listing(Listings.row("99", "Lake", ["secondary_dates": "2019,1980"])))
  #expect(try registry.property("99").worldHeritage?.extensions == [1980, 2019])
}

/// A value without a field, the warning's message and suggestion, and where the value is kept.
struct OddValue: Sendable, CustomTestStringConvertible {
  let element: String
  let value: String
  let message: String
  let suggestion: String?
  let key: String

  init(_ element: String, _ value: String, _ message: String, _ suggestion: String?, _ key: String)
  {
    self.element = element
    self.value = value
    self.message = message
    self.suggestion = suggestion
    self.key = key
  }

  var testDescription: String { "\(element) \(value)" }
}

@Test(arguments: [
  OddValue(
    "category", "Cultura", "category 'Cultura' is not known and is kept verbatim",
    "did you mean 'cultural'?", "category"),
  OddValue(
    "criteria_txt", "(i)(xi)",
    "criterion 'xi' is not known or comes twice; the text is kept verbatim",
    "did you mean 'i'?", "criteria"),
  OddValue(
    "danger", "maybe", "danger 'maybe' has none of the known forms and is kept verbatim",
    "the forms are 'Y 1982', 'P 1990-2005', '0' and '1'", "danger"),
  OddValue(
    "date_inscribed", "1980?",
    "date_inscribed '1980?' is not a year of four digits and is kept verbatim", nil,
    "dateInscribed"),
  OddValue(
    "secondary_dates", "1992 (minor)",
    "secondary_dates '1992 (minor)' holds more than years and is kept verbatim", nil,
    "secondaryDates"),
  OddValue(
    "transboundary", "yes", "transboundary 'yes' is neither 0 nor 1 and is kept verbatim", nil,
    "transboundary"),
  OddValue(
    "iso_code", "sy,syria", "'syria' is not a country's code; the text is kept verbatim",
    "did you mean 'SY'?", "isoCode"),
])
func `a value without a field is kept and warned about`(odd: OddValue) throws {
  var registry = MemoryRegistry()
  let report = try registry.take(
    Listings.listing(Listings.row("23", "Palmyra", [odd.element: odd.value])))
  #expect(report.created == 1)
  let others = report.warnings.filter { $0.code != "IMP-09" }
  let warning = try #require(others.first)
  #expect(warning.code == "IMP-01")
  #expect(warning.field == odd.element)
  #expect(warning.record == "23")
  #expect(warning.line == 3)
  #expect(warning.message == odd.message)
  #expect(warning.suggestion == odd.suggestion)
  #expect(others.count == 1)
  #expect(try registry.property("23").worldHeritage?.listing[odd.key] == odd.value)
}
