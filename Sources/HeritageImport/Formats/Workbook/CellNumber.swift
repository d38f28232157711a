import Glibc

/// A number of a cell, as the text that stands for it.
enum CellNumber {
  /// Tells the day and time that a number counts, in ISO 8601.
  ///
  /// - Parameters:
  ///   - number: Days, and parts of a day, as a workbook counts them.
  ///   - countsFrom1904: Whether they are counted from 1904 on.
  /// - Returns: The day, with its time if it has one; the time alone for a number below 1; `nil` for
  ///   what is no day.
  static func time(_ number: Double, countsFrom1904: Bool) -> String? {
    guard number >= 0, number < 2_958_466 else { return nil }
    var day = Int(number)
    var second = Int(((number - floor(number)) * 86_400).rounded())
    if second == 86_400 { (day, second) = (day + 1, 0) }
    if day == 0 { return clock(second) }
    if !countsFrom1904 {
      // A 29 February 1900 that never was is the sixtieth, for the sake of Lotus 1-2-3.
      if day == 60 { return nil }
      if day < 60 { day += 1 }
    }
    // Days from 1 March of the year 0.
    let date = date(daysFromMarch0000: day + (countsFrom1904 ? 695_361 : 693_899))
    return second == 0 ? date : "\(date)T\(clock(second))"
  }

  /// Tells the hours, minutes and seconds that a number of days has.
  static func duration(_ number: Double) -> String? {
    guard number >= 0, number < 2_958_466 else { return nil }
    return clock(Int((number * 86_400).rounded()))
  }

  private static func clock(_ second: Int) -> String {
    "\(padded(second / 3600)):\(padded(second / 60 % 60)):\(padded(second % 60))"
  }

  /// The day of the Gregorian calendar, by its periods of 400, 100, 4 and 1 years.
  private static func date(daysFromMarch0000 days: Int) -> String {
    let era = days / 146_097
    let dayOfEra = days % 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let month = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * month + 2) / 5 + 1
    let year = yearOfEra + era * 400 + (month >= 10 ? 1 : 0)
    return "\(padded(year, 4))-\(padded(month < 10 ? month + 3 : month - 9))-\(padded(day))"
  }

  private static func padded(_ number: Int, _ width: Int = 2) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  /// Tells whether a number is written as people write it, so that it can stay as it is.
  ///
  /// More than 15 digits are more than a workbook keeps of what was typed.
  static func isPlain(_ text: ArraySlice<UInt8>) -> Bool {
    var digits = 0
    var points = 0
    for (place, byte) in text.enumerated() {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digits += 1
      case UInt8(ascii: "-") where place == 0: continue
      case UInt8(ascii: ".") where digits > 0: points += 1
      default: return false
      }
    }
    return digits > 0 && digits <= 15 && points <= 1 && text.last != UInt8(ascii: ".")
  }

  /// A plain number without the zeros of a fraction that is none.
  static func whole(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard let point = text.firstIndex(of: UInt8(ascii: ".")),
      text[(point + 1)...].allSatisfy({ $0 == UInt8(ascii: "0") })
    else { return text }
    return text[..<point]
  }

  /// The shortest decimal that means the number, without an exponent as far as it is readable.
  static func decimal(_ number: Double) -> String {
    let text = number.description
    let parts = text.split(separator: "e")
    guard let mantissa = parts.first, parts.count == 2, let exponent = Int(parts[1]),
      abs(exponent) <= 30
    else { return text.hasSuffix(".0") ? String(text.dropLast(2)) : text }
    let sign = mantissa.hasPrefix("-") ? "-" : ""
    let pieces = mantissa.drop { $0 == "-" }.split(separator: ".")
    let whole = pieces[0]
    let fraction = pieces.count > 1 && pieces[1] != "0" ? pieces[1] : ""
    let digits = whole + fraction
    let point = whole.count + exponent
    if point <= 0 { return "\(sign)0.\(String(repeating: "0", count: -point))\(digits)" }
    if point >= digits.count {
      return sign + digits + String(repeating: "0", count: point - digits.count)
    }
    return "\(sign)\(digits.prefix(point)).\(digits.dropFirst(point))"
  }
}
