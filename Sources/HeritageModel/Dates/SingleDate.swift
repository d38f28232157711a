/// One date without brackets, slash or time of day, and the days it may mean.
struct SingleDate {
  let lower: Day
  let upper: Day
  let precision: EDTF.Precision
  var marks: DateMarks = []
  var usesSeason = false
}

extension SingleDate {
  /// Reads a date.
  init(_ bytes: ArraySlice<UInt8>) throws(DateFault) {
    let unmarked = DateMarks(bytes.first) == nil ? bytes : bytes.dropFirst()
    if unmarked.first == UInt8(ascii: "Y") {
      try self.init(longYear: bytes)
      return
    }
    if bytes.contains(UInt8(ascii: "S")) { throw bytes.significantDigitsFault }
    var rest = bytes
    var parts = [try rest.takePart("year", digits: 4, signed: true)]
    if rest.take("-") { parts.append(try rest.takePart("month", digits: 2)) }
    if parts.count == 2, rest.take("-") { parts.append(try rest.takePart("day", digits: 2)) }
    guard rest.isEmpty else { throw DateFault(.syntax, "something follows the date") }
    guard !parts.contains(where: { $0.left != nil && $0.right != nil }) else {
      throw DateFault(.qualifier, "a part is marked on both its sides")
    }
    let masks = parts.compactMap { DigitMask($0.digits) }
    guard let mask = DateMask(masks, isNegative: parts[0].isNegative) else {
      throw DateFault(.syntax, "the year is missing")
    }
    try self.init(mask)
    read(parts)
  }

  private init(_ mask: DateMask) throws(DateFault) {
    guard !(mask.isNegative && mask.year.value == 0) else {
      throw DateFault(.negativeZero, "there is no year -0000")
    }
    guard let group = try MonthGroup.named(in: mask) else {
      self.init(
        lower: try mask.edge(ascending: true), upper: try mask.edge(ascending: false),
        precision: mask.precision)
      return
    }
    guard let first = mask.years(ascending: true).first(where: { _ in true }),
      let last = mask.years(ascending: false).first(where: { _ in true })
    else { throw DateFault(.range, "no year fits") }
    self.init(
      lower: group.firstDay(in: first), upper: group.lastDay(in: last), precision: group.precision)
    usesSeason = group.precision == .season
  }

  /// Takes in the marks of the parts: one on the right speaks of all before it too.
  private mutating func read(_ parts: [MarkedPart]) {
    for part in parts { marks.formUnion((part.right ?? []).union(part.left ?? [])) }
  }
}

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

extension SingleDate {
  /// Reads a year after `Y`, such as `Y-17000`.
  init(longYear bytes: ArraySlice<UInt8>) throws(DateFault) {
    var rest = bytes
    let left = rest.takeMark()
    _ = rest.take("Y")
    let isNegative = rest.take("-")
    let digits = rest.prefix { $0.isDigit }
    rest.removeFirst(digits.count)
    guard !digits.isEmpty else { throw DateFault(.syntax, "digits are missing after 'Y'") }
    let right = rest.takeMark()
    guard rest.isEmpty || right == nil else {
      throw DateFault(.syntax, "something follows the year")
    }
    try rest.checkFollowsLongYear()
    guard digits.contains(where: { $0 != UInt8(ascii: "0") }) || !isNegative else {
      throw DateFault(.negativeZero, "there is no year -0")
    }
    guard digits.count > 4 else {
      throw DateFault(.unsupported, "'Y' is for years of more than four digits")
    }
    guard digits.first != UInt8(ascii: "0") else {
      throw DateFault(.syntax, "a year after 'Y' cannot start with 0")
    }
    guard left == nil || right == nil else {
      throw DateFault(.qualifier, "a part is marked on both its sides")
    }
    guard let magnitude = digits.decimalValue, Day.years.contains(magnitude) else {
      throw DateFault(.unsupported, "the year has more than fifteen digits")
    }
    let year = isNegative ? -magnitude : magnitude
    self.init(
      lower: Day(civilYear: year, month: 1, day: 1),
      upper: Day(civilYear: year, month: 12, day: 31), precision: .year)
    marks = left ?? right ?? []
  }
}

extension ArraySlice<UInt8> {
  /// Throws unless nothing follows a year after `Y`; valid forms throw as unsupported.
  fileprivate func checkFollowsLongYear() throws(DateFault) {
    var rest = self
    if rest.take("E") {
      guard rest.takeDigits() else { throw DateFault(.syntax, "digits are missing after 'E'") }
      guard !rest.isEmpty else { throw DateFault(.unsupported, "an exponent ('E')") }
    }
    if rest.first == UInt8(ascii: "S") { throw rest.significanceFault }
    for _ in 0..<2 where rest.take("-") {
      let digits = rest.prefix(2)
      guard digits.count == 2, digits.decimalValue != nil else {
        throw DateFault(.syntax, "the month or day needs two digits")
      }
      rest.removeFirst(2)
      if rest.isEmpty { throw DateFault(.unsupported, "a month or day after a year with 'Y'") }
    }
    guard rest.isEmpty else { throw DateFault(.syntax, "something follows the year") }
  }

  private mutating func takeDigits() -> Bool {
    let digits = prefix { $0.isDigit }
    removeFirst(digits.count)
    return !digits.isEmpty
  }

  /// What is wrong with `S` and what follows it.
  private var significanceFault: DateFault {
    var rest = self
    guard rest.take("S"), rest.first != UInt8(ascii: "0"), rest.takeDigits() else {
      return DateFault(.syntax, "a number is missing after 'S'")
    }
    _ = rest.takeMark()
    guard rest.isEmpty else { return DateFault(.syntax, "something follows the date") }
    return DateFault(.unsupported, "significant digits ('S')")
  }

  /// What is wrong with a date that has an `S`, such as `1950S2`.
  var significantDigitsFault: DateFault {
    var rest = self
    _ = rest.take("-")
    let digits = rest.prefix { $0.isDigit }
    rest.removeFirst(digits.count)
    guard digits.count == 4 else { return DateFault(.syntax, "the year needs four digits") }
    guard rest.first == UInt8(ascii: "S") else {
      return DateFault(.syntax, "something follows the date")
    }
    return rest.significanceFault
  }
}
