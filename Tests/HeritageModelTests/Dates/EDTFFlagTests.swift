import HeritageModel
import Testing

@Test(arguments: [
  ("2015", false, false),
  ("2015?", false, true),
  ("2015-08~", true, false),
  ("2015-08-30%", true, true),
  ("2015?-08-30", false, true),
  ("2015-~08-30", true, false),
  ("?2015-08~", true, true),
  ("2014~/2015", true, false),
  ("2014/2015-?08", false, true),
  ("[2014,2015~..2016?]", true, true),
  ("2014/..", false, false),
])
func `says whether a date is approximate or uncertain`(
  text: String, isApproximate: Bool, isUncertain: Bool
) throws {
  let date = try EDTF(text)
  #expect(date.isApproximate == isApproximate)
  #expect(date.isUncertain == isUncertain)
}

@Test(arguments: [
  ("2015-21", true), ("2015-24?", true), ("2015-33", false), ("2015-12", false),
  ("2015/2016-22", true), ("[2014-23,2015]", true),
])
func `says whether a date uses a season`(text: String, expected: Bool) throws {
  #expect(try EDTF(text).usesSeason == expected)
}

@Test(arguments: [
  ("2015", EDTF.Kind.date, EDTF.Precision.year),
  ("2015-08", .date, .month),
  ("2015-08-XX", .date, .day),
  ("2015-22", .date, .season),
  ("2015-34", .date, .quarter),
  ("2015-08-23T10:00:00", .dateTime, .day),
  ("2015-08-23/2016", .interval, .year),
  ("2015-08/..", .interval, .month),
  ("/2015-08-23", .interval, .day),
  ("[2015-08,2016-01-02]", .oneOf, .month),
  ("{2015}", .allOf, .year),
])
func `says the kind and precision of a date`(
  text: String, kind: EDTF.Kind, precision: EDTF.Precision
) throws {
  let date = try EDTF(text)
  #expect(date.kind == kind)
  #expect(date.precision == precision)
}

@Test(
  arguments: [
    ("2015-08-23", 0), ("2015-08", 30), ("2015", 364), ("2016", 365), ("2015/2016", 730),
    ("2015/..", nil), ("/2015", nil),
    ("Y-999999999999999/Y999999999999999", 730_484_999_999_999_633),
  ] as [(String, Int?)])
func `counts the days a date spans`(text: String, expected: Int?) throws {
  #expect(try EDTF(text).widthInDays == expected)
}

@Test(
  arguments: [
    ("1985-04-12T23:20:30Z", "1985-04-12T23:20:30Z"),
    ("1985-04-12T23:20:30-04", "1985-04-13T03:20:30Z"),
    ("1985-04-12T23:20:30+04:30", "1985-04-12T18:50:30Z"),
    ("1985-04-12T23:20:30", nil),
    ("1985-04-12", nil),
  ] as [(String, String?)])
func `knows the instant of a time with a zone`(text: String, expected: String?) throws {
  #expect(try EDTF(text).instant?.description == expected)
}
