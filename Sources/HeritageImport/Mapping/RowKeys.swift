import Bytes
import HeritageModel

/// Tells by what a row is known: by its mapping's key, else by all that it says.
struct RowKeys {
  private let mapping: BoundMapping

  init(_ mapping: BoundMapping) {
    self.mapping = mapping
  }

  /// Returns the key of a row; `nil` if it has none.
  func key(of row: TableRow, _ columns: ColumnTable) -> String? {
    !mapping.mapping.key.isEmpty
      ? mapping.key(of: row) : Self.hash(of: row, columns, mapping.droppedColumns)
  }

  /// The SHA-256 of all that a row says in columns that are kept, which two rows share only if they
  /// say the same.
  private static func hash(
    of row: TableRow, _ columns: ColumnTable, _ dropped: Set<Int>
  ) -> String {
    var hash = RunningHash()
    for cell in row.cells where !dropped.contains(cell.column) {
      hash.update(Array(columns[cell.column].utf8).span)
      hash.update([0x1F].span)
      hash.update(Array(row.slice(cell)).span)
      hash.update([0x0A].span)
    }
    if let place = row.geometry { hash.update(Array(place.wkt.utf8).span) }
    return hash.hexadecimal
  }
}
