/// Texts as XML 1.0 holds them.
enum XMLText {
  /// The text with what XML cannot hold as U+FFFD.
  static func allowed(_ text: String) -> String {
    var allowed = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { allowed.append(isAllowed(scalar) ? scalar : "\u{FFFD}") }
    return String(allowed)
  }

  /// Whether XML has the character (XML 1.0, 2.2).
  static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\t", "\n", "\r": true
    case "\0"..<" ", "\u{FFFE}", "\u{FFFF}": false
    default: true
    }
  }

  /// The text with what has a meaning in XML as entities, for content and for values in double quotes; what
  /// XML cannot hold becomes U+FFFD.
  static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: mayNeedEscape) else { return text }
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "\r": escaped += "&#13;"
      default: escaped.unicodeScalars.append(isAllowed(scalar) ? scalar : "\u{FFFD}")
      }
    }
    return escaped
  }

  /// Whether a byte can belong to a character that is not written as it is; U+FFFE begins with EF.
  private static func mayNeedEscape(_ byte: UInt8) -> Bool {
    switch byte {
    case 0..<0x20, UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""),
      0xEF:
      true
    default: false
    }
  }
}
