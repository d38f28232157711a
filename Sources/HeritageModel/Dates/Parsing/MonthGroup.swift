/// A season or quarter, written in place of a month.
struct MonthGroup {
  let precision: EDTF.Precision
  /// The first month, counted from January of the year as 1.
  let firstMonth: Int
  /// The last month, counted in the same way; 14 is February of the next year.
  let lastMonth: Int

  /// Returns the group a date names in place of its month, or `nil` if it names none.
  ///
  /// - Throws: ``DateFault`` if the group is valid but outside the registry's profile.
  static func named(in mask: DateMask) throws(DateFault) -> MonthGroup? {
    guard mask.precision == .month, let code = mask.month.value else { return nil }
    switch code {
    // A season falls in other months in each hemisphere, so it may be any part of the year; 24
    // runs into the next one in the north.
    case 21...23: return MonthGroup(precision: .season, firstMonth: 1, lastMonth: 12)
    case 24: return MonthGroup(precision: .season, firstMonth: 1, lastMonth: 14)
    case 33...36:
      let first = (code - 33) * 3 + 1
      return MonthGroup(precision: .quarter, firstMonth: first, lastMonth: first + 2)
    case 25...32: throw DateFault(.unsupported, "a season of one hemisphere (25 to 32)")
    case 37...39: throw DateFault(.unsupported, "a group of four months (37 to 39)")
    case 40, 41: throw DateFault(.unsupported, "a half-year (40 or 41)")
    default: return nil
    }
  }

  /// The first day of the group in a year.
  func firstDay(in year: Int) -> Day {
    Day(civilYear: year, month: firstMonth, day: 1)
  }

  /// The last day of the group in a year.
  func lastDay(in year: Int) -> Day {
    let next = lastMonth + 1
    let start = Day(civilYear: next > 12 ? year + 1 : year, month: (next - 1) % 12 + 1, day: 1)
    return start.advanced(by: -1)
  }
}
