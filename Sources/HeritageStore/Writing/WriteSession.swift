public import CanonicalJSON

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
  let spool: Spool
  private var lookup: PackLookup
  private var siteFolders: SiteFolders?
  private var lookups = 0
  /// New content of files of their own, by path.
  var ownFiles: [RegistryPath: [UInt8]] = [:]
  /// New evidence files in the staging folder, by where they go.
  var evidence: [RegistryPath: (name: StagedName, file: SharedFile, hash: ContentHash)] = [:]
  /// Hashes of the paths of packed records for which new content was added.
  private var changed: Set<UInt64> = []

  /// The number of records without files of their own up to which each gets one.
  static let packLimit = 100

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
    guard let line = try lookup.line(at: path) else {
      try spool.append(path, record)
      return .created
    }
    let hash = PackIndex.hash(path.text.utf8Span.span)
    if line.hasRecord(record) {
      if changed.contains(hash) { try spool.cancel(path) }
      return .unchanged
    }
    changed.insert(hash)
    try spool.append(path, record)
    return .updated
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
    return try lookup.holds(compact, at: path)
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
