import HeritageExport
import HeritageImport

/// A layer of an export, whose rows are found by the records that they are of, and by what they say.
final class LayerRows {
  private let layer: FeatureLayer
  private let rows: [String: Int]
  private lazy var rowsByText = texts()

  /// The columns of which a text as good as tells the record.
  private static let marks = ["name", "names", "description"]

  init(_ layer: FeatureLayer) {
    self.layer = layer
    rows = Dictionary((0..<layer.count).map { (layer[$0].id, $0) }) { first, _ in first }
  }

  subscript(id: String) -> ExportedCells? {
    rows[id].map { ExportedCells(layer.columns, layer[$0]) }
  }

  /// Finds another record of which a row says what it says itself, as cells that slipped make it.
  ///
  /// - Parameters:
  ///   - row: The row.
  ///   - cells: Those of its cells that say something else than its own record does.
  /// - Returns: The record, and a column that says so; `nil` if the row is nobody else's.
  func other(than row: ReturnedRow, in cells: [ReturnedCell]) -> (id: String, column: String)? {
    let differing = Set(cells.compactMap { $0.given == nil ? nil : $0.column })
    for column in ["names", "description"] where differing.contains(column) {
      if let other = others(than: row, saying: column).first { return (other.id, column) }
    }
    // Many places have the same name, and few of those the same point.
    let point = ["longitude", "latitude"]
    guard differing.contains(where: point.contains) else { return nil }
    return others(than: row, saying: "name").first { other in
      let cells = ExportedCells(layer.columns, other)
      return point.allSatisfy { cells.value(of: $0) != .absent && cells.says($0, as: row) }
    }.map { ($0.id, "name") }
  }

  private func others(than row: ReturnedRow, saying column: String) -> [Feature] {
    guard let text = row.texts[column] else { return [] }
    let places = rowsByText[column]?[FeatureColumn.folded(text)] ?? []
    return places.map { layer[$0] }.filter { $0.id != row.id }
  }

  private func texts() -> [String: [String: [Int]]] {
    var texts: [String: [String: [Int]]] = [:]
    let columns = layer.columns.enumerated().filter { Self.marks.contains($1.name) }
    for row in 0..<layer.count {
      let values = layer[row].values
      for (place, column) in columns {
        guard case .text(let text) = values[place] else { continue }
        texts[column.name, default: [:]][FeatureColumn.folded(text), default: []].append(row)
      }
    }
    return texts
  }
}
