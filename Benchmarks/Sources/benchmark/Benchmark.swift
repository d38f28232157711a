import ArgumentParser
import Foundation
import SideBySide

@main
struct Benchmark: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "benchmark",
    abstract: "Measure the heritage program beside what others would use, in one run",
    discussion: """
      Whole processes, in pairs whose order alternates; prints one Markdown table on standard \
      output and what it is doing on standard error.
      """)

  @Option(help: "The release build of the heritage program.")
  var heritage: String

  @Option(help: "A folder for listings and registries; some 2 GB for 100,000 rows and 5 pairs.")
  var work: String

  @Option(parsing: .upToNextOption, help: "Sizes of the listings to import, in rows.")
  var rows: [Int] = [1250, 100_000]

  @Option(parsing: .upToNextOption, help: "Which of these sizes to look sites up in.")
  var lookupRows: [Int] = [1250]

  @Option(
    parsing: .upToNextOption,
    help: "Sizes of the registries to check and assess, in sites with 3 reports each.")
  var ruleSites: [Int] = [10_000, 100_000]

  @Flag(help: "Measure checking and assessing alone.")
  var rulesOnly = false

  @Option(parsing: .upToNextOption, help: "Sizes of tables to import in each format, in rows.")
  var tableRows: [Int] = []

  @Flag(help: "Measure tables alone.")
  var tablesOnly = false

  @Option(
    parsing: .upToNextOption,
    help: "Sizes of registries to import damage into, in sites with 10 points each.")
  var claimSites: [Int] = []

  @Flag(help: "Measure imports of damage alone.")
  var claimsOnly = false

  @Option(help: "How many pairs of runs a figure rests on.")
  var pairs: Int = 5

  @Option(help: "How many runs make one side of a pair, for look-ups and single reports.")
  var repeats: Int = 5

  @Option(help: "The seed of the listings.")
  var seed: UInt64 = 20_261_122

  @Flag(help: "Leave the listings and registries in the work folder.")
  var keep = false

  func validate() throws {
    guard !rows.isEmpty, rows.allSatisfy({ $0 >= Self.fewestRows }) else {
      throw ValidationError("every size needs at least \(Self.fewestRows) rows")
    }
    guard lookupRows.allSatisfy(rows.contains) else {
      throw ValidationError("sizes to look up in must be among the sizes to import")
    }
    guard tableRows.allSatisfy({ $0 > 0 }) else {
      throw ValidationError("tables need at least 1 row")
    }
    guard ruleSites.allSatisfy({ $0 > 0 }) else {
      throw ValidationError("registries to check need at least 1 site")
    }
    guard claimSites.allSatisfy({ $0 > 0 && !$0.isMultiple(of: 7919) }) else {
      throw ValidationError("registries for damage need at least 1 site, and no multiple of 7919")
    }
    guard pairs > 0, repeats > 0 else {
      throw ValidationError("pairs and repeats start at 1")
    }
  }

  func run() throws {
    do {
      let peers = try Peers.found(inPath: ProcessInfo.processInfo.environment["PATH"] ?? "")
      guard FileManager.default.isExecutableFile(atPath: heritage) else {
        throw BenchmarkError.notExecutable(path: heritage)
      }
      let folder = URL(filePath: work, directoryHint: .isDirectory)
        .appending(path: "benchmark-\(UUID().uuidString.prefix(8))")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      let measured = Result { try measure(in: folder, peers) }
      // Only now: files are slower to make for minutes after many were deleted.
      if !keep { try FileManager.default.removeItem(at: folder) }
      print(try measured.get())
    } catch let error as BenchmarkError {
      Self.complain("error: \(error)")
      if let hint = error.hint { Self.complain("  hint: \(hint)") }
      throw ExitCode.failure
    }
  }

  /// One percent of fewer rows may be none.
  private static let fewestRows = 100

  private func measure(in folder: URL, _ peers: Peers) throws -> String {
    guard let own = Bundle.main.executableURL else {
      throw BenchmarkError.notExecutable(path: CommandLine.arguments[0])
    }
    let bench = Bench(
      launcher: Launcher(
        program: own.deletingLastPathComponent().appending(path: "launcher"), folder: folder),
      product: HeritageCommandLine(program: URL(filePath: heritage).path(percentEncoded: false)),
      peers: peers, folder: folder, pairs: pairs, repeats: repeats)
    var comparisons: [Comparison] = []
    for size in rows where !rulesOnly && !tablesOnly && !claimsOnly {
      comparisons += try SizeMeasurement(
        bench: bench, rows: size, seed: seed, looksUp: lookupRows.contains(size)
      ).comparisons { Self.complain("\($0), \(size) rows") }
    }
    for size in tableRows {
      let peers = try TablePeers.found(inPath: ProcessInfo.processInfo.environment["PATH"] ?? "")
      comparisons += try TableMeasurement(bench: bench, peers: peers, rows: size)
        .comparisons(announce: Self.complain)
    }
    let rules = try RuleMeasurement(bench: bench, seed: seed)
      .results(sites: tablesOnly || claimsOnly ? [] : ruleSites, announce: Self.complain)
    let claims = try ClaimMeasurement(bench: bench)
      .results(sites: claimSites, announce: Self.complain)
    let growth = GrowthTable(rules + claims)
    return try RunReport(bench: bench, comparisons: comparisons, growth: growth).text
  }

  private static func complain(_ line: String) {
    FileHandle.standardError.write(Data((line + "\n").utf8))
  }
}
