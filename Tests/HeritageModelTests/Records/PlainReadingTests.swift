import CanonicalJSON
import Testing

@testable import HeritageModel

private func plain(_ bytes: [UInt8], as kind: RecordKind) -> (any HeritageRecord)? {
  let type = kind.type
  return type.read(plain: bytes)
}

@Test(arguments: plainRecords + fullRecords, [JSONLayout.compact, .pretty])
func `a record in the one written form is read without a tree of values`(
  sample: SampleRecord, layout: JSONLayout
) throws {
  let json = try object(sample.text)
  let expected = try record(json, as: sample.kind)
  let read = try #require(plain(json.bytes(layout), as: sample.kind))
  #expect(read.json == json)
  #expect(AnyHashable(read) == AnyHashable(expected))
}

@Test(arguments: [
  #"{"id":"bosra","zz":1}"#, #"{"zz":1}"#, #"{"place":"a","id":"bosra"}"#,
  #"{"id":"bosra","id":"bosra"}"#, #"{"id":"bosra","place":null}"#, #"{"id":"bosra","place":1}"#,
  #"{"id":"bosra","place":"\ud800"}"#, #"{"\u0069d":"bosra"}"#, #"{"id\u0020":"bosra"}"#,
  #"{"id":"bosra"} {}"#, #"{"id":"bosra",}"#, #"{"id":"bosra""#, #"{"id"#, #"{"id":"#, "{}", "[]",
  "", #"{"externalIds":{"b":"1","a":"2"},"id":"bosra"}"#,
  #"{"externalIds":{"a":"1","a":"2"},"id":"bosra"}"#,
  #"{"id":"bosra","location":{"latitude":91,"longitude":1}}"#,
  #"{"id":"bosra","location":{"latitude":1}}"#, #"{"id":"bosra","names":[{"text":"a"},]}"#,
  #"{"id":"bosra","names":[{"text":"a","x":1}]}"#,
])
func `what is not plain is left to the reader that tells what it is`(text: String) {
  #expect(Site.read(plain: Array(text.utf8)) == nil)
}

@Test(arguments: plainRecords + fullRecords)
func `bytes changed at random are read as through a tree, or not at all`(
  sample: SampleRecord
) throws {
  var generator = ByteChanges(state: 7)
  let bytes = try object(sample.text).bytes(.compact)
  for _ in 0..<400 {
    let changed = generator.changed(bytes)
    guard let read = plain(changed, as: sample.kind) else { continue }
    let json = try #require(try JSONParser.parse(changed).objectValue)
    let expected = try record(json, as: sample.kind)
    #expect(AnyHashable(read) == AnyHashable(expected))
  }
}

/// Changes bytes here and there; the same ones for the same state.
private struct ByteChanges {
  var state: UInt64

  private static let pieces: [[UInt8]] =
    [
      "\"", "\\", "\\u00e9", "\\ud800", "\\ud83d\\ude00", "{", "}", "[", "]", ",", ":", " ", "null",
      "true", "1e400", "99999999999999999999", "-0", "1.0", "\"id\":\"x\",", "\"zz\":1,", "\u{0}",
    ].map { Array($0.utf8) } + [[0xFF], [0xEF, 0xBB, 0xBF], Array(repeating: 0x5B, count: 600)]

  private mutating func number(below limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(limit))
  }

  mutating func changed(_ bytes: [UInt8]) -> [UInt8] {
    let place = number(below: bytes.count)
    let end = min(bytes.count, place + 1 + number(below: 8))
    let piece = Self.pieces[number(below: Self.pieces.count)]
    var bytes = bytes
    switch number(below: 5) {
    case 0: bytes[place] = UInt8(number(below: 256))
    case 1: bytes.insert(contentsOf: piece, at: place)
    case 2: bytes.removeSubrange(place..<end)
    case 3: bytes.insert(contentsOf: Array(bytes[place..<end]), at: place)
    default: bytes.replaceSubrange(place..<end, with: piece)
    }
    return bytes
  }
}
