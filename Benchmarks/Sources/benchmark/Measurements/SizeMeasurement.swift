import Foundation
import ListingGeneration
import SideBySide

/// Everything that is measured with listings of one size.
struct SizeMeasurement {
  let bench: Bench
  let rows: Int
  let seed: UInt64
  let looksUp: Bool

  /// Measures in the order that users would work: a first import, look-ups, the same listing
  /// again, the next edition, and a report.
  ///
  /// - Parameter announce: Told what comes next.
  /// - Returns: One comparison for each kind of work.
  /// - Throws: `BenchmarkError` when a command fails or does not do what it was run for.
  func comparisons(announce: (String) -> Void) throws -> [Comparison] {
    announce("generating listings")
    let base = try generate("base", changePercent: 0)
    let next = try generate("next", changePercent: 1)
    let registries = try (0..<bench.pairs).map { pair in
      let registry = bench.folder.appending(path: "registry-\(rows)-\(pair)")
      _ = try bench.succeed(bench.product.makeRegistry(registry))
      return registry
    }
    let imports = ImportMeasurement(bench: bench, rows: rows, registries: registries)
    var comparisons: [Comparison] = []

    announce("importing into a fresh registry")
    comparisons.append(
      try imports.comparison(
        "import, fresh registry", of: base.file, goal: Goals.firstImport(rows: rows),
        expecting: ImportCounts(read: rows, created: rows)))

    announce("making a database of the same records")
    let records = try RecordMeasurement(
      bench: bench, rows: rows, registries: registries, database: makeDatabase(from: registries[0]))
    if looksUp {
      announce("looking up")
      comparisons += try records.lookups()
    }

    announce("importing the same again")
    comparisons.append(
      try imports.comparison(
        "import, nothing changed", of: base.file, goal: Goals.unchangedImport,
        expecting: ImportCounts(read: rows, unchanged: rows)))

    announce("importing a changed listing")
    comparisons.append(
      try imports.comparison(
        "import, 1 % changed", of: next.file, goal: nil,
        expecting: ImportCounts(
          read: rows, updated: next.summary.changed, unchanged: rows - next.summary.changed)))

    announce("adding reports")
    comparisons.append(try records.reports())
    return comparisons
  }

  private func generate(
    _ name: String, changePercent: Double
  ) throws -> (file: URL, summary: ListingWriter.Summary) {
    let url = bench.folder.appending(path: "\(name)-\(rows).xml")
    try Data().write(to: url)
    let handle = try FileHandle(forWritingTo: url)
    defer { handle.closeFile() }
    let listing = Listing(rows: rows, schema: .a, seed: seed, changePercent: changePercent)
    let summary = try ListingWriter(listing).write { piece in
      try handle.write(contentsOf: Data(piece))
    }
    return (url, summary)
  }

  private func makeDatabase(from registry: URL) throws -> URL {
    let sites = bench.folder.appending(path: "sites-\(rows).json")
    let database = bench.folder.appending(path: "sites-\(rows).sqlite")
    _ = try bench.succeed(bench.product.listSites(in: registry, to: sites))
    _ = try bench.succeed(bench.peers.sqlite.makeDatabase(database, from: sites))
    try bench.require(String(rows), from: bench.peers.sqlite.count(of: "sites", in: database))
    return database
  }
}
