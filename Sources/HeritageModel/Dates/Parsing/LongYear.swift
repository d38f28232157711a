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
    padding = SearchPadding(.year, weight: marks.weight)
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
