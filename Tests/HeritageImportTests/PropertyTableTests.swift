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
