import HeritageModel

/// When works on one subject may have taken place, answering for any span in logarithmic time.
struct RepairTimes: Sendable {
  private var starts: [Int] = []
  /// The latest end among the works up to each one.
  private var latestEnds: [Int] = []

  init(_ interventions: [Intervention]) {
    // Works without a date may have been done at any time.
    let spans = interventions.map { work in
      (start: work.date?.lower.number ?? .min, end: work.date?.upper.number ?? .max)
    }
    for span in spans.sorted(by: { $0.start < $1.start }) {
      starts.append(span.start)
      latestEnds.append(max(span.end, latestEnds.last ?? .min))
    }
  }

  /// Tells whether some works may lie between two days.
  func mayLie(from first: Int, to last: Int) -> Bool {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] <= last { low = middle + 1 } else { high = middle }
    }
    return low > 0 && latestEnds[low - 1] >= first
  }
}
