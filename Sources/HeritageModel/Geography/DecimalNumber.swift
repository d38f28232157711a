/// The plain decimal notation of numbers, such as `-34.5541666667`.
package enum DecimalNumber {
  /// Reads ASCII digits with an optional sign and decimal point, and nothing else.
  ///
  /// Signs without digits, exponents, hexadecimal, `nan`, `inf`, decimal commas and the digits of
  /// other scripts are refused, though the standard library's conversions take some of them.
  package static func read(_ bytes: ArraySlice<UInt8>) -> Double? {
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

  /// Returns what a text that is no such number was probably meant to be, as a question.
  ///
  /// It may have a comma for its point, or the digits of another script.
  package static func suggestion(for text: String) -> String? {
    var plain = ""
    for scalar in text.unicodeScalars {
      let properties = scalar.properties
      if properties.numericType == .decimal, let value = properties.numericValue {
        plain += String(Int(value))
      } else if scalar == "," || scalar == "\u{66B}" {
        plain += "."
      } else if !properties.isWhitespace, scalar != "°" {
        plain.unicodeScalars.append(scalar)
      }
    }
    guard plain != text, read(Array(plain.utf8)[...]) != nil else { return nil }
    return "did you mean '\(plain)'?"
  }
}
