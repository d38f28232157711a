import Foundation
import SideBySide

/// Single records, shown and added, beside statements on a table of the same records.
struct RecordMeasurement {
  let bench: Bench
  let rows: Int
  /// One a pair.
  let registries: [URL]
  let database: URL

  /// The `id_number` that is looked up, from the middle of the listing.
  private var externalID: String { String(rows / 2) }

  func lookups() throws -> [Comparison] {
    let site = try subject()
    return [
      try lookup("site by id", as: site.id, of: site, where: .id, is: site.id),
      try lookup(
        "site by name", as: site.names[0].text, of: site, where: .name, is: site.names[0].text),
      try lookup(
        "site by external id", as: "unesco:\(externalID)", of: site, where: .unesco,
        is: externalID),
    ]
  }

  /// Adds reports one by one, each durable before the program ends.
  func reports() throws -> Comparison {
    let site = try subject().id
    var ids: Set<String> = []
    let pairs = try pairs(bench.pairs, repeats: bench.repeats) { pair, _ in
      let command = bench.product.addReport(on: site, in: registries[pair])
      let run = try bench.succeed(command)
      ids.insert(try bench.decoded(run, of: command, as: AddedRecord.self).id)
      return run.cost
    } peer: { _, _ in
      try bench.succeed(bench.peers.sqlite.insertReport(on: site, in: database)).cost
    }
    let runs = bench.pairs * bench.repeats
    try bench.require(String(runs), from: bench.peers.sqlite.count(of: "reports", in: database))
    try verifyReports(ids)
    return Comparison(
      work: "add-report", rows: rows, peerName: "sqlite3 insert", goal: Goals.addReport,
      showsWriting: true, pairs: pairs)
  }

  private func subject() throws -> ShownSite.Site {
    let command = bench.product.showSite("unesco:\(externalID)", in: registries[0])
    let site = try bench.result(of: command, as: ShownSite.self).site
    guard !site.names.isEmpty else {
      throw BenchmarkError.unexpectedResult(
        command: command.text, expected: "a site with a name", found: "'\(site.id)' without one")
    }
    return site
  }

  private func lookup(
    _ work: String, as name: String, of site: ShownSite.Site, where column: SQLite.SiteColumn,
    is value: String
  ) throws -> Comparison {
    let shown = bench.product.showSite(name, in: registries[0])
    let selected = bench.peers.sqlite.site(where: column, is: value, in: database)
    try verify(shown, selected, show: site.id)
    let pairs = try pairs(bench.pairs, repeats: bench.repeats) { _, _ in
      try bench.succeed(shown).cost
    } peer: { _, _ in
      try bench.succeed(selected).cost
    }
    return Comparison(
      work: work, rows: rows, peerName: "sqlite3 select", goal: Goals.lookup, showsWriting: false,
      pairs: pairs)
  }

  /// Checks that both sides find the record that is meant.
  private func verify(_ shown: Command, _ selected: Command, show id: String) throws {
    let found = [
      (shown, try bench.result(of: shown, as: ShownSite.self).site.id),
      (selected, try bench.result(of: selected, as: ListedRecord.self).id),
    ]
    for (command, foundID) in found where foundID != id {
      throw BenchmarkError.unexpectedResult(
        command: command.text, expected: "'\(id)'", found: "'\(foundID)'")
    }
  }

  /// Checks that the registries hold each report that was acknowledged.
  private func verifyReports(_ acknowledged: Set<String>) throws {
    var listed: Set<String> = []
    for registry in registries {
      let command = bench.product.listReports(in: registry)
      listed.formUnion(try bench.result(of: command, as: [ListedRecord].self).map(\.id))
    }
    guard listed == acknowledged, listed.count == bench.pairs * bench.repeats else {
      throw BenchmarkError.unexpectedResult(
        command: bench.product.listReports(in: registries[0]).text,
        expected: "\(bench.pairs * bench.repeats) reports in all registries",
        found: "\(listed.count), \(acknowledged.count) acknowledged")
    }
  }
}
