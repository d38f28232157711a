import HeritageModel
import Testing

@testable import HeritageImport

private func mapping(_ kind: String) -> String {
  MappedTable.mapping(
    """
    "key": "No", "site": {"names": [{"text": "Name"}], "place": {"column": \(kind)}}
    """)
}

private let choices: [(String, [String], String?)] = [
  (#"["Town", "Village"]"#, ["Town"], "T"),
  (#"["Town", "Village"]"#, ["Village"], "T"),
  (#"["Town", "Village"]"#, ["Village", "Town"], "T"),
  (#"["Town", "=nowhere"]"#, [], "nowhere"),
  (#"["Town", null]"#, ["Town"], "T"),
  (#"["Town", null]"#, [], nil),
  (#"["Town", "Village", null]"#, [], nil),
]

@Test(arguments: choices)
private func `of several columns to choose from a table may lack some`(
  choice: String, columns: [String], place: String?
) throws {
  let rest = columns.map { $0 == columns.last ? "T" : "" }
  var table = try MappedTable(mapping(choice), ["No", "Name"] + columns, [["1", "Khan"] + rest])
  #expect(try table.site()?.place == place)
}

@Test func `one of the columns to choose from must be there`() throws {
  let error = #expect(throws: MappingError.self) {
    try MappedTable(mapping(#"["Town", "Village"]"#), ["No", "Name", "Twon"], [])
  }
  #expect(
    error?.faults.map { [$0.message, $0.suggestion] } == [
      [
        "'site.place' names the column 'Town', which the table does not have",
        "did you mean 'Twon'?",
      ],
      ["'site.place' names the column 'Village', which the table does not have", nil],
    ])
}

@Test func `a column that another one stands for is told by a check`() throws {
  let mapping = try Mapping(Array(mapping(#"["Town", "Village"]"#).utf8), named: "list.json")
  let findings = mapping.check(against: ColumnTable(["No", "Name", "Village"]))
  #expect(
    findings.map(\.fault.message) == [
      "'site.place' names the column 'Town', which the table does not have"
    ])
  #expect(findings.map(\.isError) == [false])
}

private let misplaced: [(String, [String])] = [
  (
    #"{"column": [null, "Town"]}"#,
    ["'null' is not the last of several in 'site.place.column[0]'"]
  ),
  (#"{"column": [null]}"#, ["'null' is not the last of several in 'site.place.column[0]'"]),
  (
    #"{"column": ["Town", null], "join": ", "}"#,
    ["'site.place.join' stands beside 'null', which joins nothing"]
  ),
]

@Test(arguments: misplaced)
private func `nothing can only be chosen last`(place: String, expected: [String]) throws {
  let text = MappedTable.mapping(
    #""site": {"names": [{"text": "Name"}], "place": \#(place)}"#)
  let error = #expect(throws: MappingError.self) {
    try Mapping(Array(text.utf8), named: "list.json")
  }
  #expect(error?.faults.map(\.message) == expected)
}
