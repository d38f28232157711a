extension SafeText {
  /// Returns text that Markdown shows letter by letter, on one line.
  ///
  /// `&`, `<` and `>` become entities; characters with a meaning in Markdown or in a table get a
  /// backslash; line ends and tabs become spaces; other controls and invisible characters become
  /// visible as in ``terminal(_:keepsLines:)``.
  public static func markdown(_ text: String) -> String {
    let oneLine = String(
      String.UnicodeScalarView(
        text.replacingLineEnds().unicodeScalars.map { isLineEnd($0) ? " " : $0 }))
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

  private static func isLineEnd(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\n", "\r", "\t", "\u{B}", "\u{C}", "\u{85}", "\u{2028}", "\u{2029}": true
    default: false
    }
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

extension String {
  fileprivate func replacingLineEnds() -> String {
    // One space for both halves of a Windows line end.
    String(map { $0 == "\r\n" ? "\n" : $0 })
  }
}
