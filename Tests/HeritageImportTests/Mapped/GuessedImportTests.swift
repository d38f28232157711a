import ByteStreams
import CanonicalJSON
import HeritageModel
import Testing

@testable import HeritageImport

/// What an import of a table without a mapping says of how it was read.
private func notes(_ text: String) throws -> [String] {
  var registry = MemoryRegistry()
  var options = ImportOptions()
  options.matching = .create
  let result = try registry.take(named: "list.csv", text, options)
  return result.warnings.filter { $0.code == ImportCode.readByHeadings }.map { issue in
    issue.message + (issue.suggestion.map { " (\($0))" } ?? "")
  }
}

@Test(
  arguments: [
    ("id,name,lat,lon\n1,A,36,37\n2,B,36.2,37.2\n", []),
    (
      "id,name,lat,lon\n1,A,36,37\n1,B,36.2,37.2\n2,C,36.3,37.1\n",
      [
        "the column 'id' is not the key, as it has '1' on lines 2 and 3; a row is known by 'name', "
          + "'lat', 'lon', so that one in which these are mended later counts as a new one (correct "
          + "the column, or say in a mapping what the key is)"
      ]
    ),
    (
      "id,name,lat,lon\n" + (1...20).map { "\($0 == 20 ? 3 : $0),N\($0),36.\($0),37\n" }.joined(),
      [
        "1 key comes more than once, and their rows are taken for one site each, by 'id': '3' is on "
          + "lines 4 and 21 (if they are different sites, correct the rows, or say the key in a mapping)"
      ]
    ),
    (
      "List of 2026\nname,lat,lon\nA,36,37\n",
      [
        "the headings are taken from row 2, as 'List of 2026' above them is a title (if it is none, "
          + "say in a mapping's 'input' where they are: \"header\": 1)"
      ]
    ),
  ] as [(String, [String])])
func `a table without a mapping says where its reading may be wrong`(
  text: String, expected: [String]
) throws {
  #expect(try notes(text) == expected)
}

@Test func `a table below a title is imported with the row of its headings on record`() throws {
  var registry = MemoryRegistry()
  let text = "List of 2026\n\nid,name,lat,lon\n1,Khan,36,37\n"
  let result = try registry.take(named: "list.csv", text)
  #expect(result.created == 1)
  #expect(result.document.mapping?["input"] == ["header": 3])
  let again = try ListingImport(
    .init(bytes: Array(text.utf8), source: "list.csv"), options: ImportOptions())
  #expect(again.repeats(result.summary))
}

@Test func `a cell that is no coordinate is a warning of its row`() throws {
  var registry = MemoryRegistry()
  let result = try registry.take(
    named: "list.csv", "id,name,lat,lon\n1,A,36,37\n2,B,n/a,37\n3,C,36.2,37.3\n")
  #expect(result.created == 3)
  #expect(result.warnings.map(\.line) == [3])
  #expect(try registry.site(Slug("b")).location == nil)
}

@Test(arguments: [
  (
    "a,b,c\n1,2,3,4\n5,6,7,8\n",
    "list.csv: all 2 rows are out of shape, the first on line 2: the row goes beyond the last of 3 "
      + "headings, into column D"
  ),
  (
    "List of 2026\nHouse,lat,lon\nKhan,36.1,37\nTell,36.2,37\n",
    "list.csv: no column is known for the name of a site, among 'House', 'lat', 'lon' (headings in "
      + "row 2; seen: 'lat' as the latitude, 'lon' as the longitude)"
  ),
])
func `a refusal says which row has the headings`(text: String, message: String) throws {
  var registry = MemoryRegistry()
  let refusal = #expect(throws: ProfileRefusal.self) {
    try registry.take(named: "list.csv", text)
  }
  #expect(refusal?.description == message)
}
