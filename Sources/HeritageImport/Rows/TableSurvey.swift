/// What one reading of a whole table shows: its columns, how full they are, and how many rows each
/// key has.
///
/// Memory grows by some bytes a key, and not with the rows.
struct TableSurvey {
  private(set) var columns = ColumnTable()
  /// Rows that have a text in a column, by its place.
  private(set) var filled: [Int] = []
  /// The most texts that one row has in a column, by its place.
  private(set) var mostTexts: [Int] = []
  private(set) var rowCount = 0
  private(set) var hasGeometry = false
  /// How many rows have a key of a hash.
  private(set) var rowsByKey: [Int: UInt32] = [:]
  private var textsInRow: [Int] = []

  /// Takes a row into account.
  mutating func take(_ row: TableRow, _ columns: ColumnTable) {
    rowCount += 1
    if row.geometry != nil { hasGeometry = true }
    if columns.count != self.columns.count {
      self.columns = columns
      let new = columns.count - filled.count
      filled += repeatElement(0, count: new)
      mostTexts += repeatElement(0, count: new)
      textsInRow += repeatElement(0, count: new)
    }
    for cell in row.cells { textsInRow[cell.column] += 1 }
    for cell in row.cells where textsInRow[cell.column] > 0 {
      filled[cell.column] += 1
      mostTexts[cell.column] = max(mostTexts[cell.column], textsInRow[cell.column])
      textsInRow[cell.column] = 0
    }
  }

  /// Counts a row of a key.
  mutating func count(_ key: String) { rowsByKey[key.hashValue, default: 0] += 1 }

  /// Forgets the keys, to count those of another mapping.
  mutating func forgetKeys() { rowsByKey = [:] }
}
