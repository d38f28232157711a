import HeritageModel
import Testing

@Test(arguments: [
  (1970, 1, 1, 0, "1970-01-01"),
  (1969, 12, 31, -1, "1969-12-31"),
  (2000, 2, 29, 11_016, "2000-02-29"),
  (0, 3, 1, -719_468, "0000-03-01"),
  (0, 1, 1, -719_528, "0000-01-01"),
  (-1, 12, 31, -719_529, "-0001-12-31"),
  (1582, 10, 15, -141_427, "1582-10-15"),
  (1582, 10, 14, -141_428, "1582-10-14"),
  (9999, 12, 31, 2_932_896, "9999-12-31"),
  (10_000, 1, 1, 2_932_897, "10000-01-01"),
])
func `counts days from 1970`(year: Int, month: Int, day: Int, number: Int, text: String) throws {
  let made = try #require(Day(year: year, month: month, day: day))
  #expect(made.number == number)
  #expect(made.description == text)
}

@Test(arguments: [
  (2015, 2, 29), (1900, 2, 29), (2015, 4, 31), (2015, 0, 1), (2015, 13, 1), (2015, 1, 0),
  (2015, 1, 32), (Int.max, 1, 1), (Int.min, 1, 1), (1_000_000_000_000_000, 1, 1),
  (2015, .min, 1), (2015, 1, .max),
])
func `makes no day that the calendar lacks`(year: Int, month: Int, day: Int) {
  #expect(Day(year: year, month: month, day: day) == nil)
}

@Test func `every day of eight centuries follows the one before`() {
  var year = -400
  var month = 1
  var date = 1
  var mismatches: [String] = []
  let start = Day(year: -400, month: 1, day: 1)
  for number in 0..<292_194 {
    let day = start?.advanced(by: number)
    if day?.year != year || day?.month != month || day?.day != date {
      mismatches.append("\(year)-\(month)-\(date)")
    }
    if day != Day(year: year, month: month, day: date) { mismatches.append("\(number)") }
    let isLeap = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0)
    let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    date += 1
    if date > lengths[month - 1] { (month, date) = (month + 1, 1) }
    if month > 12 { (year, month) = (year + 1, 1) }
  }
  #expect(mismatches.first == nil)
  #expect(year == 400)
}

@Test(
  arguments: Array(
    stride(from: -999_999_999_999_999, through: 999_999_999_999_999, by: 79_074_112_731_141)))
func `returns the year month and day it was made from`(year: Int) throws {
  for (month, date) in [(1, 1), (2, 28), (3, 1), (12, 31)] {
    let day = try #require(Day(year: year, month: month, day: date))
    #expect([day.year, day.month, day.day] == [year, month, date])
  }
}

@Test(arguments: [
  (Int.max, "999999999999999-12-31"), (Int.min, "-999999999999999-01-01"),
])
func `keeps far counts inside the calendar`(number: Int, expected: String) {
  #expect(Day(number: number).description == expected)
  #expect(Day(number: 1).advanced(by: number).description == expected)
  #expect(Day(number: -1).advanced(by: number).description == expected)
}

@Test func `earlier days are less`() {
  #expect(Day(number: -1) < Day(number: 0))
  #expect(Day(number: 5).advanced(by: -6) == Day(number: -1))
}
