extension JSONReader {
  /// Reads a string from its opening to its closing quote.
  mutating func string(_ bytes: Span<UInt8>) throws(JSONError) -> String {
    let start = index + 1
    var end = start
    while end < bytes.count, !bytes[end].endsCleanRun { end &+= 1 }
    guard end < bytes.count, bytes[end] == UInt8(ascii: "\"") else {
      return try stringWithEscapes(bytes, cleanEnd: end)
    }
    index = end + 1
    return try text(start..<end, of: bytes)
  }

  private func text(_ range: Range<Int>, of bytes: Span<UInt8>) throws(JSONError) -> String {
    do {
      return String(copying: try UTF8Span(validating: bytes.extracting(range)))
    } catch {
      throw self.error(
        .invalidUTF8, at: range.lowerBound + error.byteOffsets.lowerBound, in: bytes)
    }
  }

  /// Reads a string whose clean start ends at a byte that is not the closing quote.
  private mutating func stringWithEscapes(
    _ bytes: Span<UInt8>, cleanEnd: Int
  ) throws(JSONError) -> String {
    let quote = index
    var result = ""
    var runStart = quote + 1
    index = cleanEnd
    while index < bytes.count {
      if !bytes[index].endsCleanRun {
        index += 1
        continue
      }
      result += try text(runStart..<index, of: bytes)
      switch bytes[index] {
      case UInt8(ascii: "\""):
        index += 1
        return result
      case UInt8(ascii: "\\"):
        result.unicodeScalars.append(try escape(bytes, openedAt: quote))
        runStart = index
      case let byte:
        throw error(.controlCharacter(byte), at: index, in: bytes)
      }
    }
    throw error(.unterminatedString, at: quote, in: bytes)
  }

  /// Reads an escape from its backslash on.
  private mutating func escape(
    _ bytes: Span<UInt8>, openedAt quote: Int
  ) throws(JSONError) -> Unicode.Scalar {
    let start = index
    guard start + 1 < bytes.count else {
      throw error(.unterminatedString, at: quote, in: bytes)
    }
    index += 2
    switch bytes[start + 1] {
    case UInt8(ascii: "\""): return "\""
    case UInt8(ascii: "\\"): return "\\"
    case UInt8(ascii: "/"): return "/"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return try unicodeEscape(bytes, from: start)
    case let byte: throw error(.unknownEscape(byte), at: start, in: bytes)
    }
  }

  private mutating func unicodeEscape(
    _ bytes: Span<UInt8>, from start: Int
  ) throws(JSONError) -> Unicode.Scalar {
    let first = try codeUnit(bytes, from: start)
    if let scalar = Unicode.Scalar(first) { return scalar }
    guard UTF16.isLeadSurrogate(first), index + 1 < bytes.count,
      bytes[index] == UInt8(ascii: "\\"), bytes[index + 1] == UInt8(ascii: "u")
    else { throw error(.loneSurrogate, at: start, in: bytes) }
    let secondStart = index
    index += 2
    let second = try codeUnit(bytes, from: secondStart)
    guard UTF16.isTrailSurrogate(second) else {
      throw error(.loneSurrogate, at: start, in: bytes)
    }
    return UTF16.decode(UTF16.EncodedScalar([first, second]))
  }

  /// Reads the four digits of an escape that starts at the given backslash.
  private mutating func codeUnit(
    _ bytes: Span<UInt8>, from start: Int
  ) throws(JSONError) -> UInt16 {
    var unit: UInt16 = 0
    for _ in 0..<4 {
      guard index < bytes.count, let digit = bytes[index].hexadecimalDigit else {
        throw error(.incompleteUnicodeEscape, at: start, in: bytes)
      }
      unit = unit << 4 | digit
      index += 1
    }
    return unit
  }
}

extension UInt8 {
  /// Whether a string cannot simply go on with this byte, be it in a document or a value.
  var endsCleanRun: Bool {
    self < 0x20 || self == UInt8(ascii: "\"") || self == UInt8(ascii: "\\")
  }

  fileprivate var hexadecimalDigit: UInt16? {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt16(self - UInt8(ascii: "0"))
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt16(self - UInt8(ascii: "A") + 10)
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt16(self - UInt8(ascii: "a") + 10)
    default: nil
    }
  }
}

extension JSONReader {
  mutating func number(_ bytes: Span<UInt8>) throws(JSONError) -> JSONValue {
    let start = index
    let isNegative = bytes[index] == UInt8(ascii: "-")
    if isNegative { index += 1 }
    var decimal = Decimal()
    let firstDigit = index
    try digits(bytes, into: &decimal)
    if bytes[firstDigit] == UInt8(ascii: "0"), index > firstDigit + 1 {
      throw error(.leadingZero, at: firstDigit, in: bytes)
    }
    let integerEnd = index
    if index < bytes.count, bytes[index] == UInt8(ascii: ".") {
      index += 1
      let fractionStart = index
      try digits(bytes, into: &decimal)
      decimal.exponent -= index - fractionStart
    }
    if index < bytes.count, bytes[index] | 0x20 == UInt8(ascii: "e") {
      index += 1
      decimal.exponent += try exponent(bytes)
    }
    if index == integerEnd {
      // An integer has no minus zero, so only a double keeps the sign.
      if isNegative, decimal.isZero { return .number(-0.0) }
      if let integer = decimal.integer(isNegative: isNegative) { return .integer(integer) }
      throw error(.integerOutOfRange(excerpt(start..<index, of: bytes)), at: start, in: bytes)
    }
    if let magnitude = decimal.exactDouble { return .number(isNegative ? -magnitude : magnitude) }
    return .number(try double(start..<index, isZero: decimal.isZero, bytes))
  }

  /// Reads one digit or more.
  private mutating func digits(
    _ bytes: Span<UInt8>, into decimal: inout Decimal
  ) throws(JSONError) {
    let start = index
    while index < bytes.count, case let digit = bytes[index] &- UInt8(ascii: "0"), digit < 10 {
      decimal.append(digit)
      index &+= 1
    }
    guard index > start else { throw unexpected(insteadOf: .digit, in: bytes) }
  }

  /// Reads the sign and the digits of an exponent, held to a size that cannot overflow.
  private mutating func exponent(_ bytes: Span<UInt8>) throws(JSONError) -> Int {
    var isNegative = false
    if index < bytes.count, bytes[index] == UInt8(ascii: "-") || bytes[index] == UInt8(ascii: "+") {
      isNegative = bytes[index] == UInt8(ascii: "-")
      index += 1
    }
    var decimal = Decimal()
    try digits(bytes, into: &decimal)
    let magnitude = decimal.integer(isNegative: false) ?? 1_000_000
    return isNegative ? -min(magnitude, 1_000_000) : min(magnitude, 1_000_000)
  }

  private func double(
    _ range: Range<Int>, isZero: Bool, _ bytes: Span<UInt8>
  ) throws(JSONError) -> Double {
    var text = ""
    for index in range { text.unicodeScalars.append(Unicode.Scalar(bytes[index])) }
    guard let number = Double(text), number.isFinite, number != 0 || isZero else {
      throw error(.numberOutOfRange(excerpt(range, of: bytes)), at: range.lowerBound, in: bytes)
    }
    return number
  }
}

/// The digits of a number and the power of ten that they are to be multiplied by.
private struct Decimal {
  private var significand: UInt64 = 0
  private var overflowed = false
  var exponent = 0

  var isZero: Bool { significand == 0 && !overflowed }

  mutating func append(_ digit: UInt8) {
    let (product, tooLarge) = significand.multipliedReportingOverflow(by: 10)
    let (sum, tooLargeStill) = product.addingReportingOverflow(UInt64(digit))
    significand = sum
    if tooLarge || tooLargeStill { overflowed = true }
  }

  /// The digits alone as an integer, if it fits.
  func integer(isNegative: Bool) -> Int? {
    if overflowed { return nil }
    guard isNegative else { return Int(exactly: significand) }
    return significand == Int.min.magnitude ? Int.min : Int(exactly: significand).map { -$0 }
  }

  /// The number, if one rounding of two exact doubles gives it.
  ///
  /// Integers up to 2^53 and powers of ten up to 10^22 are exact doubles, and IEEE 754 rounds
  /// their product or quotient correctly.
  var exactDouble: Double? {
    guard !overflowed, significand <= 1 << 53, exponent.magnitude <= 22 else { return nil }
    let power = Self.powersOfTen[Int(exponent.magnitude)]
    return exponent < 0 ? Double(significand) / power : Double(significand) * power
  }

  private static let powersOfTen: [Double] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
  ]
}
