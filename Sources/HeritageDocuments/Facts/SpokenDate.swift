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
    case season(year: Int, Season)
    /// One of several dates that are named.
    case oneOf([Shape])
    /// All of several dates that are named.
    case allOf([Shape])
    /// What has no plain words, as a document without sentences tells it.
    case other(String)
  }

  /// A season by its number in EDTF.
  package enum Season: Int, Hashable, Sendable {
    case spring = 21
    case summer
    case autumn
    case winter
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

  /// Whether both dates can mean one day.
  func canBe(_ other: SpokenDate) -> Bool {
    let starts = [earliest, other.earliest].map { $0?.number ?? .min }
    let ends = [latest, other.latest].map { $0?.number ?? .max }
    return starts[0] <= ends[1] && starts[1] <= ends[0]
  }

  /// Whether the date is one known day.
  package var isOneDay: Bool { earliest != nil && earliest == latest }
}

extension SpokenDate.Shape {
  fileprivate init(edtf plain: String) {
    if plain.hasPrefix("[") || plain.hasPrefix("{") {
      let members = plain.dropFirst().dropLast().split(separator: ",").map {
        Self.interval($0, between: "..")
      }
      if members.count == 1 {
        self = members[0]
      } else {
        self = plain.hasPrefix("[") ? .oneOf(members) : .allOf(members)
      }
    } else {
      self = Self.interval(plain[...], between: "/")
    }
  }

  private static func interval(_ text: Substring, between separator: String) -> Self {
    guard let mark = text.firstRange(of: separator) else { return single(text) }
    let ends = [text[..<mark.lowerBound], text[mark.upperBound...]].map(end)
    if let first = ends[0], let last = ends[1], first == last { return first }
    return .interval(ends[0], ends[1])
  }

  private static func end(_ text: Substring) -> Self? {
    text.isEmpty || text == ".." ? nil : single(text)
  }

  private static func single(_ text: Substring) -> Self {
    // A time of the day is more than a sentence has to say.
    let plain = text.prefix { $0 != "T" }
    let isBefore = plain.hasPrefix("-")
    var parts = plain.drop { $0 == "-" }.split(separator: "-", omittingEmptySubsequences: false)
    // A month or a day that is not known leaves the year or the month.
    while parts.count > 1, parts.last == "XX" { parts.removeLast() }
    let numbers = parts.compactMap { Int($0) }
    guard numbers.count == parts.count, parts.first?.count == 4,
      parts.dropFirst().allSatisfy({ $0.count == 2 })
    else { return years(plain) ?? .other(DateWords(String(text)).text) }
    let year = isBefore ? -numbers[0] : numbers[0]
    switch numbers.count {
    case 1: return .year(year)
    case 2 where (1...12).contains(numbers[1]): return .month(year: year, month: numbers[1])
    case 2:
      return SpokenDate.Season(rawValue: numbers[1]).map { .season(year: year, $0) }
        ?? .other(DateWords(String(text)).text)
    case 3: return .day(year: year, month: numbers[1], day: numbers[2])
    default: return .other(DateWords(String(text)).text)
    }
  }

  /// A hundred years, or the first ten of a hundred, of which the last digits are open; ten years
  /// elsewhere have a name of their own.
  private static func years(_ text: Substring) -> Self? {
    let known = text.prefix(while: \.isNumber)
    let isTen = known.count == 3 && known.hasSuffix("0")
    guard text.count == 4, text.dropFirst(known.count).allSatisfy({ $0 == "X" }),
      known.count == 2 || isTen, let start = Int(known)
    else { return nil }
    let length = isTen ? 10 : 100
    return .interval(.year(start * length), .year(start * length + length - 1))
  }
}
