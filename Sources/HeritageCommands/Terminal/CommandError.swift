import ArgumentParser
import HeritageStore

/// A user's mistake, or something missing, with what to do about it.
struct CommandError: Error {
  let message: String
  let hint: String?
  let exitCode: ExitCode

  init(_ message: String, hint: String? = nil, exitCode: ExitCode = .failure) {
    self.message = message
    self.hint = hint
    self.exitCode = exitCode
  }

  /// A mistake in how a command was called.
  static func usage(_ message: String, hint: String? = nil) -> CommandError {
    CommandError(message, hint: hint, exitCode: .usage)
  }
}

extension ExitCode {
  /// The command worked, and what it looked at has errors, or an import rejected rows.
  static let findings = ExitCode(2)
  /// The command was called wrongly.
  static let usage = ExitCode(64)
  /// Another writer holds the registry.
  static let locked = ExitCode(75)
}
