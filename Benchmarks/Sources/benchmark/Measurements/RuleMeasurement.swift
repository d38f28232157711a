import Foundation
import ListingGeneration
import SideBySide

/// Checking and assessing whole registries of two sizes, to see whether the time grows with them.
struct RuleMeasurement {
  let bench: Bench
  let seed: UInt64

  /// How many reports each site has.
  static let reportsPerSite = 3

  /// Measures registries of some numbers of sites, smallest first.
  func results(sites sizes: [Int], announce: (String) -> Void) throws -> [WholeRun] {
    try sizes.sorted().flatMap { size in
      announce("making a registry of \(size) sites")
      let registry = try makeRegistry(sites: size)
      let records = size * (1 + Self.reportsPerSite)
      announce("checking \(records) records")
      let check = bench.product.check(registry)
      let checking = try runs(of: check) { run in
        let counts = try bench.decoded(run, of: check, as: CheckCounts.self)
        try expect(records, counts.records, of: check)
      }
      announce("assessing \(size) sites")
      let summary = bench.product.summary(of: registry)
      let assessing = try runs(of: summary) { run in
        let counts = try bench.decoded(run, of: summary, as: SummaryCounts.self)
        try expect(size * Self.reportsPerSite, counts.reports, of: summary)
      }
      return [
        WholeRun(work: "check", sites: size, records: records, costs: checking),
        WholeRun(work: "summary", sites: size, records: records, costs: assessing),
      ]
    }
  }

  private func runs(
    of command: Command, verify: (Launcher.Run) throws -> Void
  ) throws -> [Cost] {
    try (0..<bench.pairs).map { _ in
      let run = try bench.launcher.run(command)
      // A check that finds errors ends with 2, which is no failure here.
      guard run.cost.status == 0 || run.cost.status == 2 else {
        throw BenchmarkError.commandFailed(
          command: command.text, status: run.cost.status,
          message: run.errors.components(separatedBy: .newlines)[0])
      }
      try verify(run)
      return run.cost
    }
  }

  private func expect(_ expected: Int, _ found: Int, of command: Command) throws {
    guard expected == found else {
      throw BenchmarkError.unexpectedResult(
        command: command.text, expected: "\(expected) records", found: "\(found)")
    }
  }

  private func makeRegistry(sites: Int) throws -> URL {
    let registry = bench.folder.appending(path: "rules-\(sites)")
    let listing = bench.folder.appending(path: "rules-\(sites).xml")
    let list = bench.folder.appending(path: "rules-\(sites).json")
    let reports = bench.folder.appending(path: "rules-\(sites)-reports.json")
    try Data().write(to: listing)
    let handle = try FileHandle(forWritingTo: listing)
    defer { handle.closeFile() }
    _ = try ListingWriter(Listing(rows: sites, schema: .a, seed: seed)).write { piece in
      try handle.write(contentsOf: Data(piece))
    }
    _ = try bench.succeed(bench.product.makeRegistry(registry))
    _ = try bench.succeed(bench.product.importListing(listing, into: registry))
    _ = try bench.succeed(bench.product.listSites(in: registry, to: list))
    let ids = try JSONDecoder().decode([ListedRecord].self, from: Data(contentsOf: list)).map(\.id)
    try Data(ReportDrafts(sites: ids).text.utf8).write(to: reports)
    _ = try bench.succeed(bench.product.addReports(reports, in: registry))
    return registry
  }
}

/// Claims about sites, three each, of which every tenth site's contradict each other.
private struct ReportDrafts {
  let sites: [String]

  var text: String {
    let drafts = sites.enumerated().flatMap { index, site in
      let last = index.isMultiple(of: 10) ? "possible" : "moderate"
      return ["severe", "severe", last].enumerated().map { number, grade in
        """
        {"assessor":"Team \(number)","cause":"armed-conflict","event":"2025-0\(number + 1)/2025-06",\
        "grade":"\(grade)","published":"2025-07-0\(number + 1)","site":"\(site)"}
        """
      }
    }
    return "[\(drafts.joined(separator: ",\n"))]\n"
  }
}
