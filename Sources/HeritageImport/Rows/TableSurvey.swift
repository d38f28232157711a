import HeritageModel

/// What one reading of a whole table shows: its columns, how full they are, and how many rows each
/// key has.
///
/// Memory grows by some bytes a key, and not with the rows.
struct TableSurvey {
  private(set) var columns = ColumnTable()
  /// Rows that have a text in a column, by its place.
  private(set) var filled: [Int] = []
  /// Those of them that the mapping passes over.
  private(set) var passedOver: [Int: Int] = [:]
  /// The most texts that one row has in a column, by its place.
  private(set) var mostTexts: [Int] = []
  private(set) var rowCount = 0
  private(set) var hasGeometry = false
  /// What the reader has to tell of the document.
  private(set) var notes: [String] = []
  /// How many rows have a key of a hash, where it is more than one.
  private(set) var rowsByKey: [Int: UInt32] = [:]
  /// Whether the table was read to its end.
  private(set) var isWhole = false
  /// The hashes of all keys in ascending order, those of rows that are passed over included.
  private(set) var keyHashes: [Int] = []
  /// The newest day on which a claim of the table was made public, as far as its rows say that and it
  /// was looked for.
  private(set) var newestPublication: StatedDate?
  private var textsInRow: [Int] = []

  /// Creates a survey of no rows, to which they are added one by one.
  init() {}

  /// Reads a table, and counts the rows of each key.
  ///
  /// - Parameters:
  ///   - reader: A reader at the table's beginning.
  ///   - preparation: What is done to each row first.
  ///   - mapping: What says the keys.
  ///   - limit: The number of rows after which the reading may end, unless the rows of a key were
  ///     met apart from each other by then; `nil` to read to the end.
  ///   - rowLimit: The most rows that the table may have.
  ///   - seeksPublication: Whether it is looked for when the claims were made public.
  /// - Throws: ``ImportError`` or an error of the layers below if the table is damaged.
  init(
    _ reader: any TableReader, _ preparation: RowPreparation, of mapping: Mapping,
    limit: Int? = nil, rowLimit: Int = .max, seeksPublication: Bool = false
  ) throws {
    var preparation = preparation
    var bound = try BoundMapping(mapping, to: reader.columns, mayLack: true)
    var keys = RowKeys(bound)
    var search = seeksPublication ? EditionSearch(bound.claims) : nil
    var columnsSeen = reader.columns.count
    var skipped: Set<Int> = []
    var row = TableRow()
    var last: Int?
    var isScattered = false
    while try reader.next(&row) {
      try row.check(rowLimit, in: reader)
      preparation.prepare(&row, reader.columns)
      take(row, columnCount: reader.columns.count)
      // A row before the first text of a column lacks it, so what it gave stands. Most columns tell
      // nothing of what is looked at here, and a row may bring new ones.
      if reader.columns.count != columnsSeen {
        let isNew = reader.columns.names[columnsSeen...].contains { name in
          mapping.tellsRowsApart(name) || seeksPublication && mapping.tellsPublication(name)
        }
        columnsSeen = reader.columns.count
        if isNew {
          bound = try BoundMapping(mapping, to: reader.columns, mayLack: true)
          keys = RowKeys(bound)
          search?.goOn(with: bound.claims)
        }
      }
      let isSkipped = row.fault == nil && bound.isSkipped(row)
      if row.fault == nil, !isSkipped { search?.look(at: row) }
      guard let key = keys.key(of: row, reader.columns) else { continue }
      let hash = key.hashValue
      if isSkipped {
        skipped.insert(hash)
        passOver(row)
        continue
      }
      if hash != last, rowsByKey[hash] != nil { isScattered = true }
      last = hash
      rowsByKey[hash, default: 0] += 1
      if let limit, rowCount >= limit, !isScattered {
        columns = reader.columns
        return
      }
    }
    finish(reader)
    newestPublication = search?.newest
    keyHashes = (Array(rowsByKey.keys) + skipped.filter { rowsByKey[$0] == nil }).sorted()
    // A key of one row needs no count, and most are.
    rowsByKey = rowsByKey.filter { $0.value > 1 }
  }

  /// Takes note of the table's end.
  mutating func finish(_ reader: any TableReader) {
    noteColumns(reader.columns.count)
    columns = reader.columns
    notes = reader.notes
    isWhole = true
  }

  /// Takes a row into account.
  mutating func take(_ row: TableRow, columnCount: Int) {
    rowCount += 1
    if row.geometry != nil { hasGeometry = true }
    if columnCount != filled.count { noteColumns(columnCount) }
    for cell in row.cells { textsInRow[cell.column] += 1 }
    for cell in row.cells where textsInRow[cell.column] > 0 {
      filled[cell.column] += 1
      mostTexts[cell.column] = max(mostTexts[cell.column], textsInRow[cell.column])
      textsInRow[cell.column] = 0
    }
  }

  /// Takes into account that the mapping passes a row over, which was taken.
  mutating func passOver(_ row: TableRow) {
    for column in row.filledColumns { passedOver[column, default: 0] += 1 }
  }

  private mutating func noteColumns(_ count: Int) {
    let new = count - filled.count
    filled += repeatElement(0, count: new)
    mostTexts += repeatElement(0, count: new)
    textsInRow += repeatElement(0, count: new)
  }
}
