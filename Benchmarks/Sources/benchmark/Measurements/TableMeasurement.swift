import Foundation
import ListingGeneration
import SideBySide

/// Imports of the same records in each format, beside what others would use to query them.
struct TableMeasurement {
  let bench: Bench
  let peers: TablePeers
  let rows: Int

  /// Measures one format after the other.
  ///
  /// - Throws: `BenchmarkError` when a command fails or does not do what it was run for.
  func comparisons(announce: (String) -> Void) throws -> [Comparison] {
    try TableFormat.allCases.flatMap { format in
      announce("importing \(format.rawValue), \(rows) rows")
      return try comparisons(of: TableListing(rows: rows, format: format))
    }
  }

  private func comparisons(of listing: TableListing) throws -> [Comparison] {
    let name = "list-\(rows).\(listing.format.rawValue)"
    let file = bench.folder.appending(path: name)
    let mapping = bench.folder.appending(path: "\(name).mapping.json")
    try Data(listing.mapping.utf8).write(to: mapping)
    try Data().write(to: file)
    let handle = try FileHandle(forWritingTo: file)
    defer { handle.closeFile() }
    try listing.write { try handle.write(contentsOf: Data($0)) }
    return try peers.conversions(of: listing.format).map { peer in
      let pairs = try pairs(bench.pairs, repeats: 1) { pair, _ in
        let registry = bench.folder.appending(path: "\(name)-\(peer.name)-\(pair)")
        _ = try bench.succeed(bench.product.makeRegistry(registry))
        return try bench.importing(
          file, by: mapping, into: registry, expecting: ImportCounts(read: rows, created: rows))
      } peer: { pair, _ in
        let made = bench.folder.appending(path: "\(name)-\(pair).gpkg")
        if FileManager.default.fileExists(atPath: made.path(percentEncoded: false)) {
          try FileManager.default.removeItem(at: made)
        }
        return try bench.succeed(peer.command(file, made)).cost
      }
      return Comparison(
        work: "import, \(listing.format.rawValue)", rows: rows, peerName: peer.name,
        goal: Goals.table, showsWriting: true, pairs: pairs)
    }
  }
}
