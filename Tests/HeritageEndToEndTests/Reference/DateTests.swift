import CanonicalJSON
import HeritageTestSupport
import Testing

@Suite(.temporaryFolder)
struct DateTests {
  @Test(arguments: [
    ("2015-08-27/2015-08-31", "2015-08-27", "2015-08-31"),
    ("2013/..", "2013-01-01", "inf"),
    ("-0044", "-0044-01-01", "-0044-12-31"),
  ])
  func `says the earliest and the latest day`(
    text: String, earliest: String, latest: String
  ) throws {
    try heritage("date", "--", text).expect(output: "earliest \(earliest)\nlatest   \(latest)")
    #expect(
      try heritage("date", "--format", "json", "--", text).json()
        == [
          "text": .string(text), "lower": .string(earliest), "upper": .string(latest),
          "schemaVersion": 1,
        ])
  }

  @Test(arguments: [
    ("2015~", "approximate", "approximate: it can have been before or after"),
    ("2015?", "uncertain", "uncertain: the source doubts it"),
    (
      "2015-21", "season",
      "a season falls into other months in each hemisphere, so it can be any part of the year: "
        + "write months, such as 2015-06/2015-08"
    ),
  ])
  func `says what the two days do not tell`(text: String, key: String, remark: String) throws {
    try heritage("date", text).expect(
      output: "earliest 2015-01-01\nlatest   2015-12-31\n\(remark)")
    let answer = try heritage("date", text, "--format", "json").json()
    #expect(
      answer == [
        "text": .string(text), "lower": "2015-01-01", "upper": "2015-12-31", "\(key)": true,
        "schemaVersion": 1,
      ])
  }

  @Test(arguments: [
    ("2015-13", "error: '2015-13' is not a date: there is no month 13 [DATE-RANGE]"),
    ("", "error: '' is not a date: it is empty [DATE-SYNTAX]\nhint: leave the date out"),
  ])
  func `a text that is no date exits with 1 and its code`(text: String, errors: String) throws {
    try heritage("date", text).expect(exit: 1, errors: errors)
    try heritage("date", text, "--format", "json").expect(exit: 1, errors: errors)
  }
}
