/// Lines of a pack side by side in one buffer, which can be sorted by path.
struct LineArena {
  /// Where a line is in the buffer, with its line end, and where its path is.
  private struct Row {
    let line: Range<Int>
    let path: Range<Int>
  }

  private var bytes: [UInt8] = []
  private var rows: [Row] = []
  private(set) var hasCancellations = false

  var size: Int { bytes.count }

  /// The path of the last line.
  var lastPath: [UInt8]? { rows.last.map { Array(bytes[$0.path]) } }

  /// Appends a line; one without a record takes back earlier ones for the path.
  mutating func append(_ path: RegistryPath, _ record: Span<UInt8>) {
    let start = bytes.count
    let pathStart = start + PackLine.pathOffset
    PackLine.append(path: path, record: record, to: &bytes)
    rows.append(
      Row(line: start..<bytes.count, path: pathStart..<(pathStart + path.text.utf8.count)))
    if record.isEmpty { hasCancellations = true }
  }

  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    rows.removeAll(keepingCapacity: true)
    hasCancellations = false
  }

  /// Sorts the lines by path and drops all but the last for each path.
  mutating func sort() {
    let bytes = bytes
    func compare(_ left: Row, _ right: Row) -> Int {
      order(bytes.span.extracting(left.path), bytes.span.extracting(right.path))
    }
    if rows.indices.dropFirst().allSatisfy({ compare(rows[$0 - 1], rows[$0]) < 0 }) { return }
    rows.sort { left, right in
      let order = compare(left, right)
      return order != 0 ? order < 0 : left.line.lowerBound < right.line.lowerBound
    }
    let sorted = rows
    rows = sorted.indices.filter {
      $0 + 1 == sorted.count || compare(sorted[$0], sorted[$0 + 1]) != 0
    }.map { sorted[$0] }
  }

  /// Whether the first line's path is greater than another.
  func isAbove(_ other: [UInt8]) -> Bool {
    guard let first = rows.first else { return true }
    return order(other.span, bytes.span.extracting(first.path)) < 0
  }

  func forEachLine(_ body: (Span<UInt8>) throws(StoreError) -> Void) throws(StoreError) {
    for row in rows { try body(bytes.span.extracting(row.line)) }
  }

  /// Returns the record of the last line for a path, empty if it takes the path back.
  func record(at path: RegistryPath) -> [UInt8]? {
    let wanted = path.text.utf8Span.span
    let last = rows.last { order(bytes.span.extracting($0.path), wanted) == 0 }
    return last.map { row in
      let line = bytes.span.extracting(row.line.dropLast())
      return PackLine(line).map { array(line.extracting($0.record)) } ?? []
    }
  }

  /// The records, in the order of the lines.
  func records() -> [(path: RegistryPath, record: [UInt8])] {
    rows.compactMap { row in
      let line = bytes.span.extracting(row.line.dropLast())
      guard let parts = PackLine(line) else { return nil }
      return (
        RegistryPath(known: text(line.extracting(parts.path))),
        array(line.extracting(parts.record))
      )
    }
  }
}
