/// A registry in a folder, as it was when it was opened.
///
/// Reading needs no write access and never waits for a writer.
public struct FileRegistry: Sendable {
  /// The folder as the user named it.
  public let path: String
  public let header: RegistryHeader
  /// The folder of what belongs to this machine alone, which may not be there.
  package var ownFolderPath: String { path + "/" + Layout.own }
  let folder: RegistryFolder
  let overlay: Overlay
  /// Ascending by name, so that the last one with a record counts.
  let packs: [Pack]
  /// Packs that are there and cannot be read, which hide what they hold.
  let unreadablePacks: [UnreadablePack]
  /// For tests: lets steps of transactions fail.
  package var faults: FaultPlan?

  /// Opens a registry.
  ///
  /// - Throws: ``StoreError/notARegistry(path:)``, ``StoreError/newerFormat(path:version:)``,
  ///   ``StoreError/damagedHeader(path:detail:)``, or what the system has against it.
  public static func open(path: String) throws(StoreError) -> FileRegistry {
    guard let root = try OpenFolder(path: path) else { throw .notARegistry(path: path) }
    let folder = RegistryFolder(root)
    let pending = try Recovery(folder: folder).completeIfPossible()
    return try FileRegistry(path: path, folder: folder, overlay: Overlay(pending))
  }

  init(path: String, folder: RegistryFolder, overlay: Overlay) throws(StoreError) {
    guard let file = try overlay.file(Layout.header, in: folder) else {
      throw .notARegistry(path: path)
    }
    header = try RegistryHeader(reading: file.bytes(limit: Layout.recordLimit), registry: path)
    (packs, unreadablePacks) = try Self.packs(in: folder, overlay)
    self.path = path
    self.folder = folder
    self.overlay = overlay
  }

  /// Opens the packs, ascending by name.
  private static func packs(in folder: RegistryFolder, _ overlay: Overlay) throws(StoreError) -> (
    readable: [Pack], unreadable: [UnreadablePack]
  ) {
    var names = Set(overlay.places.keys.filter(\.isPack).map(\.name))
    if let entries = try folder.root.folder(Layout.packs)?.entries() {
      names.formUnion(entries.map(\.name).filter(isPackName))
    }
    var packs: [Pack] = []
    var unreadable: [UnreadablePack] = []
    for name in names.sorted() {
      do {
        if let file = try overlay.file(Layout.pack(name), in: folder) {
          packs.append(Pack(name: name, source: SharedFile(file)))
        }
      } catch {
        unreadable.append(UnreadablePack(name: name, error: error))
      }
    }
    return (packs, unreadable)
  }

  /// Opens a file of the registry, or returns `nil` if it is not there.
  func file(_ path: RegistryPath) throws(StoreError) -> OpenFile? {
    try overlay.file(path, in: folder)
  }
}

/// A pack that cannot be read, and why.
struct UnreadablePack: Sendable {
  let name: String
  let error: StoreError
}

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
      if try pack.isDamaged(at: path) {
        throw .damaged(
          path: Layout.pack(pack.name).text, detail: "the line of '\(path)' cannot be read")
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

  public func forEachPath(
    below folder: String, _ body: (RegistryPath) throws(StoreError) -> Bool
  ) throws(StoreError) {
    let merge = try RecordMerge(self, below: folder, readsFiles: false)
    while let item = try merge.next() {
      guard case .record(let record) = item else { continue }
      guard try body(record.path) else { return }
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
