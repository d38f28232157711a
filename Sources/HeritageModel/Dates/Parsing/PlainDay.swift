/// A day written with digits alone, `YYYY-MM-DD`, which the calendar may not have.
struct PlainDay {
  /// Whether the year has a minus sign.
  let isNegative: Bool
  /// The year without its sign.
  let magnitude: Int
  let month: Int
  let dayOfMonth: Int

  /// Reads the parts, or returns `nil` if the form is wrong.
  init?(_ bytes: ArraySlice<UInt8>) {
    var rest = bytes
    isNegative = rest.take("-")
    guard rest.count == 10, let magnitude = rest.prefix(4).decimalValue else { return nil }
    rest.removeFirst(4)
    guard rest.take("-"), let month = rest.prefix(2).decimalValue else { return nil }
    rest.removeFirst(2)
    guard rest.take("-"), let dayOfMonth = rest.decimalValue else { return nil }
    self.magnitude = magnitude
    self.month = month
    self.dayOfMonth = dayOfMonth
  }

  /// The astronomical year.
  var year: Int { isNegative ? -magnitude : magnitude }

  /// The day, or `nil` if the calendar has none such.
  var day: Day? { Day(year: year, month: month, day: dayOfMonth) }
}
