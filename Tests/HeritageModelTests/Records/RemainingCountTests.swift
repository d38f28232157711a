import HeritageModel
import Testing

@Test(arguments: [
  ("4 of 16 columns", 4, 16, "columns"), ("2 columns", 2, nil, "columns"),
  ("0 of 3 minarets", 0, 3, "minarets"),
  ("12 of 12 arches of the nave", 12, 12, "arches of the nave"),
  ("1  of  2  gates", 1, 2, "gates"),
])
func `a count of what is left is read`(text: String, number: Int, of: Int?, thing: String) throws {
  let count = try RemainingCount(text)
  #expect(count.number == number)
  #expect(count.of == of)
  #expect(count.thing == thing)
  #expect(try RemainingCount(count.description) == count)
}

@Test(arguments: [
  "", "4", "columns", "four columns", "4 of columns", "4 of 16", "17 of 16 columns",
  "0 of 0 columns",
  "-1 columns", "4.5 columns", "about 4 columns", "٤ columns", "99999999999999999999 columns",
])
func `anything else is refused`(text: String) {
  let error = #expect(throws: RemainingCountError.self) { try RemainingCount(text) }
  #expect(error?.description == "'\(text)' is not a count such as '4 of 16 columns'")
}

@Test(arguments: [
  (#"{"number": 4}"#, "remaining[0].thing: 'remaining[0].thing' is missing"),
  (
    #"{"number": 5, "of": 4, "thing": "columns"}"#,
    "remaining[0].number: 5 of 4 'columns' is not a count of what is left"
  ),
])
func `a count in a record says what is wrong`(part: String, problem: String) throws {
  let json = try object(
    """
    {"id": "7K3M9XQ2PD4T", "site": "palmyra", "assessor": "x", "grade": "severe",
     "recorded": "2026-11-22T10:00:00Z", "remaining": [\(part)]}
    """)
  #expect(problems(in: json, as: .report).map { "\($0.field): \($0.message)" } == [problem])
}
