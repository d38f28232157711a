public import Foundation

/// What one run of the built `heritage` did.
public struct CommandRun: Sendable {
  public let exitCode: Int32
  public let output: String
  public let errors: String

  /// Runs the `heritage` that this test run built, in a folder of its own choice.
  ///
  /// The environment holds nothing but what is given, so a developer's own settings never change
  /// a result.
  ///
  /// - Parameters:
  ///   - arguments: The command line after the program's name.
  ///   - folder: The working folder.
  ///   - input: What the command reads from standard input.
  ///   - environment: Variables to set.
  /// - Returns: What it printed, and its exit code.
  /// - Throws: ``CommandCrashed`` if a signal ended it.
  public static func heritage(
    _ arguments: [String], in folder: String, input: Data = Data(),
    environment: [String: String] = [:]
  ) throws -> CommandRun {
    try program(
      products.appending(path: "heritage"), arguments, in: folder, input: input,
      environment: environment)
  }

  /// Runs any program in the same way.
  public static func program(
    _ program: URL, _ arguments: [String], in folder: String, input: Data = Data(),
    environment: [String: String] = [:]
  ) throws -> CommandRun {
    let scratch = FileManager.default.temporaryDirectory.appending(path: "run-\(UUID())")
    try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: scratch) }
    // Files instead of pipes: a child that writes much never waits for a reader.
    let files = ["in", "out", "err"].map { scratch.appending(path: $0) }
    try input.write(to: files[0])
    for file in files[1...] { try Data().write(to: file) }
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = URL(filePath: folder)
    process.environment = [
      "SWIFT_BACKTRACE": "enable=no", "PATH": "/usr/bin:/bin",
    ].merging(environment) { _, given in given }
    process.standardInput = try FileHandle(forReadingFrom: files[0])
    process.standardOutput = try FileHandle(forWritingTo: files[1])
    process.standardError = try FileHandle(forWritingTo: files[2])
    try process.run()
    process.waitUntilExit()
    guard process.terminationReason == .exit else {
      throw CommandCrashed(signal: process.terminationStatus)
    }
    return CommandRun(
      exitCode: process.terminationStatus,
      output: String(decoding: try Data(contentsOf: files[1]), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: files[2]), as: UTF8.self))
  }

  /// The folder of the built products, which is that of the test bundle.
  public static var products: URL {
    URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
  }
}

/// The command ended by a signal.
public struct CommandCrashed: Error {
  public let signal: Int32
}
