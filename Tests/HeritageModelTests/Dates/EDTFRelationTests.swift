import HeritageModel
import Testing

/// What one date is to another, in the order of the methods.
private func relations(_ first: String, _ second: String) throws -> [String] {
  let one = try EDTF(first)
  let two = try EDTF(second)
  return [
    one.certainlyBefore(two) ? "certainly before" : nil,
    one.possiblyBefore(two) ? "possibly before" : nil,
    one.overlaps(two) ? "overlaps" : nil,
    one.contains(two) ? "contains" : nil,
  ].compactMap(\.self)
}

private let pairs: [(first: String, second: String, expected: [String])] = [
  ("2014", "2015", ["certainly before", "possibly before"]),
  ("2015", "2014", []),
  ("2015", "2015", ["possibly before", "overlaps", "contains"]),
  ("2015-08-23", "2015-08-23", ["overlaps", "contains"]),
  ("2015", "2015-08", ["possibly before", "overlaps", "contains"]),
  ("2015-08", "2015", ["possibly before", "overlaps"]),
  ("2015-12-31", "2016", ["certainly before", "possibly before"]),
  ("2014/2015", "2015/2016", ["possibly before", "overlaps"]),
  ("2013/..", "2020", ["possibly before", "overlaps", "contains"]),
  ("2013/..", "2012", []),
  ("../2013", "2012", ["possibly before", "overlaps", "contains"]),
  ("../2013", "2014/..", ["certainly before", "possibly before"]),
  ("../2013", "../2012", ["possibly before", "overlaps", "contains"]),
  ("2013/..", "2013/..", ["possibly before", "overlaps", "contains"]),
  ("2013/", "2020", ["possibly before"]),
  ("2013/", "2012", []),
  ("2013/", "2013", ["possibly before", "overlaps"]),
  ("/2013", "2010", ["possibly before"]),
  ("/2013", "2014", ["certainly before", "possibly before"]),
  ("2010", "/2013", ["possibly before"]),
  ("2014", "2013/", ["possibly before"]),
  ("2012", "2013/", ["certainly before", "possibly before"]),
  ("-0044", "0000", ["certainly before", "possibly before"]),
  (
    "1985-04-12T23:20:30-04", "1985-04-13T03:20:31Z", ["certainly before", "possibly before"]
  ),
  ("1985-04-12T23:20:30-04", "1985-04-13T03:20:30Z", ["overlaps", "contains"]),
  ("1985-04-13T01:00:00+04", "1985-04-12T23:00:00Z", ["certainly before", "possibly before"]),
  ("1985-04-12T10:00:00", "1985-04-12T11:00:00Z", ["overlaps", "contains"]),
]

@Test(arguments: pairs)
func `relates two dates`(first: String, second: String, expected: [String]) throws {
  #expect(try relations(first, second) == expected)
}

@Test(arguments: [
  ("2015-08-23", "2015-08-24", false),
  ("2015-08-23", "2015-08-25", true),
  ("2015-08-31", "2015-09", false),
  ("2015-08", "2015-09-01", false),
  ("2015-08", "2015-09", true),
  ("2015/", "2016-01-01", false),
  ("2015-08-23", "2016/..", true),
])
func `allows a day between zones where dates are given to the day`(
  first: String, second: String, expected: Bool
) throws {
  let one = try EDTF(first)
  let two = try EDTF(second)
  #expect(one.certainlyBefore(two, allowingForTimeZones: true) == expected)
}

@Test func `lists dates from the earliest`() throws {
  let shuffled = [
    nil, "2015-08", "2015", "2013/..", "../2014", "2015-01-01", "/2012", "2016/", "2015?", "-0044",
    "2013",
  ]
  let dates = try shuffled.map { try $0.map { try EDTF($0) } }
  let sorted = dates.sorted(by: EDTF.areInAscendingOrder)
  #expect(
    sorted.map { $0?.text } == [
      "../2014", "-0044", "/2012", "2013", "2013/..", "2015-01-01", "2015", "2015?", "2015-08",
      "2016/", nil,
    ])
}

@Test func `lists dates from the latest`() throws {
  let shuffled = [
    nil, "2015-08", "2015", "2013/..", "../2014", "2015-12-31", "/2012", "2016/", "2015?", "-0044",
  ]
  let dates = try shuffled.map { try $0.map { try EDTF($0) } }
  let sorted = dates.sorted(by: EDTF.areInDescendingOrder)
  #expect(
    sorted.map { $0?.text } == [
      "2013/..", "2016/", "2015-12-31", "2015", "2015?", "2015-08", "../2014", "/2012", "-0044",
      nil,
    ])
}
