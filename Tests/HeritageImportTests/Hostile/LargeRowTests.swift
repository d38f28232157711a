import ByteStreams
import HeritageModel
import Testing

@testable import HeritageImport

private let mapping = """
  {
    "heritageMapping": 1, "source": {"id": "list", "name": "List"}, "key": "id",
    "site": {
      "names": [{"text": {"column": "name", "split": ";"}}],
      "location": {"wkt": "place"}
    }
  }
  """

private func options(_ mapping: String = mapping) throws -> ImportOptions {
  var options = ImportOptions()
  options.mapping = try Mapping(Array(mapping.utf8), named: "list.json")
  return options
}

private func line(_ positions: Int) -> String {
  "LINESTRING(" + (0..<positions).map { "\($0 % 90) 1" }.joined(separator: ",") + ")"
}

@Test(arguments: [
  (
    "1," + String(repeating: "a", count: 1 << 20) + ",",
    "2: 1 " + String(repeating: "a", count: 80)
      + "…: the record would have … bytes, more than the 1048576 allowed (shorten its texts, "
      + "or leave columns out by the mapping's 'drop') [IMP-13]"
  ),
  (
    "1,a" + String(repeating: ";a", count: 10_000) + ",",
    "2: 1: '" + String(repeating: "a;", count: 40)
      + "…' falls into too many texts for 'site.names[0].text' [REC-02]"
  ),
])
func `a row that is too large costs itself alone`(row: String, rejection: String) throws {
  var registry = MemoryRegistry()
  let result = try registry.take(
    named: "list.csv", "id,name,place\n\(row)\n2,b,\n", options())
  // How large the record would be is for others to say.
  let told = result.rejections.map {
    $0.description.replacing(/would have [0-9]+ bytes/, with: "would have … bytes")
  }
  #expect(told == [rejection])
  #expect([result.read, result.created, result.rejected] == [2, 1, 1])
  #expect(registry.records.keys.map(\.text) == ["b"])
}

@Test func `a long key is known by its hash`() throws {
  var registry = MemoryRegistry()
  let (longest, longer) = (String(repeating: "k", count: 4096), String(repeating: "k", count: 4097))
  let table = "id,name,place\n\(longest),a,\n\(longer),b,\n\(longer),c,\n"
  _ = try registry.take(named: "list.csv", table, options())
  #expect(try registry.site(Slug("a")).origins["list"]?.keys == [longest])
  #expect(
    try registry.site(Slug("b")).origins["list"]?.keys == [
      "9825635e854072d95a2bb50e492d5d5ae9d4258cc7ad51dd897f9508cff03c87"
    ])
  #expect(try registry.site(Slug("b")).names.map(\.text) == ["b", "c"])
  let again = try registry.take(named: "list.csv", table, options())
  #expect([again.unchanged, again.created, again.updated] == [2, 0, 0])
}

@Test func `an outline that is too long for a record leaves its middle`() throws {
  var registry = MemoryRegistry()
  let result = try registry.take(
    named: "list.csv", "id,name,place\n1,a,\"\(line(8_000))\"\n2,b,\"\(line(8_001))\"\n", options())
  #expect(
    result.warnings.map(\.description) == [
      "3: 2 b: the outline has 8001 positions, more than the 8000 that a record keeps; its middle "
        + "is taken for the point (simplify it first, as 'ogr2ogr -simplify' does) [IMP-01]"
    ])
  #expect(try registry.site(Slug("a")).footprint != nil)
  let site = try registry.site(Slug("b"))
  #expect(site.footprint == nil)
  #expect(site.location != nil)
}

/// Reads the groups of a table whose column `a` has 100,000 bytes in each row.
private func groups(ofKeys keys: [Int]) throws -> Int {
  let mapping = """
    {"heritageMapping": 1, "source": {"id": "list", "name": "List"}, "key": "id",
     "site": {"names": [{"text": "a"}]}}
    """
  let text = String(repeating: "x", count: 100_000)
  let table = "id,a\n" + keys.map { "\($0),\(text)\n" }.joined()
  let read = try Mapping(Array(mapping.utf8), named: "list.json")
  let document = try TableDocument(InputFile(bytes: Array(table.utf8), source: "list.csv"))
  let preparation = RowPreparation(InputSettings())
  let survey = try TableSurvey(document.reader(), preparation, of: read)
  var groups = GroupSource(
    try document.reader(), preparation, try BoundMapping(read, to: survey.columns), survey,
    waitingLimit: 1 << 20)
  var group = RowGroup()
  var count = 0
  while try groups.next(&group) { count += 1 }
  return count
}

@Test func `rows wait for others of their key as far as there is room`() throws {
  #expect(try groups(ofKeys: Array(1...10) + Array(1...10)) == 10)
  let scattered = #expect(throws: ImportError.self) {
    try groups(ofKeys: Array(1...11) + Array(1...11))
  }
  #expect(
    scattered?.description
      == "list.csv:12: rows of 1 MiB wait here for others of the same key further on")
  #expect(
    scattered?.hint == "sort the table by its key, so that rows of one key follow each other")
  let large = #expect(throws: ImportError.self) {
    try groups(ofKeys: [7] + Array(repeating: 8, count: 12))
  }
  #expect(large?.description == "list.csv:3: the first 11 rows of the key '8' take more than 1 MiB")
  #expect(large?.hint == "name a key in the mapping that is another one for each place")
}

@Test func `a row that waits has no room that another needed`() {
  var row = TableRow()
  row.append([UInt8](repeating: 0x61, count: 1 << 20), to: 0)
  row.begin(number: 2, line: 3)
  row.append(Array("b".utf8), to: 0)
  let compact = row.compact
  #expect(compact.texts(of: 0) == ["b"])
  #expect(compact.bytes.capacity < 100)
}

@Test func `a mended row tells no folder of the file that it was first in`() throws {
  var registry = MemoryRegistry()
  let table = "heritage:file,heritage:line,id,name,place\n../../x/list.csv,7,1,a,\n"
  _ = try registry.take(named: "mended.csv", table, options())
  let origin = try registry.site(Slug("a")).origins["list"]
  #expect(origin?.file == "list.csv")
  #expect(origin?.line == 7)
}

@Test(arguments: [nil, mapping])
func `a table of too many rows is refused before it is looked at further`(
  mapping: String?
) throws {
  var limited = try mapping.map { try options($0) } ?? ImportOptions()
  limited.rowLimit = 2
  let table = "id,name,lat,lon\n1,a,1,2\n2,b,1,2\n3,c,1,2\n"
  let error = #expect(throws: ImportError.self) {
    try ListingImport(InputFile(bytes: Array(table.utf8), source: "list.csv"), options: limited)
  }
  #expect(error?.description == "list.csv:4: the listing has more than the 2 rows allowed")
}

@Test func `refused rows take no more as a table than there is room for`() throws {
  let document = ImportedDocument(
    source: "list.jsonl", format: "jsonl", byteCount: 10, hash: DocumentHash(""), encoding: nil,
    isPart: false, mapping: nil)
  let output = TablesInMemory()
  let tables = SideTables(
    output, of: document,
    SideTables.Form(
      columns: ["a", "b", "c"], widths: [1, 1_000, 2], dropped: [0], hasGeometry: false),
    limit: 2 << 20)
  let row = FlatRow(line: 2, cells: [(2, "x"), (0, "gone"), (1, "=1"), (2, "y"), (2, "z")])
  let reason = ImportIssue("", line: 2, code: "REC-01", "the row has no key")
  try tables.reject([row], reason)
  let lines = output[.rejected]?.split(separator: "\n").map(String.init) ?? []
  let empty = String(repeating: ",", count: 1_000)
  #expect(lines.count == 2)
  #expect(lines.last == "list.jsonl,2,REC-01,,,the row has no key,,'=1\(empty)x,y")
  let error = #expect(throws: ImportError.self) {
    for _ in 0..<3_000 { try tables.reject([row], reason) }
  }
  #expect(
    error?.description
      == "list.jsonl:2: the rows that are refused up to here take more than 2 MiB as a table")
  #expect(error?.hint == "look at the first of them, and correct the mapping or the file")
}
