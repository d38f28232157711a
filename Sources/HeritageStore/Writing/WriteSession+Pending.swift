import CanonicalJSON

extension WriteSession {
  /// Returns the compact JSON that was put last at a path in this session, or `nil` if none was.
  ///
  /// Takes time in proportion to what was put so far, so it is for the rare case only.
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
    var found: [UInt8]?
    let reader = LineReader(writer.file, to: writer.size)
    while try reader.next() {
      reader.withBytes { line in
        guard let parts = PackLine(line),
          order(line.extracting(parts.path), path.text.utf8Span.span) == 0
        else { return }
        found = array(line.extracting(parts.record))
      }
    }
    return found.flatMap { $0.isEmpty ? nil : $0 }
  }
}

extension LineArena {
  /// Returns the record of the last line for a path, empty if it takes the path back.
  func record(at path: RegistryPath) -> [UInt8]? {
    records().last { $0.path == path }?.record
  }
}
