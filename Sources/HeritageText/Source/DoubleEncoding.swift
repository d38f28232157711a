/// The traces of UTF-8 that was read as Windows-1252 and encoded again.
enum DoubleEncoding {
  /// Returns whether the text has such a trace, such as `Ã©` for `é` or `â€œ` for a quotation mark.
  ///
  /// Capital letters before quotation marks or spaces can look alike, so the letters that begin
  /// Greek, Cyrillic, Hebrew and Arabic bytes count only in two pairs on end.
  static func isFound(in scalars: [Unicode.Scalar]) -> Bool {
    for index in scalars.indices {
      switch scalars[index].value {
      case 0xC2, 0xC3:
        if isContinuation(scalars, index + 1) { return true }
      case 0xCE...0xD2, 0xD7...0xD9:
        if isContinuation(scalars, index + 1), isPairLead(scalars, index + 2),
          isContinuation(scalars, index + 3)
        {
          return true
        }
      case 0xE2...0xE9, 0xEF:
        if isContinuation(scalars, index + 1), !isPunctuation(scalars[index + 1]),
          isContinuation(scalars, index + 2)
        {
          return true
        }
      case 0xF0:
        if (1...3).allSatisfy({ isContinuation(scalars, index + $0) }) { return true }
      default:
        continue
      }
    }
    return false
  }

  private static func isPairLead(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
    guard index < scalars.count else { return false }
    return switch scalars[index].value {
    case 0xCE...0xD2, 0xD7...0xD9: true
    default: false
    }
  }

  /// Returns whether the scalar is what Windows-1252 makes of a byte from 0x80 to 0xBF.
  private static func isContinuation(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
    guard index < scalars.count else { return false }
    return switch scalars[index].value {
    case 0x80...0xBF, 0x152, 0x153, 0x160, 0x161, 0x178, 0x17D, 0x17E, 0x192, 0x2C6, 0x2DC,
      0x2013, 0x2014, 0x2018...0x201A, 0x201C...0x201E, 0x2020...0x2022, 0x2026, 0x2030, 0x2039,
      0x203A, 0x20AC, 0x2122:
      true
    default:
      false
    }
  }

  // What can follow an accented letter in sound text.
  private static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\u{A0}", "«", "»", "‘", "’", "“", "”", "‹", "›", "…", "–", "—", "·": true
    default: false
    }
  }
}
