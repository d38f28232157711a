/// Gathers the rows of one key, wherever in the table they are.
///
/// Most tables have one row a key, or the rows of a key together, so that a group is whole as soon
/// as it is met. Rows whose key comes again further on wait in memory for the others.
struct GroupSource: RowSource, ~Copyable {
  typealias Row = RowGroup

  /// The most bytes of rows that may wait.
  static let standardWaitingBytes = 64 << 20

  private let reader: any TableReader
  private var preparation: RowPreparation
  private let mapping: BoundMapping
  private let keys: RowKeys
  /// Rows still to come of the keys of a hash.
  private var remaining: [Int: UInt32]
  /// The rows that wait, by the hash of their key; two keys of one hash are rare.
  private var waiting: [Int: [RowGroup]] = [:]
  private var waitingBytes = 0
  private let waitingLimit: Int
  /// Groups that are whole at once, as their keys share a hash.
  private var whole: [RowGroup] = []
  private var row = TableRow()
  private(set) var skipped = 0

  init(
    _ reader: any TableReader, _ preparation: RowPreparation, _ mapping: BoundMapping,
    _ survey: TableSurvey, waitingLimit: Int = standardWaitingBytes
  ) {
    self.reader = reader
    self.preparation = preparation
    self.mapping = mapping
    keys = RowKeys(mapping)
    remaining = survey.rowsByKey
    self.waitingLimit = waitingLimit
  }

  var source: String { reader.source }
  var bytesRead: Int { reader.bytesRead }
  var declaredRows: Int? { nil }
  var foreign: [String: Occurrences] { [:] }

  mutating func next(_ group: inout RowGroup) throws -> Bool {
    if let ready = whole.popLast() {
      group = ready
      return true
    }
    while try reader.next(&row) {
      preparation.prepare(&row, reader.columns)
      if row.fault == nil, mapping.isSkipped(row) {
        skipped += 1
        continue
      }
      guard let key = keys.key(of: row, reader.columns) else {
        group = RowGroup(row, key: nil)
        return true
      }
      if try gather(key, into: &group) { return true }
    }
    return false
  }

  /// Puts the row to those of its key; returns whether a group is whole.
  private mutating func gather(_ key: String, into group: inout RowGroup) throws -> Bool {
    let hash = key.hashValue
    let left = (remaining[hash] ?? 1) - 1
    remaining[hash] = left > 0 ? left : nil
    guard left > 0 || waiting[hash] != nil else {
      group = RowGroup(row, key: key)
      return true
    }
    var groups = waiting.removeValue(forKey: hash) ?? []
    // The reader's buffer has room for the largest row so far, which must not wait with each.
    let row = row.compact
    if let index = groups.firstIndex(where: { $0.key == key }) {
      groups[index].rows.append(row)
    } else {
      groups.append(RowGroup(row, key: key))
    }
    waitingBytes += row.byteCount
    guard left > 0 else {
      waitingBytes -= groups.reduce(0) { $0 + $1.byteCount }
      whole = groups.sorted { $0.number > $1.number }
      guard let first = whole.popLast() else { return false }
      group = first
      return true
    }
    waiting[hash] = groups
    guard waitingBytes <= waitingLimit else { throw tooManyWait(row) }
    return false
  }

  /// Tells whether rows wait for others, or one key has too many of them.
  private func tooManyWait(_ row: TableRow) -> ImportError {
    let groups = waiting.values.joined()
    guard let largest = groups.max(by: { $0.rowCount < $1.rowCount }),
      largest.byteCount * 2 > waitingLimit
    else { return .scatteredRows(source: source, line: row.line, limit: waitingLimit) }
    return .largeGroup(
      source: source, line: largest.line, key: largest.key ?? "", rows: largest.rowCount,
      limit: waitingLimit)
  }
}
