import HeritageModel
import Testing

@testable import HeritageDocuments

/// A date, how it is told by itself, and how as the time of something that happened.
private let dates: [(edtf: String, date: String, when: String)] = [
  ("2015-08-27", "27 August 2015", "on 27 August 2015"),
  ("2015-08", "August 2015", "in August 2015"),
  ("2015", "2015", "in 2015"),
  ("0273", "273 CE", "in 273 CE"),
  ("0000", "1 BCE", "in 1 BCE"),
  ("-0031", "32 BCE", "in 32 BCE"),
  ("-0031-09-02", "2 September 32 BCE", "on 2 September 32 BCE"),
  ("201X", "the 2010s", "in the 2010s"),
  ("200X", "2000 to 2009", "between 2000 and 2009"),
  ("19XX", "1900 to 1999", "between 1900 and 1999"),
  ("2015-XX", "2015", "in 2015"),
  ("2015-10-XX", "October 2015", "in October 2015"),
  ("2015-21", "spring 2015", "in spring 2015"),
  ("2015-24~", "winter 2015 (approximately)", "about winter 2015"),
  ("2015-10-04T12:30:00Z", "4 October 2015", "on 4 October 2015"),
  ("2015-08-27/2015-08-31", "27 to 31 August 2015", "between 27 and 31 August 2015"),
  ("2015-05-21/2015-08-02", "21 May to 2 August 2015", "between 21 May and 2 August 2015"),
  (
    "2015-12-26/2016-01-10", "26 December 2015 to 10 January 2016",
    "between 26 December 2015 and 10 January 2016"
  ),
  ("2015-03/2015-08", "March to August 2015", "between March and August 2015"),
  ("2015-03/2016-08", "March 2015 to August 2016", "between March 2015 and August 2016"),
  ("2015/2015-08-31", "2015 to 31 August 2015", "between 2015 and 31 August 2015"),
  ("2011/2014", "2011 to 2014", "between 2011 and 2014"),
  ("0100/0200", "100 to 200 CE", "between 100 and 200 CE"),
  ("-0031/-0020", "32 to 21 BCE", "between 32 and 21 BCE"),
  ("-0031/0014", "32 BCE to 14 CE", "between 32 BCE and 14 CE"),
  ("2015-08-27/2015-08-27", "27 August 2015", "on 27 August 2015"),
  ("../2015-08-31", "by 31 August 2015", "by 31 August 2015"),
  ("/2015-08-31", "by 31 August 2015", "by 31 August 2015"),
  ("2013/..", "since 2013", "since 2013"),
  ("../..", "no date known", "at a time that is not known"),
  ("2015-10-04~", "4 October 2015 (approximately)", "about 4 October 2015"),
  ("2015-07?", "July 2015 (not certain)", "in July 2015 (not certain)"),
  (
    "2015%", "2015 (approximately, and not certain)", "in 2015 (approximately, and not certain)"
  ),
  (
    "2015-08-27~/2015-08-31", "27 to 31 August 2015 (approximately)",
    "between 27 and 31 August 2015 (approximately)"
  ),
  ("[2015-08-27]", "27 August 2015", "on 27 August 2015"),
  (
    "[2015-08-27,2015-09]", "27 August 2015 or September 2015",
    "on 27 August 2015 or in September 2015"
  ),
  ("{2014,2016,2018}", "2014, 2016 and 2018", "in 2014, in 2016 and in 2018"),
  ("[2014..2016]", "2014 to 2016", "between 2014 and 2016"),
  ("Y17000", "17000 CE", "at a date given as “17000 CE”"),
]

@Test(arguments: dates)
private func `a date is told in words, as exactly as it was given`(
  edtf: String, date: String, when: String
) {
  let spoken = SpokenDate(text: edtf, lower: .unknown, upper: .unknown)
  #expect(English().date(spoken) == date)
  #expect(English().when(spoken) == when)
}

@Test func `a date keeps its text and the days that it can mean`() throws {
  let month = SpokenDate(try StatedDate("2015-02"))
  #expect(month.text == "2015-02")
  #expect(month.earliest == Day(year: 2015, month: 2, day: 1))
  #expect(month.latest == Day(year: 2015, month: 2, day: 28))
  #expect(!month.isOneDay)
  let open = SpokenDate(try StatedDate("2013/.."))
  #expect(open.earliest == Day(year: 2013, month: 1, day: 1))
  #expect(open.latest == nil)
  #expect(SpokenDate(try StatedDate("2015-02-03~")).isOneDay)
  #expect(SpokenDate(try StatedDate("2015-02-03~")).isApproximate)
  #expect(SpokenDate(try StatedDate("2015-02-03?")).isUncertain)
}

private let numbers: [(Int, String)] = [
  (0, "0"), (7, "7"), (999, "999"), (1000, "1,000"), (12_345, "12,345"),
  (1_234_567, "1,234,567"), (-1000, "-1,000"),
]

@Test(arguments: numbers)
private func `thousands are set apart`(number: Int, text: String) {
  #expect(English.grouped(number) == text)
}

private let counts: [(Int, CountedNoun, String)] = [
  (0, .monument, "0 monuments"), (1, .monument, "1 monument"), (2, .site, "2 sites"),
  (1, .site, "1 site"), (1, .report, "1 report"), (1200, .report, "1,200 reports"),
  (1, .item, "1 item of evidence"), (3, .item, "3 items of evidence"), (1, .day, "1 day"),
  (4, .day, "4 days"),
]

@Test(arguments: counts)
private func `what is counted is named in the right number`(
  number: Int, noun: CountedNoun, text: String
) {
  #expect(English().counted(number, noun) == text)
}
