/// The plain decimal notation of degrees, such as `-34.5541666667`.
enum DecimalDegrees {
  /// Reads ASCII digits with an optional sign and decimal point, and nothing else.
  ///
  /// Signs without digits, exponents, hexadecimal, `nan`, `inf`, decimal commas and the digits of
  /// other scripts are refused, though the standard library's conversions take some of them.
  static func read(_ bytes: ArraySlice<UInt8>) -> Double? {
    var digits = bytes
    var isNegative = false
    if let sign = digits.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
      isNegative = sign == UInt8(ascii: "-")
      digits = digits.dropFirst()
    }
    var mantissa = 0
    var decimals = 0
    var hasPoint = false
    var count = 0
    for byte in digits {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        count += 1
        // Fifteen digits are an exact double, and so is the power of ten below: one rounding.
        guard count <= 15 else { return long(bytes) }
        mantissa = mantissa * 10 + Int(byte - UInt8(ascii: "0"))
        if hasPoint { decimals += 1 }
      case UInt8(ascii: ".") where !hasPoint && count > 0: hasPoint = true
      default: return nil
      }
    }
    guard count > 0, !hasPoint || decimals > 0 else { return nil }
    let degrees = Double(mantissa) / powersOfTen[decimals]
    return isNegative ? -degrees : degrees
  }

  /// Reads a number of more digits than the quick way takes.
  private static func long(_ bytes: ArraySlice<UInt8>) -> Double? {
    guard bytes.count <= 64, let text = String(validating: bytes, as: UTF8.self) else { return nil }
    let digits = text.drop { $0 == "-" || $0 == "+" }
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    guard text.utf8.count - digits.utf8.count <= 1, parts.count <= 2,
      parts.allSatisfy({ part in
        !part.isEmpty && part.utf8.allSatisfy { (0x30...0x39).contains($0) }
      })
    else { return nil }
    return Double(text)
  }

  private static let powersOfTen: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
  ]
}
