import Testing

@testable import HeritageImport

private let documents: [(lines: String, rows: [String])] = [
  ("{\"a\": 1}\n{\"a\": 2, \"b\": [3]}\n", ["1: a=1", "2: a=2; b=3"]),
  ("\n{\"a\": 1}\r\n \t\n[\"x\"]", ["2: a=1", "4: 0=x"]), ("", []), ("\n\n", []),
  (
    "{\"type\":\"Feature\",\"properties\":{\"a\":1},"
      + "\"geometry\":{\"type\":\"Point\",\"coordinates\":[1,2]}}\n{\"a\":2}",
    ["1: a=1 @ POINT (1 2)", "2: a=2"]
  ),
  // Behind record separators a value may have several lines.
  ("\u{1E}{\"a\":\n1}\n\u{1E}{\"a\": 2}\n", ["1: a=1", "3: a=2"]),
]

@Test(arguments: documents, [1 << 17, 1, 3])
private func `each line is a row`(
  document: (lines: String, rows: [String]), pieceBytes: Int
) throws {
  let read = try JSONRows(lines: document.lines, pieceBytes: pieceBytes)
  #expect(read.rows == document.rows)
  #expect(read.faults == [])
}

private let damaged: [(line: String, fault: String)] = [
  (#"{"a": 1"#, "unexpected end instead of ',' or '}' (the file may be cut off: fetch it again)"),
  (#"{"a": "x"#, "unterminated string (the file may be cut off: fetch it again)"),
  (
    #"{"a": 1} {"a": 2}"#,
    "unexpected '{' instead of the end (mend it in a text editor, or write the file anew with the program it is from)"
  ),
  (#"{"a": NaN}"#, "'NaN' is no JSON (write null where there is no number)"),
  (#"{"a": -Infinity}"#, "'-Infinity' is no JSON (write null where there is no number)"),
  ("12", "the row is neither an object nor an array (write its values as members with names)"),
  (
    String(repeating: "[", count: 100_000),
    "the document nests deeper than 100 levels "
      + "(mend it in a text editor, or write the file anew with the program it is from)"
  ),
]

@Test(arguments: damaged, [1 << 17, 1])
private func `a damaged line is refused alone`(
  damaged: (line: String, fault: String), pieceBytes: Int
) throws {
  let lines = "{\"a\": 0}\n\(damaged.line)\n{\"a\": 9}\n"
  let read = try JSONRows(lines: lines, pieceBytes: pieceBytes)
  #expect(read.rows == ["1: a=0", "2: ", "3: a=9"])
  #expect(read.faults == ["2: : \(damaged.fault) [IMP-13]"])
}

@Test func `a damaged line's text is told`() throws {
  let reader = try JSONLinesReader(Pieces("{\"a\": 1,}\n"))
  var row = TableRow()
  #expect(try reader.next(&row))
  #expect(row.fault?.value == "{\"a\": 1,}")
}
