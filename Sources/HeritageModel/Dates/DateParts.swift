/// What the marks `?`, `~` and `%` say about a part of a date.
struct DateMarks: OptionSet, Hashable {
  let rawValue: UInt8

  static let uncertain = DateMarks(rawValue: 1)
  static let approximate = DateMarks(rawValue: 2)

  init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Reads a mark, or returns `nil` for any other byte.
  init?(_ byte: UInt8?) {
    switch byte {
    case UInt8(ascii: "?"): self = .uncertain
    case UInt8(ascii: "~"): self = .approximate
    case UInt8(ascii: "%"): self = [.uncertain, .approximate]
    default: return nil
    }
  }
}

/// A part of a date with the marks on its sides.
struct MarkedPart {
  /// The mark on the left, which speaks of this part only.
  let left: DateMarks?
  let digits: ArraySlice<UInt8>
  /// Whether a minus sign goes before the digits.
  let isNegative: Bool
  /// The mark on the right, which speaks of this part and all before it.
  let right: DateMarks?
}

extension ArraySlice<UInt8> {
  /// Removes a mark from the front, if one is there.
  mutating func takeMark() -> DateMarks? {
    guard let mark = DateMarks(first) else { return nil }
    removeFirst()
    return mark
  }

  /// Removes a part with its marks, or throws if the front has no such number of digits or `X`.
  mutating func takePart(
    _ name: String, digits count: Int, signed: Bool = false
  ) throws(DateFault) -> MarkedPart {
    let left = takeMark()
    guard DateMarks(first) == nil else { throw DateFault(.syntax, "two marks are side by side") }
    let isNegative = signed && take("-")
    let run = prefix { $0.isDigit || $0 == UInt8(ascii: "X") }
    guard run.count == count else {
      let number = count == 4 ? "four" : "two"
      throw DateFault(.syntax, "the \(name) needs \(number) digits")
    }
    removeFirst(count)
    let right = takeMark()
    guard DateMarks(first) == nil else { throw DateFault(.syntax, "two marks are side by side") }
    return MarkedPart(left: left, digits: run, isNegative: isNegative, right: right)
  }
}

/// A run of decimal digits in which `X` stands for any digit.
struct DigitMask {
  private let places: ArraySlice<UInt8>
  /// The value with every `X` as 0.
  let least: Int
  /// The value with every `X` as 9.
  let greatest: Int

  /// The mask that stands for any number of two digits.
  static let anyTwoDigits = DigitMask(places: "XX".utf8.map(\.self)[...], least: 0, greatest: 99)

  /// The value, or `nil` if the mask has an `X`.
  var value: Int? { least == greatest ? least : nil }
}

extension DigitMask {
  /// Reads a mask of up to four places, or returns `nil` if anything but digits and `X` is there.
  init?(_ places: ArraySlice<UInt8>) {
    guard (1...4).contains(places.count) else { return nil }
    var least = 0
    var greatest = 0
    for byte in places {
      guard byte.isDigit || byte == UInt8(ascii: "X") else { return nil }
      least = least * 10 + (byte.isDigit ? Int(byte - UInt8(ascii: "0")) : 0)
      greatest = greatest * 10 + (byte.isDigit ? Int(byte - UInt8(ascii: "0")) : 9)
    }
    self.init(places: places, least: least, greatest: greatest)
  }

  /// Returns whether the mask stands for a number, among others.
  func matches(_ number: Int) -> Bool {
    var rest = number
    for byte in places.reversed() {
      if byte.isDigit, rest % 10 != Int(byte - UInt8(ascii: "0")) { return false }
      rest /= 10
    }
    return rest == 0
  }

  /// Returns the numbers of a range that the mask stands for, upwards or downwards.
  func values(
    in range: ClosedRange<Int>, ascending: Bool
  ) -> LazyFilterSequence<StrideThrough<Int>> {
    let low = max(least, range.lowerBound)
    let high = min(greatest, range.upperBound)
    let numbers =
      ascending
      ? stride(from: low, through: high, by: 1) : stride(from: high, through: low, by: -1)
    return numbers.lazy.filter(matches)
  }
}

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
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
}
