/// The plain decimal notation of degrees, such as `-34.5541666667`.
enum DecimalDegrees {
  /// Reads ASCII digits with an optional sign and decimal point, and nothing else.
  ///
  /// Signs without digits, exponents, hexadecimal, `nan`, `inf`, decimal commas and the digits of
  /// other scripts are refused, though the standard library's conversions take some of them.
  static func read(_ bytes: ArraySlice<UInt8>) -> Double? {
    let hasSign = bytes.first == UInt8(ascii: "-") || bytes.first == UInt8(ascii: "+")
    let digits = bytes.dropFirst(hasSign ? 1 : 0)
    var points = 0
    for byte in digits {
      if byte == UInt8(ascii: ".") {
        points += 1
      } else if !(0x30...0x39).contains(byte) {
        return nil
      }
    }
    guard points <= 1, bytes.count <= 64, let first = digits.first, let last = digits.last,
      first != UInt8(ascii: "."), last != UInt8(ascii: ".")
    else { return nil }
    return Double(String(decoding: bytes, as: UTF8.self))
  }
}
