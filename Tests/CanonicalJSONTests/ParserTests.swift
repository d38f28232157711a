import CanonicalJSON
import Testing

@Test(
  arguments: [
    ("null", .null), ("true", true), (" \t\r\nfalse\n", false),
    ("0", 0), ("-1", -1), ("9223372036854775807", .integer(.max)),
    ("-9223372036854775808", .integer(.min)),
    ("0.5", 0.5), ("-12.25", -12.25), ("1e3", 1000.0), ("1E+3", 1000.0), ("25e-1", 2.5),
    ("-0", -0.0), ("-0.0", -0.0), ("0e9999999999999999999999", 0.0),
    ("4.9406564584124654e-324", .number(.leastNonzeroMagnitude)),
    ("1.7976931348623157e308", .number(.greatestFiniteMagnitude)),
    ("9007199254740993.0", 9_007_199_254_740_992.0),
    ("123456789012345678901234567890.0", 1.2345678901234568e29),
    ("0.1000000000000000055511151231257827", 0.1),
    (#""""#, ""), (#""تدمر / 😀""#, "تدمر / 😀"),
    (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"),
    (#""\u0041\u00e9\u00E9\u2028\uD83D\uDE00x""#, "Aéé\u{2028}😀x"),
    (#""a\u0000b""#, "a\0b"), ("\"\u{7F}\u{FEFF}\"", "\u{7F}\u{FEFF}"),
    ("[]", []), ("[ ]", []), ("{ }", [:]), ("[1,[2 , 3]]", [1, [2, 3]]),
    (#"{"b":1,"a":{"c":[]}}"#, ["a": ["c": []], "b": 1]),
    (#"{"a\u0062":1}"#, ["ab": 1]),
  ] as [(String, JSONValue)])
func `reads each value`(text: String, value: JSONValue) throws {
  #expect(try JSONParser.parse(Array(text.utf8)) == value)
}

@Test func `a number is an integer only without fraction and exponent`() throws {
  let values = try JSONParser.parse(Array("[1500, 1500.0, 15e2]".utf8))
  guard case .array(let elements) = values, elements.count == 3 else {
    Issue.record("not three elements")
    return
  }
  #expect(elements.map(\.intValue) == [1500, nil, nil])
  #expect(elements.map(\.doubleValue) == [1500, 1500, 1500])
}

@Test func `decimal numbers become the nearest double`() throws {
  var generator = SeededGenerator(seed: 754)
  for _ in 0..<5000 {
    let digits = Int.random(in: 1...22, using: &generator)
    let whole = (0..<digits).map { _ in String(Int.random(in: 1...9, using: &generator)) }
    let exponent = Int.random(in: -40...40, using: &generator)
    let text = "\(whole.joined()).25e\(exponent)"
    #expect(try JSONParser.parse(Array(text.utf8)).doubleValue == Double(text), "\(text)")
  }
}

@Test func `members come in the order of the bytes of their keys`() throws {
  // U+FFFD sorts after U+10000 in UTF-16 and before it in UTF-8.
  let text = #"{"é":1,"e\u0301":2,"z":3,"\uFFFD":4,"\uD800\uDC00":5,"":6,"Z":7,"10":8,"9":9}"#
  let value = try JSONParser.parse(Array(text.utf8))
  #expect(
    value.objectValue?.keys.map { Array($0.utf8) }
      == ["", "10", "9", "Z", "e\u{301}", "z", "é", "\u{FFFD}", "\u{10000}"].map { Array($0.utf8) })
  #expect(value.objectValue?.map(\.value) == [6, 8, 9, 7, 2, 3, 1, 4, 5])
}

@Test func `what is written is read back unchanged`() throws {
  let value: JSONValue = [
    "access": "public", "countries": ["SY"], "empty": [[], [:], ""],
    "location": ["latitude": 34.5541666667, "longitude": -0.0, "uncertaintyMetres": 1500],
    "names": [["language": "ar", "text": "تدمر"], ["text": "Tadmor \"\\/\u{1F}\u{2028}"]],
    "numbers": [0.1, 1e-7, 1e22, 1500.0, .number(.leastNonzeroMagnitude), .integer(.min)],
    "words": [.null, true, false],
  ]
  for layout in [JSONLayout.pretty, .compact] {
    let read = try JSONParser.parse(value.bytes(layout))
    #expect(read == value)
    #expect(read.bytes(layout) == value.bytes(layout))
  }
}
