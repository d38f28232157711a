import CanonicalJSON
import Testing

@Test func `values have the lines on which they begin`() throws {
  let json = try LocatedJSON(
    Array(
      """

      {
        "b": [1,
          {"c": null}, []
        ], "a":
          "x\\n",
        "d": {}
      }

      """.utf8))
  #expect(json.line == 2)
  let members = try #require(json.members)
  #expect(members.map(\.key) == ["b", "a", "d"])
  #expect(members.map(\.line) == [3, 5, 7])
  #expect(members.map(\.value.line) == [3, 6, 7])
  #expect(members[1].value.stringValue == "x\n")
  #expect(members[2].value.members == [])
  let elements = try #require(members[0].value.elements)
  #expect(elements.map(\.line) == [3, 4, 4])
  #expect(elements[0].content == .scalar(1))
  #expect(elements[1].members?.first?.value.isNull == true)
  #expect(elements[2].elements == [])
  #expect(json.elements == nil && json.stringValue == nil && !json.isNull)
}

@Test(arguments: [
  ("", "line 1, column 1: unexpected end instead of a value"),
  ("[1,\n]", "line 1, column 3: trailing comma"),
  ("{\"a\": 1,\n \"a\": 2}", "line 2, column 2: duplicate key 'a'"),
  ("[[[1]]]", "line 1, column 3: the document nests deeper than 2 levels"),
])
func `what is no JSON has no lines`(text: String, expected: String) throws {
  let error = try #require(throws: JSONError.self) {
    try LocatedJSON(Array(text.utf8), limits: JSONLimits(depth: 2))
  }
  #expect(error.description == expected)
}

@Test func `brackets that were closed do not count as depth`() throws {
  let json = try LocatedJSON(Array("[[1],[2],{\"a\":3},[4]]".utf8), limits: JSONLimits(depth: 2))
  #expect(json.elements?.count == 4)
}
