import CanonicalJSON

extension WriteSession {
  /// Returns the compact JSON that was put last at a path in this session, or `nil` if none was.
  ///
  /// The first time it may read all that was put so far, and some 40 bytes a record are kept then.
  public func pendingRecord(at path: RegistryPath) throws(StoreError) -> [UInt8]? {
    if let bytes = ownFiles[path] { return Self.object(bytes)?.bytes(.compact) }
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
    guard let place = places[PackIndex.hash(bytes)] else { return nil }
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
      let hash = reader.withBytes { line in
        PackLine.path(in: line).map { PackIndex.hash(line.extracting($0)) }
      }
      if let hash { places[hash] = reader.offset }
    }
    placedSize = writer.size
  }
}
