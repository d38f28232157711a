import Bytes

/// What a record was when it was read, in short: enough to compare it with what the journal has.
public struct Fingerprint: Hashable, Sendable {
  public let path: RegistryPath
  /// The pack that the record is in, or `nil` if it has a file of its own.
  let pack: String?
  /// The first eight bytes of the SHA-256 of the file, or of the pack's line.
  let digest: UInt64
  /// Where the pack's line begins; 0 for a file.
  let offset: Int
}

extension StoredRecord {
  public var fingerprint: Fingerprint {
    switch origin {
    case .file:
      Fingerprint(path: path, pack: nil, digest: RunningHash.prefix(of: bytes.span), offset: 0)
    case .pack(let name, let offset):
      Fingerprint(
        path: path, pack: name, digest: PackLine.digest(path: path, record: bytes.span),
        offset: offset)
    }
  }
}

extension Fingerprint {
  /// Whether the record has a file of its own.
  public var isOfFile: Bool { pack == nil }
}

/// Folders whose records were read to their end, and what was in them.
public struct FoldersRead: Sendable {
  /// Each with its final `/`, such as `sites/pa/palmyra/` or `sources/`; an empty one is that of all.
  public let folders: Set<String>
  /// The paths of what was in files of their own, whether or not it could be read.
  public let files: [String]

  public init(_ folders: Set<String> = [], files: [String] = []) {
    self.folders = folders
    self.files = files
  }

  fileprivate func contains(_ folder: UInt64?, among digests: Set<UInt64>) -> Bool {
    folder.map { folders.contains("") || digests.contains($0) } ?? false
  }
}

/// Records that are not as the journal has them, by their paths.
public struct JournalDifferences: Sendable {
  /// Those that are here and differ.
  public fileprivate(set) var differing: Set<RegistryPath> = []
  /// Those that had a file last and have none.
  public fileprivate(set) var missing: Set<RegistryPath> = []
}

extension FileRegistry {
  /// Returns which records are not as the journal has them.
  ///
  /// Far less than a check: only these records are compared, by eight bytes of their hashes, only
  /// files are missed and no lines of packs, and the journal itself is taken as it is.
  ///
  /// - Parameters:
  ///   - records: the records to compare.
  ///   - read: where records are missed.
  /// - Returns: the paths of those that differ and of those that are missing.
  /// - Throws: ``StoreError`` if the journal's folders cannot be read.
  public func journalDifferences(
    of records: [Fingerprint], in read: FoldersRead = FoldersRead()
  ) throws(StoreError) -> JournalDifferences {
    var found = JournalDifferences()
    let suspects = try JournalComparison(folder, records, read)
    guard !suspects.differing.isEmpty || !suspects.missing.isEmpty else { return found }
    // A writer may have been at work between the reading of the records and of the journal.
    let now = try FileRegistry.open(path: path)
    var again: [Fingerprint] = []
    for suspect in suspects.differing {
      if let record = try now.record(at: suspect.path) { again.append(record.fingerprint) }
    }
    let comparison = try JournalComparison(now.folder, again, read)
    found.differing = Set(comparison.differing.map(\.path))
    for path in comparison.missing where try now.record(at: path) == nil {
      found.missing.insert(path)
    }
    return found
  }
}

/// Compares records with what the last operations on their files left.
private struct JournalComparison {
  private let journal: Journal
  private let changes: [UInt64: [KnownOperations.Change]]
  private(set) var differing: [Fingerprint] = []
  private(set) var missing: [RegistryPath] = []

  init(
    _ folder: RegistryFolder, _ records: [Fingerprint], _ read: FoldersRead
  ) throws(StoreError) {
    journal = Journal(folder: folder)
    guard !records.isEmpty || !read.folders.isEmpty else {
      changes = [:]
      return
    }
    let packs = Dictionary(grouping: records) { $0.pack.map(Layout.pack) }
    var paths = Set(records.map(\.path.digest))
    for pack in packs.keys.compactMap(\.self) { paths.insert(pack.digest) }
    let known = try KnownOperations(journal)
    known.saveIfPossible()
    let folders = Set(read.folders.map(RegistryPath.digest(ofFolder:)))
    changes = known.changes { paths.contains($0) || read.contains($1, among: folders) }
    for (pack, records) in packs {
      // A record in a pack should have no file of its own, nor have had one last.
      let isLine = try pack.map { (pack) throws(StoreError) in
        try lines(of: pack, among: records)
      }
      for record in records {
        let expected = changes.isEmpty ? nil : try expectedHash(of: record.path.digest)
        let isSame =
          isLine.map { expected == nil && $0.contains(record.digest) }
          ?? (expected == record.digest)
        if !isSame { differing.append(record) }
      }
    }
    if read.folders.isEmpty { return }
    let files = Set(read.files.map { RegistryPath(known: $0).digest })
    for (file, found) in changes
    where !files.contains(file) && read.contains(found[0].folder, among: folders) {
      guard try expectedHash(of: file) != nil, let last = found.last else { continue }
      let changed = try operations(of: [last]).flatMap(\.changes)
      missing += changed.map(\.path).filter { $0.digest == file }
    }
  }

  /// Returns the start of the hash that the file at a path should have, or `nil` if it should not be there.
  private func expectedHash(of file: UInt64) throws(StoreError) -> UInt64? {
    guard let found = changes[file], let last = found.last else { return nil }
    if found.allSatisfy({ $0.writer == last.writer }) { return last.after }
    var expected: ContentHash?
    for operation in try operations(of: found) {
      for change in operation.changes where change.path.digest == file { expected = change.after }
    }
    return expected.flatMap { Array($0.text.utf8.prefix(16)).span.hexadecimalNumber }
  }

  /// Returns the digests of those of some records that are lines which a pack should have; none if the
  /// pack should not be there.
  private func lines(
    of pack: RegistryPath, among records: [Fingerprint]
  ) throws(StoreError) -> Set<UInt64> {
    guard try expectedHash(of: pack.digest) != nil else { return [] }
    var source: Operation?
    for operation in try operations(of: changes[pack.digest] ?? [])
    where operation.changes.contains(where: { $0.path == pack && $0.after != nil }) {
      if source == nil || operation.accepts { source = operation }
    }
    guard let source, let file = try journal.folder.file(source.path) else { return [] }
    var size = 0
    if let file = try journal.folder.file(pack) { size = file.size }
    let wanted = records.map { ($0.digest, Double($0.offset) / Double(max(size, $0.offset, 1))) }
    return try OperationFile.digests(
      of: pack, in: SharedFile(file), among: Dictionary(wanted) { first, _ in first },
      isOnlyPack: source.changes.count { $0.path.isPack } == 1)
  }

  /// Reads the operations that made some changes, in the order of history.
  private func operations(
    of changes: [KnownOperations.Change]
  ) throws(StoreError) -> [Operation] {
    var writers: [String: [Operation]] = [:]
    for change in changes {
      do {
        writers[change.writer, default: []].append(try journal.read(change.operation))
      } catch .damaged {
        // A check reports it; what only it tells cannot be told from what nobody recorded.
      }
    }
    return OperationOrder(writers.sorted { $0.key < $1.key }.map(\.value)).operations
  }
}
