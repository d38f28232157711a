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
  /// Returns which records are not as the journal has them; see ``JournalComparison``.
  ///
  /// - Parameters:
  ///   - records: the records to compare.
  ///   - read: where records are missed.
  /// - Returns: the paths of those that differ and of those that are missing.
  /// - Throws: ``StoreError`` if the journal's folders cannot be read.
  public func journalDifferences(
    of records: [Fingerprint], in read: FoldersRead = FoldersRead()
  ) throws(StoreError) -> JournalDifferences {
    guard !records.isEmpty || !read.folders.isEmpty else { return JournalDifferences() }
    var comparison = try JournalComparison(self)
    var found = JournalDifferences()
    found.differing = try comparison.differing(among: records)
    found.missing = try comparison.missing(in: read)
    return found
  }
}

/// Compares records with what the last operations on their files left, some at a time.
///
/// Far less than a check: only these records are compared, by eight bytes of their hashes, only
/// files are missed and no lines of packs, and the journal itself is taken as it is.
public struct JournalComparison {
  private let registry: FileRegistry
  private let journal: Journal
  private var changes: ChangesByFile
  private var packs: [RegistryPath: PackDigests] = [:]

  /// What is known of the lines that a pack should have.
  private struct PackDigests {
    /// The file that has the digests; `nil` if the pack should not be there.
    var source: SharedFile?
    /// Whether the file has those of no other pack.
    var isOnlyPack = false
    /// How long the pack is, in bytes.
    var size = 0
    /// All of them, ascending, once they have been asked for more than once.
    var all: [UInt64]?
    var isAskedAgain = false
  }

  /// - Throws: ``StoreError`` if the journal's folders cannot be read.
  public init(_ registry: FileRegistry) throws(StoreError) {
    self.registry = registry
    journal = Journal(folder: registry.folder)
    let known = try KnownOperations(journal)
    known.saveIfPossible()
    changes = ChangesByFile(known)
  }

  /// Returns the paths of those of some records that are not as the journal has them.
  ///
  /// - Throws: ``StoreError`` if the journal cannot be read.
  public mutating func differing(
    among records: [Fingerprint]
  ) throws(StoreError) -> Set<RegistryPath> {
    let suspects = try suspects(among: records)
    guard !suspects.isEmpty else { return [] }
    // A writer may have been at work between the reading of the records and of the journal.
    let now = try FileRegistry.open(path: registry.path)
    var again: [Fingerprint] = []
    for suspect in suspects {
      if let record = try now.record(at: suspect.path) { again.append(record.fingerprint) }
    }
    var comparison = try JournalComparison(now)
    return Set(try comparison.suspects(among: again).map(\.path))
  }

  /// Returns the paths of records that had a file last and have none, in folders that were read.
  ///
  /// - Throws: ``StoreError`` if the journal cannot be read.
  public func missing(in read: FoldersRead) throws(StoreError) -> Set<RegistryPath> {
    let suspects = try suspects(in: read)
    guard !suspects.isEmpty else { return [] }
    let now = try FileRegistry.open(path: registry.path)
    var missing: Set<RegistryPath> = []
    for path in try JournalComparison(now).suspects(in: read) where try now.record(at: path) == nil
    {
      missing.insert(path)
    }
    return missing
  }

  private mutating func suspects(
    among records: [Fingerprint]
  ) throws(StoreError) -> [Fingerprint] {
    var differing: [Fingerprint] = []
    for (pack, records) in Dictionary(grouping: records, by: \.pack) {
      // A record in a pack should have no file of its own, nor have had one last.
      let isLine = try pack.map { (pack) throws(StoreError) in
        try lines(of: Layout.pack(pack), among: records)
      }
      for record in records {
        let expected = try expectedHash(of: record.path.digest)
        let isSame =
          isLine.map { expected == nil && $0.contains(record.digest) }
          ?? (expected == record.digest)
        if !isSame { differing.append(record) }
      }
    }
    return differing
  }

  private func suspects(in read: FoldersRead) throws(StoreError) -> [RegistryPath] {
    guard !read.folders.isEmpty else { return [] }
    let folders = Set(read.folders.map(RegistryPath.digest(ofFolder:)))
    let files = Set(read.files.map { RegistryPath(known: $0).digest })
    var missing: [RegistryPath] = []
    try changes.forEachFile { (file, found) throws(StoreError) in
      guard !files.contains(file), let last = found.last,
        read.contains(found[0].folder, among: folders), try expectedHash(found, of: file) != nil
      else { return }
      let changed = try operations(of: [last]).flatMap(\.changes)
      missing += changed.map(\.path).filter { $0.digest == file }
    }
    return missing
  }

  /// Returns the start of the hash that the file at a path should have, or `nil` if it should not be there.
  private func expectedHash(of file: UInt64) throws(StoreError) -> UInt64? {
    try expectedHash(changes[file], of: file)
  }

  private func expectedHash(
    _ found: [KnownOperations.Change], of file: UInt64
  ) throws(StoreError) -> UInt64? {
    guard let last = found.last else { return nil }
    if found.allSatisfy({ $0.writer == last.writer }) { return last.after }
    var expected: ContentHash?
    for operation in try operations(of: found) {
      for change in operation.changes where change.path.digest == file { expected = change.after }
    }
    return expected.flatMap { Array($0.text.utf8.prefix(16)).span.hexadecimalNumber }
  }

  /// Returns the digests of those of some records that are lines which a pack should have; none if the
  /// pack should not be there.
  private mutating func lines(
    of pack: RegistryPath, among records: [Fingerprint]
  ) throws(StoreError) -> Set<UInt64> {
    var known: PackDigests
    if let kept = packs[pack] {
      known = kept
    } else {
      known = try digests(ofLinesOf: pack)
    }
    defer { packs[pack] = known }
    guard let source = known.source else { return [] }
    guard known.isAskedAgain else {
      known.isAskedAgain = true
      let wanted = records.map {
        ($0.digest, Double($0.offset) / Double(max(known.size, $0.offset, 1)))
      }
      return try OperationFile.digests(
        of: pack, in: source, among: Dictionary(wanted) { first, _ in first },
        isOnlyPack: known.isOnlyPack)
    }
    if known.all == nil {
      var all = try OperationFile.digests(of: pack, in: source) ?? []
      // In place, as there may be millions.
      all.sort()
      known.all = all
    }
    let all = known.all ?? []
    return Set(
      records.map(\.digest).filter { digest in
        let place = all.partitioningIndex { $0 >= digest }
        return place < all.count && all[place] == digest
      })
  }

  /// Finds the file that has the digests of a pack's lines.
  private func digests(ofLinesOf pack: RegistryPath) throws(StoreError) -> PackDigests {
    let found = changes[pack.digest]
    guard try expectedHash(found, of: pack.digest) != nil else { return PackDigests() }
    var source: Operation?
    for operation in try operations(of: found)
    where operation.changes.contains(where: { $0.path == pack && $0.after != nil }) {
      if source == nil || operation.accepts { source = operation }
    }
    guard let source, let file = try journal.folder.file(source.path) else { return PackDigests() }
    var digests = PackDigests()
    digests.source = SharedFile(file)
    digests.isOnlyPack = source.changes.count { $0.path.isPack } == 1
    if let file = try journal.folder.file(pack) { digests.size = file.size }
    return digests
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
