import ArgumentParser
import HeritageRegistry

/// What a user is told about a failure, and the exit code that goes with it.
struct FailureMessage {
  /// Lines of standard error, without the hint.
  let lines: [String]
  let hint: String?
  let exitCode: ExitCode

  init(_ error: RegistryError) {
    lines =
      switch error.detail {
      case .faults(let others, _): ([error.message] + others).map { "error: \($0)" }
      case .candidates(let names): ["error: \(error.message)"] + names.map { "  \($0)" }
      case .rows(let result): ImportNotes(result).lines + ["error: \(error.message)"]
      case .language, nil: ["error: \(error.message)"]
      }
    hint = error.hint
    exitCode = error.exitCode
  }

  /// Says what the argument parser has against a command line, in this program's own form.
  ///
  /// - Parameters:
  ///   - text: The parser's message: what is wrong, and after a full stop perhaps advice.
  ///   - exitCode: The exit code that the parser asks for.
  ///   - arguments: The command line, whose first word names the command.
  init(ofParser text: String, _ exitCode: ExitCode, _ arguments: [String]) {
    let parts = text.split(separator: ". ", maxSplits: 1).map(String.init)
    let command = arguments.first.flatMap { $0.hasPrefix("-") ? nil : " \($0)" } ?? ""
    let advice = parts.count > 1 ? Self.uncapitalised(parts[1]) : ""
    let choice = "please provide one of "
    lines = ["error: " + Self.uncapitalised(Self.withoutStop(parts.first ?? text))]
    hint =
      if advice.hasPrefix(choice) {
        "use one of " + Self.onOneLine(Self.withoutStop(String(advice.dropFirst(choice.count))))
      } else if advice.isEmpty {
        "run 'heritage\(command) --help' to see how it is used"
      } else {
        Self.withoutStop(advice)
      }
    self.exitCode = exitCode
  }

  /// Puts a list of more than a few words, which the parser writes a line each, as it puts others.
  private static func onOneLine(_ choice: String) -> String {
    let lines = choice.split(separator: "\n")
    guard lines.count > 2 else { return choice }
    let words = lines.dropFirst().map { "'\($0.drop { $0 == " " || $0 == "-" })'" }
    return words.dropLast().joined(separator: ", ") + " or " + (words.last ?? "")
  }

  private static func uncapitalised(_ text: String) -> String {
    text.prefix(1).lowercased() + text.dropFirst()
  }

  private static func withoutStop(_ text: String) -> String {
    text.hasSuffix(".") ? String(text.dropLast()) : text
  }
}
