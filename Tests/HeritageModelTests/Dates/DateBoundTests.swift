import HeritageModel
import Testing

@Test(arguments: [
  (DateBound.negativeInfinity, "-inf"), (.positiveInfinity, "inf"), (.unknown, "unknown"),
  (.day(Day(number: 0)), "1970-01-01"),
])
func `names an end of a span`(bound: DateBound, expected: String) {
  #expect(bound.description == expected)
}

@Test(arguments: [
  (DateBound.negativeInfinity, DateBound.day(Day(number: 0)), true),
  (.day(Day(number: 0)), .day(Day(number: 1)), true),
  (.day(Day(number: 1)), .positiveInfinity, true),
  (.negativeInfinity, .positiveInfinity, true),
  (.day(Day(number: 1)), .day(Day(number: 1)), false),
  (.positiveInfinity, .positiveInfinity, false),
  (.negativeInfinity, .negativeInfinity, false),
  (.unknown, .positiveInfinity, false),
  (.negativeInfinity, .unknown, false),
])
func `an end precedes another only if that is certain`(
  first: DateBound, second: DateBound, expected: Bool
) {
  #expect(first.precedes(second) == expected)
}
