import ListingGeneration
import Testing

private func text(_ format: TableFormat, rows: Int = 2) throws -> String {
  var bytes: [UInt8] = []
  try TableListing(rows: rows, format: format).write { bytes += $0 }
  return String(decoding: bytes, as: UTF8.self)
}

@Test func `a table has a heading and a line a row`() throws {
  let lines = try text(.csv, rows: 3).split(separator: "\n")
  #expect(lines.count == 4)
  #expect(lines[0].hasPrefix("id,name,kind,lat,lon,country,description,extra1"))
  #expect(lines[2].hasPrefix("1,Monument number 1 of the town 1,"))
  #expect(Set(lines.map { $0.split(separator: ",").count }) == [17])
}

@Test(arguments: TableFormat.allCases)
func `every format has the same records, and the same bytes each time`(
  format: TableFormat
) throws {
  let written = try text(format)
  #expect(try text(format) == written)
  for row in try text(.csv).split(separator: "\n").dropFirst() {
    for cell in row.split(separator: ",") { #expect(written.contains(cell)) }
  }
}
