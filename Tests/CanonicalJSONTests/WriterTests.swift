import CanonicalJSON
import Testing

@Test func `pretty text has a line a member`() {
  let value: JSONValue = ["b": [1, "x"], "a": [:], "c": [], "d": ["e": .null]]
  #expect(
    value.text(.pretty) == """
      {
        "a" : {

        },
        "b" : [
          1,
          "x"
        ],
        "c" : [

        ],
        "d" : {
          "e" : null
        }
      }
      """)
  #expect(value.text(.compact) == #"{"a":{},"b":[1,"x"],"c":[],"d":{"e":null}}"#)
}

@Test func `an object is written as the value that holds it`() {
  let object: JSONObject = ["a": 1]
  #expect(object.bytes(.compact) == Array(#"{"a":1}"#.utf8))
  #expect(object.text(.pretty) == JSONValue.object(object).text(.pretty))
}

@Test func `a writer appends and can be emptied`() {
  var writer = JSONWriter(layout: .compact)
  writer.write(1)
  writer.write("x")
  #expect(writer.bytes == Array(#"1"x""#.utf8))
  writer.removeAll(keepingCapacity: true)
  #expect(writer.bytes.isEmpty)
  writer.write(["a": 1] as JSONObject)
  #expect(writer.bytes == Array(#"{"a":1}"#.utf8))
}
