import HeritageText
import Testing

@Test(arguments: [
  ("palmyra", "PALMYRA", 0, 0),
  ("palmyra", "palmira", 1, 1),
  ("palmyra", "plamyra", 1, 1),
  ("palmyra", "palmyr", 2, 1),
  ("temple-of-bel", "temple of baal", 3, 2),
  ("", "bel", 3, 3),
  ("abcd", "badc", 2, 2),
])
func `counts the edits between two names`(a: String, b: String, limit: Int, expected: Int) {
  #expect(NameDistance.edits(a, b, atMost: limit) == expected)
  #expect(NameDistance.edits(b, a, atMost: limit) == expected)
}

@Test(arguments: [
  ("palmyra", "aleppo", 3),
  ("palmyra", "palmira", 0),
  ("bel", "baalshamin", 2),
  ("palmyra", "palmyra", -1),
])
func `gives up beyond the limit`(a: String, b: String, limit: Int) {
  #expect(NameDistance.edits(a, b, atMost: limit) == nil)
}
