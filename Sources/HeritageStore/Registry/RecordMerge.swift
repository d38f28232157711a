/// Goes through all live records: own files and the lines of packs, merged by path.
final class RecordMerge {
  private let registry: FileRegistry
  private let own: OwnFileCursor
  /// Whether records with files of their own have their bytes, or none.
  private let readsFiles: Bool
  /// The newest pack first.
  private var packs: [PackCursor] = []
  /// Damage that has been met and not been shown yet.
  private var damage: [StoredItem] = []
  /// Paths that a recorded operation has not brought into place yet, last first.
  private var staged: [RegistryPath]

  /// - Parameters:
  ///   - registry: The registry.
  ///   - folder: A path ending in `/`, or nothing for all records.
  ///   - readsFiles: Whether records with files of their own have their bytes.
  ///   - starts: The packs that are gone through too, ascending by name; all where none are given.
  /// - Throws: ``StoreError`` if the folders cannot be read.
  init(
    _ registry: FileRegistry, below folder: String, readsFiles: Bool = true,
    from starts: [PackStart]? = nil
  ) throws(StoreError) {
    self.registry = registry
    self.readsFiles = readsFiles
    let top = folder.split(separator: "/").first.map(String.init)
    let isWhole = folder.isEmpty
    let isKnown = top.map(Layout.recordFolders.contains) ?? true
    own = OwnFileCursor(
      registry.folder,
      isWhole ? Layout.recordFolders : isKnown ? [String(folder.dropLast())] : [])
    staged = registry.overlay.places.keys.filter { $0.isRecord && $0.isBelow(folder) }
      .sorted(by: >)
    _ = try own.next()
    let starts = starts ?? registry.packs.map { PackStart(StoredPack(pack: $0)) }
    for start in starts.reversed() {
      do {
        packs.append(try PackCursor(start.pack, below: folder, from: start.offset))
      } catch {
        damage.append(.damaged(path: Layout.pack(start.pack.name).text, reason: error.detail))
      }
    }
    packs.forEach(advance)
  }

  /// Moves a pack's cursor on; one that cannot be read any further ends there.
  private func advance(_ cursor: PackCursor) {
    do {
      _ = try cursor.next()
    } catch {
      damage.append(.damaged(path: Layout.pack(cursor.pack.name).text, reason: error.detail))
      cursor.stop()
    }
  }

  /// The next record, or `nil` at the end.
  func next() throws(StoreError) -> StoredItem? {
    while true {
      if let damaged = nextDamaged() { return damaged }
      guard let path = least else { return nil }
      var item: StoredItem?
      // Every source moves on past the path; the first that has it wins.
      if staged.last?.text == path {
        staged.removeLast()
        item = stagedItem(path)
      }
      if let entry = own.current, entry.path == path {
        if item == nil, !isRemoved(path) { item = ownItem(entry) }
        _ = try own.next()
      }
      for cursor in packs where cursor.current?.path == path {
        if item == nil { item = cursor.current?.item(in: cursor.pack) }
        advance(cursor)
      }
      if let item { return item }
    }
  }

  private var least: String? {
    var least = staged.last?.text
    if let path = own.current?.path, least.map({ path < $0 }) ?? true { least = path }
    for cursor in packs {
      if let path = cursor.current?.path, least.map({ path < $0 }) ?? true { least = path }
    }
    return least
  }

  /// The next damaged line, which has no place among the paths.
  private func nextDamaged() -> StoredItem? {
    for cursor in packs {
      if let entry = cursor.current, entry.isDamaged {
        advance(cursor)
        return entry.item(in: cursor.pack)
      }
    }
    return damage.popLast()
  }

  private func isRemoved(_ path: String) -> Bool {
    if case .removed = registry.overlay.places[RegistryPath(known: path)] { true } else { false }
  }

  private func ownItem(_ entry: OwnFileCursor.Entry) -> StoredItem? {
    if let fault = entry.fault { return .damaged(path: entry.path, reason: fault) }
    do {
      return try (readsFiles ? own.bytes() : []).map {
        .record(StoredRecord(path: RegistryPath(known: entry.path), bytes: $0, origin: .file))
      }
    } catch {
      return .damaged(path: entry.path, reason: error.description)
    }
  }

  private func stagedItem(_ path: String) -> StoredItem? {
    let path = RegistryPath(known: path)
    do {
      guard let file = try registry.file(path) else { return nil }
      let bytes = try file.bytes(limit: Layout.recordLimit)
      return .record(StoredRecord(path: path, bytes: bytes, origin: .file))
    } catch {
      return .damaged(path: path.text, reason: error.description)
    }
  }
}
