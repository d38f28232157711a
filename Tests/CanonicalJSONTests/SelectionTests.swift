import CanonicalJSON
import Testing

private let document = """
  {"a": [1, {"b": "}]\\""}], "names": [{"text": "x"}], "n": -1.5e3, "id": "palmyra", "z": null}
  """

@Test(arguments: [
  (["id"], #"{"id":"palmyra"}"#),
  (["z", "names"], #"{"names":[{"text":"x"}],"z":null}"#),
  (["n"], #"{"n":-1500}"#),
  (["b", "nam", "names "], "{}"),
  ([], "{}"),
])
func `reads the members asked for and steps over the others`(names: [String], expected: String)
  throws
{
  let members = try JSONParser.members(names, of: Array(document.utf8).span)
  #expect(members.text(.compact) == expected)
}

@Test(arguments: [
  ("[]", 1), (#"{"a" 1}"#, 6), (#"{"a": ]}"#, 7), (#"{"a": "x"#, 7), (#"{"a": {"b": 1"#, 14),
  (#"{"a": 1,}"#, 8), (#"{"a": }"#, 7), ("", 1),
])
func `what is stepped over must close what it opens`(text: String, column: Int) {
  let error = #expect(throws: JSONError.self) {
    try JSONParser.members(["id"], of: Array(text.utf8).span)
  }
  #expect(error?.line == 1)
  #expect(error?.column == column)
}
