import Bytes
public import CanonicalJSON
import Glibc

/// What a record that is put in a registry does to it.
public enum PutOutcome: Hashable, Sendable {
  case created
  case updated
  case unchanged
}

/// A change of a registry in the making, under its lock.
///
/// Nothing can be seen of it until ``commit(_:)``; a session that goes away before leaves nothing.
public struct WriteSession: ~Copyable {
  /// The registry before the change.
  public let before: FileRegistry
  let area: StagingArea
  private(set) var spool: Spool
  private var lookup: PackLookup
  private var siteFolders: SiteFolders?
  private var lookups = 0
  /// New content of files of their own, by path.
  var ownFiles: [RegistryPath: [UInt8]] = [:]
  /// New evidence files in the staging folder, by where they go; an import may bring more than a
  /// process can have open.
  var evidence: [RegistryPath: (name: StagedName, hash: ContentHash)] = [:]
  /// Hashes of the paths of packed records for which new content was added.
  private(set) var changed: Set<UInt64> = []
  /// Hashes of the paths of new records, and of those among them that nothing may replace.
  private(set) var added: Set<UInt64> = []
  private var created: Set<UInt64> = []

  init(_ registry: FileRegistry, _ area: StagingArea) {
    before = registry
    self.area = area
    spool = Spool(area)
    lookup = PackLookup(registry.packs)
  }

  /// Puts a record in place of the one at its path, if there is one and it differs.
  @discardableResult
  public mutating func put(_ record: JSONObject, at path: RegistryPath) throws(StoreError)
    -> PutOutcome
  {
    try put(compact: record.bytes(.compact).span, at: path)
  }

  /// Puts a record, given as compact canonical JSON, in place of the one at its path.
  ///
  /// - Throws: ``StoreError/alreadyThere(path:)`` if one was created there in this session.
  @discardableResult
  public mutating func put(compact record: Span<UInt8>, at path: RegistryPath) throws(StoreError)
    -> PutOutcome
  {
    guard path.isRecord else { throw .unsafePath(path.text) }
    guard record.count <= Layout.recordLimit else {
      throw .tooLarge(path: path.text, bytes: record.count)
    }
    if let file = try ownFile(path) {
      return try replace(file.bytes(limit: Layout.recordLimit), at: path, with: record)
    }
    let hash = tableHash(path.text.utf8Span.span)
    if try isPending(path, hash, among: created) { throw .alreadyThere(path: path.text) }
    guard let line = try lookup.line(at: path) else {
      try spool.append(path, record)
      added.insert(hash)
      return .created
    }
    if line.hasRecord(record) {
      if changed.contains(hash) { try spool.cancel(path) }
      return .unchanged
    }
    changed.insert(hash)
    try spool.append(path, record)
    return .updated
  }

  /// Puts a record where there must be none, and where none may be put after it.
  ///
  /// - Throws: ``StoreError/alreadyThere(path:)`` if the registry has a record or anything else there,
  ///   or one was put in this session.
  public mutating func create(_ record: JSONObject, at path: RegistryPath) throws(StoreError) {
    let hash = tableHash(path.text.utf8Span.span)
    var isThere = try ownFile(path) != nil
    if !isThere { isThere = try lookup.line(at: path) != nil }
    if !isThere { isThere = try isPending(path, hash, among: added) }
    if isThere { throw .alreadyThere(path: path.text) }
    try put(record, at: path)
    created.insert(hash)
  }

  /// Takes back all that was put, as if the session had just begun.
  public mutating func startOver() throws(StoreError) {
    try spool.discard()
    spool = Spool(area)
    for file in evidence.values { try area.remove(file.name) }
    (ownFiles, evidence) = ([:], [:])
    (changed, added, created) = ([], [], [])
  }

  /// Tells whether a record was put at a path, given the hashes of such paths.
  private func isPending(
    _ path: RegistryPath, _ hash: UInt64, among hashes: Set<UInt64>
  ) throws(StoreError) -> Bool {
    // Two paths may have one hash.
    guard hashes.contains(hash) else { return false }
    return try pendingRecord(at: path) != nil
  }

  /// Lends the live record's compact JSON to a closure, or nothing if there is none.
  ///
  /// Asking through the session is faster than through ``before`` when there are many to ask for.
  public mutating func withCompactRecord<Result>(
    at path: RegistryPath, _ body: (Span<UInt8>?) -> Result
  ) throws(StoreError) -> Result {
    if let file = try ownFile(path) {
      let bytes = try file.bytes(limit: Layout.recordLimit)
      guard let object = Self.object(bytes) else { return body(bytes.span) }
      return body(object.bytes(.compact).span)
    }
    guard let line = try lookup.line(at: path) else { return body(nil) }
    return body(line.record.span)
  }

  /// From this many look-ups on, a listing of all folders of sites costs less than they do.
  private static let listingThreshold = 200

  /// Opens the file that a record has of its own, or returns `nil` if it has none.
  ///
  /// Nobody else writes while the lock is held, so the folders are listed once at most.
  private mutating func ownFile(_ path: RegistryPath) throws(StoreError) -> OpenFile? {
    lookups += 1
    if lookups == Self.listingThreshold {
      siteFolders = try SiteFolders(in: before.folder)
    }
    if let siteFolders, before.overlay.places.isEmpty, !siteFolders.mayHold(path) { return nil }
    return try before.file(path)
  }

  /// Tells whether the live record has exactly these bytes as compact canonical JSON.
  public mutating func holds(_ compact: Span<UInt8>, at path: RegistryPath) throws(StoreError)
    -> Bool
  {
    if let file = try ownFile(path) {
      let bytes = try file.bytes(limit: Layout.recordLimit)
      guard let present = Self.object(bytes)?.bytes(.compact) else { return false }
      return order(present.span, compact) == 0
    }
    return try lookup.line(at: path)?.hasRecord(compact) ?? false
  }

  private mutating func replace(
    _ present: [UInt8], at path: RegistryPath, with record: Span<UInt8>
  ) throws(StoreError) -> PutOutcome {
    guard let object = Self.object(array(record)) else {
      throw .damaged(path: path.text, detail: "the new record is not a JSON object")
    }
    let bytes = try object.fileBytes(at: path)
    ownFiles[path] = bytes == present ? nil : bytes
    return bytes == present ? .unchanged : .updated
  }

  static func object(_ bytes: [UInt8]) -> JSONObject? {
    do {
      return try JSONParser.parse(bytes, limits: JSONLimits(bytes: Layout.recordLimit)).objectValue
    } catch {
      // What cannot be read differs from any record, and is replaced whole.
      return nil
    }
  }
}

extension WriteSession {
  /// Records the change and carries it out.
  ///
  /// - Returns: the operation, or `nil` if nothing differs; then nothing is written.
  /// - Throws: ``StoreError``. After ``StoreError/committedButNotInPlace(operation:path:code:)`` the
  ///   operation counts all the same; after any other nothing has changed.
  public consuming func commit(_ draft: OperationDraft) throws(StoreError) -> Operation? {
    var plan: [PlannedChange] = []
    var digests: [RegistryPath: [UInt64]] = [:]
    switch try spool.finish(limit: draft.form.ownFiles) {
    case .few(let records):
      for (path, record) in records {
        guard let object = Self.object(record) else {
          throw .damaged(path: path.text, detail: "the new record is not a JSON object")
        }
        plan.append(.creating(path, try object.fileBytes(at: path)))
      }
    case .many(let pack):
      let path = Layout.pack(try before.nextPackName(draft))
      digests[path] = pack.digests
      plan.append(
        PlannedChange(
          change: Operation.Change(path: path, before: nil, after: pack.hash),
          content: .staged(pack.name, pack.file)))
    }
    for (path, bytes) in ownFiles {
      guard let present = try before.file(path)?.bytes(limit: Layout.recordLimit) else {
        plan.append(.creating(path, bytes))
        continue
      }
      plan.append(
        PlannedChange(
          change: Operation.Change(
            path: path, before: ContentHash(of: present), after: ContentHash(of: bytes)),
          content: .bytes(bytes), replaced: present))
    }
    for (path, file) in evidence {
      plan.append(
        PlannedChange(
          change: Operation.Change(path: path, before: nil, after: file.hash),
          content: .staged(file.name, nil)))
    }
    if plan.isEmpty { return nil }
    return try commit(plan, draft, digests: digests)
  }

  /// Records and carries out planned changes.
  func commit(
    _ plan: [PlannedChange], _ draft: OperationDraft, undoes: String? = nil,
    accepts: Bool = false, digests: [RegistryPath: [UInt64]] = [:]
  ) throws(StoreError) -> Operation {
    try Transaction(folder: before.folder, area: area, faults: before.faults)
      .commit(plan, draft, undoes: undoes, accepts: accepts, digests: digests)
  }
}

extension PlannedChange {
  /// A new file.
  static func creating(_ path: RegistryPath, _ bytes: [UInt8]) -> PlannedChange {
    PlannedChange(
      change: Operation.Change(path: path, before: nil, after: ContentHash(of: bytes)),
      content: .bytes(bytes))
  }
}
