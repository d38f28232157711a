/// What the columns of a document hold, told from every one of its rows.
///
/// It takes a row at a time and no more memory than its columns need: of each, the first different
/// texts, counts, and numbers that stand for texts.
struct TableProfile: Sendable {
  /// The rows that were taken.
  private(set) var rows = 0
  /// The rows that are refused as a whole, and what is wrong with the first.
  private(set) var refused = 0
  private(set) var firstFault: ImportIssue?
  /// The rows to which the format itself gives a geometry.
  private(set) var located = 0
  /// The columns, by their places in the reader's ``ColumnTable``.
  private(set) var columns: [ColumnProfile] = []
  private var limits = ColumnProfile.Limits(columns: 0)

  init() {}

  /// Takes a row into account, unless it is refused as a whole.
  mutating func take(_ row: TableRow) {
    if let fault = row.fault {
      refused += 1
      firstFault = firstFault ?? fault
      return
    }
    rows += 1
    if row.geometry != nil { located += 1 }
    let bytes = row.bytes.span
    let table = ByteClasses.table
    for cell in row.cells {
      if cell.column >= columns.count { grow(to: cell.column + 1) }
      columns[cell.column].take(
        bytes.extracting(cell.start..<cell.end), row: rows, line: row.line,
        table: table.span, limits)
    }
  }

  private mutating func grow(to count: Int) {
    for _ in columns.count..<count { columns.append(ColumnProfile()) }
    limits = ColumnProfile.Limits(columns: count)
  }

  /// The profile of a column; that of an empty one for a column without any text.
  subscript(column: Int) -> ColumnProfile {
    columns.indices.contains(column) ? columns[column] : ColumnProfile()
  }
}
