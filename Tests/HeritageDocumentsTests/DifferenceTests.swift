import CanonicalJSON
import HeritageDocuments
import Testing

/// Two versions of a record, and what is told of their difference.
private let differences: [(before: JSONObject, after: JSONObject, lines: [String])] = [
  (["place": "Homs"], ["place": "Homs"], []),
  (["place": "Homs"], ["place": "Hama"], ["place: Homs → Hama"]),
  ([:], ["serial": true], ["serial: nothing → true"]),
  (["notes": "old"], [:], ["notes: old → nothing"]),
  (
    ["location": ["latitude": 34.5, "longitude": 38.2]],
    ["location": ["latitude": 34.25, "longitude": 38.2]],
    ["location.latitude: 34.5 → 34.25"]
  ),
  ([:], ["location": ["latitude": 1]], ["location: nothing → latitude 1"]),
  (
    ["names": [["text": "A"], ["text": "B"], ["text": "C"]]],
    ["names": [["text": "A"], ["text": "C"], ["language": "ar", "text": "د"]]],
    ["names[1]: B → nothing", "names[2]: nothing → د (ar)"]
  ),
  (
    ["names": [["kind": "preferred", "text": "A"], ["text": "B"]]],
    ["names": [["kind": "variant", "text": "A"], ["text": "B"]]],
    ["names[0].kind: preferred → variant"]
  ),
  (["countries": ["SY"]], ["countries": ["SY", "LB"]], ["countries[1]: nothing → LB"]),
  (["a\u{1B}[31m": "x"], [:], ["a\\u{1B}[31m: x → nothing"]),
  (["notes": "x\u{202E}y\nz"], ["notes": "y"], ["notes: x\\u{202E}y z → y"]),
]

@Test(arguments: differences)
func `a difference is told value by value`(
  before: JSONObject, after: JSONObject, lines: [String]
) {
  #expect(RecordDifference(from: before, to: after).lines == lines)
}

@Test func `of long texts the words are shown that differ`() {
  let start = "The main building of the temple and a row of columns on its eastern side"
  let end = "as the images of the last days of August show, and as was seen from the air."
  let difference = RecordDifference(
    from: ["notes": .string("\(start) are gone \(end)")],
    to: ["notes": .string("\(start) have fallen \(end)")])
  #expect(
    difference.lines == [
      "notes: … its eastern side are gone as the images … → "
        + "… its eastern side have fallen as the images …"
    ])
}

@Test func `a program gets each change with what was and what is`() {
  let difference = RecordDifference(
    from: ["id": "a", "names": [["text": "A"]], "place": "Homs"],
    to: ["id": "b", "names": [["text": "B"]], "serial": false], passingOver: ["id"])
  #expect(
    difference.json == [
      ["after": "B", "before": "A", "field": "names[0].text"],
      ["before": "Homs", "field": "place"], ["after": false, "field": "serial"],
    ])
  #expect(difference.fields == ["names", "place", "serial"])
}
