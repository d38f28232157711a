import CanonicalJSON
import Testing

@Test func `thirty-two levels pass and a thirty-third is refused`() throws {
  #expect(try JSONParser.parse(arrays(32)).text(.compact).utf8.elementsEqual(arrays(32)))
  #expect(throws: JSONError(line: 1, column: 33, reason: .tooDeep(limit: 32))) {
    try JSONParser.parse(arrays(33))
  }
}

@Test func `objects count as levels too`() {
  let limits = JSONLimits(depth: 2)
  #expect(throws: Never.self) {
    try JSONParser.parse(Array(#"[{"a":1},{"b":[]}]"#.utf8), limits: JSONLimits(depth: 3))
  }
  #expect(throws: JSONError(line: 1, column: 15, reason: .tooDeep(limit: 2))) {
    try JSONParser.parse(Array(#"[{"a":1},{"b":[]}]"#.utf8), limits: limits)
  }
}

@Test func `neighbours do not add up to a depth`() throws {
  let text = "[" + Array(repeating: #"[],{},[1],{"a":1}"#, count: 50).joined(separator: ",") + "]"
  #expect(
    try JSONParser.parse(Array(text.utf8), limits: JSONLimits(depth: 2)).arrayValue?.count == 200)
}

@Test func `one mebibyte passes and a byte more is refused`() throws {
  let text = Array(repeating: UInt8(ascii: "x"), count: (1 << 20) - 2)
  let document = [UInt8(ascii: "\"")] + text + [UInt8(ascii: "\"")]
  #expect(try JSONParser.parse(document).stringValue?.utf8.count == text.count)
  #expect(throws: JSONError(line: 1, column: 1, reason: .tooLarge(limit: 1_048_576))) {
    try JSONParser.parse(document + [UInt8(ascii: " ")])
  }
}

@Test func `the size limit can be set`() throws {
  #expect(try JSONParser.parse(Array("1234".utf8), limits: JSONLimits(bytes: 4)) == 1234)
  #expect(throws: JSONError(line: 1, column: 1, reason: .tooLarge(limit: 3))) {
    try JSONParser.parse(Array("1234".utf8), limits: JSONLimits(bytes: 3))
  }
}

@Test(
  arguments: [
    (.tooLarge(limit: 3), "the document is larger than 3 bytes"),
    (.tooDeep(limit: 2), "the document nests deeper than 2 levels"),
  ] as [(JSONError.Reason, String)])
func `a limit is named in the message`(reason: JSONError.Reason, text: String) {
  #expect(reason.description == text)
}

private func arrays(_ depth: Int) -> [UInt8] {
  Array(repeating: UInt8(ascii: "["), count: depth)
    + Array(repeating: UInt8(ascii: "]"), count: depth)
}
