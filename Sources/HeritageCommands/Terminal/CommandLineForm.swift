/// A command line as people write it, put into the form that the argument parser understands.
///
/// The options that every command has may stand before the command's name: `heritage --registry R
/// site palmyra` means `heritage site palmyra --registry R`. And a word that begins with a minus
/// sign but cannot be the name of an option is a value, though the parser would take it for an
/// option: `-33.04`, the year `-0044`, `- see the note`. The folders after `-C` are taken out, as
/// they say where all else is meant from.
struct CommandLineForm {
  let arguments: [String]
  /// The folders to go to, each from the one before.
  let folders: [String]

  init(_ given: [String]) {
    var rest = given
    var folders: [String] = []
    while let place = rest.prefix(while: { $0 != "--" }).firstIndex(of: "-C"),
      place + 1 < rest.endIndex
    {
      folders.append(rest[place + 1])
      rest.removeSubrange(place...(place + 1))
    }
    self.folders = folders
    arguments = Self.withValuesMarked(Self.withCommandFirst(rest))
  }

  /// The options that take no value, in any command.
  static let flags: Set<String> = [
    "--all", "--check", "--complete", "--decided", "--dry-run", "--excel", "--files", "--force",
    "--help",
    "--here",
    "--in-danger",
    "--movable", "--newest", "--no-input", "--no-pager", "--quiet", "--shared", "--strict",
    "--unset", "--version", "--yes",
  ]

  /// The options with a value that every command has.
  private static let common: Set<String> = ["--color", "--format", "--output", "--registry"]

  /// Moves options of every command behind the command's name.
  private static func withCommandFirst(_ given: [String]) -> [String] {
    var leading: [String] = []
    var rest = given[...]
    while let word = rest.first {
      let name = word.split(separator: "=", maxSplits: 1).first.map(String.init) ?? word
      if word == "--quiet" || word == "--no-pager"
        || (common.contains(name) && word.contains("="))
      {
        leading.append(word)
        rest = rest.dropFirst()
      } else if common.contains(word), rest.count > 1 {
        leading += rest.prefix(2)
        rest = rest.dropFirst(2)
      } else {
        break
      }
    }
    guard let command = rest.first, !leading.isEmpty else { return given }
    return [command] + leading + rest.dropFirst()
  }

  /// Joins values with a minus sign to their options, and puts arguments behind `--` where one of
  /// them begins so.
  private static func withValuesMarked(_ given: [String]) -> [String] {
    guard let command = given.first, !command.hasPrefix("-"),
      given.contains(where: isValueWithMinus)
    else { return given }
    var options: [String] = []
    var positional: [String] = []
    var rest = given.dropFirst()
    while let word = rest.popFirst() {
      if word == "--" {
        positional += rest
        break
      }
      guard word.hasPrefix("-"), word != "-", !isValueWithMinus(word) else {
        positional.append(word)
        continue
      }
      let takesValue = word.hasPrefix("--") && !word.contains("=") && !flags.contains(word)
      if takesValue, let next = rest.first, isValueWithMinus(next) {
        options.append("\(word)=\(next)")
        rest = rest.dropFirst()
      } else {
        options.append(word)
        if takesValue, let next = rest.first, !next.hasPrefix("-") || next == "-" {
          options.append(next)
          rest = rest.dropFirst()
        }
      }
    }
    return [command] + options + (positional.isEmpty ? [] : ["--"] + positional)
  }

  /// Whether a word begins with a minus sign and is no option's name, all of which are ASCII
  /// letters with hyphens between, nor a sign of its own.
  static func isValueWithMinus(_ word: String) -> Bool {
    guard word.hasPrefix("-"), word != "-", word != "--" else { return false }
    let name = word.drop { $0 == "-" }.prefix { $0 != "=" }
    let isName = name.first.map { $0.isASCII && $0.isLetter } ?? false
    return word.hasPrefix("---") || !isName
      || !name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
  }

  /// Returns a command line as a shell takes it, with another word in the place of an argument.
  ///
  /// - Parameters:
  ///   - given: The command line without the program's name.
  ///   - word: The word to put in.
  ///   - former: The word in its place so far.
  ///   - option: The option whose value it is, `nil` for an argument.
  /// - Returns: The command line, or `nil` if the former word does not stand there.
  static func command(
    _ given: [String], with word: String, for former: String, of option: String? = nil
  ) -> String? {
    let end = given.firstIndex(of: "--") ?? given.endIndex
    // The first word is the command's name, or an option before it.
    for place in given.indices.dropFirst() {
      let before = given[place - 1]
      let takesValue =
        place < end && before.hasPrefix("--") && !before.contains("=") && !flags.contains(before)
      var words = given
      if given[place] == former, takesValue ? before == option : option == nil {
        words[place] = word
      } else if let option, place < end, given[place] == "\(option)=\(former)" {
        words[place] = "\(option)=\(word)"
      } else {
        continue
      }
      return (["heritage"] + words.map(inShell)).joined(separator: " ")
    }
    return nil
  }

  /// A word as a shell takes it.
  static func inShell(_ word: String) -> String {
    let isPlain = { (character: Character) in
      character.isASCII
        && (character.isLetter || character.isNumber || "-_./:=,@%+".contains(character))
    }
    guard word.isEmpty || !word.allSatisfy(isPlain) else { return word }
    return "'" + word.replacing("'", with: "'\\''") + "'"
  }
}
