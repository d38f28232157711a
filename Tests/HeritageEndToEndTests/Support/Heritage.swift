import CanonicalJSON
import Foundation
import HeritageTestSupport
import Testing

/// Runs `heritage` in the test's own folder, with a clock, a user and identifiers that are always
/// the same.
///
/// - Parameters:
///   - arguments: The command line after the program's name.
///   - seed: What the new identifiers are made from; a second writing command needs another.
///   - input: What the command reads from standard input.
///   - environment: Variables to set beside the fixed ones.
/// - Returns: What it printed, and its exit code.
/// - Throws: ``CommandCrashed`` if a signal ended it.
func heritage(
  _ arguments: String..., seed: Int = 9, input: String = "", environment: [String: String] = [:]
) throws -> CommandRun {
  try heritage(arguments, seed: seed, input: input, environment: environment)
}

/// Runs `heritage` with a list of arguments.
func heritage(
  _ arguments: [String], seed: Int = 9, input: String = "", environment: [String: String] = [:]
) throws -> CommandRun {
  try CommandRun.heritage(
    arguments, in: TemporaryFolder.path, input: Data(input.utf8),
    environment: FixedSurroundings.environment(seed: seed).merging(environment) { _, given in
      given
    })
}

/// Runs a script of the shell in the test's own folder; `$heritage` is the program.
func shell(
  _ script: String, seed: Int = 9, environment: [String: String] = [:]
) throws -> CommandRun {
  var variables = FixedSurroundings.environment(seed: seed)
  variables["heritage"] = FixedSurroundings.program
  return try CommandRun.program(
    URL(filePath: "/bin/bash"), ["-c", script], in: TemporaryFolder.path,
    environment: variables.merging(environment) { _, given in given })
}

/// What the tests put around the program instead of the machine's own.
enum FixedSurroundings {
  static var program: String { CommandRun.products.appending(path: "heritage").path }

  /// 22 November 2026, 10 o'clock in UTC, and a user called `desk`.
  static func environment(seed: Int) -> [String: String] {
    [
      "HERITAGE_ID_SEED": "\(seed)", "HERITAGE_USER": "desk", "SOURCE_DATE_EPOCH": "1795341600",
    ]
  }
}

extension CommandRun {
  /// Compares everything that the command did with what it should do.
  ///
  /// Each text is given without its last line end.
  func expect(
    exit code: Int32 = 0, output: String = "", errors: String = "",
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(self.output == Self.ended(output), sourceLocation: sourceLocation)
    #expect(self.errors == Self.ended(errors), sourceLocation: sourceLocation)
    #expect(exitCode == code, sourceLocation: sourceLocation)
  }

  private static func ended(_ text: String) -> String { text.isEmpty ? "" : text + "\n" }

  /// Reads the answer as the one JSON document that it must be, in canonical form.
  func json(sourceLocation: SourceLocation = #_sourceLocation) throws -> JSONValue {
    let value = try JSONParser.parse(Array(output.utf8), limits: JSONLimits(bytes: 256 << 20))
    #expect(value.text(.pretty) + "\n" == output, sourceLocation: sourceLocation)
    return value
  }
}
