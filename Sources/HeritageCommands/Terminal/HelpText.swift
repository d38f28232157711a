/// What the argument parser prints on its own: help, the version, a shell's script.
struct HelpText {
  let text: String

  /// Breaks the line of the usage, the only one that the parser leaves as long as it is.
  ///
  /// - Parameters:
  ///   - text: What the parser has to print.
  ///   - width: How many columns there are.
  init(_ text: String, width: Int) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.hasPrefix(Self.title) && line.count > width
        ? Self.broken(line.dropFirst(Self.title.count), width) : String(line)
    }
    self.text = lines.joined(separator: "\n")
  }

  private static let title = "USAGE: "

  /// Breaks a usage between its arguments, never within one such as `[--on <date>]`.
  private static func broken(_ usage: Substring, _ width: Int) -> String {
    var lines: [String] = []
    var line = ""
    for argument in arguments(usage) {
      if !line.isEmpty, title.count + line.count + 1 + argument.count > width {
        lines.append(line)
        line = ""
      }
      line += line.isEmpty ? argument : " " + argument
    }
    return title
      + (lines + [line]).joined(separator: "\n" + String(repeating: " ", count: title.count))
  }

  private static func arguments(_ usage: Substring) -> [String] {
    var arguments: [String] = []
    var depth = 0
    for word in usage.split(separator: " ") {
      if depth > 0, let last = arguments.indices.last {
        arguments[last] += " " + word
      } else {
        arguments.append(String(word))
      }
      depth += word.count { $0 == "[" } - word.count { $0 == "]" }
    }
    return arguments
  }
}
