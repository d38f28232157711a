import HeritageDocuments
import HeritageModel

/// Where days lie between the left and the right edge of a timeline, and the lines and words over them.
struct TimeAxis {
  struct Line: Hashable {
    let day: Int
    let isStrong: Bool
  }

  /// Words at the start of a line.
  struct Label: Hashable {
    let day: Int
    let text: String
    let isUpper: Bool
    /// Whether a phone has no room for it.
    let isForWide: Bool
  }

  /// The count of the first day shown, and of the day after the last.
  let start: Int
  let end: Int
  private(set) var lines: [Line] = []
  private(set) var labels: [Label] = []

  /// The widths that labels have to fit in, in pixels: that of a phone, and that of a printed page.
  private static let phone = 320.0
  private static let page = 500.0

  /// - Parameters:
  ///   - days: The first and the last day that anything has, as counts.
  ///   - opensBefore: Whether something began before a day that is known, so that room is needed.
  ///   - opensAfter: Whether something may have lasted.
  ///   - words: The words of the labels.
  init(
    _ days: ClosedRange<Int>, opensBefore: Bool, opensAfter: Bool, words: any Wording
  ) {
    let span = days.upperBound - days.lowerBound
    let room = max(20, span / 10)
    let first = Day(number: days.lowerBound).advanced(by: opensBefore ? -room : 0)
    let last = Day(number: days.upperBound).advanced(by: opensAfter ? room : 0)
    let step: Int? =
      switch last.number - first.number {
      case ...370: 1
      case ...(6 * 366): 3
      default: nil
      }
    let from = Day(
      year: first.year, month: step.map { (first.month - 1) / $0 * $0 + 1 } ?? 1, day: 1)
    start = (from ?? first).number
    end = max(Self.end(of: last, step), start + 1)
    switch step {
    case 1? where end - start <= 93: addDays(words)
    case let step?: addMonths(step, words)
    case nil: addYears(first.year...last.year, words)
    }
  }

  /// The first day after the months or the year in which a day lies.
  private static func end(of day: Day, _ step: Int?) -> Int {
    let month = step.map { (day.month - 1) / $0 * $0 + 1 + $0 } ?? 13
    let next =
      month > 12
      ? Day(year: day.year + 1, month: 1, day: 1) : Day(year: day.year, month: month, day: 1)
    return (next ?? day.advanced(by: 1)).number
  }

  /// Where the start of a day lies, from 0 to 100.
  func position(_ day: Int) -> Double { position(Double(day)) }

  /// Where a time lies that is counted in days and parts of days, from 0 to 100.
  func position(_ day: Double) -> Double {
    min(max((day - Double(start)) / Double(end - start) * 100, 0), 100)
  }
}

// MARK: - Lines and labels

extension TimeAxis {
  private typealias Tick = (number: Int, day: Int, text: String)

  private mutating func addDays(_ words: any Wording) {
    var months: [Tick] = []
    var weeks: [Tick] = []
    for month in monthStarts {
      let name = words.month(month.day.month, of: month.day.year)
      months.append((month.number, month.day.number, name))
      for (index, day) in [1, 8, 15, 22].enumerated() {
        weeks.append((index, month.day.number + day - 1, "\(day)"))
      }
    }
    lines = weeks.map { Line(day: $0.day, isStrong: $0.number == 0) }
    addLabels(months, steps: [1], isUpper: true)
    addLabels(weeks, steps: [1, 2], isUpper: false)
  }

  private mutating func addMonths(_ step: Int, _ words: any Wording) {
    let starts = monthStarts.filter { ($0.day.month - 1) % step == 0 }
    lines = starts.map { Line(day: $0.day.number, isStrong: $0.day.month == 1) }
    let years = starts.filter { $0.day.month == 1 || $0.day.number == start }
    addLabels(
      years.map { ($0.day.year, $0.day.number, words.year($0.day.year)) }, steps: [1],
      isUpper: true)
    addLabels(
      starts.map {
        ($0.day.month - 1, $0.day.number, words.month($0.day.month, isShort: true))
      }, steps: [1, 3, 6].filter { $0 >= step }, isUpper: false)
  }

  private mutating func addYears(_ years: ClosedRange<Int>, _ words: any Wording) {
    func ticks(_ step: Int) -> [Tick] {
      let before = years.lowerBound % step
      let first = years.lowerBound - before + (before > 0 ? step : 0)
      return stride(from: first, through: years.upperBound, by: step).compactMap { year in
        Day(year: year, month: 1, day: 1).map { (year, $0.number, words.year(year)) }
      }
    }
    var step = 1
    // The steps go 1, 2, 5, 10, 20, 50 and so on.
    while Double(years.upperBound - years.lowerBound) / Double(step) > 9 {
      step = String(step).hasPrefix("2") ? step / 2 * 5 : step * 2
    }
    let labelled = ticks(step)
    addLabels(labelled, steps: [step, step * 2, step * 4], isUpper: true)
    let strong = Set(labelled.map(\.day))
    let all = years.upperBound - years.lowerBound <= 50 ? ticks(1) : labelled
    lines = all.map { Line(day: $0.day, isStrong: strong.contains($0.day)) }
  }

  /// The first days of the months shown, with numbers that count on over years.
  private var monthStarts: [(number: Int, day: Day)] {
    let first = Day(number: start)
    return (0...84).compactMap { step in
      let number = first.month - 1 + step
      return Day(year: first.year + number / 12, month: number % 12 + 1, day: 1).map { (step, $0) }
    }.filter { $0.day.number < end }
  }

  /// Adds the words of every nth line, so that they fit on a page, and marks those for which a phone has
  /// no room.
  private mutating func addLabels(_ ticks: [Tick], steps: [Int], isUpper: Bool) {
    func choice(_ width: Double, among allowed: Set<Int>? = nil) -> [Tick] {
      let inside = ticks.filter { tick in
        (100 - position(tick.day)) / 100 * width >= Self.width(tick, isUpper) - 4
          && allowed?.contains(tick.day) != false
      }
      // A year of which only the end is shown gives way to the next.
      let choices =
        steps.map { step in inside.filter { $0.number % step == 0 } } + [Array(inside.dropFirst())]
      return choices.first { fits($0, width, isUpper) } ?? []
    }
    let forPage = choice(Self.page)
    let forPhone = Set(choice(Self.phone, among: Set(forPage.map(\.day))).map(\.day))
    labels += forPage.map {
      Label(day: $0.day, text: $0.text, isUpper: isUpper, isForWide: !forPhone.contains($0.day))
    }
  }

  private func fits(_ ticks: [Tick], _ width: Double, _ isUpper: Bool) -> Bool {
    zip(ticks, ticks.dropFirst()).allSatisfy { left, right in
      (position(right.day) - position(left.day)) / 100 * width >= Self.width(left, isUpper)
    }
  }

  private static func width(_ tick: Tick, _ isUpper: Bool) -> Double {
    TextWidth.of(tick.text, size: isUpper ? 14 : 12, isBold: isUpper) + 9
  }
}
