import ArgumentParser
import CanonicalJSON
import HeritageImport
import HeritageModel
import HeritageStore
import XMLStream

/// What a user is told about an error, and the exit code that goes with it.
struct FailureMessage {
  let message: String
  let hint: String?
  let exitCode: ExitCode

  /// Says an error of this program's own; `nil` for those of the argument parser.
  init?(_ error: any Error) {
    switch error {
    case let error as CommandError:
      self.init(error.message, error.hint, error.exitCode)
    case let error as StoreError:
      self.init(error.description, error.hint, error.isLocked ? .locked : .failure)
    case let error as DamagedRecord:
      self.init(error.description, error.hint)
    case let error as RecordError:
      self.init(error.description, "correct the fields and try again")
    case let error as XMLParseError:
      self.init(error.description, error.hint)
    case let error as ImportError:
      self.init(error.description, error.hint)
    case let error as JSONError:
      self.init(error.description, error.hint)
    case let error as IdentifierError:
      self.init(error.description, error.hint)
    case let error as EDTFError:
      self.init(error.description, error.hint)
    default: return nil
    }
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
    message = Self.uncapitalised(Self.withoutStop(parts.first ?? text))
    hint =
      if advice.hasPrefix(choice) {
        "use one of " + Self.withoutStop(String(advice.dropFirst(choice.count)))
      } else if advice.isEmpty {
        "run 'heritage\(command) --help' to see how it is used"
      } else {
        Self.withoutStop(advice)
      }
    self.exitCode = exitCode
  }

  private static func uncapitalised(_ text: String) -> String {
    text.prefix(1).lowercased() + text.dropFirst()
  }

  private static func withoutStop(_ text: String) -> String {
    text.hasSuffix(".") ? String(text.dropLast()) : text
  }

  private init(_ message: String, _ hint: String?, _ exitCode: ExitCode = .failure) {
    self.message = message
    self.hint = hint
    self.exitCode = exitCode
  }
}
