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
