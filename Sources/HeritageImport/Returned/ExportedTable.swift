public import HeritageModel

/// A table that a registry exports, as far as one that comes back is known by it.
public struct ExportedTable: Hashable, Sendable {
  /// The layer's name, such as `sites`.
  let name: String
  let columns: Set<String>
  /// The kinds of the records that its rows are of.
  let kinds: Set<RecordKind>

  /// The column that names the record of a row.
  static let idColumn = "id"
  /// How many columns beside that a table must have, as few lists of others do.
  static let leastColumns = 3

  /// - Parameters:
  ///   - name: The layer's name.
  ///   - columns: Its columns.
  ///   - kinds: The kinds of the records that its rows are of.
  public init(_ name: String, columns: Set<String>, of kinds: Set<RecordKind>) {
    self.name = name
    self.columns = columns
    self.kinds = kinds
  }

  /// The kind of the record that an export calls so, such as `monument/palmyra/arch`.
  static func kind(ofRecord id: String) -> RecordKind? {
    id.firstIndex(of: "/").flatMap { RecordKind(rawValue: String(id[..<$0])) }
  }
}

extension [ExportedTable] {
  /// Returns the table that has the most of some columns; `nil` if they are those of none.
  func likest(_ names: some Sequence<String>) -> ExportedTable? {
    let names = Set(names)
    guard names.contains(ExportedTable.idColumn) else { return nil }
    let known = map { (table: $0, count: $0.columns.intersection(names).count) }
    // Of two that have as many, the first.
    let best = known.reversed().max { $0.count < $1.count }
    // Of a short table all columns must be known, as others' lists have some of them.
    return best.flatMap { best in
      let isWhole = best.count > 1 && best.count == names.count
      return best.count > ExportedTable.leastColumns || isWhole ? best.table : nil
    }
  }
}
