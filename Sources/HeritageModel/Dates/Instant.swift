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

  /// What stands in for an instant that is still to be read.
  static let blank = Instant(secondsSinceEpoch: 0)

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
    guard let offset = time.zone.offsetInSeconds else {
      throw InstantError(text: text, problem: .noZone)
    }
    if case .hours = time.zone { throw InstantError(text: text, problem: .syntax) }
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

/// A reason a text is no instant.
public struct InstantError: Error, Hashable, Sendable {
  /// The kinds of failure, each with what the message says of it.
  public enum Problem: String, Hashable, Sendable {
    /// The text does not have the form of a date and time with a zone.
    case syntax = ""
    case noSuchDay = ": the calendar has no such day"
    /// The clock has no such time, or no zone has such an offset.
    case noSuchTime = ": there is no such time of day"
    case leapSecond = ": leap seconds cannot be counted"
    case noZone = ": the zone is missing"
    case outOfRange = ": the year in utc is not 0000 to 9999"
  }

  /// The text as written.
  public let text: String
  /// What is wrong.
  public let problem: Problem

  /// What to write instead, when that can be told.
  public var hint: String? {
    switch problem {
    case .noZone: "write \(text)Z if the clock showed UTC, else add its zone, such as +03:00"
    case .syntax:
      (text.utf8.count <= 64 ? ForeignDate.adviceOnInstant(text) : nil)
        ?? "write a day, a time and a zone, such as 2026-11-22T10:15:00Z"
    case .noSuchDay, .noSuchTime, .leapSecond, .outOfRange: nil
    }
  }
}

extension InstantError: CustomStringConvertible {
  public var description: String { "\(quoted(text)) is not an instant\(problem.rawValue)" }
}

/// A time of day as written, with its zone.
struct ClockTime {
  /// How the zone is written.
  enum Zone: Hashable {
    case none
    case utc
    /// Seconds east of Greenwich, written as whole hours.
    case hours(Int)
    /// Seconds east of Greenwich, written as hours and minutes.
    case hoursAndMinutes(Int)

    /// Seconds east of Greenwich, or `nil` without a zone.
    var offsetInSeconds: Int? {
      switch self {
      case .none: nil
      case .utc: 0
      case .hours(let seconds), .hoursAndMinutes(let seconds): seconds
      }
    }
  }

  let hour: Int
  let minute: Int
  let second: Int
  /// Nanoseconds past the second.
  let nanosecond: Int
  let hasFraction: Bool
  let zone: Zone
  private let zoneExists: Bool

  /// Reads `HH:MM:SS`, up to nine digits of fraction, and `Z`, `±HH`, `±HH:MM` or nothing.
  ///
  /// Returns `nil` if the form is wrong; see ``exists`` for the values.
  init?(_ bytes: ArraySlice<UInt8>) {
    var rest = bytes
    guard let hour = rest.takeTwoDigits(), rest.take(":"), let minute = rest.takeTwoDigits(),
      rest.take(":"), let second = rest.takeTwoDigits()
    else { return nil }
    self.hour = hour
    self.minute = minute
    self.second = second
    hasFraction = rest.take(".")
    if hasFraction {
      guard let nanosecond = rest.takeFraction() else { return nil }
      self.nanosecond = nanosecond
    } else {
      nanosecond = 0
    }
    guard let (zone, exists) = rest.takeZone(), rest.isEmpty else { return nil }
    self.zone = zone
    zoneExists = exists
  }

  /// Whether a clock can show the time and the offset is under 24 hours.
  var exists: Bool { hour < 24 && minute < 60 && second < 60 && zoneExists }

  /// Seconds since midnight as written.
  var secondOfDay: Int { hour * 3600 + minute * 60 + second }
}

extension ArraySlice<UInt8> {
  /// Removes an ASCII character from the front, if it is there.
  mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard first == UInt8(ascii: character) else { return false }
    removeFirst()
    return true
  }

  /// Removes two decimal digits from the front and returns their value.
  fileprivate mutating func takeTwoDigits() -> Int? {
    guard let value = prefix(2).decimalValue, count >= 2 else { return nil }
    removeFirst(2)
    return value
  }

  fileprivate mutating func takeFraction() -> Int? {
    let digits = prefix { $0.isDigit }
    guard (1...9).contains(digits.count), var value = digits.decimalValue else { return nil }
    removeFirst(digits.count)
    for _ in digits.count..<9 { value *= 10 }
    return value
  }

  fileprivate mutating func takeZone() -> (ClockTime.Zone, exists: Bool)? {
    if isEmpty { return (.none, true) }
    if take("Z") { return (.utc, true) }
    let sign = first == UInt8(ascii: "-") ? -1 : 1
    guard take("+") || take("-"), let hours = takeTwoDigits() else { return nil }
    guard take(":") else { return (.hours(sign * hours * 3600), hours < 24) }
    guard let minutes = takeTwoDigits() else { return nil }
    let offset = sign * (hours * 3600 + minutes * 60)
    return (.hoursAndMinutes(offset), hours < 24 && minutes < 60)
  }

  /// The value of up to 18 decimal digits, or `nil` if there is anything else or nothing.
  var decimalValue: Int? {
    guard (1...18).contains(count) else { return nil }
    var value = 0
    for byte in self {
      guard byte.isDigit else { return nil }
      value = value * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return value
  }
}

extension UInt8 {
  /// Whether the byte is an ASCII decimal digit.
  var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}
