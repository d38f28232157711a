import Bytes
import CanonicalJSON

extension WriteSession {
  /// Records changes that were made by hand.
  ///
  /// JSON that is not in canonical form is written anew; a file that is gone is recorded as removed.
  ///
  /// - Parameters:
  ///   - paths: the files to accept, or `nil` for all that differ from the journal.
  ///   - draft: what to record.
  ///   - refuse: returns why a change cannot be accepted whatever the file says, given the
  ///     operation that the file should be as, or `nil`.
  ///   - validate: returns what is wrong with a record, given its path and its JSON.
  /// - Returns: the operation that records them.
  /// - Throws: ``StoreError/nothingToAccept``, or ``StoreError/notAcceptable(path:detail:)`` if a
  ///   record is not valid, or what ``commit(_:)`` throws.
  public consuming func accept(
    _ paths: Set<RegistryPath>? = nil, _ draft: OperationDraft,
    refuse: (Operation.Change, Operation?) -> String? = { _, _ in nil },
    validate: (RegistryPath, [UInt8]) -> String?
  ) throws(StoreError) -> Operation {
    let edits = try HandEdits.found(in: before, paths, refuse, validate)
    guard !edits.changes.isEmpty else { throw .nothingToAccept }
    return try commit(edits.changes, draft, accepts: true, digests: edits.digests)
  }
}

extension FileRegistry {
  /// Returns what ``WriteSession/accept(_:_:refuse:validate:)`` would record, and writes nothing.
  public func handEdits(
    _ paths: Set<RegistryPath>? = nil,
    refuse: (Operation.Change, Operation?) -> String? = { _, _ in nil },
    validate: (RegistryPath, [UInt8]) -> String?
  ) throws(StoreError) -> [Operation.Change] {
    try HandEdits.found(in: self, paths, refuse, validate).changes.map(\.change)
      .sorted { $0.path < $1.path }
  }
}

/// Files that differ from what the journal says.
private struct HandEdits {
  private let registry: FileRegistry
  private let wanted: Set<RegistryPath>?
  private var files: [RegistryPath: ContentHash] = [:]
  /// The last operation of each file.
  private var operations: [RegistryPath: Operation] = [:]
  private(set) var changes: [PlannedChange] = []
  private(set) var digests: [RegistryPath: [UInt64]] = [:]

  init(_ registry: FileRegistry, _ wanted: Set<RegistryPath>?) {
    self.registry = registry
    self.wanted = wanted
  }

  /// Finds the edits, and throws for the first that cannot be accepted.
  static func found(
    in registry: FileRegistry, _ paths: Set<RegistryPath>?,
    _ refuse: (Operation.Change, Operation?) -> String?,
    _ validate: (RegistryPath, [UInt8]) -> String?
  ) throws(StoreError) -> HandEdits {
    for path in (paths ?? []).sorted()
    where path.isPack && !FileRegistry.isPackName(path.name) {
      throw .notAcceptable(path: path.text, detail: "its name is not that of a pack")
    }
    var edits = HandEdits(registry, paths)
    try edits.find(validate)
    for item in edits.changes.sorted(by: { $0.change.path < $1.change.path }) {
      // A file whose layout alone was changed says what it said before.
      let path = item.change.path
      if item.change.after == edits.files[path] { continue }
      if let reason = refuse(item.change, edits.operations[path]) {
        throw .notAcceptable(path: path.text, detail: reason)
      }
    }
    return edits
  }

  mutating func find(_ validate: (RegistryPath, [UInt8]) -> String?) throws(StoreError) {
    for operation in try registry.readableOperations() {
      for change in operation.changes where !change.path.isEvidenceFile {
        files[change.path] = change.after
        operations[change.path] = operation
      }
    }
    try findFiles(validate)
    for pack in registry.packs where isWanted(Layout.pack(pack.name)) {
      try add(pack, validate)
    }
    for (path, hash) in files where isWanted(path) && path != Layout.header {
      if try registry.folder.root.kind(of: path.text) == nil {
        add(Operation.Change(path: path, before: hash, after: nil), .inPlace)
      }
    }
  }

  private func isWanted(_ path: RegistryPath) -> Bool { wanted?.contains(path) ?? true }

  private mutating func findFiles(_ validate: (RegistryPath, [UInt8]) -> String?)
    throws(StoreError)
  {
    if isWanted(Layout.header), let file = try registry.file(Layout.header) {
      try add(Layout.header, file.bytes(limit: Layout.recordLimit)) { _, _ in nil }
    }
    let cursor = OwnFileCursor(registry.folder, Layout.recordFolders)
    while try cursor.next(), let entry = cursor.current {
      let path = RegistryPath(known: entry.path)
      guard isWanted(path) else { continue }
      if let fault = entry.fault { throw .notAcceptable(path: entry.path, detail: fault) }
      if let bytes = try cursor.bytes() { try add(path, bytes, validate) }
    }
  }

  private mutating func add(
    _ path: RegistryPath, _ bytes: [UInt8], _ validate: (RegistryPath, [UInt8]) -> String?
  ) throws(StoreError) {
    let known = files[path]
    if ContentHash(of: bytes) == known { return }
    let value: JSONValue
    do {
      value = try JSONParser.parse(bytes)
    } catch {
      throw .notAcceptable(path: path.text, detail: error.description)
    }
    guard let object = value.objectValue else {
      throw .notAcceptable(path: path.text, detail: "it is not a JSON object")
    }
    if let fault = validate(path, bytes) { throw .notAcceptable(path: path.text, detail: fault) }
    let canonical = object.fileBytes
    let hash = ContentHash(of: canonical)
    if hash == known {
      // Only the layout differs: the file is put right, and there is nothing to record.
      changes.append(
        PlannedChange(
          change: Operation.Change(path: path, before: ContentHash(of: bytes), after: hash),
          content: .bytes(canonical)))
    } else {
      add(
        Operation.Change(path: path, before: known, after: hash),
        canonical == bytes ? .inPlace : .bytes(canonical))
    }
  }

  private mutating func add(
    _ pack: Pack, _ validate: (RegistryPath, [UInt8]) -> String?
  ) throws(StoreError) {
    let path = Layout.pack(pack.name)
    let known = files[path]
    let hash = try ContentHash(of: pack.source.file)
    if hash == known { return }
    let cursor = try PackCursor(pack)
    while try cursor.next(), let entry = cursor.current {
      let record = RegistryPath(known: entry.path)
      if entry.isDamaged || !record.isRecord {
        throw .notAcceptable(
          path: path.text, detail: "the line at byte \(entry.offset) is no record in its place")
      }
      guard WriteSession.object(entry.record)?.bytes(.compact) == entry.record else {
        throw .notAcceptable(path: path.text, detail: "'\(record)' is not in canonical form")
      }
      if let fault = validate(record, entry.record) {
        throw .notAcceptable(path: record.text, detail: fault)
      }
    }
    let reader = LineReader(pack.source, limit: PackLine.limit)
    var lines: [UInt64] = []
    while try reader.next() {
      guard reader.isComplete else {
        throw .notAcceptable(path: path.text, detail: "the last line is cut off")
      }
      guard !reader.hasCarriageReturn else {
        throw .notAcceptable(
          path: path.text, detail: "line \(reader.number) ends with a carriage return")
      }
      lines.append(reader.withBytes { RunningHash.prefix(of: $0) })
    }
    digests[path] = lines
    add(Operation.Change(path: path, before: known, after: hash), .inPlace)
  }

  private mutating func add(_ change: Operation.Change, _ content: PlannedChange.Content) {
    changes.append(PlannedChange(change: change, content: content))
  }
}
