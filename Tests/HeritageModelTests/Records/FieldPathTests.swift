import CanonicalJSON
import HeritageModel
import Testing

@Test(arguments: [
  "place", "location.latitude", "names[0].text", "worldHeritage.inDanger[2].period", "a[1][0]",
])
func `a field's path is read as it is written`(text: String) throws {
  #expect(try #require(FieldPath(text)).description == text)
}

@Test(arguments: ["", ".", "a..b", "[0]", "a[", "a[x]", "a[-1]", "a]", "a[0]b", "a."])
func `what is no path of a field is none`(text: String) {
  #expect(FieldPath(text) == nil)
}

/// A change of one value, and the record after it; `nil` where the path leads nowhere.
private let changes: [(String, JSONValue?, JSONValue?)] = [
  ("place", "Homs", ["names": [["text": "A"], ["text": "B"]], "place": "Homs"]),
  ("names[1].text", "C", ["names": [["text": "A"], ["text": "C"]]]),
  ("names[0]", nil, ["names": [["text": "B"]]]),
  ("names[2]", "C", nil),
  ("names[2]", nil, nil),
  ("names.text", "C", nil),
  (
    "location.latitude", 1, ["location": ["latitude": 1], "names": [["text": "A"], ["text": "B"]]]
  ),
]

@Test(arguments: changes)
func `a value is set and removed at its path`(
  path: String, value: JSONValue?, expected: JSONValue?
) throws {
  let record: JSONValue = ["names": [["text": "A"], ["text": "B"]]]
  #expect(record.setting(value, at: try #require(FieldPath(path))) == expected)
}

@Test func `a part goes with its last member`() throws {
  let record: JSONValue = ["id": "a", "location": ["latitude": 1]]
  let path = try #require(FieldPath("location.latitude"))
  #expect(record.setting(nil, at: path) == ["id": "a"])
}

@Test func `the sorts of value of a record's fields are those of its type`() {
  let site = RecordKind.site.fieldShapes
  #expect(site["place"] == .text)
  #expect(site["kind"] == .text)
  #expect(site["serial"] == .flag)
  #expect(site["countries"] == .list(.text))
  #expect(site["externalIds"] == .keyed(.text))
  #expect(site["footprint"] == .foreign)
  #expect(site["unmapped"] == .keyed(.keyed(.text)))
  #expect(
    site["location"]
      == .part(["latitude": .number, "longitude": .number, "uncertaintyMetres": .number]))
  #expect(RecordKind.evidence.fieldShapes["gsdMetres"] == .number)
  for kind in RecordKind.allCases {
    #expect(Set(kind.fieldShapes.keys) == Set(kind.type.keys))
  }
}
