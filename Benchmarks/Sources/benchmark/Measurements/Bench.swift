import Foundation
import SideBySide

/// What all measurements of a run have in common.
struct Bench {
  let launcher: Launcher
  let product: HeritageCommandLine
  let peers: Peers
  /// Where listings, registries and databases are made.
  let folder: URL
  let pairs: Int
  /// How many runs make one side of a pair when the work takes milliseconds.
  let repeats: Int

  /// Runs a command that has to succeed.
  func succeed(_ command: Command) throws -> Launcher.Run {
    let run = try launcher.run(command)
    guard run.cost.status == 0 else {
      throw BenchmarkError.commandFailed(
        command: command.text, status: run.cost.status,
        message: run.errors.components(separatedBy: .newlines)[0])
    }
    return run
  }

  /// What a command that succeeds prints as JSON.
  func result<Shape: Decodable>(of command: Command, as shape: Shape.Type) throws -> Shape {
    try decoded(try succeed(command), of: command, as: shape)
  }

  func decoded<Shape: Decodable>(
    _ run: Launcher.Run, of command: Command, as _: Shape.Type
  ) throws -> Shape {
    do {
      return try JSONDecoder().decode(Shape.self, from: run.output)
    } catch is DecodingError {
      throw BenchmarkError.unexpectedResult(
        command: command.text, expected: "the promised JSON",
        found: String(decoding: run.output.prefix(200), as: UTF8.self))
    }
  }

  /// Runs a command whose output has to be this very line.
  func require(_ line: String, from command: Command) throws {
    let run = try succeed(command)
    let found = String(decoding: run.output, as: UTF8.self)
      .trimmingCharacters(in: .whitespacesAndNewlines)
    guard found == line else {
      throw BenchmarkError.unexpectedResult(command: command.text, expected: line, found: found)
    }
  }

  /// Imports a listing and checks that it did what it was run for.
  func importing(
    _ listing: URL, by mapping: URL? = nil, into registry: URL, expecting expected: ImportCounts
  ) throws -> Cost {
    let command = product.importListing(listing, by: mapping, into: registry)
    let run = try succeed(command)
    let counts = try decoded(run, of: command, as: ImportCounts.self)
    guard counts == expected else {
      throw BenchmarkError.unexpectedResult(
        command: command.text, expected: expected.description, found: counts.description)
    }
    return run.cost
  }
}
