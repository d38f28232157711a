import HeritageModel

/// Days from a first to a last one, as numbers, with the extremes for ends that are open.
struct DaySpan: Hashable {
  var lower: Int
  var upper: Int

  static let all = DaySpan(lower: .min, upper: .max)

  init(lower: Int, upper: Int) {
    self.lower = lower
    self.upper = upper
  }

  /// The span that a date can mean; an unknown end is open, so that it contradicts nothing.
  init?(_ date: StatedDate?) {
    guard let date, let edtf = date.edtf else { return nil }
    lower = edtf.lower.knownDay?.number ?? .min
    upper = edtf.upper.knownDay?.number ?? .max
    if lower == .min, upper == .max { return nil }
  }

  var isOpenBelow: Bool { lower == .min }

  func overlaps(_ other: DaySpan) -> Bool { lower <= other.upper && other.lower <= upper }

  func intersection(_ other: DaySpan) -> DaySpan? {
    guard overlaps(other) else { return nil }
    return DaySpan(lower: max(lower, other.lower), upper: min(upper, other.upper))
  }

  func hull(_ other: DaySpan) -> DaySpan {
    DaySpan(lower: min(lower, other.lower), upper: max(upper, other.upper))
  }

  /// Tells whether the span ends before a day even when days are counted in different time zones.
  func endsBefore(_ day: Int) -> Bool { day > .min && upper < day - 1 }

  /// Tells whether the span begins after a day even when days are counted in different time zones.
  func beginsAfter(_ day: Int) -> Bool { day < .max && lower > day + 1 }

  /// Tells whether two spans share no day, a day of slack for time zones allowed.
  func isApart(from other: DaySpan) -> Bool { endsBefore(other.lower) || beginsAfter(other.upper) }

  var lowerBound: DateBound { lower == .min ? .negativeInfinity : .day(Day(number: lower)) }

  var upperBound: DateBound { upper == .max ? .positiveInfinity : .day(Day(number: upper)) }

  /// The span in EDTF.
  var text: String {
    if lower == upper { return Day(number: lower).description }
    let first = lower == .min ? ".." : Day(number: lower).description
    let last = upper == .max ? ".." : Day(number: upper).description
    return "\(first)/\(last)"
  }
}
