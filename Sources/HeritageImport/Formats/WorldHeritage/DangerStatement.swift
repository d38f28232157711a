/// What a listing's `danger` field says.
///
/// The field has six forms: `Y 1982`, `Y 2012 P 1990-2005`, `Y 1992-2011`, `P 1990-2005` (one or
/// more), `0` and `1`. An empty one says nothing at all.
enum DangerStatement: Equatable {
  /// A time on the List of World Heritage in Danger, in years; without `last` it goes on.
  struct Period: Equatable {
    let first: Int
    let last: Int?

    /// The period as EDTF.
    var text: String {
      last.map { "\(first)/\($0)" } ?? "\(first)/.."
    }
  }

  /// The field is empty.
  case unknown
  /// The property is not in danger now.
  case notListed
  /// The property is in danger since a year that is not said.
  case listedWithoutYear
  /// Periods in ascending order, at most one of them open and that the last.
  case periods([Period])

  /// Reads the field's text; `nil` if it has none of the forms.
  init?(_ text: String) {
    let words = text.split(separator: " ")
    switch words {
    case []: self = .unknown
    case ["0"]: self = .notListed
    case ["1"]: self = .listedWithoutYear
    default:
      guard words.count.isMultiple(of: 2) else { return nil }
      var periods: [Period] = []
      for index in stride(from: 0, to: words.count, by: 2) {
        guard let period = Self.period(words[index], words[index + 1]) else { return nil }
        periods.append(period)
      }
      periods.sort { $0.first < $1.first }
      for (earlier, later) in zip(periods, periods.dropFirst()) {
        guard let last = earlier.last, last <= later.first else { return nil }
      }
      self = .periods(periods)
    }
  }

  private static func period(_ letter: Substring, _ years: Substring) -> Period? {
    let parts = years.split(separator: "-", omittingEmptySubsequences: false)
    guard letter == "Y" || letter == "P", let first = parts.first.flatMap({ year($0) }) else {
      return nil
    }
    switch parts.count {
    case 1: return letter == "Y" ? Period(first: first, last: nil) : nil
    case 2:
      guard let last = year(parts[1]), first <= last else { return nil }
      return Period(first: first, last: last)
    default: return nil
    }
  }

  /// Reads a year of four digits.
  static func year(_ text: some StringProtocol) -> Int? {
    guard text.utf8.count == 4, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      text.utf8.first != 0x30
    else { return nil }
    return Int(text)
  }
}
