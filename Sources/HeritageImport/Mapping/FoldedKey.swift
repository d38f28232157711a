/// The form in which keys, and texts that a mapping names, are compared.
///
/// Letters are folded as Unicode's simple case folding does, white space of any kind becomes one
/// space, and none is left at the ends.
enum FoldedKey {
  /// What stands between the texts of a key.
  static let separator = "\u{1F}"

  static func fold(_ text: String) -> String {
    // Most keys are numbers or short words of ASCII in small letters, which are folded already.
    if isFolded(text.utf8) { return text }
    var folded = String.UnicodeScalarView()
    var isSpaced = false
    for scalar in text.unicodeScalars {
      let isSpace =
        scalar.isASCII
        ? scalar == " " || ("\t"..."\r").contains(scalar) : scalar.properties.isWhitespace
      if isSpace {
        isSpaced = true
        continue
      }
      if isSpaced, !folded.isEmpty { folded.append(" ") }
      isSpaced = false
      folded.append(Self.fold(scalar))
    }
    return String(folded)
  }

  private static func isFolded(_ bytes: String.UTF8View) -> Bool {
    var last: UInt8 = 0x20
    for byte in bytes {
      guard (0x20...0x7E).contains(byte), !(0x41...0x5A).contains(byte),
        byte != 0x20 || last != 0x20
      else { return false }
      last = byte
    }
    return last != 0x20 || bytes.isEmpty
  }

  private static func fold(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    if scalar.isASCII {
      return ("A"..."Z").contains(scalar)
        ? Unicode.Scalar(UInt8(scalar.value) | 0x20) : scalar
    }
    switch scalar.value {
    // Turkish letters, whose other case is another letter elsewhere.
    case 0x130, 0x131: return scalar
    // Cherokee folds to its capitals, as these came first.
    case 0x13A0...0x13F5: return scalar
    case 0x13F8...0x13FD: return Unicode.Scalar(scalar.value - 8) ?? scalar
    case 0xAB70...0xABBF: return Unicode.Scalar(scalar.value - 0x97D0) ?? scalar
    default: break
    }
    // By way of the capital, as some small letters are variants of another.
    let capital = single(scalar.properties.uppercaseMapping) ?? scalar
    return single(capital.properties.lowercaseMapping) ?? scalar
  }

  private static func single(_ mapping: String) -> Unicode.Scalar? {
    let scalars = mapping.unicodeScalars
    return scalars.count == 1 ? scalars.first : nil
  }
}
