import Testing

@testable import HeritageImport

private let documents: [(json: String, rows: [String])] = [
  // What is a column.
  (
    #"[{"name": " Bridge ", "n": 0.50, "old": true, "new": false, "who": null, "": ""}]"#,
    ["1: name=Bridge; n=0.50; old=true; new=false"]
  ),
  (
    #"[{"a": {"b": {"c": 1}, "d": 2}, "e": ["x", "y", 3], "f": [{"g": 4}, {"g": 5, "h": 6}]}]"#,
    ["1: a/b/c=1; a/d=2; e=x; e=y; e=3; f/g=4; f/g=5; f/h=6"]
  ),
  (#"[{"a/b": 1, "a": {"b": 2}}]"#, ["1: a/b=1; a/b=2"]),
  (#"[{"n": 1e308, "m": "0001", "k": 2.0}]"#, ["1: n=1e308; m=0001; k=2.0"]),
  (#"[["x", null, 2], [["p", "q"], {"r": 1}]]"#, ["1: 0=x; 2=2", "1: 0=p; 0=q; 1/r=1"]),
  (
    #"[[1,2,3,4,5,6,7,8,9,10,11,12]]"#,
    ["1: 0=1; 1=2; 2=3; 3=4; 4=5; 5=6; 6=7; 7=8; 8=9; 9=10; 10=11; 11=12"]
  ),
  (#"[{"e": [], "o": {}, "x": [[]]}, {}]"#, ["1: ", "1: "]), ("[]", []),
  // Texts and their escapes.
  (
    #"[{"na\u006de": "\u0642\u0644\u0639\u0629 \"A\/B\" \\ \ud83c\udfdb\n2\t"}]"#,
    ["1: name=قلعة \"A/B\" \\ 🏛\n2"]
  ),
  // Lines count from where a row begins.
  ("\n[\n\n {\n\"a\":\n1},\r\n  {\"a\": 2}\n]\n", ["4: a=1", "7: a=2"]),
  ("\u{FEFF}[{\"a\":1}]", ["1: a=1"]),
  // Where the rows are.
  (#"{"n": 2, "data": [{"a": 1}, {"a": 2}]}"#, ["1: a=1", "1: a=2"]),
  (#"{"data": {"total": 1, "data": [{"a": 1}]}, "x": [{"b": 1}]}"#, ["1: a=1"]),
  (#"{"data": {"total": 1}, "x": [{"b": 1}]}"#, ["1: b=1"]),
  (
    #"{"head": {"vars": ["a"]}, "results": {"bindings": [{"a": {"value": "A"}}]}}"#,
    ["1: a/value=A"]
  ),
  (#"{"features": [{"attributes": {"A": 1}}], "fields": [{"name": "A"}]}"#, ["1: attributes/A=1"]),
]

@Test(arguments: documents, [1 << 17, 1, 7])
private func `the rows of JSON are values in an array, and paths are their columns`(
  document: (json: String, rows: [String]), pieceBytes: Int
) throws {
  let read = try JSONRows(document.json, pieceBytes: pieceBytes)
  #expect(read.rows == document.rows)
  #expect(read.faults == [])
}

@Test func `the path of the rows can be named`() throws {
  let json = #"{"a": {"b": [{"x": 1}], "c": [{"x": 2}]}, "features": [{"x": 3}]}"#
  #expect(try JSONRows(json, records: "a/c").rows == ["1: x=2"])
}

@Test func `columns that were known before keep their places`() throws {
  let text = #"[{"b": 1, "a": 2}]"#
  let reader = try JSONTableReader(
    Pieces(text), records: .elements(of: []), columns: ColumnTable(["a", "z"]))
  let read = try JSONRows(reader)
  #expect(read.rows == ["1: b=1; a=2"])
  #expect(read.columns == ["a", "z", "b"])
}

@Test func `a member without a value is a column nonetheless`() throws {
  #expect(try JSONRows(#"[{"a": null, "b": "", "c": {"d": null}}]"#).columns == ["a", "b", "c/d"])
}

@Test func `rows of changing members have the right columns`() throws {
  let json = #"[{"a":1,"b":2,"c":3},{"c":1,"a":2},{"b":1,"x":2,"a":3},{"a":{"b":1},"b":2}]"#
  #expect(
    try JSONRows(json).rows == [
      "1: a=1; b=2; c=3", "1: c=1; a=2", "1: b=1; x=2; a=3", "1: a/b=1; b=2",
    ])
}

private let unclear: [(json: String, records: String?, error: String, hint: String)] = [
  (
    #"{"sites": [{"a": 1}], "more": {"people": [{"b": 1}]}, "n": [1]}"#, nil,
    "list.json: the rows can be those of 'sites', 'more/people'",
    "name one in the mapping's input, as in \"records\": \"sites\""
  ),
  (
    #"{"name": "x", "list": [1, 2]}"#, nil,
    "list.json: there is no array of objects in it whose elements could be the rows",
    "rows are the elements of an array, or values each on its own line"
  ),
  (
    "5", nil, "list.json: there is no array of objects in it whose elements could be the rows",
    "rows are the elements of an array, or values each on its own line"
  ),
  (
    #"{"sites": [{"a": 1}]}"#, "a/sites", "list.json: there is no array at 'a/sites'",
    "there are arrays at 'sites'"
  ),
  (
    #"[{"a": 1}]"#, "sites", "list.json: there is no array at 'sites'",
    "rows are the elements of an array, or values each on its own line"
  ),
]

@Test(arguments: unclear)
private func `where the rows cannot be told, what could be rows is named`(
  json: String, records: String?, error: String, hint: String
) {
  let thrown = #expect(throws: ImportError.self) { try JSONRows(json, records: records) }
  #expect(thrown?.description == error)
  #expect(thrown?.hint == hint)
}
