import ByteStreams
import CanonicalJSON
import HeritageModel
import Testing

@testable import HeritageImport

private let mapping = """
  {"heritageMapping": 1, "source": {"id": "dgam", "name": "DGAM"}, "key": "No",
   "site": {"names": [{"text": "Name", "language": "=en"}], "place": "Town",
    "location": {"latitude": "Lat", "longitude": "Lon"}}}
  """

private func options() throws -> ImportOptions {
  var options = ImportOptions()
  options.mapping = try Mapping(Array(mapping.utf8), named: "dgam.json")
  return options
}

/// A row of a table that is too long for its columns to be known from all of it.
private func row(_ number: Int, _ town: String = "Hasakah") -> String {
  "\(number),House \(number),\(town),36.\(number),41.058"
}

private func table(_ rows: [String]) -> String {
  (["No,Name,Town,Lat,Lon"] + rows).joined(separator: "\n") + "\n"
}

@Test func `a long table is brought in while it is read`() throws {
  var registry = MemoryRegistry()
  let result = try registry.take(named: "a.csv", table((1...600).map { row($0) }), options())
  #expect([result.read, result.created, result.rejected] == [600, 600, 0])
  #expect(registry.startsOver == 0)
  #expect(result.columns.map(\.filled) == [600, 600, 600, 600, 600])
  #expect(try registry.site(Slug("house-600")).origins["dgam"]?.line == 601)
}

@Test func `rows of one key that follow each other are one record in a single reading`() throws {
  var registry = MemoryRegistry()
  var rows = (1...500).map { row($0) }
  rows.insert(row(400, "Aleppo"), at: 400)
  let result = try registry.take(named: "a.csv", table(rows), options())
  #expect([result.read, result.created] == [501, 500])
  #expect(result.warnings.map(\.code) == ["IMP-12"])
  #expect(registry.startsOver == 0)
}

@Test(arguments: [3, 300, 499])
func `a key that comes again far behind is one record all the same`(number: Int) throws {
  var registry = MemoryRegistry()
  let rows = (1...500).map { row($0) } + [row(number, "Aleppo"), row(501)]
  let result = try registry.take(named: "a.csv", table(rows), options())
  #expect([result.read, result.created, result.rejected] == [502, 501, 0])
  #expect(registry.startsOver == 1)
  let site = try registry.site(Slug("house-\(number)"))
  #expect(site.place == "Hasakah")
  #expect(site.unmapped["dgam"] == UnmappedColumns(["Town": ["Aleppo"]]))
  #expect(registry.records.count == 501)
}

@Test func `a column that is met late is kept`() throws {
  var registry = MemoryRegistry()
  let rows = (1...500).map { number in
    #"{"No": "\#(number)", "Name": "House \#(number)"\#(number == 400 ? #", "Remark": "burnt""# : "")}"#
  }
  let result = try registry.take(
    named: "a.jsonl", rows.joined(separator: "\n") + "\n", options())
  #expect([result.read, result.created] == [500, 500])
  #expect(registry.startsOver == 1)
  #expect(
    try registry.site(Slug("house-400")).unmapped["dgam"]
      == UnmappedColumns(["Remark": ["burnt"]]))
  #expect(
    result.warnings.first?.message
      == "the column 'Remark' is not in the mapping (1 row); its texts are kept word for word")
}

@Test func `a column about persons that is met late is not kept`() throws {
  var registry = MemoryRegistry()
  let rows = (1...500).map { number in
    #"{"No": "\#(number)", "Name": "House \#(number)"\#(number == 400 ? #", "email": "a@b.org""# : "")}"#
  }
  let result = try registry.take(
    named: "a.jsonl", rows.joined(separator: "\n") + "\n", options())
  #expect(registry.startsOver == 1)
  #expect(result.columns.filter(\.isDropped).map(\.name) == ["email"])
  #expect(try registry.site(Slug("house-400")).unmapped.isEmpty)
}

@Test func `a long table that is damaged at its end brings nothing in`() throws {
  var registry = MemoryRegistry()
  // So long that its end is not in the piece that shows what the file is.
  let town = String(repeating: "a", count: 2_000)
  let bytes = Array(table((1...600).map { row($0, town) }).utf8) + [0x36, 0x2C, 0xFF, 0x0A]
  let listing = try ListingImport(
    InputFile(bytes: bytes, source: "a.csv"), options: options())
  let error = #expect(throws: InputError.self) { try listing.run(into: &registry) }
  #expect(error?.description == "a.csv:602: the byte at offset \(bytes.count - 2) is not UTF-8")
  #expect(registry.records.isEmpty)
}

@Test(arguments: [1, 700])
func `rows that are refused go to their table whether it is read once or twice`(words: Int) throws {
  var registry = MemoryRegistry()
  let tables = TablesInMemory()
  // So many and so long that they do not wait in memory where there are 700 words.
  let town = Array(repeating: "Hasakah", count: words).joined(separator: " ")
  let rows = (1...1_500).map { $0 % 2 == 0 ? row($0) : "\($0),,\(town),36.1,41.1" }
  let result = try registry.take(named: "a.csv", table(rows), options(), sideTables: tables)
  #expect([result.read, result.created, result.rejected] == [1_500, 750, 750])
  #expect(registry.startsOver == (words == 1 ? 0 : 1))
  let lines = try #require(tables[.rejected]).split(separator: "\n")
  #expect(lines.count == 751)
  #expect(lines[0].hasSuffix("heritage:suggestion,No,Name,Town,Lat,Lon"))
  #expect(lines[750].hasSuffix(",1499,,\(town),36.1,41.1"))
}

@Test func `a later edition is read twice, as its rows may be renamed ones`() throws {
  var registry = MemoryRegistry()
  _ = try registry.take(named: "a.csv", table((1...400).map { row($0) }), options())
  let renamed = [
    row(9_001).replacing("House 9001", with: "House 1").replacing("36.9001", with: "36.1")
  ]
  let result = try registry.take(
    named: "b.csv", table((2...400).map { row($0) } + renamed), options())
  #expect([result.read, result.unchanged, result.held] == [400, 399, 1])
}
