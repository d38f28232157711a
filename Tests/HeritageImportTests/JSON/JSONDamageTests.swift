import Testing

@testable import HeritageImport

private let damaged: [(json: String, error: String)] = [
  ("", "1: unexpected end instead of a value"), ("[", "1: unexpected end instead of a value"),
  ("[{\"a\":\n1}\n", "3: unexpected end instead of ',' or ']'"),
  ("[{\"a\":\n", "2: unexpected end instead of a value"),
  ("[{\"a\": \"x", "1: unterminated string"),
  ("[{\"a\": 1}\n]\n]", "3: unexpected ']' instead of the end"),
  (
    "[{\"a\": 1}]\n{\"a\": 2}",
    "2: a second value follows the one that should fill the document"
  ),
  ("[{\"a\": 1},\n]", "2: trailing comma"), ("[{\"a\": 1,}]", "1: trailing comma"),
  ("[{\"a\" 1}]", "1: unexpected '1' instead of ':'"),
  ("[{a: 1}]", "1: unexpected 'a' instead of a key"),
  ("[{'a': 1}]", "1: unexpected ''' instead of a key"),
  ("[{\"a\": 0001}]", "1: leading zero in a number"),
  ("[{\"a\": -}]", "1: unexpected '}' instead of a digit"),
  ("[{\"a\": 1.}]", "1: unexpected '}' instead of a digit"),
  ("[{\"a\": .5}]", "1: unexpected '.' instead of a value"),
  ("[{\"a\": 0x10}]", "1: unexpected 'x' instead of ',' or '}'"),
  ("[{\"a\": 1e}]", "1: unexpected '}' instead of a digit"),
  ("[{\"a\": +1}]", "1: unexpected '+' instead of a value"),
  ("[{\"a\": True}]", "1: unknown word 'True'"), ("[{\"a\": nulll}]", "1: unknown word 'nulll'"),
  ("[\n{\"a\": NaN}]", "2: 'NaN' is no JSON"), ("[{\"a\": Infinity}]", "1: 'Infinity' is no JSON"),
  ("[{\"a\": -Infinity}]", "1: '-Infinity' is no JSON"),
  ("[{\"a\": \"x\ny\"}]", "1: unescaped control character 0x0A"),
  ("[{\"a\": \"\\x\"}]", "1: unknown escape 'x'"),
  ("[{\"a\": \"\\u12G4\"}]", "1: escape without four hexadecimal digits"),
  ("[{\"a\": \"\\u+123\"}]", "1: escape without four hexadecimal digits"),
  ("[{\"a\": 1]}", "1: unexpected ']' instead of ',' or '}'"),
  ("{\"x\": [1, 2}, \"data\": [{}]}", "1: unexpected '}' instead of ',' or ']'"),
  ("{\"data\": [{}], \"x\": [1,}", "1: unexpected '}' instead of a value"),
  ("{\"data\": [{}],\n\"x\": 1, \"data\": [{}]}", "2: duplicate key 'data'"),
  (String(repeating: "[", count: 100_000), "1: the document nests deeper than 100 levels"),
  (
    "[{\"a\":" + String(repeating: "{\"a\":", count: 100_000),
    "1: the document nests deeper than 100 levels"
  ),
  (
    "[{\"type\":\"Feature\",\"geometry\":{\"type\":\"Polygon\",\"coordinates\":"
      + String(repeating: "[", count: 100_000), "1: the document nests deeper than 100 levels"
  ),
]

@Test(arguments: damaged, [1 << 17, 1])
private func `a damaged document is refused with the line`(
  damaged: (json: String, error: String), pieceBytes: Int
) {
  let error = #expect(throws: ImportError.self) {
    try JSONRows(damaged.json, pieceBytes: pieceBytes)
  }
  #expect(error?.description == "list.json:\(damaged.error)")
}

private let utf16: [[UInt8]] = [
  [0xFF, 0xFE, 0x5B, 0x00], [0xFE, 0xFF, 0x00, 0x5B], [0x5B, 0x00, 0x5D, 0x00], [0x00, 0x5B],
]

@Test(arguments: utf16)
private func `UTF-16 is refused with advice`(bytes: [UInt8]) {
  let error = #expect(throws: ImportError.self) {
    try JSONTableReader(Pieces(bytes), records: .elements(of: []))
  }
  #expect(error?.description == "list.json:1: the text is UTF-16, not UTF-8")
  #expect(
    error?.hint == "name the encoding, as in '--encoding utf-16le', or save the file as UTF-8")
}

private let faulty: [(json: String, fault: String)] = [
  ("{\"a\": 1,\n\"a\": 2}", "3: : duplicate key 'a' (keep one of the two) [IMP-13]"),
  (
    #"{"b": {"a": 1, "c": [{"a": 2}], "\u0061": 3}}"#,
    "2: : duplicate key 'a' (keep one of the two) [IMP-13]"
  ),
  (
    #"{"a": "\ud800"}"#,
    "2: : lone surrogate "
      + "(half of a character was cut off: write the whole one, or leave it out) [IMP-13]"
  ),
  (
    #"{"a": "\udfdb\ud83c\u0041"}"#,
    "2: : lone surrogate "
      + "(half of a character was cut off: write the whole one, or leave it out) [IMP-13]"
  ),
  (
    "null",
    "2: : the row is neither an object nor an array "
      + "(write its values as members with names) [IMP-13]"
  ),
]

@Test(arguments: faulty)
private func `a faulty row is refused alone`(row: String, fault: String) throws {
  let read = try JSONRows("[{\"a\": 0},\n\(row), {\"a\": 9}]")
  #expect(read.rows.count == 3)
  #expect(read.rows.last?.hasSuffix(": a=9") == true)
  #expect(read.faults == [fault])
}

@Test func `objects of an array may have the same members`() throws {
  #expect(try JSONRows(#"[{"a": [{"b": 1}, {"b": 2}], "b": {"a": 3}}]"#).faults == [])
}

@Test func `bytes that are not UTF-8 are a fault of their row`() throws {
  let bytes = Array("[{\"a\": \"caf".utf8) + [0xE9] + Array("\"}, {\"a\": 1}]".utf8)
  let read = try JSONRows(JSONTableReader(Pieces(bytes), records: .elements(of: [])))
  #expect(read.rows == ["1: a=caf\u{FFFD}", "1: a=1"])
  #expect(read.faults == ["1: : invalid UTF-8 (save the file as UTF-8) [IMP-13]"])
}

private let endless: [(start: String, refrain: String, error: String)] = [
  ("[{\"a\": \"", "x", "a text longer than 300000 bytes"),
  ("[{\"a\": ", "1", "a text longer than 300000 bytes"),
  ("[{\"a\": \"", "\\n", "a text longer than 300000 bytes"),
  ("[{\"", "x", "a text longer than 300000 bytes"),
  ("[{", " ", "a row longer than 500000 bytes"),
  ("[{\"a\": [0", ", {}", "a row longer than 500000 bytes"),
  ("[[0", ",1", "members with more than 10000 different paths"),
  ("[{\"a\": [0", ",1", "a row with more than 100000 values"),
  ("[{\"geometry\": {\"coordinates\": [0", ",[1,2]", "a row longer than 500000 bytes"),
  (
    "[{\"geometry\": {\"type\": \"MultiPoint\", \"coordinates\": [[1,2]", ",[1,2]",
    "a row longer than 500000 bytes"
  ),
]

private let tight = JSONCursor.Limits(recordBytes: 500_000, textBytes: 300_000)

@Test(arguments: endless)
private func `a row that never ends is refused`(
  start: String, refrain: String, error: String
) throws {
  let reader = try JSONTableReader(
    Refrain(start, refrain, most: 1 << 30), records: .elements(of: []), limits: tight,
    rowLimits: JSONRowReader.Limits(texts: 100_000))
  let thrown = #expect(throws: ImportError.self) { try JSONRows(reader) }
  #expect(thrown?.description == "list.json:1: \(error)")
  #expect(reader.bytesRead < 1_000_000)
}

@Test func `a text of a gigabyte is refused after eight megabytes`() throws {
  let stream = Refrain("[{\"a\": \"", "x", most: 1 << 30)
  let reader = try JSONTableReader(stream, records: .elements(of: []))
  let thrown = #expect(throws: ImportError.self) { try JSONRows(reader) }
  #expect(thrown?.description == "list.json:1: a text longer than 8388608 bytes")
  #expect(stream.bytesRead < 9_000_000)
}

@Test func `a line that never ends is refused`() throws {
  let reader = try JSONLinesReader(
    Refrain("{\"a\": \"", "x", most: 1 << 30), limits: tight)
  let thrown = #expect(throws: ImportError.self) { try JSONRows(reader) }
  #expect(thrown?.description == "list.json:1: a row longer than 500000 bytes")
}

@Test func `members that are different in every row are refused`() throws {
  let rows = (0..<10_001).map { "{\"k\($0)\": 1}" }.joined(separator: ",\n")
  let thrown = #expect(throws: ImportError.self) { try JSONRows("[\(rows)]") }
  #expect(thrown?.description == "list.json:9994: members with more than 10000 different paths")
}

@Test func `a path that is too long is refused`() throws {
  let name = String(repeating: "n", count: 3000)
  let thrown = #expect(throws: ImportError.self) {
    try JSONRows("[{\"\(name)\": {\"\(name)\": 1}}]")
  }
  #expect(thrown?.description == "list.json:1: a member's path longer than 4096 bytes")
}

@Test func `what is passed over may be larger than a row`() throws {
  let passed = String(repeating: "[1, \"x\", {\"y\": null}],", count: 30_000)
  let text = "{\"x\": [\(passed) 0], \"data\": [{\"a\": 1}], \"z\": [\(passed) 0]}"
  let records = try JSONRecords(in: Pieces(text), at: nil, limits: tight)
  let read = try JSONRows(JSONTableReader(Pieces(text), records: records, limits: tight))
  #expect(read.rows == ["1: a=1"])
}
