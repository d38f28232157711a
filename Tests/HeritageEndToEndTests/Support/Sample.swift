import Foundation
import HeritageTestSupport
import Testing

/// A registry small enough to know by heart: a site, three monuments, three items, two reports.
enum Sample {
  /// The operations that made it, in their order.
  static let operations = [
    "ND11QJR4HYFH", "DWYF9NK8Q855", "KV8GJCR27R4B", "GE2GECV75ZZ9", "3DKG6RYY4ASV",
  ]

  /// Puts it into the test's own folder as `Registry`.
  static func make() throws { try made.get().put(into: url("Registry")) }

  /// Puts it into any folder.
  static func put(into folder: String) throws { try made.get().put(into: URL(filePath: folder)) }

  private static let made = Result { try FolderInMemory(build) }

  private static func build(in folder: String) throws {
    try run("init", ["."], seed: 1, in: folder)
    let steps = [
      ("add-site", SampleRecords.site), ("add-monument", SampleRecords.monuments),
      ("add-evidence", SampleRecords.evidence), ("add-report", SampleRecords.reports),
    ]
    for (index, step) in steps.enumerated() {
      try run(step.0, ["--from-json", "-"], seed: index + 2, in: folder, input: step.1)
    }
  }

  private static func run(
    _ command: String, _ arguments: [String], seed: Int, in folder: String, input: String = ""
  ) throws {
    let run = try CommandRun.heritage(
      [command] + arguments, in: folder, input: Data(input.utf8),
      environment: FixedSurroundings.environment(seed: seed))
    try #require(run.exitCode == 0)
    try #require(run.errors == "")
  }
}

/// A registry without records.
enum EmptyRegistry {
  /// Puts it into the test's own folder as `Registry`.
  static func make() throws { try made.get().put(into: url("Registry")) }

  private static let made = Result {
    try FolderInMemory { folder in
      let run = try CommandRun.heritage(
        ["init", "."], in: folder, environment: FixedSurroundings.environment(seed: 1))
      try #require(run.exitCode == 0)
    }
  }
}
