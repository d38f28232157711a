public import Foundation

/// Runs commands through the small program that measures them.
public struct Launcher: Sendable {
  /// What a run cost, and what it printed.
  public struct Run: Sendable {
    public let cost: Cost
    public let output: Data
    public let errors: String
  }

  private let program: URL
  private let folder: URL

  /// - Parameters:
  ///   - program: The built `launcher`.
  ///   - folder: Where outputs are kept from one run to the next.
  public init(program: URL, folder: URL) {
    self.program = program
    self.folder = folder
  }

  /// Runs a command with an environment of its own and nothing on standard input.
  ///
  /// - Throws: `BenchmarkError.launcherFailed` when there is nothing to measure; a command that
  ///   fails is a run like any other.
  public func run(_ command: Command) throws -> Run {
    let measures = folder.appending(path: "measures")
    let output = folder.appending(path: "stdout")
    let errors = folder.appending(path: "stderr")
    let process = Process()
    let complaints = Pipe()
    process.executableURL = program
    process.arguments =
      [measures, output, errors].map { $0.path(percentEncoded: false) }
      + [command.program] + command.arguments
    process.environment = environment
    process.standardError = complaints
    try process.run()
    let complaint = try complaints.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw BenchmarkError.launcherFailed(
        command: command.text, message: Self.trimmed(complaint))
    }
    let line = Self.trimmed(try Data(contentsOf: measures))
    guard var cost = Cost(launcherLine: line) else {
      throw BenchmarkError.launcherFailed(
        command: command.text, message: "the launcher wrote '\(line)'")
    }
    let run = (output: try Data(contentsOf: output), errors: try Data(contentsOf: errors))
    // What it told its caller is not what it kept.
    cost.bytesWritten = cost.bytesWritten.map { $0 - run.output.count - run.errors.count }
    return Run(cost: cost, output: run.output, errors: Self.trimmed(run.errors))
  }

  /// The user's settings, such as `~/.sqliterc`, would be measured too.
  private var environment: [String: String] {
    var kept = ["HOME": folder.path(percentEncoded: false), "LC_ALL": "C.UTF-8"]
    kept["PATH"] = ProcessInfo.processInfo.environment["PATH"]
    return kept
  }

  private static func trimmed(_ data: Data) -> String {
    String(decoding: data, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
  }
}
