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
