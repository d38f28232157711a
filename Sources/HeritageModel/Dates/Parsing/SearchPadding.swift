/// How far a search may look past the ends of a date.
struct SearchPadding {
  /// Whole months, or 0 if the unit is a day.
  var months = 0
  var days = 0

  /// Creates the padding for a part of some precision and its marks.
  init(_ precision: EDTF.Precision, weight: Int) {
    switch precision {
    case .year: months = 12 * weight
    case .season, .quarter: months = 3 * weight
    case .month: months = weight
    case .day: days = weight
    }
  }

  /// Creates the padding of a date without marks, which is none.
  init() {}

  /// Returns a lower end moved back.
  func lowered(_ day: Day) -> Day { moved(day, sign: -1) }

  /// Returns an upper end moved on.
  func raised(_ day: Day) -> Day { moved(day, sign: 1) }

  private func moved(_ day: Day, sign: Int) -> Day {
    guard months != 0 else { return day.advanced(by: sign * days) }
    let (year, month, date) = day.civil
    let count = year * 12 + month - 1 + sign * months
    let newYear = count.floored(dividedBy: 12)
    let newMonth = count - newYear * 12 + 1
    let length = Day.count(inMonth: newMonth, of: newYear)
    // The end of a month stays an end, so that a padded February ends March on the 31st.
    let isEnd = sign > 0 && date == Day.count(inMonth: month, of: year)
    return Day(civilYear: newYear, month: newMonth, day: isEnd ? length : min(date, length))
  }
}
