import HeritageModel
import Testing

@testable import HeritageDocuments

private let dates: [(edtf: String, words: String)] = [
  // The precision is the source's, never more.
  ("2015", "2015"), ("2015-08", "2015-08"), ("2015-08-30", "2015-08-30"), ("1000", "1000"),
  ("0999", "999 CE"), ("0032", "32 CE"),
  ("0000", "1 BCE"), ("-0031", "32 BCE"), ("-0031-05", "32 BCE (-0031-05)"),
  ("Y-12000", "12001 BCE"),
  ("02XX", "200 to 299 CE"), ("201X", "the 2010s"), ("190X", "1900 to 1909"),
  ("19XX", "1900 to 1999"), ("00XX", "00XX"),
  ("2015-21", "spring 2015"), ("2015-XX", "2015, month not known"),
  ("2015-08-XX", "2015-08, day not known"), ("2026-05-04T10:11:12", "2026-05-04 10:11:12"),
  ("2026-05-04T10:11:12Z", "2026-05-04 10:11:12Z"),
  ("../2015-10-05", "by 2015-10-05"), ("/2015", "by 2015"), ("2013/..", "from 2013 on"),
  ("2013/", "from 2013"), ("../..", "no date known"),
  ("2015-08-27/2015-08-31", "2015-08-27 to 2015-08-31"), ("-0031/0014", "32 BCE to 14 CE"),
  ("2015-07~", "2015-07 (approximate)"), ("2015?", "2015 (uncertain)"),
  ("2015%", "2015 (approximate and uncertain)"),
  ("[2015-08-30,2015-09-01]", "one of 2015-08-30, 2015-09-01"),
]

@Test(arguments: dates)
func `a date is told as the source gave it, in words where it has marks`(
  edtf: String, words: String
) throws {
  #expect(try StatedDate(edtf).line.plainText == words)
}
