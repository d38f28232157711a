import Foundation
import SideBySide

/// The table of a run and what one needs to know to read it.
struct RunReport {
  let text: String

  init(bench: Bench, comparisons: [Comparison], growth: GrowthTable) throws {
    let machine = ProcessInfo.processInfo
    let versions = try [
      bench.product.version(), bench.peers.xmllint.version(), bench.peers.sqlite.version(),
    ].map { try Self.version(bench.launcher.run($0)) }
    let compared = """
      \(MarkdownTable(comparisons).text)
      Medians of \(bench.pairs) pairs, order alternating; look-ups and reports \(bench.repeats) \
      runs a side. Peak: the largest run. Written: what went to write calls, without the output.


      """
    text = """
      \(comparisons.isEmpty ? "" : compared)\(growth.text)
      - machine: \(machine.activeProcessorCount) cores, \(machine.operatingSystemVersionString)
      - heritage: \(versions[0])
      - xmllint: \(versions[1])
      - sqlite3: \(versions[2])
      """
  }

  /// The first line, from wherever the program prints it.
  private static func version(_ run: Launcher.Run) -> String {
    let printed = String(decoding: run.output, as: UTF8.self)
    let line = (printed.isEmpty ? run.errors : printed).components(separatedBy: .newlines)[0]
    return run.cost.status == 0 && !line.isEmpty ? line : "unknown version"
  }
}
