extension WriteSession {
  /// Records the change and carries it out.
  ///
  /// - Returns: the operation, or `nil` if nothing differs; then nothing is written.
  /// - Throws: ``StoreError``. After ``StoreError/committedButNotInPlace(operation:path:code:)`` the
  ///   operation counts all the same; after any other nothing has changed.
  public consuming func commit(_ draft: OperationDraft) throws(StoreError) -> Operation? {
    var plan: [PlannedChange] = []
    var digests: [RegistryPath: [UInt64]] = [:]
    switch try spool.finish(limit: Self.packLimit) {
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
          content: .staged(file.name, file.file)))
    }
    if plan.isEmpty { return nil }
    return try commit(plan, draft, digests: digests)
  }

  /// Records and carries out planned changes.
  func commit(
    _ plan: [PlannedChange], _ draft: OperationDraft, undoes: String? = nil,
    accepts: Bool = false, digests: [RegistryPath: [UInt64]] = [:]
  ) throws(StoreError) -> Operation {
    let plan = plan.sorted { $0.change.path < $1.change.path }
    let head = try Journal(folder: before.folder).head(of: area.writer)
    let operation = Operation(
      id: draft.id, writer: area.writer, sequence: area.sequence, previous: head.hash,
      at: draft.at, by: draft.by, command: draft.command, note: draft.note,
      summary: draft.summary, undoes: undoes, accepts: accepts, changes: plan.map(\.change))
    try Transaction(folder: before.folder, area: area, faults: before.faults)
      .commit(operation, plan, digests: digests)
    return operation
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
