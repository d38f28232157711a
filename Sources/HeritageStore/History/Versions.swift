extension FileRegistry {
  /// Returns what a file of its own was after or before an operation that the journal has.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - hash: Its hash then.
  /// - Returns: The bytes, or `nil` where they are neither in the file nor in the history any more.
  ///   What cannot be read is not there for this; a check tells why.
  public func version(of path: RegistryPath, _ hash: ContentHash) -> [UInt8]? {
    for place in [path, path.inHistory(hash)] {
      do {
        guard let bytes = try file(place)?.bytes(limit: Layout.recordLimit) else { continue }
        if ContentHash(of: bytes) == hash { return bytes }
      } catch {
        // The other place may have it.
      }
    }
    return nil
  }

  /// Tells whether a pack, which may be taken back by now, has a line for a record.
  ///
  /// It is not read to its end.
  ///
  /// - Parameters:
  ///   - pack: The pack's path, as operations name it.
  ///   - path: The record's path.
  /// - Returns: Whether it has one; `false` where the pack is not there any more.
  /// - Throws: ``StoreError`` if the pack is there and cannot be read.
  public func pack(_ pack: RegistryPath, holds path: RegistryPath) throws(StoreError) -> Bool {
    try line(of: path, in: pack) != nil
  }

  /// Returns what a pack, which may be taken back by now, has of a record.
  ///
  /// It is not read to its end.
  ///
  /// - Parameters:
  ///   - path: The record's path.
  ///   - pack: The pack's path, as operations name it.
  /// - Returns: The record's bytes; `nil` where it has none or is not there any more.
  /// - Throws: ``StoreError`` if the pack is there and cannot be read.
  public func line(of path: RegistryPath, in pack: RegistryPath) throws(StoreError) -> [UInt8]? {
    for place in [pack, Layout.retiredPack(pack.name)] {
      guard let file = try file(place) else { continue }
      if let line = try Pack(name: pack.name, source: SharedFile(file)).line(at: path) {
        return line.record
      }
    }
    return nil
  }
}

extension Operation.Change {
  /// Whether the file is a pack, of many records.
  public var isOfPack: Bool { path.isPack }

  /// Whether the file is the bytes of an item of evidence.
  public var isOfEvidenceFile: Bool { path.isEvidenceFile }

  /// Whether the file is the registry's own, `registry.json`.
  public var isOfHeader: Bool { path == Layout.header }
}
