/// Why nothing could be measured.
public enum BenchmarkError: Error, Hashable, CustomStringConvertible {
  case missingPrograms([MissingProgram])
  case notExecutable(path: String)
  case launcherFailed(command: String, message: String)
  case commandFailed(command: String, status: Int, message: String)
  case unexpectedResult(command: String, expected: String, found: String)

  /// A program that a measurement needs and `PATH` does not have.
  public struct MissingProgram: Hashable, Sendable {
    public let name: String
    public let debianPackage: String

    public init(name: String, debianPackage: String) {
      self.name = name
      self.debianPackage = debianPackage
    }
  }

  public var description: String {
    switch self {
    case .missingPrograms(let programs):
      "cannot find \(programs.map { "'\($0.name)'" }.joined(separator: " and ")) in PATH"
    case .notExecutable(let path):
      "cannot run '\(path)': not an executable file"
    case .launcherFailed(let command, let message):
      "cannot measure '\(command)': \(message)"
    case .commandFailed(let command, let status, let message):
      "'\(command)' exited with \(status)\(message.isEmpty ? "" : ": \(message)")"
    case .unexpectedResult(let command, let expected, let found):
      "'\(command)' gave \(found) instead of \(expected)"
    }
  }

  public var hint: String? {
    switch self {
    case .missingPrograms(let programs):
      "run 'apt-get install \(programs.map(\.debianPackage).joined(separator: " "))' first"
    case .notExecutable:
      "build the program with 'swift build -c release' and give its path to --heritage"
    case .launcherFailed, .commandFailed, .unexpectedResult:
      nil
    }
  }
}
