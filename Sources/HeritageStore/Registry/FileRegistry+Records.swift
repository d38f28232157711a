extension FileRegistry: RecordStore {
  public func record(at path: RegistryPath) throws(StoreError) -> StoredRecord? {
    guard path.isRecord else { return nil }
    if let file = try file(path) {
      let bytes = try file.bytes(limit: Layout.recordLimit)
      return StoredRecord(path: path, bytes: bytes, origin: .file)
    }
    for pack in packs.reversed() {
      // An unreadable pack may hold a newer version than this one.
      if let hiding = unreadablePacks.last, hiding.name > pack.name { throw hiding.error }
      if let line = try pack.line(at: path) {
        return StoredRecord(
          path: path, bytes: line.record, origin: .pack(name: pack.name, offset: line.offset))
      }
    }
    if let hiding = unreadablePacks.last { throw hiding.error }
    return nil
  }

  /// Reads the record in the line of a pack that starts at an offset in bytes.
  ///
  /// - Returns: `nil` if there is no such pack or no record's line there.
  public func record(inPack name: String, at offset: Int) throws(StoreError) -> StoredRecord? {
    guard let pack = packs.first(where: { $0.name == name }),
      let line = try pack.line(startingAt: offset), let parts = PackLine(line.span)
    else { return nil }
    return StoredRecord(
      path: RegistryPath(known: text(line.span.extracting(parts.path))),
      bytes: Array(line[parts.record]), origin: .pack(name: name, offset: offset))
  }

  /// The names of the packs and their sizes in bytes; a later one counts before an earlier one.
  public var packFiles: [(name: String, size: Int)] {
    packs.map { ($0.name, $0.source.file.size) }
  }

  public func forEachRecord(
    below folder: String, _ body: (StoredItem) throws(StoreError) -> Bool
  ) throws(StoreError) {
    for pack in unreadablePacks {
      let path = Layout.pack(pack.name).text
      guard try body(.damaged(path: path, reason: pack.error.detail)) else { return }
    }
    let merge = try RecordMerge(self, below: folder)
    while let item = try merge.next() {
      guard try body(item) else { return }
    }
  }

  /// Visits the records that have a file of their own, as ``forEachRecord(below:_:)`` does.
  ///
  /// With ``packFiles`` and ``forEachRecord(inPack:_:)`` this allows to follow changes cheaply.
  public func forEachOwnFile(
    below folder: String, _ body: (StoredItem) throws(StoreError) -> Bool
  ) throws(StoreError) {
    let merge = try RecordMerge(self, below: folder, packs: [])
    while let item = try merge.next() {
      guard try body(item) else { return }
    }
  }

  /// Visits the records of one pack, whether they are live or not, ascending by path.
  public func forEachRecord(
    inPack name: String, _ body: (StoredItem) throws(StoreError) -> Bool
  ) throws(StoreError) {
    guard let pack = packs.first(where: { $0.name == name }) else { return }
    let cursor = try PackCursor(pack)
    while try cursor.next(), let entry = cursor.current {
      guard try body(entry.item(in: pack)) else { return }
    }
  }
}

extension PackCursor.Entry {
  /// The line as a visit of records shows it.
  func item(in pack: Pack) -> StoredItem {
    if isDamaged {
      let place = number.map { "line \($0)" } ?? "the line at byte \(offset)"
      let detail = path.isEmpty ? "" : " ('\(path)')"
      return .damaged(
        path: Layout.pack(pack.name).text,
        reason: "\(place)\(detail) is not a record in its place")
    }
    return .record(
      StoredRecord(
        path: RegistryPath(known: path), bytes: record,
        origin: .pack(name: pack.name, offset: offset)))
  }
}
