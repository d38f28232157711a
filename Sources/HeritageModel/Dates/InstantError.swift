/// A reason a text is no instant.
public struct InstantError: Error, Hashable, Sendable {
  /// The kinds of failure.
  public enum Problem: Hashable, Sendable {
    /// The text does not have the form of a date and time with a zone.
    case syntax
    /// The calendar has no such day.
    case noSuchDay
    /// The clock has no such time, or no zone has such an offset.
    case noSuchTime
    /// The second is 60, which a count of seconds cannot hold.
    case leapSecond
    /// The zone is missing, so that the instant is not known.
    case noZone
    /// The year in UTC is outside 0000...9999.
    case outOfRange
  }

  /// The text as written.
  public let text: String
  /// What is wrong.
  public let problem: Problem
}

extension InstantError: CustomStringConvertible {
  public var description: String {
    switch problem {
    case .syntax: "\(quoted(text)) is not an instant"
    case .noSuchDay: "\(quoted(text)) is not an instant: the calendar has no such day"
    case .noSuchTime: "\(quoted(text)) is not an instant: there is no such time of day"
    case .leapSecond: "\(quoted(text)) is not an instant: leap seconds cannot be counted"
    case .noZone: "\(quoted(text)) is not an instant: the zone is missing"
    case .outOfRange: "\(quoted(text)) is not an instant: the year in utc is not 0000 to 9999"
    }
  }

  /// What to write instead, when that can be told.
  public var hint: String? {
    switch problem {
    case .syntax: "write it as 2026-11-22T10:15:00Z"
    case .leapSecond: "write second 59, or the first second of the next minute"
    case .noZone: "add Z for utc, or the offset such as +02:00"
    case .noSuchDay, .noSuchTime, .outOfRange: nil
    }
  }
}
