import HeritageModel
import Testing

@testable import HeritageImport

/// The columns of UNESCO's own CSV.
private let headings = """
  category,states_name_en,region_en,unique_number,id_no,rev_bis,name_en,short_description_en,\
  justification_en,date_inscribed,secondary_dates,danger,date_end,danger_list,longitude,latitude,\
  area_hectares,criteria_txt,category_short,iso_code,udnp_code,transboundary
  """

@Test func `UNESCO's CSV gives the facts of its XML`() throws {
  var table = MemoryRegistry()
  let csv =
    headings
    + "\nCultural,Syrian Arab Republic,Arab States,2256,23,Bis,Site of Palmyra,Ruins.,,1980,2017,"
    + "1,,Y 2013,38.26667,34.55417,1640,(i)(ii)(iv),C,sy,syr,0\n"
  let result = try table.take(named: "whc.csv", csv)
  #expect(result.format == "unesco")
  var listing = MemoryRegistry()
  _ = try listing.take(
    Listings.listing(
      Listings.row(
        "23", "Site of Palmyra",
        [
          "category": "Cultural", "states": "Syrian Arab Republic", "region": "Arab States",
          "unique_number": "2256", "revision": "Bis", "short_description": "Ruins.",
          "date_inscribed": "1980", "secondary_dates": "2017", "danger": "Y 2013",
          "longitude": "38.26667", "latitude": "34.55417", "criteria_txt": "(i)(ii)(iv)",
          "iso_code": "sy", "transboundary": "0",
        ])))
  var (one, other) = (try table.property("23"), try listing.property("23"))
  #expect(one.worldHeritage?.listing["area_hectares"] == "1640")
  for name in ["area_hectares", "category_short", "udnp_code"] {
    one.worldHeritage?.listing[name] = nil
  }
  for name in ["extension", "httpUrl", "imageUrl"] { other.worldHeritage?.listing[name] = nil }
  one.origins = [:]
  other.origins = [:]
  #expect(one == other)
}

@Test func `refused rows of UNESCO's XML can be mended as a table`() throws {
  var registry = MemoryRegistry()
  let tables = TablesInMemory()
  let xml = Listings.listing(Listings.row("23", "Palmyra"), Listings.row("24", ""))
  let result = try registry.take(named: "list.xml", xml, sideTables: tables)
  #expect([result.created, result.rejected] == [1, 1])
  let rejected = try #require(tables[.rejected])
  let heading = try #require(rejected.split(separator: "\n").first)
  let column = try #require(heading.split(separator: ",").firstIndex(of: "site"))
  var cells = rejected.split(separator: "\n")[1].split(
    separator: ",", omittingEmptySubsequences: false)
  // The cell with the reason holds a comma between quotation marks.
  cells[column + 1] = "Damascus"
  let mended = "\(heading)\n\(cells.joined(separator: ","))\n"
  let again = try registry.take(
    named: "list.rejected.csv", mended, ImportOptions(language: "en"), as: .unesco)
  #expect([again.read, again.created, again.missing.count] == [1, 1, 0])
  #expect(try registry.property("24").names.map(\.text) == ["Damascus"])
  #expect(try registry.property("24").origins["unesco"]?.file == "list.xml")
}

@Test func `a property says which file it is from`() throws {
  var registry = MemoryRegistry()
  let edition = try StatedDate("2025-12")
  _ = try registry.take(
    Listings.listing(Listings.row("23", "Palmyra")), ImportOptions(edition: edition))
  let origin = try #require(registry.property("23").origins["unesco"])
  #expect(origin.keys == ["23"])
  #expect(origin.file == "list.xml")
  #expect(origin.edition == edition)
  #expect(origin.fields.contains("worldHeritage"))
}

@Test func `messages on UNESCO's CSV name its columns and lines`() throws {
  var registry = MemoryRegistry()
  let rows = [
    "Cultural,,,,x1,,Palmyra,,,1980,,,,,38.2,34.5,,(i),,sy,,0",
    "Odd,,,,24,,Damascus,,,1979,,1,,soon,200,33.5,,(i),,sy,,2",
    "Cultural,,,,25,,,,,1980,,,,,36.4,32.5,,(i),,sy,,0",
  ]
  let result = try registry.take(
    named: "whc.csv", headings + "\n" + rows.joined(separator: "\n") + "\n",
    ImportOptions(language: "en"))
  #expect(
    result.rejections.map { "\($0.line) \($0.field) \($0.message)" } == [
      "2 id_no id_no 'x1' is not a number of 1 to 9 digits",
      "4 name_en the row has no name, and the registry has none for it",
    ])
  #expect(
    result.warnings.map { "\($0.line) \($0.field) \($0.message)" } == [
      "3 category category 'Odd' is not known and is kept verbatim",
      "3 danger_list danger_list 'soon' has none of the known forms and is kept verbatim",
      "3 transboundary transboundary '2' is neither 0 nor 1 and is kept verbatim",
      "3 longitude longitude '200' is outside -180 to 180 degrees; it is not taken for a point, and "
        + "is kept verbatim",
      "3 category not known: category; so the property's status is not stated",
    ])
}
