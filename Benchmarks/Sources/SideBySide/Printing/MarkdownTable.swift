/// The results of a run as one table.
public struct MarkdownTable: Sendable {
  private enum Alignment {
    case left, right
  }

  private static let columns: [(title: String, alignment: Alignment)] = [
    ("work", .left), ("rows", .right), ("heritage", .right), ("peer", .left),
    ("peer's time", .right), ("ratio", .right), ("goal", .right), ("peak", .right),
    ("peer's peak", .right), ("written", .right),
  ]

  private let comparisons: [Comparison]

  public init(_ comparisons: [Comparison]) {
    self.comparisons = comparisons
  }

  /// The lines of the table, columns padded so that it can be read as it stands.
  public var text: String {
    let cells = [Self.columns.map(\.title)] + comparisons.map(Self.cells)
    let widths = Self.columns.indices.map { column in
      cells.map { $0[column].count }.max() ?? 0
    }
    var lines = cells.map { row in
      "| "
        + zip(row, zip(widths, Self.columns)).map { cell, layout in
          Self.padded(cell, to: layout.0, layout.1.alignment)
        }.joined(separator: " | ") + " |"
    }
    lines.insert(Self.rule(widths), at: 1)
    return lines.joined(separator: "\n") + "\n"
  }

  private static func cells(_ comparison: Comparison) -> [String] {
    [
      comparison.work,
      Quantity.count(comparison.rows),
      comparison.productTime.map(Quantity.time) ?? "",
      comparison.peerName,
      comparison.peerTime.map(Quantity.time) ?? "",
      comparison.ratio.map(Quantity.ratio) ?? "",
      comparison.goal.map { "≤ " + Quantity.ratio($0) } ?? "",
      comparison.productPeak.map(Quantity.memory) ?? "",
      comparison.peerPeak.map(Quantity.memory) ?? "",
      comparison.showsWriting ? comparison.productWriting.map(Quantity.size) ?? "" : "",
    ]
  }

  private static func rule(_ widths: [Int]) -> String {
    "|"
      + zip(widths, columns).map { width, column in
        let dashes = String(repeating: "-", count: width + 1)
        return column.alignment == .right ? dashes + ":" : ":" + dashes
      }.joined(separator: "|") + "|"
  }

  private static func padded(_ text: String, to width: Int, _ alignment: Alignment) -> String {
    let space = String(repeating: " ", count: width - text.count)
    return alignment == .right ? space + text : text + space
  }
}
