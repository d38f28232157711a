import HeritageModel
import Testing

@Test(arguments: [
  ("2014", "2015", true),
  ("2015", "2014", false),
  ("2015", "2015", false),
  ("2015-08-23", "2015-08-23", false),
  ("2015", "2015-08", false),
  ("2015-08", "2015", false),
  ("2015-12-31", "2016", true),
  ("2014/2015", "2015/2016", false),
  ("2013/..", "2020", false),
  ("2013/..", "2012", false),
  ("../2013", "2012", false),
  ("../2013", "2014/..", true),
  ("../2013", "../2012", false),
  ("2013/..", "2013/..", false),
  ("2013/", "2020", false),
  ("2013/", "2012", false),
  ("2013/", "2013", false),
  ("/2013", "2010", false),
  ("/2013", "2014", true),
  ("2010", "/2013", false),
  ("2014", "2013/", false),
  ("2012", "2013/", true),
  ("-0044", "0000", true),
  ("1985-04-12T23:20:30-04", "1985-04-13T03:20:31Z", true),
  ("1985-04-12T23:20:30-04", "1985-04-13T03:20:30Z", false),
  ("1985-04-13T01:00:00+04", "1985-04-12T23:00:00Z", true),
  ("1985-04-12T10:00:00", "1985-04-12T11:00:00Z", false),
])
func `knows when one date certainly lies before another`(
  first: String, second: String, expected: Bool
) throws {
  #expect(try EDTF(first).certainlyBefore(try EDTF(second)) == expected)
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
