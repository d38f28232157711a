/// The plain decimal notation of degrees, such as `-34.5541666667`.
enum DecimalDegrees {
  /// Reads ASCII digits with an optional sign and decimal point, and nothing else.
  ///
  /// Signs without digits, exponents, hexadecimal, `nan`, `inf`, decimal commas and the digits of
  /// other scripts are refused, though the standard library's conversions take some of them.
  static func read(_ bytes: ArraySlice<UInt8>) -> Double? {
    let sign = bytes.first == UInt8(ascii: "-") || bytes.first == UInt8(ascii: "+")
    let parts = bytes.dropFirst(sign ? 1 : 0)
      .split(separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
    guard bytes.count <= 64,
      parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy { (0x30...0x39).contains($0) } })
    else { return nil }
    return Double(String(decoding: bytes, as: UTF8.self))
  }
}
