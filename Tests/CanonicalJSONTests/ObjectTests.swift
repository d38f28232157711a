import CanonicalJSON
import Testing

@Test func `members set in any order come sorted`() {
  var generator = SeededGenerator(seed: 7)
  let keys = (0..<200).map { "k\($0)" }
  var object = JSONObject()
  for key in keys.shuffled(using: &generator) { object[key] = .string(key) }
  #expect(object.keys == keys.sorted())
  #expect(object.count == 200)
  for key in keys { #expect(object[key] == .string(key)) }
  #expect(object["k"] == nil)
  #expect(object["k1a"] == nil)
  #expect(object["l"] == nil)
}

@Test func `a set member is replaced and setting nil removes it`() {
  var object: JSONObject = ["a": 1, "b": 2, "c": 3]
  object["b"] = 20
  object["a"] = nil
  object["x"] = nil
  #expect(object == ["b": 20, "c": 3])
  object["c"] = .null
  #expect(object["c"] == .null)
  #expect(object.count == 2)
  object["b"] = nil
  object["c"] = nil
  #expect(object.isEmpty)
}

@Test func `a member can be changed in place`() {
  var object: JSONObject = ["names": ["a"]]
  object["names"]? = ["b", "c"]
  #expect(object == ["names": ["b", "c"]])
}

@Test func `canonically equivalent keys are different members`() {
  let object: JSONObject = ["é": 1, "e\u{301}": 2]
  #expect(object.count == 2)
  #expect(object["é"] == 1)
  #expect(object["e\u{301}"] == 2)
}

@Test(
  arguments: [
    (1, 1.0, true), (1, 1.5, false), (0, -0.0, false), (0.0, -0.0, false), (0, 0.0, true),
    ("é", "e\u{301}", false), ("é", "\u{E9}", true), (.null, false, false), (0, false, false),
    (.integer(9_007_199_254_740_994), 9_007_199_254_740_994.0, false),
    ([1, 2], [1, 2], true), ([1, 2], [2, 1], false),
    (["a": 1, "b": [2.0]], ["b": [2], "a": 1], true), (["a": 1], ["a": 1, "b": 2], false),
    (["é": 1], ["e\u{301}": 1], false), ([], [:], false), ("1", 1, false),
  ] as [(JSONValue, JSONValue, Bool)])
func `values are equal exactly when their bytes are`(
  left: JSONValue, right: JSONValue, areEqual: Bool
) {
  #expect((left == right) == areEqual)
  #expect((right == left) == areEqual)
  #expect((left.bytes(.compact) == right.bytes(.compact)) == areEqual)
  if areEqual { #expect(left.hashValue == right.hashValue) }
}

@Test func `an accessor answers for its own kind only`() {
  let values: [JSONValue] = [.null, true, 1, 2.5, "x", [1], ["a": 1]]
  #expect(values.map(\.boolValue) == [nil, true, nil, nil, nil, nil, nil])
  #expect(values.map(\.intValue) == [nil, nil, 1, nil, nil, nil, nil])
  #expect(values.map(\.doubleValue) == [nil, nil, 1, 2.5, nil, nil, nil])
  #expect(values.map(\.stringValue) == [nil, nil, nil, nil, "x", nil, nil])
  #expect(values.map(\.arrayValue) == [nil, nil, nil, nil, nil, [1], nil])
  #expect(values.map(\.objectValue) == [nil, nil, nil, nil, nil, nil, ["a": 1]])
}
