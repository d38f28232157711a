import ArgumentParser
import HeritageRegistry

extension ExitCode {
  /// The command worked, and what it looked at has errors, an import rejected rows, or a bag has records
  /// or files that are not as they were recorded.
  static let findings = ExitCode(2)
  /// The command was called wrongly.
  static let usage = ExitCode(64)
  /// What was asked for is not there: a record, a registry, an operation, a file to read.
  static let notThere = ExitCode(66)
  /// Another writer holds the registry.
  static let locked = ExitCode(75)
}

extension RegistryError {
  /// The exit code that tells a script what sort of failure it was.
  var exitCode: ExitCode {
    switch kind {
    // A word that no list has is wrong usage where an option gave it; a file's is told otherwise.
    case .usage, .unknownTerm: .usage
    case .notThere: .notThere
    case .locked: .locked
    case .cancelled: ExitCode(128 + Interruption.signal)
    case .invalid, .refused, .ambiguous, .damaged, .unreadForEdition, .notInPlace, .failed: .failure
    }
  }
}
