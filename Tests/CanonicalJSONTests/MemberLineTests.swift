import CanonicalJSON
import Testing

@Suite struct MemberLineTests {
  private static let document = """
    {
      "a": "}",
      "b": {"a": [1,
        {"c": 2}],
        "c": 3},
      "c": 4
    }
    """

  @Test(arguments: [
    (["a"], 2), (["b"], 3), (["b", "a"], 3), (["b", "c"], 5), (["c"], 6),
    (["d"], nil), (["a", "c"], nil), (["b", "d"], nil), ([], nil),
  ])
  func `a member's line is that of its key`(_ keys: [String], _ line: Int?) {
    #expect(JSONParser.line(of: keys, in: Array(Self.document.utf8)) == line)
  }

  @Test(arguments: ["", "[1]", "{\"b\" 1}", "{\"b\": }", "{\"b\": 1 \"a\": 2}"])
  func `a document that is broken before the member has none`(_ document: String) {
    #expect(JSONParser.line(of: ["a"], in: Array(document.utf8)) == nil)
  }
}
