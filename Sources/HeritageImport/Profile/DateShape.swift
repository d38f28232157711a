/// Tells whether a text is a date, and how it is written.
enum DateShape {
  /// Tells whether a text is `YYYY-MM` or `YYYY-MM-DD`, with or without a time.
  static func isISODate(_ text: Span<UInt8>) -> Bool {
    var index = 0
    guard CellShape.digits(text, &index).count == 4, CellShape.next(text, &index, is: "-") else {
      return false
    }
    let month = CellShape.digits(text, &index)
    guard month.count == 2, (1...12).contains(month.value) else { return false }
    if index == text.count { return true }
    guard CellShape.next(text, &index, is: "-") else { return false }
    let day = CellShape.digits(text, &index)
    guard day.count == 2, (1...31).contains(day.value) else { return false }
    return isTime(text, from: index)
  }

  /// Tells the order of a date such as `30/03/1987`; `nil` if the text is none.
  static func order(of text: Span<UInt8>) -> CellShape.DateOrder? {
    var index = 0
    let first = CellShape.digits(text, &index)
    guard (1...2).contains(first.count), index < text.count else { return nil }
    let mark = text[index]
    guard mark == UInt8(ascii: "/") || mark == UInt8(ascii: ".") || mark == UInt8(ascii: "-") else {
      return nil
    }
    index += 1
    let second = CellShape.digits(text, &index)
    guard (1...2).contains(second.count), index < text.count, text[index] == mark else {
      return nil
    }
    index += 1
    guard CellShape.digits(text, &index).count == 4, isTime(text, from: index),
      min(first.value, second.value) >= 1, min(first.value, second.value) <= 12,
      max(first.value, second.value) <= 31
    else { return nil }
    if first.value > 12 { return .dayFirst }
    return second.value > 12 ? .monthFirst : .either
  }

  /// Tells whether nothing follows a date, or a time of day.
  private static func isTime(_ text: Span<UInt8>, from start: Int) -> Bool {
    guard start < text.count else { return true }
    guard text[start] == UInt8(ascii: "T") || text[start] == UInt8(ascii: " "),
      start + 1 < text.count, CellShape.isDigit(text[start + 1])
    else { return false }
    return text.count - start <= 32
      && (start + 1..<text.count).contains { text[$0] == UInt8(ascii: ":") }
  }

  /// Tells whether a text is a date in words and numbers that a mapping reads, such as `1950s`,
  /// `ca. 1946` or `1939/1941`.
  static func isOtherDate(_ text: Span<UInt8>) -> Bool {
    guard text.count <= 40, hasYear(text) else { return false }
    return ListedDate.edtf(CellShape.string(text), .dmy) != nil
  }

  /// What else a number may be.
  enum NumberUse {
    case year
    /// A day as spreadsheets count them, from 1941 to 2064.
    case spreadsheetDay
  }

  /// Tells what else a number may be, `nil` if it is only a number.
  static func use(ofNumber text: Span<UInt8>) -> NumberUse? {
    var index = 0
    let (count, value) = CellShape.digits(text, &index)
    if count == 4, (1000...2100).contains(value) {
      let isWhole =
        index == text.count
        || text.count == 6 && text[4] == UInt8(ascii: ".") && text[5] == UInt8(ascii: "0")
      return isWhole ? .year : nil
    }
    return count == 5 && index == text.count && (15_000...60_000).contains(value)
      ? .spreadsheetDay : nil
  }

  private static func hasYear(_ text: Span<UInt8>) -> Bool {
    var index = 0
    while index < text.count {
      let (count, value) = CellShape.digits(text, &index)
      if count == 4, (1..<2200).contains(value) { return true }
      if count == 0 { index += 1 }
    }
    return false
  }
}
