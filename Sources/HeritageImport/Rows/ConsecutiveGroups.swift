import HeritageModel

/// Gathers the rows of one key that follow each other, in the only reading of a table.
///
/// Most tables have one row a key, or the rows of a key together. One that has not, or whose columns
/// are not all met in its first rows, must be read twice, which ``NeedsSurvey`` says.
struct ConsecutiveGroups: RowSource, ~Copyable {
  typealias Row = RowGroup

  /// A table cannot be brought in by one reading.
  struct NeedsSurvey: Error {}

  /// The most bytes of rows that one group may have here.
  private static let largestGroup = 1 << 20

  private let reader: any TableReader
  private var preparation: RowPreparation
  private let mapping: BoundMapping
  private let keys: RowKeys
  private let columnCount: Int
  /// What the rows so far show of the table.
  private(set) var survey = TableSurvey()
  /// The hashes of the keys met so far; of two keys with one hash the table is surveyed.
  private var seen: Set<Int> = []
  /// The group that more rows may belong to.
  private var open: RowGroup?
  private var openBytes = 0
  /// A row without a key, which comes after the group that it ended.
  private var after: RowGroup?
  private var row = TableRow()
  private(set) var skipped = 0

  init(
    _ reader: any TableReader, _ preparation: RowPreparation, _ mapping: BoundMapping,
    _ columns: ColumnTable
  ) {
    self.reader = reader
    self.preparation = preparation
    self.mapping = mapping
    keys = RowKeys(mapping)
    columnCount = columns.count
  }

  var source: String { reader.source }
  var bytesRead: Int { reader.bytesRead }
  var declaredRows: Int? { nil }
  var foreign: [String: Occurrences] { [:] }

  mutating func next(_ group: inout RowGroup) throws -> Bool {
    if let ready = after.take() {
      group = ready
      return true
    }
    while try reader.next(&row) {
      let columns = reader.columns
      guard columns.count == columnCount else { throw NeedsSurvey() }
      preparation.prepare(&row, columns)
      survey.take(row, columnCount: columnCount)
      if row.fault == nil, mapping.isSkipped(row) {
        skipped += 1
        survey.passOver(row)
        continue
      }
      if try take(keys.key(of: row, columns), into: &group) { return true }
    }
    survey.finish(reader)
    guard let last = open.take() else { return false }
    group = last
    return true
  }

  /// Puts the row to those of its key; returns whether the group before is whole.
  private mutating func take(_ key: String?, into group: inout RowGroup) throws -> Bool {
    guard let key else {
      let keyless = RowGroup(row, key: nil)
      guard let whole = open.take() else {
        group = keyless
        return true
      }
      group = whole
      after = keyless
      return true
    }
    if open?.key == key {
      openBytes += row.byteCount
      guard openBytes <= Self.largestGroup else { throw NeedsSurvey() }
      open?.rows.append(row.compact)
      return false
    }
    guard seen.insert(key.hashValue).inserted else { throw NeedsSurvey() }
    let whole = open.take()
    openBytes = row.byteCount
    // Taken and not copied: the reader gives another one for the next row.
    var taken = TableRow()
    swap(&taken, &row)
    open = RowGroup(taken, key: key)
    guard let whole else { return false }
    group = whole
    return true
  }
}
