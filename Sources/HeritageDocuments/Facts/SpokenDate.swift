package import HeritageAssessment
package import HeritageModel

/// A date as a sentence has to say it: its parts apart, and the days that it can mean.
package struct SpokenDate: Hashable, Sendable {
  package indirect enum Shape: Hashable, Sendable {
    case day(year: Int, month: Int, day: Int)
    /// A month from 1 to 12.
    case month(year: Int, month: Int)
    case year(Int)
    /// An interval; an end that is open is `nil`.
    case interval(Shape?, Shape?)
    /// What has no plain words, as a document without sentences tells it.
    case other(String)
  }

  /// The date in EDTF, as the source gave it.
  package let text: String
  package let shape: Shape
  package let isApproximate: Bool
  package let isUncertain: Bool
  /// The first day that the date can mean; `nil` where none is known.
  package let earliest: Day?
  /// The last day that the date can mean; `nil` where none is known.
  package let latest: Day?

  package init(_ date: StatedDate) {
    self.init(text: date.text, lower: date.lower, upper: date.upper)
  }

  package init(_ event: AssessedEvent) {
    self.init(text: event.text, lower: event.lower, upper: event.upper)
  }

  package init(_ day: Day) {
    self.init(text: day.description, lower: .day(day), upper: .day(day))
  }

  init(text: String, lower: DateBound, upper: DateBound) {
    self.text = text
    earliest = lower.knownDay
    latest = upper.knownDay
    isApproximate = text.contains { "~%".contains($0) }
    isUncertain = text.contains { "?%".contains($0) }
    shape = Shape(edtf: text.filter { !"~?%".contains($0) })
  }

  /// Whether the date is one known day.
  package var isOneDay: Bool { earliest != nil && earliest == latest }
}

extension SpokenDate.Shape {
  fileprivate init(edtf plain: String) {
    if let mark = plain.firstIndex(of: "/") {
      let ends = [plain[..<mark], plain[plain.index(after: mark)...]].map(Self.end)
      if let first = ends[0], let last = ends[1], first == last {
        self = first
      } else {
        self = .interval(ends[0], ends[1])
      }
    } else {
      self = Self.single(plain)
    }
  }

  private static func end(_ text: Substring) -> Self? {
    text.isEmpty || text == ".." ? nil : single(String(text))
  }

  private static func single(_ plain: String) -> Self {
    let isBefore = plain.hasPrefix("-")
    let parts = plain.drop { $0 == "-" }.split(separator: "-", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { Int($0) }
    guard numbers.count == parts.count, parts.first?.count == 4,
      parts.dropFirst().allSatisfy({ $0.count == 2 })
    else { return .other(DateWords(plain).text) }
    let year = isBefore ? -numbers[0] : numbers[0]
    switch numbers.count {
    case 1: return .year(year)
    case 2 where (1...12).contains(numbers[1]): return .month(year: year, month: numbers[1])
    case 3: return .day(year: year, month: numbers[1], day: numbers[2])
    default: return .other(DateWords(plain).text)
    }
  }
}
