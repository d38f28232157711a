import Foundation
import ListingGeneration
import SideBySide

/// Imports of a report and an item of evidence a row, for sites that a registry has.
struct ClaimMeasurement {
  let bench: Bench

  /// Measures tables for some numbers of sites, smallest first: a first import, the same table in
  /// another file, and an edition in which one row in a hundred differs.
  ///
  /// - Throws: `BenchmarkError` when a command fails or does not do what it was run for.
  func results(sites sizes: [Int], announce: (String) -> Void) throws -> [WholeRun] {
    try sizes.sorted().flatMap { size in
      let listing = DamageListing(sites: size)
      let points = listing.points
      let changed = listing.changedPoints
      announce("making a registry of \(size) sites")
      let siteMapping = try mapping("sites", DamageListing.siteMapping)
      let pointMapping = try mapping("points", DamageListing.pointMapping)
      let sites = try file("sites-\(size).csv", listing.writeSites)
      let first = try file("points-\(size).csv", listing.writePoints)
      // With an empty line more, as the very same bytes are known by their hash and not read again.
      let same = try file("points-again-\(size).csv") { take in
        try listing.writePoints(to: take)
        try take([UInt8(ascii: "\n")])
      }
      let next = try file(
        "points-next-\(size).csv", DamageListing(sites: size, isNextEdition: true).writePoints)
      let registry = bench.folder.appending(path: "claims-\(size)")
      _ = try bench.succeed(bench.product.makeRegistry(registry))
      _ = try bench.importing(
        sites, by: siteMapping, into: registry,
        expecting: ImportCounts(read: size, created: size))
      let imports = [
        ("claims, first import", first, ImportCounts(read: points, created: points)),
        ("claims, nothing changed", same, ImportCounts(read: points, unchanged: points)),
        (
          "claims, 1 % changed", next,
          ImportCounts(read: points, updated: changed, unchanged: points - changed)
        ),
      ]
      return try imports.map { work, table, counts in
        announce("\(work), \(points) rows")
        let cost = try bench.importing(
          table, by: pointMapping, into: registry, expecting: counts)
        return WholeRun(work: work, sites: size, records: 2 * points, costs: [cost])
      }
    }
  }

  private func mapping(_ name: String, _ text: String) throws -> URL {
    let url = bench.folder.appending(path: "claims-\(name).json")
    try Data(text.utf8).write(to: url)
    return url
  }

  private func file(
    _ name: String, _ write: (([UInt8]) throws -> Void) throws -> Void
  ) throws -> URL {
    let url = bench.folder.appending(path: name)
    try Data().write(to: url)
    let handle = try FileHandle(forWritingTo: url)
    defer { handle.closeFile() }
    try write { try handle.write(contentsOf: Data($0)) }
    return url
  }
}
