/// Text made safe for a line of roff.
enum ManualText {
  /// Escapes what roff acts on, and what it would print as a typographer's character.
  static func prose(_ text: String) -> String {
    let escaped = text.map { character in
      switch character {
      case "\\": "\\e"
      case "-": "\\-"
      case "'": "\\(aq"
      case "`": "\\(ga"
      case "^": "\\(ha"
      case "~": "\\(ti"
      case "\n": " "
      default: String(character)
      }
    }.joined()
    // A line that begins with a dot is a request.
    return escaped.hasPrefix(".") ? "\\&" + escaped : escaped
  }

  static func bold(_ text: String) -> String { "\\fB\(prose(text))\\fR" }

  /// Makes a macro's argument of several words.
  static func quoted(_ text: String) -> String {
    "\""
      + prose(text).split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\\(dq") + "\""
  }
}
