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

// MARK: - CSV

extension SafeText {
  /// Returns one cell of CSV (RFC 4180), in quotation marks only where it needs them.
  ///
  /// The text comes back unchanged from any reader of CSV. A spreadsheet may run it as a formula:
  /// see ``csvCellForSpreadsheet(_:)``.
  public static func csvCell(_ text: String) -> String {
    let space = UInt8(ascii: " ")
    guard
      text.utf8.first == space || text.utf8.last == space
        || text.utf8.contains(where: "\",\r\n".utf8.contains)
    else { return text }
    // By scalars, as a mark on a quotation mark makes another character of it.
    var cell = "\"".unicodeScalars
    for scalar in text.unicodeScalars {
      cell.append(scalar)
      if scalar == "\"" { cell.append(scalar) }
    }
    cell.append("\"")
    return String(cell)
  }

  /// Returns a table as RFC 4180 has it, in cells that no spreadsheet takes for formulas.
  public static func csvForSpreadsheet(_ rows: [[String]]) -> String {
    rows.map { $0.map(csvCellForSpreadsheet).joined(separator: ",") + "\r\n" }.joined()
  }

  /// Returns one cell of CSV that no spreadsheet takes for a formula.
  ///
  /// A text that begins like one, also after spaces, gets an apostrophe in front, unless it is a
  /// plain number such as `-12.5`. Controls, direction overrides and invisible characters become
  /// visible as in ``terminal(_:keepsLines:)``; line ends and tabs stay.
  public static func csvCellForSpreadsheet(_ text: String) -> String {
    csvCell(formulaQuoted(visible(text) { $0 == "\n" || $0 == "\r" || $0 == "\t" }))
  }

  /// Returns a text with an apostrophe in front if a spreadsheet would run it as a formula.
  ///
  /// A text that has such apostrophes already gets one more, so that ``formulaUnquoted(_:)`` gives
  /// every text back as it was.
  public static func formulaQuoted(_ text: String) -> String {
    isFormula(behindApostrophes: text) ? "'\(text)" : text
  }

  /// Returns the text from which ``formulaQuoted(_:)`` made this one.
  public static func formulaUnquoted(_ text: String) -> String {
    guard text.unicodeScalars.first == "'", isFormula(behindApostrophes: text) else { return text }
    return String(text.unicodeScalars.dropFirst())
  }

  private static func isFormula(behindApostrophes text: String) -> Bool {
    let rest = String(text.unicodeScalars.drop { $0 == "'" })
    return beginsFormula(rest) && !isPlainNumber(rest)
  }

  private static func beginsFormula(_ text: String) -> Bool {
    let scalars = text.unicodeScalars
    guard let first = scalars.first(where: { $0 != " " && $0 != "\u{A0}" })
    else { return false }
    switch first {
    case "=", "+", "-", "@", "\t", "\r", "\n", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}":
      return true
    default:
      return false
    }
  }

  private static func isPlainNumber(_ text: String) -> Bool {
    var digits = text[...].utf8
    if digits.first == UInt8(ascii: "-") || digits.first == UInt8(ascii: "+") {
      digits = digits.dropFirst()
    }
    let parts = digits.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return parts.count <= 2
      && parts.allSatisfy { part in
        !part.isEmpty
          && part.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      }
  }
}

// MARK: - Markdown

extension SafeText {
  /// Returns text that Markdown shows letter by letter, on one line.
  ///
  /// `&`, `<` and `>` become entities; characters with a meaning in Markdown or in a table get a
  /// backslash; line ends and tabs become spaces; other controls and invisible characters become
  /// visible as in ``terminal(_:keepsLines:)``.
  public static func markdown(_ text: String) -> String {
    // One space for both halves of a Windows line end, which are one character.
    let oneLine = String(text.map { $0.isNewline || $0 == "\t" ? " " : $0 })
    var escaped = ""
    for scalar in terminal(oneLine).unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\\", "`", "*", "_", "[", "]", "|", "#", "~", "!", "(", ")":
        escaped += "\\\(scalar)"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return withoutBlockStart(escaped)
  }

  // A text put at the start of a line must begin no list and no underline of a heading.
  private static func withoutBlockStart(_ text: String) -> String {
    let start = text.firstIndex { $0 != " " } ?? text.endIndex
    guard start < text.endIndex else { return text }
    if "-+=".contains(text[start]) { return "\(text[..<start])\\\(text[start...])" }
    let mark = text[start...].firstIndex { !($0.isASCII && $0.isNumber) } ?? text.endIndex
    guard mark > start, mark < text.endIndex, text[mark] == "." else { return text }
    return "\(text[..<mark])\\\(text[mark...])"
  }
}

// MARK: - Width on a terminal

extension SafeText {
  /// Returns the columns that the text takes on a terminal.
  ///
  /// East Asian wide characters and emoji take two, combining and invisible characters none. The
  /// text is taken to be safe: a control character counts as nothing.
  public static func displayWidth(_ text: String) -> Int {
    if text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) { return text.utf8.count }
    return text.reduce(0) { $0 + width(of: $1) }
  }

  /// Returns the text with spaces behind it up to a width in columns; a wider text stays whole.
  public static func padded(_ text: String, toWidth width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - displayWidth(text)))
  }

  /// Returns the text cut to a width in columns, with `…` at its end if anything is lost.
  public static func shortened(_ text: String, toWidth width: Int) -> String {
    guard displayWidth(text) > width else { return text }
    guard width > 0 else { return "" }
    var kept = ""
    var columns = 1
    for character in text {
      columns += self.width(of: character)
      if columns > width { break }
      kept.append(character)
    }
    return kept + "…"
  }

  private static func width(of character: Character) -> Int {
    let scalars = character.unicodeScalars
    if scalars.count > 1, scalars.contains(where: isEmojiPart) || joinsEmoji(scalars) { return 2 }
    return scalars.reduce(0) { $0 + width(of: $1) }
  }

  private static func joinsEmoji(_ scalars: Character.UnicodeScalarView) -> Bool {
    scalars.first?.properties.isEmojiPresentation == true && scalars.contains("\u{200D}")
  }

  // Variation selector 16, skin tones, regional letters.
  private static func isEmojiPart(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xFE0F, 0x1F3FB...0x1F3FF, 0x1F1E6...0x1F1FF: true
    default: false
    }
  }

  private static func width(of scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x20...0x7E: return 1
    case ..<0xA0, 0x1160...0x11FF: return 0
    default: break
    }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .lineSeparator, .paragraphSeparator: return 0
    default: return isWide(scalar) ? 2 : 1
    }
  }

  // Blocks of the classes W and F in Unicode's EastAsianWidth.txt, in whole ranges.
  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
      0xA000...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18DFF, 0x1AFF0...0x1B2FF, 0x20000...0x3FFFD:
      true
    default:
      scalar.properties.isEmojiPresentation
    }
  }
}

/// The characters that change how text is shown without being seen themselves.
enum InvisibleCharacter {
  /// Returns whether the character is a control, a direction control, or invisible.
  ///
  /// The zero-width joiners are not included: whether they belong depends on their neighbours.
  static func includes(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20...0x7E:
      false
    // C0, DEL and C1.
    case 0x00...0x1F, 0x7F...0x9F:
      true
    // Soft hyphen, grapheme joiner, Arabic letter mark, Hangul fillers, Mongolian vowel separator.
    case 0xAD, 0x34F, 0x61C, 0x115F...0x1160, 0x180E, 0x3164, 0xFFA0:
      true
    // Zero-width space, direction marks, line and paragraph separators, direction embeddings.
    case 0x200B, 0x200E...0x200F, 0x2028...0x202E:
      true
    // Word joiner, invisible operators, direction isolates, deprecated format controls.
    case 0x2060...0x206F:
      true
    // Byte-order mark, interlinear annotation, tags.
    case 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE007F:
      true
    default:
      false
    }
  }
}
