import CanonicalJSON
import HeritageModel
import Testing
import XMLStream

@testable import HeritageImport

/// Holds the bytes of every new record against those of a merge into an empty site.
private func compare(_ reader: consuming XMLReader) throws -> (rows: Int, different: [String]) {
  var rows = RowReader(reader)
  try rows.open()
  var facts = FactReader(language: "en", edition: try StatedDate("2025-12"))
  var row = ListingRow()
  var bytes = CompactBytes()
  var different: [String] = []
  while try rows.next(&row) {
    let (id, number) = try facts.number(of: row)
    let found = try facts.facts(of: row, id: id, number: number)
    let slug = try Slug("unesco-\(id)")
    bytes.removeAll()
    bytes.writeSite(slug, found)
    var merge = SiteMerge(
      found, into: Site(id: slug, names: []), edition: try StatedDate("2025-12"))
    try merge.run()
    if merge.site.json.bytes(.compact) != bytes.bytes { different.append(id) }
  }
  return (row.number, different)
}

@Test(arguments: [Listings.older, Listings.newer, odd])
func `the quick way to a new record gives the same bytes`(xml: String) throws {
  let (rows, different) = try compare(try XMLReader(xml: xml))
  #expect(rows > 0)
  #expect(different == [])
}

private let odd = Listings.listing(
  Listings.row(
    "1", "A \"quoted\" \\ name",
    [
      "short_description": "tab&#9;and\nline", "criteria_txt": "(xi)(x)(i)", "danger": "?",
      "category": "none", "iso_code": "sy,zz", "secondary_dates": "1992,x", "z&#x22;": "",
      "latitude": "34.00000", "longitude": "-0.00001", "states": "日本 \u{1F3DB}",
    ].filter { $0.key != "z&#x22;" }),
  Listings.row("2", "\u{7F}/ é", ["extra.b": "\"2\"", "extra-a": "1", "date_inscribed": ""]),
  Listings.newRow("3", "", points: ["1 2", "3 4 sy"], ["danger": "1"]))

@Test(.enabled(if: RealListing.areThere, "the listings of UNESCO are not beside the package"))
func `the quick way gives the same bytes on real listings`() throws {
  for listing in [RealListing.english2022, RealListing.english2025] {
    let (rows, different) = try compare(try XMLReader(path: listing))
    #expect(rows > 1000)
    #expect(different == [])
  }
}
