import HeritageModel

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
        plan.append(.creating(path, object.fileBytes))
      }
    case .many(let pack):
      let path = Layout.pack(before.nextPackName(draft))
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

extension FileRegistry {
  /// A name for a new pack that sorts after those of all others.
  func nextPackName(_ draft: OperationDraft) -> String {
    func name(_ time: String) -> String { "\(time)_\(draft.packSource)_\(draft.id).jsonl" }
    let next = name(draft.at.compactText)
    guard let last = packs.last?.name, last >= next else { return next }
    // The clock is behind the one that made the last pack, or within the same second.
    guard let time = Self.time(ofPack: last) else { return next }
    return name(Instant(secondsSinceEpoch: time.secondsSinceEpoch + 1).compactText)
  }

  /// The time in a pack's name.
  private static func time(ofPack name: String) -> Instant? {
    let digits = Array(name.utf8.prefix(16)).map { String(UnicodeScalar($0)) }
    guard digits.count == 16 else { return nil }
    func part(_ range: Range<Int>) -> String { digits[range].joined() }
    let text =
      "\(part(0..<4))-\(part(4..<6))-\(part(6..<11)):\(part(11..<13)):\(part(13..<16))"
    do {
      return try Instant(text)
    } catch {
      // A name from elsewhere, which has no time to come after.
      return nil
    }
  }
}
