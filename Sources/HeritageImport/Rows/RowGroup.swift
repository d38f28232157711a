import HeritageModel

/// The rows of a table that have one key, in the document's order.
struct RowGroup: SourceRow {
  var rows: [TableRow] = []
  /// The key, folded; `nil` if the rows have none.
  var key: String?

  init() {}

  init(_ row: consuming TableRow, key: String?) {
    rows = [row]
    self.key = key
  }

  /// What is wrong with one of the rows as a whole, so that none comes in, if anything.
  var fault: ImportIssue? { rows.lazy.compactMap(\.fault).first }

  /// Whether the texts of a row may stand in other columns than their own.
  var isOutOfShape: Bool { rows.contains(where: \.isOutOfShape) }

  var number: Int { rows.first?.number ?? 0 }
  var line: Int { rows.first?.line ?? 0 }
  var rowCount: Int { rows.count }
  var byteCount: Int { rows.reduce(0) { $0 + $1.byteCount } }

  var filledColumns: [Int] { rows.flatMap(\.filledColumns) }

  func flattened() -> [FlatRow] {
    rows.map { row in
      FlatRow(
        line: row.line, cells: row.cells.map { ($0.column, row.text($0)) },
        wellKnownText: row.geometry?.wkt, isOutOfShape: row.isOutOfShape)
    }
  }
}
