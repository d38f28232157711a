/// Text made safe for a place in a Markdown document.
enum MarkdownText {
  /// Escapes what Markdown would act on in prose, and in the cell of a table.
  static func prose(_ text: String) -> String {
    var escaped = ""
    var previous: Character = " "
    for (index, character) in zip(text.indices, text) {
      let next = text.index(after: index) < text.endIndex ? text[text.index(after: index)] : " "
      switch character {
      case "\\", "`", "*", "<", "[", "|", "&": escaped += "\\\(character)"
      // Within a word, as in HERITAGE_REGISTRY, it sets nothing in italics.
      case "_" where !(isWordCharacter(previous) && isWordCharacter(next)): escaped += "\\_"
      case "\n": escaped += " "
      default: escaped.append(character)
      }
      previous = character
    }
    return escaped
  }

  /// Sets text as code within a line.
  static func code(_ text: String) -> String {
    // A bar would end the cell even within code, and a longer fence lets backquotes through.
    let cell = text.split(separator: "|", omittingEmptySubsequences: false)
      .joined(separator: "\\|")
    return cell.contains("`") ? "`` \(cell) ``" : "`\(cell)`"
  }

  private static func isWordCharacter(_ character: Character) -> Bool {
    character.isLetter || character.isNumber
  }
}
