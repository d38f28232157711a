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
    if let file = try before.file(path) {
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
    if let file = try before.file(path) {
      let bytes = try file.bytes(limit: Layout.recordLimit)
      guard let object = Self.object(bytes) else { return body(bytes.span) }
      return body(object.bytes(.compact).span)
    }
    guard let line = try lookup.line(at: path) else { return body(nil) }
    return body(line.record.span)
  }

  private mutating func replace(
    _ present: [UInt8], at path: RegistryPath, with record: Span<UInt8>
  ) throws(StoreError) -> PutOutcome {
    guard let object = Self.object(array(record)) else {
      throw .damaged(path: path.text, detail: "the new record is not a JSON object")
    }
    let bytes = object.fileBytes
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
