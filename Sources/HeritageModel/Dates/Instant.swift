/// A point in time in UTC, to the second or finer.
public struct Instant: Hashable, Comparable, Sendable {
  /// Whole seconds since 1970-01-01T00:00:00Z, leap seconds not counted; negative before it.
  public let secondsSinceEpoch: Int
  /// Nanoseconds past the whole second, within 0..<1,000,000,000.
  public let nanosecond: Int

  /// Creates the instant at a whole second.
  public init(secondsSinceEpoch: Int) {
    self.secondsSinceEpoch = secondsSinceEpoch
    nanosecond = 0
  }

  init(day: Day, time: ClockTime, offsetInSeconds: Int) {
    secondsSinceEpoch = day.number * 86_400 + time.secondOfDay - offsetInSeconds
    nanosecond = time.nanosecond
  }

  /// Reads an instant such as `2026-11-22T10:15:00Z` or `2026-11-22T12:15:00.5+02:00` (RFC 3339).
  ///
  /// - Throws: ``InstantError`` if the form is wrong, the day or time does not exist, or the year in
  ///   UTC is outside 0000...9999.
  public init(_ text: String) throws(InstantError) {
    let bytes = Array(text.utf8)
    guard bytes.count > 11, bytes[10] == UInt8(ascii: "T"),
      let day = PlainDay(bytes[..<10]), !day.isNegative,
      let time = ClockTime(bytes[11...])
    else { throw InstantError(text: text, problem: .syntax) }
    guard let date = day.day else { throw InstantError(text: text, problem: .noSuchDay) }
    guard time.second != 60 else { throw InstantError(text: text, problem: .leapSecond) }
    guard time.exists else { throw InstantError(text: text, problem: .noSuchTime) }
    let offset: Int
    switch time.zone {
    case .none: throw InstantError(text: text, problem: .noZone)
    case .utc: offset = 0
    case .hours: throw InstantError(text: text, problem: .syntax)
    case .hoursAndMinutes(let seconds): offset = seconds
    }
    self.init(day: date, time: time, offsetInSeconds: offset)
    guard (0...9999).contains(self.day.year) else {
      throw InstantError(text: text, problem: .outOfRange)
    }
  }

  /// The day in UTC.
  public var day: Day { Day(number: secondsSinceEpoch.floored(dividedBy: 86_400)) }

  public static func < (left: Instant, right: Instant) -> Bool {
    (left.secondsSinceEpoch, left.nanosecond) < (right.secondsSinceEpoch, right.nanosecond)
  }
}

extension Instant: CustomStringConvertible {
  /// The instant as `YYYY-MM-DDTHH:MM:SSZ`, with a fraction of a second if it has one.
  public var description: String {
    let (hour, minute, second) = clock
    var fraction = ""
    if nanosecond != 0 {
      fraction = "." + nanosecond.magnitude.padded(to: 9)
      while fraction.last == "0" { fraction.removeLast() }
    }
    return "\(day)T\(hour):\(minute):\(second)\(fraction)Z"
  }

  /// The instant to the second without separators, such as `20261122T101500Z`, for file names.
  public var compactText: String {
    let (hour, minute, second) = clock
    let (year, month, date) = day.civil
    let sign = year < 0 ? "-" : ""
    return sign + year.magnitude.padded(to: 4) + month.magnitude.padded(to: 2)
      + date.magnitude.padded(to: 2) + "T\(hour)\(minute)\(second)Z"
  }

  private var clock: (hour: String, minute: String, second: String) {
    let days = secondsSinceEpoch.floored(dividedBy: 86_400)
    // The product of Int.min's quotient would overflow, the remainder cannot.
    let second = (secondsSinceEpoch &- days &* 86_400).magnitude
    return (
      (second / 3600).padded(to: 2), (second / 60 % 60).padded(to: 2), (second % 60).padded(to: 2)
    )
  }
}
