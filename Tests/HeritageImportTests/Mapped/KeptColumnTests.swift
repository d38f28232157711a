import HeritageModel
import Testing

@testable import HeritageImport

private let mapping = """
  {"heritageMapping": 1, "source": {"id": "dgam", "name": "DGAM"}, "key": "No",
   "skip": [{"is": {"Sort": "tree"}}],
   "site": {"names": [{"text": "Name", "language": "=en"}]}}
  """

/// What is imported, and for how many rows each column that no field takes is kept.
private let tables: [(String, kept: [String], filled: [String])] = [
  // A text beyond the headings is in no record, as its row is refused.
  ("No,Name,Sort,Note\n1,Khan,,a\n2,Suq,,b,stray\n", ["Note: 1"], ["Note: 2", "E: 1"]),
  // The name is missing, or the row is passed over.
  ("No,Name,Sort,Note\n1,Khan,,\n2,,,old\n", [], ["Note: 1"]),
  ("No,Name,Sort,Note\n1,Khan,,new\n2,Oak,tree,old\n", ["Note: 1"], ["Note: 2"]),
  // Rows of one key are refused together, or come in.
  ("No,Name,Sort,Note\n1,,,a\n1,,,b\n2,Suq,,c\n", ["Note: 1"], ["Note: 3"]),
  ("No,Name,Sort,Note\n1,Khan,,a\n1,,,b\n", ["Note: 2"], ["Note: 2"]),
]

@Test(arguments: tables)
func `a column is said to be kept where rows with its texts come in`(
  table: String, kept: [String], filled: [String]
) throws {
  var options = ImportOptions()
  options.mapping = try Mapping(Array(mapping.utf8), named: "dgam.json")
  var registry = MemoryRegistry()
  let result = try registry.take(named: "a.csv", table, options)
  let others = result.columns.filter { !$0.isUsed }
  #expect(others.map { "\($0.name): \($0.filled)" } == filled)
  #expect(others.filter(\.isKeptAsItIs).map { "\($0.name): \($0.kept)" } == kept)
  let told = kept.map { column in
    let parts = column.split(separator: ": ")
    return "the column '\(parts[0])' is not in the mapping (\(parts[1]) row"
      + "\(parts[1] == "1" ? "" : "s")); its texts are kept word for word"
  }
  #expect(result.warnings.filter { $0.code == "IMP-01" }.map(\.message) == told)
}

@Test func `nothing is kept of a row that is held`() throws {
  var registry = MemoryRegistry()
  let list = "id,name,lat,lon\n1,Khan,36.1,37.1\n"
  _ = try registry.take(named: "a.csv", list)
  let held = try registry.take(
    named: "b.csv", list.replacing("lon", with: "lon,remark").replacing("37.1", with: "37.1,old"))
  #expect(held.held == 1)
  #expect(held.warnings.map(\.code) == [])
  #expect(held.columns.map(\.kept) == [0, 0, 0, 0, 0])
}
