import CanonicalJSON

/// Records with files of their own, as a move into a pack finds them.
public struct FilesForPack: Sendable {
  /// Those that move, ascending.
  public fileprivate(set) var paths: [RegistryPath] = []
  /// Those that stay, as they are not as the journal has them or cannot be read, ascending.
  public fileprivate(set) var left: [RegistryPath] = []
}

extension FileRegistry {
  /// Finds what ``WriteSession/packFiles(_:where:)`` would move, and writes nothing.
  ///
  /// - Parameter isSound: Whether the bytes of a record are one.
  /// - Returns: Which records would move, and which would not.
  /// - Throws: ``StoreError`` if the files or the journal cannot be read.
  public func filesForPack(
    where isSound: (StoredRecord) -> Bool
  ) throws(StoreError) -> FilesForPack {
    try forEachFileForPack(where: isSound) { _, _ in }
  }

  /// Visits the records that may move, with their content, and says what was found.
  fileprivate func forEachFileForPack(
    where isSound: (StoredRecord) -> Bool,
    _ body: (StoredRecord, JSONObject) throws(StoreError) -> Void
  ) throws(StoreError) -> FilesForPack {
    var found = FilesForPack()
    var comparison = try JournalComparison(self)
    var records: [StoredRecord] = []
    func take() throws(StoreError) {
      let differing = try comparison.differing(among: records.map(\.fingerprint))
      for record in records {
        guard !differing.contains(record.path), isSound(record),
          let object = WriteSession.object(record.bytes)
        else {
          found.left.append(record.path)
          continue
        }
        try body(record, object)
        found.paths.append(record.path)
      }
      records.removeAll(keepingCapacity: true)
    }
    try forEachOwnRecord(below: "") { (item) throws(StoreError) in
      switch item {
      case .record(let record): records.append(record)
      case .damaged(let path, _): found.left.append(RegistryPath(known: path))
      }
      if records.count == 1000 { try take() }
      return true
    }
    try take()
    found.left.sort()
    return found
  }
}

extension WriteSession {
  /// Moves records with files of their own into a new pack, where they say the same.
  ///
  /// The files go to the history. A file that was edited by hand stays where it is.
  ///
  /// - Parameters:
  ///   - draft: What to record.
  ///   - isSound: Whether the bytes of a record are one.
  /// - Returns: What moved and what did not, and the operation; `nil` if nothing moved.
  /// - Throws: ``StoreError`` if the files or the journal cannot be read, or what ``commit(_:)`` throws.
  public consuming func packFiles(
    _ draft: OperationDraft, where isSound: (StoredRecord) -> Bool
  ) throws(StoreError) -> (files: FilesForPack, operation: Operation?) {
    var plan: [PlannedChange] = []
    let lines = spool
    let files = try before.forEachFileForPack(where: isSound) {
      (record, object) throws(StoreError) in
      try lines.append(record.path, object.bytes(.compact).span)
      plan.append(
        PlannedChange(
          change: Operation.Change(
            path: record.path, before: ContentHash(of: record.bytes), after: nil),
          content: .moved))
    }
    guard case .many(let pack) = try lines.finish(limit: 0) else { return (files, nil) }
    let path = Layout.pack(try before.nextPackName(draft))
    plan.append(
      PlannedChange(
        change: Operation.Change(path: path, before: nil, after: pack.hash),
        content: .staged(pack.name, pack.file)))
    return (files, try commit(plan, draft, digests: [path: pack.digests]))
  }
}

extension Operation {
  /// Whether the operation moved records with files of their own into the pack that it brought.
  public var packsFiles: Bool { !accepts && pack != nil && changes.contains(where: \.isPacked) }
}

extension Operation.Change {
  /// Whether the file of a record went, which in an operation that packs files means that it moved.
  public var isPacked: Bool { path.isRecord && before != nil && after == nil }
}
