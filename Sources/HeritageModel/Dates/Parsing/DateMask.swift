/// The year, month and day of a date as masks; a part left out stands for any.
struct DateMask {
  let isNegative: Bool
  let year: DigitMask
  let month: DigitMask
  let day: DigitMask
  let precision: EDTF.Precision

  /// Takes the masks of one to three parts, or returns `nil` for any other number.
  init?(_ masks: [DigitMask], isNegative: Bool) {
    guard let year = masks.first, masks.count <= 3 else { return nil }
    self.isNegative = isNegative
    self.year = year
    month = masks.count > 1 ? masks[1] : .anyTwoDigits
    day = masks.count > 2 ? masks[2] : .anyTwoDigits
    precision = masks.count > 2 ? .day : masks.count > 1 ? .month : .year
  }

  /// Returns the years the mask stands for, upwards or downwards.
  func years(
    ascending: Bool
  ) -> LazyMapSequence<LazyFilterSequence<StrideThrough<Int>>, Int> {
    let sign = isNegative ? -1 : 1
    let range = (isNegative ? 1 : 0)...9999
    return year.values(in: range, ascending: ascending != isNegative).map { sign * $0 }
  }

  /// Returns the earliest or latest day of the calendar that fits.
  ///
  /// - Throws: ``DateFault`` if none does.
  func edge(ascending: Bool) throws(DateFault) -> Day {
    // Years of the same length are alike, so one that fits no day speaks for the rest.
    var fruitless: Set<Bool> = []
    for year in years(ascending: ascending) where !fruitless.contains(Day.isLeap(year)) {
      for month in month.values(in: 1...12, ascending: ascending) {
        let length = Day.count(inMonth: month, of: year)
        for day in day.values(in: 1...length, ascending: ascending) {
          return Day(civilYear: year, month: month, day: day)
        }
      }
      fruitless.insert(Day.isLeap(year))
    }
    throw DateFault(.range, whyNoDayFits)
  }

  private var whyNoDayFits: String {
    if let month = month.value, !(1...12).contains(month) {
      return "there is no month \(month.magnitude.padded(to: 2))"
    }
    if day.value == 0 { return "there is no day 00" }
    guard let year = year.value, let month = month.value else {
      return "no day of the calendar fits"
    }
    let signedYear = (isNegative ? "-" : "") + year.magnitude.padded(to: 4)
    let length = Day.count(inMonth: month, of: isNegative ? -year : year)
    return "\(Self.monthNames[month - 1]) \(signedYear) has \(length) days"
  }

  private static let monthNames = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]
}
