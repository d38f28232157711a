/// A calendar day, kept as a count of days from 1970-01-01.
///
/// The calendar is the proleptic Gregorian one with astronomical years: 0000 is 1 BCE and -0044 is
/// 45 BCE. Years run from -999,999,999,999,999 to 999,999,999,999,999.
public struct Day: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01; negative before it.
  public let number: Int

  /// Creates a day from its count of days since 1970-01-01.
  ///
  /// A count outside the calendar's range becomes the nearest day inside it.
  public init(number: Int) {
    self.number = min(max(number, Self.firstNumber), Self.lastNumber)
  }

  /// Creates a day of the calendar, or returns `nil` if there is no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard Self.years.contains(year), (1...12).contains(month),
      (1...Self.count(inMonth: month, of: year)).contains(day)
    else { return nil }
    self.init(civilYear: year, month: month, day: day)
  }

  /// Creates a day from parts already known to be in the calendar.
  init(civilYear year: Int, month: Int, day: Int) {
    self.init(number: Self.number(year: year, month: month, day: day))
  }

  /// The astronomical year: 0 is 1 BCE.
  public var year: Int { civil.year }

  /// The month, within 1...12.
  public var month: Int { civil.month }

  /// The day of the month, within 1...31.
  public var day: Int { civil.day }

  /// Returns the day that many days later, or earlier for a negative count.
  ///
  /// The result stays inside the calendar's range.
  public func advanced(by days: Int) -> Day {
    let (sum, overflows) = number.addingReportingOverflow(days)
    guard overflows else { return Day(number: sum) }
    return Day(number: days < 0 ? .min : .max)
  }

  public static func < (left: Day, right: Day) -> Bool { left.number < right.number }

  /// Every year in which a day can lie.
  static let years = -999_999_999_999_999...999_999_999_999_999

  /// Returns how many days a month, within 1...12, has in a year.
  static func count(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Returns whether February has 29 days in a year.
  static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }
}

extension Day {
  private static let firstNumber = number(year: years.lowerBound, month: 1, day: 1)
  private static let lastNumber = number(year: years.upperBound, month: 12, day: 31)

  /// Days from 0000-03-01 to 1970-01-01.
  private static let epochOffset = 719_468

  /// Days in 400 years, after which the Gregorian calendar repeats.
  private static let cycle = 146_097

  // Years are counted from March, so that the leap day is the last of its year.
  private static func number(year: Int, month: Int, day: Int) -> Int {
    let marchYear = month > 2 ? year : year - 1
    let leapDays =
      marchYear.floored(dividedBy: 4) - marchYear.floored(dividedBy: 100)
      + marchYear.floored(dividedBy: 400)
    let marchMonth = (month + 9) % 12
    let dayOfYear = (153 * marchMonth + 2) / 5 + day - 1
    return 365 * marchYear + leapDays + dayOfYear - epochOffset
  }

  /// The parts of the day in the calendar.
  var civil: (year: Int, month: Int, day: Int) {
    let shifted = number + Self.epochOffset
    let cycles = shifted.floored(dividedBy: Self.cycle)
    let dayOfCycle = shifted - cycles * Self.cycle
    let yearOfCycle =
      (dayOfCycle - dayOfCycle / 1460 + dayOfCycle / 36_524 - dayOfCycle / 146_096) / 365
    let dayOfYear = dayOfCycle - (365 * yearOfCycle + yearOfCycle / 4 - yearOfCycle / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * marchMonth + 2) / 5 + 1
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    let year = cycles * 400 + yearOfCycle + (month > 2 ? 0 : 1)
    return (year, month, day)
  }
}

extension Day: CustomStringConvertible {
  /// The day as `YYYY-MM-DD`, with a minus sign or more digits where the year needs them.
  public var description: String {
    let (year, month, day) = civil
    let sign = year < 0 ? "-" : ""
    return sign + year.magnitude.padded(to: 4) + "-" + month.magnitude.padded(to: 2) + "-"
      + day.magnitude.padded(to: 2)
  }
}

extension Int {
  /// Returns the quotient rounded down, where `/` rounds towards zero.
  func floored(dividedBy divisor: Int) -> Int {
    self >= 0 ? self / divisor : (self + 1) / divisor - 1
  }
}

extension UInt {
  /// Returns the decimal digits with leading zeros up to a width.
  func padded(to width: Int) -> String {
    let digits = String(self)
    return String(repeating: "0", count: Swift.max(0, width - digits.utf8.count)) + digits
  }
}

/// A day written with digits alone, `YYYY-MM-DD`, which the calendar may not have.
struct PlainDay {
  /// Whether the year has a minus sign.
  let isNegative: Bool
  /// The year without its sign.
  let magnitude: Int
  let month: Int
  let dayOfMonth: Int

  /// Reads the parts, or returns `nil` if the form is wrong.
  init?(_ bytes: ArraySlice<UInt8>) {
    var rest = bytes
    isNegative = rest.take("-")
    guard rest.count == 10, let magnitude = rest.prefix(4).decimalValue else { return nil }
    rest.removeFirst(4)
    guard rest.take("-"), let month = rest.prefix(2).decimalValue else { return nil }
    rest.removeFirst(2)
    guard rest.take("-"), let dayOfMonth = rest.decimalValue else { return nil }
    self.magnitude = magnitude
    self.month = month
    self.dayOfMonth = dayOfMonth
  }

  /// The astronomical year.
  var year: Int { isNegative ? -magnitude : magnitude }

  /// The day, or `nil` if the calendar has none such.
  var day: Day? { Day(year: year, month: month, day: dayOfMonth) }
}
