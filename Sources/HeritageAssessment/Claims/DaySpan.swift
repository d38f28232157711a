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

/// Spans of days on one subject, such as those of works, answering for any other in logarithmic time.
struct SpanIndex {
  private var starts: [Int] = []
  /// The latest end among the spans up to each one.
  private var latestEnds: [Int] = []

  init(_ spans: [DaySpan]) {
    for span in spans.sorted(by: { $0.lower < $1.lower }) {
      starts.append(span.lower)
      latestEnds.append(max(span.upper, latestEnds.last ?? .min))
    }
  }

  /// Creates the index of works; those without a date may have been done at any time.
  init(_ works: [Intervention]) { self.init(works.map { DaySpan($0.date) ?? .all }) }

  /// Tells whether a span may lie between two days.
  func mayLie(from first: Int, to last: Int) -> Bool {
    let begun = starts.partitioningIndex { $0 > last }
    return begun > 0 && latestEnds[begun - 1] >= first
  }

  /// Tells whether a span may lie after one event and before another.
  func mayLie(between first: IncidentGroup, and second: IncidentGroup) -> Bool {
    mayLie(from: first.by, to: second.span?.lower ?? second.by)
  }
}

extension Array {
  /// Returns the first position whose element passes, in a list where all that pass come last.
  func partitioningIndex(where passes: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if passes(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
