/// Text from records made safe for the place where it is shown.
///
/// What is stored stays as it is; only what is shown changes.
public enum SafeText {
  /// Returns text that a terminal shows and never obeys.
  ///
  /// Control characters, direction overrides, invisible characters and line separators become
  /// visible, as in `\u{202E}`. Joiners stay between letters that are not ASCII, where Persian,
  /// Indic scripts and emoji need them.
  ///
  /// - Parameters:
  ///   - text: Any text.
  ///   - keepsLines: Whether line feeds and tabs stay as they are.
  /// - Returns: The text with every unsafe character escaped.
  public static func terminal(_ text: String, keepsLines: Bool = false) -> String {
    if text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) { return text }
    return visible(text) { keepsLines && ($0 == "\n" || $0 == "\t") }
  }

  /// Returns the text between direction isolates if it holds right-to-left characters.
  ///
  /// The isolates (U+2068 and U+2069) keep a name from rearranging the line around it. They are
  /// themselves direction controls, so make the text safe first and isolate it last.
  public static func isolated(_ text: String) -> String {
    holdsRightToLeft(text) ? "\u{2068}\(text)\u{2069}" : text
  }

  /// Returns whether the text holds a character of a right-to-left script.
  public static func holdsRightToLeft(_ text: String) -> Bool {
    text.unicodeScalars.contains { scalar in
      switch scalar.value {
      case 0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFC, 0x10800...0x10FFF, 0x1E800...0x1EFFF:
        true
      default:
        false
      }
    }
  }

  /// Returns the text with unsafe characters written as escapes, but for those that are kept.
  static func visible(_ text: String, keeping isKept: (Unicode.Scalar) -> Bool) -> String {
    let scalars = Array(text.unicodeScalars)
    var shown = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      let isJoiner = scalar == "\u{200C}" || scalar == "\u{200D}"
      let isShown =
        isJoiner ? joinsLetters(scalars, at: index) : !InvisibleCharacter.includes(scalar)
      if isShown || isKept(scalar) {
        shown.append(scalar)
      } else {
        let code = String(scalar.value, radix: 16, uppercase: true)
        shown.append(contentsOf: "\\u{\(code)}".unicodeScalars)
      }
    }
    return String(shown)
  }

  private static func joinsLetters(_ scalars: [Unicode.Scalar], at index: Int) -> Bool {
    guard index > 0, index + 1 < scalars.count else { return false }
    return [scalars[index - 1], scalars[index + 1]].allSatisfy {
      $0.value > 0x7F && !InvisibleCharacter.includes($0) && $0 != "\u{200C}" && $0 != "\u{200D}"
    }
  }
}
