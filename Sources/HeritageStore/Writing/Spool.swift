import Bytes
import CanonicalJSON

/// Collects lines for a pack in any order, within a fixed amount of memory.
///
/// Lines are sorted in memory in runs of some megabytes, which go to a file one after the other. If
/// that leaves all lines in order, the file is the pack; else the runs are merged into another.
final class Spool {
  /// What has been collected.
  enum Outcome {
    /// No more than the limit: each path with its record.
    case few([(path: RegistryPath, record: [UInt8])])
    case many(PackFile)
  }

  /// A finished pack in the staging folder.
  struct PackFile {
    let name: StagedName
    let file: SharedFile
    let hash: ContentHash
    let digests: [UInt64]
  }

  private let area: StagingArea
  private let runSize: Int
  private(set) var lines = LineArena()
  private var runs: [Range<Int>] = []
  private(set) var output: (name: StagedName, writer: PackWriter)?
  /// Whether the runs so far are in order one after the other.
  private var isSorted = true
  private var last: [UInt8] = []
  /// Where the last line of each path is in the file, by the path's hash, as far as it was needed.
  var places: [UInt64: Int] = [:]
  /// How much of the file ``places`` covers, in bytes.
  var placedSize = 0

  init(_ area: StagingArea, runSize: Int = 4 << 20) {
    self.area = area
    self.runSize = runSize
  }

  /// Adds a record, in place of one added before for the same path.
  func append(_ path: RegistryPath, _ record: Span<UInt8>) throws(StoreError) {
    lines.append(path, record)
    if lines.size >= runSize { try spill() }
  }

  /// Takes back what was added for a path.
  func cancel(_ path: RegistryPath) throws(StoreError) {
    // A line without a record stands for nothing, and wins over earlier lines like any other.
    try append(path, Span())
  }

  /// Ends the collection.
  ///
  /// - Parameter limit: the number of records up to which they are returned and not made a pack.
  /// - Returns: the records, or the pack.
  /// - Throws: ``StoreError`` if the lines cannot be written or read again.
  func finish(limit: Int) throws(StoreError) -> Outcome {
    if runs.isEmpty {
      lines.sort()
      let records = lines.records()
      if records.count <= limit { return .few(records) }
    }
    try spill()
    guard let (name, writer) = output else { return .few([]) }
    try writer.flush()
    var pack = (name: name, writer: writer)
    if !isSorted {
      pack = try newOutput()
      var merge = try RunMerge(writer.file, runs)
      try merge.write(to: pack.writer)
      try pack.writer.flush()
      try area.remove(name)
    }
    guard pack.writer.lines > limit, let (hash, digests) = pack.writer.hashes() else {
      let records = try records(in: pack.writer)
      try area.remove(pack.name)
      return .few(records)
    }
    return .many(
      PackFile(name: pack.name, file: pack.writer.file, hash: hash, digests: digests))
  }

  /// Removes what was written of the lines, of which nothing is wanted any more.
  func discard() throws(StoreError) {
    if let (name, _) = output { try area.remove(name) }
    output = nil
  }

  private func newOutput() throws(StoreError) -> (name: StagedName, writer: PackWriter) {
    let name = area.nextSpoolName()
    return (name, PackWriter(SharedFile(try area.newFile(name))))
  }

  /// Writes the lines in memory to the file as a run.
  private func spill() throws(StoreError) {
    lines.sort()
    let output: (name: StagedName, writer: PackWriter)
    if let present = self.output { output = present } else { output = try newOutput() }
    self.output = output
    if isSorted, lines.hasCancellations || !lines.isAbove(last) {
      isSorted = false
      output.writer.stopHashing()
    }
    let start = output.writer.size
    try lines.forEachLine { (line) throws(StoreError) in try output.writer.append(line) }
    if start < output.writer.size { runs.append(start..<output.writer.size) }
    last = lines.lastPath ?? last
    lines.removeAll()
  }

  private func records(in writer: PackWriter) throws(StoreError) -> [(
    path: RegistryPath, record: [UInt8]
  )] {
    var records: [(path: RegistryPath, record: [UInt8])] = []
    let reader = LineReader(writer.file, to: writer.size)
    while try reader.next() {
      if let record = reader.withBytes({ PackLine.record(in: $0) }) { records.append(record) }
    }
    return records
  }
}

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
  /// The place of the last row of each path, by the path's hash, as far as it was asked for.
  private var lastRows: [UInt64: Int] = [:]
  private var rowsNoted = 0

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
    forgetPlaces()
  }

  private mutating func forgetPlaces() {
    lastRows.removeAll(keepingCapacity: true)
    rowsNoted = 0
  }

  /// Sorts the lines by path and drops all but the last for each path.
  mutating func sort() {
    forgetPlaces()
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
  mutating func record(at path: RegistryPath) -> [UInt8]? {
    let wanted = path.text.utf8Span.span
    for (place, row) in rows.enumerated().dropFirst(rowsNoted) {
      lastRows[tableHash(bytes.span.extracting(row.path))] = place
    }
    rowsNoted = rows.count
    guard var last = lastRows[tableHash(wanted)].map({ rows[$0] }) else { return nil }
    if order(bytes.span.extracting(last.path), wanted) != 0 {
      // Two paths may have one hash.
      guard let own = rows.last(where: { order(bytes.span.extracting($0.path), wanted) == 0 })
      else { return nil }
      last = own
    }
    let line = bytes.span.extracting(last.line.dropLast())
    return PackLine(line).map { array(line.extracting($0.record)) } ?? []
  }

  /// The records, in the order of the lines.
  func records() -> [(path: RegistryPath, record: [UInt8])] {
    rows.compactMap { PackLine.record(in: bytes.span.extracting($0.line.dropLast())) }
  }
}

extension WriteSession {
  /// Returns the compact JSON that was put last at a path in this session, or `nil` if none was.
  ///
  /// The first time it may read all that was put so far, and some 40 bytes a record are kept then.
  public func pendingRecord(at path: RegistryPath) throws(StoreError) -> [UInt8]? {
    if let bytes = ownFiles[path] { return Self.object(bytes)?.bytes(.compact) }
    let hash = tableHash(path.text.utf8Span.span)
    guard added.contains(hash) || changed.contains(hash) else { return nil }
    return try spool.record(at: path)
  }
}

extension Spool {
  /// Returns the record that was added last for a path, or `nil` if none was.
  func record(at path: RegistryPath) throws(StoreError) -> [UInt8]? {
    if let record = lines.record(at: path) { return record.isEmpty ? nil : record }
    guard let writer = output?.writer else { return nil }
    try writer.flush()
    try notePlaces(in: writer)
    let bytes = path.text.utf8Span.span
    guard let place = places[tableHash(bytes)] else { return nil }
    let reader = LineReader(writer.file, from: place, to: writer.size, chunk: 4096)
    guard try reader.next() else { return nil }
    return reader.withBytes { line in
      // A line without a record takes back those before it.
      guard let parts = PackLine(line), order(line.extracting(parts.path), bytes) == 0 else {
        return nil
      }
      return array(line.extracting(parts.record))
    }
  }

  /// Notes where the last line of each path is, of those that came since it was last asked for.
  private func notePlaces(in writer: PackWriter) throws(StoreError) {
    let reader = LineReader(writer.file, from: placedSize, to: writer.size)
    while try reader.next() {
      if let hash = reader.pathHash { places[hash] = reader.offset }
    }
    placedSize = writer.size
  }
}
