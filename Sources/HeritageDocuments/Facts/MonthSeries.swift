package import HeritageModel

/// How many subjects were struck in each month, by grade.
///
/// A subject is in a month only if its event surely lies in it; the others are ``unsure``.
package struct MonthSeries: Sendable {
  package struct Month: Hashable, Comparable, Sendable {
    package let year: Int
    /// From 1 to 12.
    package let month: Int

    package init(_ day: Day) {
      year = day.year
      month = day.month
    }

    private init(number: Int) {
      year = number.flooredDivision(by: 12)
      month = number - year * 12 + 1
    }

    private var number: Int { year * 12 + month - 1 }

    package static func < (left: Month, right: Month) -> Bool { left.number < right.number }

    package func advanced(by months: Int) -> Month { Month(number: number + months) }

    package func distance(to other: Month) -> Int { other.number - number }
  }

  package struct Column: Sendable {
    package let month: Month
    package let byState: [StateClass: Int]
  }

  /// Every month from the first to the last, also those in which nothing is known to have happened.
  package let columns: [Column]
  /// Those that happened in the period and may have in more than one month.
  package let unsure: [StateClass: Int]

  /// More months than this are no figure any more.
  package static let limit = 60

  /// Creates the series, or returns `nil` where there are no events, or too many months.
  ///
  /// - Parameters:
  ///   - events: What each subject is counted under, and when it was struck.
  ///   - first: The first day of the period, or that of the first event.
  ///   - last: The last day of the period, or that of the last event.
  package init?(
    _ events: [(state: StateClass, when: SpokenDate)], from first: Day? = nil,
    until last: Day? = nil
  ) {
    var counts: [Month: [StateClass: Int]] = [:]
    var unsure: [StateClass: Int] = [:]
    for event in events {
      if let start = event.when.earliest, let end = event.when.latest, Month(start) == Month(end) {
        counts[Month(start), default: [:]][event.state, default: 0] += 1
      } else {
        unsure[event.state, default: 0] += 1
      }
    }
    guard let earliest = first.map({ Month($0) }) ?? counts.keys.min(),
      let latest = last.map({ Month($0) }) ?? counts.keys.max(), !events.isEmpty,
      earliest <= latest, earliest.distance(to: latest) < Self.limit
    else { return nil }
    columns = (0...earliest.distance(to: latest)).map { step in
      let month = earliest.advanced(by: step)
      return Column(month: month, byState: counts[month] ?? [:])
    }
    self.unsure = unsure
  }
}

extension Int {
  fileprivate func flooredDivision(by divisor: Int) -> Int {
    let quotient = self / divisor
    return self % divisor < 0 ? quotient - 1 : quotient
  }
}
