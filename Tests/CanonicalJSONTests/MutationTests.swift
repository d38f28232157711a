import CanonicalJSON
import Testing

private let documents: [String] = [
  #"{"access":"public","countries":["SY"],"location":{"latitude":34.5541666667,"longitude":-38.25}}"#,
  #"[{"b":"تدمر \"x\" \\ \/ \u00e9 \uD83D\uDE00 😀","a":null},[],{},[[1e-7,1E22,-0,0.5]],true,false]"#,
  """
  {
    "grade" : 3,
    "id" : "7K3M9XQ2PD4T",
    "note" : "line\\nline\\ttab",
    "numbers" : [
      9223372036854775807,
      -9223372036854775808,
      1.7976931348623157e308
    ]
  }
  """,
]

private let fragments = [
  "\"", "\\", "\\u", "\\uD83D", "{", "}", "[", "]", ",", ":", "-", ".", "e", "0", "1e9", "null",
  " ", "\n", "é", "\u{FEFF}", #""a":1,"#,
].map { Array($0.utf8) }

@Test(arguments: 1...8 as ClosedRange<UInt64>)
func `a mutated document is refused or has a fixed form`(seed: UInt64) {
  var generator = SeededGenerator(seed: seed)
  var accepted = 0
  var refused = 0
  for round in 0..<3000 {
    var bytes = Array(documents[round % documents.count].utf8)
    for _ in 0..<Int.random(in: 1...3, using: &generator) { mutate(&bytes, &generator) }
    do throws(JSONError) {
      expectFixedForm(of: try JSONParser.parse(bytes), from: bytes)
      accepted += 1
    } catch {
      #expect(error.line >= 1 && error.column >= 1)
      #expect(error.line <= bytes.count { $0 == UInt8(ascii: "\n") } + 1)
      refused += 1
    }
  }
  #expect(accepted > 100 && refused > 1000)
}

@Test(arguments: documents)
func `a document cut short is refused`(document: String) {
  let bytes = Array(document.utf8)
  for length in bytes.indices {
    #expect(throws: JSONError.self, "\(length) bytes") {
      try JSONParser.parse(Array(bytes.prefix(length)))
    }
  }
}

private func mutate(_ bytes: inout [UInt8], _ generator: inout SeededGenerator) {
  let place = Int.random(in: 0..<bytes.count, using: &generator)
  switch UInt8.random(in: 0..<6, using: &generator) {
  case 0: bytes[place] = UInt8.random(in: 0...255, using: &generator)
  case 1: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
  case 2: if bytes.count > 1 { bytes.remove(at: place) }
  case 3: bytes.insert(bytes[place], at: place)
  case 4:
    if let fragment = fragments.randomElement(using: &generator) {
      bytes.insert(contentsOf: fragment, at: place)
    }
  default: bytes.swapAt(place, Int.random(in: 0..<bytes.count, using: &generator))
  }
}

private func expectFixedForm(of value: JSONValue, from source: [UInt8]) {
  for layout in [JSONLayout.pretty, .compact] {
    let bytes = value.bytes(layout)
    let again = parseOwn(bytes)
    if again != value || again?.bytes(layout) != bytes {
      Issue.record("'\(String(decoding: source, as: UTF8.self))' changed")
    }
  }
}

/// Reads what was written here, where a refusal is a failure of the test.
private func parseOwn(_ bytes: [UInt8]) -> JSONValue? {
  do throws(JSONError) {
    return try JSONParser.parse(bytes)
  } catch {
    Issue.record("'\(String(decoding: bytes, as: UTF8.self))' is refused: \(error)")
    return nil
  }
}
