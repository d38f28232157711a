import Foundation
import SideBySide

/// Imports beside the mere reading of the same file.
struct ImportMeasurement {
  let bench: Bench
  let rows: Int
  /// One a pair, so that every import finds the same state.
  let registries: [URL]

  func comparison(
    _ work: String, of listing: URL, goal: Double?, expecting expected: ImportCounts
  ) throws -> Comparison {
    // The first to read a file would else pay for the disk.
    _ = try bench.succeed(bench.peers.xmllint.read(listing))
    let pairs = try pairs(bench.pairs, repeats: 1) { pair, _ in
      try bench.importing(listing, into: registries[pair], expecting: expected)
    } peer: { _, _ in
      try bench.succeed(bench.peers.xmllint.read(listing)).cost
    }
    return Comparison(
      work: work, rows: rows, peerName: "xmllint --stream", goal: goal, showsWriting: true,
      pairs: pairs)
  }
}
