import CanonicalJSON
import Testing

@Test(arguments: UInt8.min...0x7F)
func `each ASCII character is written as Foundation writes it`(code: UInt8) throws {
  let text = "a" + String(Unicode.Scalar(code)) + "b"
  try expectFoundationBytes([
    .string(text), .object(JSONObject(uniqueMembers: [(text, JSONValue.null)])),
  ])
}

@Test(arguments: [
  "", "/", "</script>", "\\/", "\u{80}\u{9F}", "\u{AD}", "\u{2028}\u{2029}", "\u{FEFF}", "\u{FFFD}",
  "é", "e\u{301}", "تدمر", "Ναός", "😀", "👩‍👩‍👧", "\u{10FFFF}", "a long text without anything special",
  "fifteen letters", "sixteen letters!", "tab\tquote\"back\\slash\nline\r\nend",
])
func `each string is written as Foundation writes it`(text: String) throws {
  try expectFoundationBytes([.string(text)])
}

@Test(arguments: [
  0.1, 34.5541666667, 1500.0, -1500, 1e-7, 1e-4, 1e-5, 0.00012, 1e15, 1e16, 1e17, 1e22, -1e20,
  0.0, -0.0, .leastNonzeroMagnitude, 1.7976931348623157e308, -1.7976931348623157e308,
  9_007_199_254_740_991, 9_007_199_254_740_992, 9_007_199_254_740_994, -9_007_199_254_740_992,
  123_456_789_012_345_680, 0.30000000000000004, 1.0 / 3,
])
func `each double is written as Foundation writes it`(number: Double) throws {
  try expectFoundationBytes([.number(number)])
}

@Test(arguments: [Int.min, -1, 0, 1, 10, 1500, 9_007_199_254_740_993, Int.max])
func `each integer is written as Foundation writes it`(integer: Int) throws {
  try expectFoundationBytes([.integer(integer)])
}

@Test(
  arguments: [
    [], [:], [[]], [[:]], ["a": []], ["a": [:], "b": [[], [:], [1]]],
    [.null, true, false, 1, 1.5, "x"],
    ["b": ["d": 1, "c": [1, [2, [3]]]], "a": "first", "A": .null, "10": 1, "9": 2],
    "text", 7, 2.5, true, .null,
  ] as [JSONValue])
func `each structure is written as Foundation writes it`(value: JSONValue) throws {
  try expectFoundationBytes(value)
}

@Test func `random doubles are written as Foundation writes them`() throws {
  var generator = SeededGenerator(seed: 1972)
  var numbers: [JSONValue] = []
  while numbers.count < 5000 {
    let number = Double(bitPattern: generator.next())
    if number.isFinite { numbers.append(.number(number)) }
    numbers.append(.number(Double.random(in: -180...180, using: &generator)))
  }
  try expectFoundationBytes(.array(numbers))
}

private func expectFoundationBytes(
  _ value: JSONValue, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  for layout in [JSONLayout.pretty, .compact] {
    let expected = String(decoding: try foundationBytes(value, layout), as: UTF8.self)
    #expect(value.text(layout) == expected, sourceLocation: sourceLocation)
    #expect(Array(expected.utf8) == value.bytes(layout), sourceLocation: sourceLocation)
  }
}
