/// One end of the span of days that a date may mean.
public enum DateBound: Hashable, Sendable {
  /// The end exists but nobody knows it.
  case unknown
  /// There is no earliest day.
  case negativeInfinity
  /// The end is this day.
  case day(Day)
  /// There is no latest day.
  case positiveInfinity
}

extension DateBound {
  /// The day, or `nil` if the end is unknown or infinite.
  public var knownDay: Day? {
    if case .day(let day) = self { day } else { nil }
  }

  /// Returns whether this end certainly lies before another.
  ///
  /// An unknown end lies before nothing and nothing lies before it.
  public func precedes(_ other: DateBound) -> Bool {
    guard self != .unknown, other != .unknown else { return false }
    return sortKey < other.sortKey
  }

  /// Where the end falls among others: infinities outermost.
  var sortKey: Int {
    switch self {
    case .unknown, .positiveInfinity: .max
    case .negativeInfinity: .min
    case .day(let day): day.number
    }
  }
}

extension DateBound: CustomStringConvertible {
  /// The end as `YYYY-MM-DD`, `-inf`, `inf` or `unknown`.
  public var description: String {
    switch self {
    case .unknown: "unknown"
    case .negativeInfinity: "-inf"
    case .day(let day): day.description
    case .positiveInfinity: "inf"
    }
  }
}
