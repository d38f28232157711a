import HeritageModel

/// When works on one subject may have taken place, answering for any span in logarithmic time.
struct Mending {
  private var starts: [Int] = []
  /// The latest end among the works up to each one.
  private var latestEnds: [Int] = []

  init(_ works: [Intervention]) {
    // Works without a date may have been done at any time.
    for span in works.map({ DaySpan($0.date) ?? .all }).sorted(by: { $0.lower < $1.lower }) {
      starts.append(span.lower)
      latestEnds.append(max(span.upper, latestEnds.last ?? .min))
    }
  }

  /// Tells whether some works may lie between two days.
  func mayLie(from first: Int, to last: Int) -> Bool {
    let begun = starts.partitioningIndex { $0 > last }
    return begun > 0 && latestEnds[begun - 1] >= first
  }

  /// Tells whether some works may lie after one event and before another.
  func mayLie(between first: IncidentGroup, and second: IncidentGroup) -> Bool {
    mayLie(from: first.by, to: second.span?.lower ?? second.by)
  }
}
