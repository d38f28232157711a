import Bytes

/// What a record was when it was read, in short: enough to compare it with what the journal has.
public struct Fingerprint: Hashable, Sendable {
  public let path: RegistryPath
  /// The pack that the record is in, or `nil` if it has a file of its own.
  let pack: String?
  /// The first eight bytes of the SHA-256 of the file, or of the pack's line.
  let digest: UInt64
}

extension StoredRecord {
  public var fingerprint: Fingerprint {
    switch origin {
    case .file:
      Fingerprint(path: path, pack: nil, digest: RunningHash.prefix(of: bytes.span))
    case .pack(let name, _):
      Fingerprint(
        path: path, pack: name, digest: PackLine.digest(path: path, record: bytes.span))
    }
  }
}

extension FileRegistry {
  /// Returns the paths of those records that are not as the journal has them.
  ///
  /// Far less than a check: only these records are compared, by eight bytes of their hashes, and the
  /// journal itself is taken as it is.
  ///
  /// - Throws: ``StoreError`` if the journal's folders cannot be read.
  public func notAsJournaled(
    _ records: [Fingerprint]
  ) throws(StoreError) -> Set<RegistryPath> {
    let suspects = try JournalComparison(folder, records).differing
    guard !suspects.isEmpty else { return [] }
    // A writer may have been at work between the reading of the records and of the journal.
    let now = try FileRegistry.open(path: path)
    var again: [Fingerprint] = []
    for suspect in suspects {
      if let record = try now.record(at: suspect.path) { again.append(record.fingerprint) }
    }
    return Set(try JournalComparison(now.folder, again).differing.map(\.path))
  }
}

/// Compares records with what the last operations on their files left.
private struct JournalComparison {
  private let journal: Journal
  private let changes: [UInt64: [KnownOperations.Change]]
  private(set) var differing: [Fingerprint] = []

  init(_ folder: RegistryFolder, _ records: [Fingerprint]) throws(StoreError) {
    journal = Journal(folder: folder)
    guard !records.isEmpty else {
      changes = [:]
      return
    }
    let packs = Dictionary(grouping: records) { $0.pack.map(Layout.pack) }
    var paths = Set(records.map(\.path.digest))
    for pack in packs.keys.compactMap(\.self) { paths.insert(pack.digest) }
    let known = try KnownOperations(journal)
    known.saveIfPossible()
    changes = known.changes(of: paths)
    for (pack, records) in packs {
      // A record in a pack should have no file of its own, nor have had one last.
      let isLine = try pack.map { (pack) throws(StoreError) in
        try lines(of: pack, among: Set(records.map(\.digest)))
      }
      for record in records {
        let expected = changes.isEmpty ? nil : try expectedHash(of: record.path)
        let isSame =
          isLine.map { expected == nil && $0.contains(record.digest) }
          ?? (expected == record.digest)
        if !isSame { differing.append(record) }
      }
    }
  }

  /// Returns the start of the hash that a file should have, or `nil` if it should not be there.
  private func expectedHash(of path: RegistryPath) throws(StoreError) -> UInt64? {
    guard let found = changes[path.digest], let last = found.last else { return nil }
    if found.allSatisfy({ $0.writer == last.writer }) { return last.after }
    var expected: ContentHash?
    for operation in try operations(of: found) {
      for change in operation.changes where change.path == path { expected = change.after }
    }
    return expected.flatMap { Array($0.text.utf8.prefix(16)).span.hexadecimalNumber }
  }

  /// Returns those of some digests that are of lines which a pack should have; none if the pack
  /// should not be there.
  private func lines(
    of pack: RegistryPath, among wanted: Set<UInt64>
  ) throws(StoreError) -> Set<UInt64> {
    guard try expectedHash(of: pack) != nil else { return [] }
    var source: RegistryPath?
    for operation in try operations(of: changes[pack.digest] ?? [])
    where operation.changes.contains(where: { $0.path == pack && $0.after != nil }) {
      if source == nil || operation.accepts { source = operation.path }
    }
    guard let source, let file = try journal.folder.file(source) else { return [] }
    return try OperationFile.digests(of: pack, in: SharedFile(file), among: wanted)
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
