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
      reader.withBytes { line in
        guard let parts = PackLine(line) else { return }
        records.append(
          (
            RegistryPath(known: text(line.extracting(parts.path))),
            array(line.extracting(parts.record))
          ))
      }
    }
    return records
  }
}
