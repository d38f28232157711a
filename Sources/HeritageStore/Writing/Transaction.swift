import Glibc

/// A change of one file that a transaction is to make.
struct PlannedChange {
  enum Content {
    case bytes([UInt8])
    /// Already in the staging folder, but not saved yet; open still where there are few of the kind.
    case staged(StagedName, SharedFile?)
    /// None: the file goes to the history, or a pack comes back from there.
    case moved
    /// None: the file is as it should be already.
    case inPlace
  }

  let change: Operation.Change
  let content: Content
  /// What the file holds now, if that is replaced and goes to the history.
  var replaced: [UInt8]?

  var needsMarker: Bool { if case .moved = content { true } else { false } }
}

/// Makes several changes as one: all of them, or none.
///
/// Everything is staged and saved first. The rename of the operation's file into the journal decides;
/// from then on the changes are carried out, by this process or the next.
struct Transaction {
  let folder: RegistryFolder
  let area: StagingArea
  let faults: FaultPlan?

  /// Makes the writer's next operation of the changes, and carries it out.
  ///
  /// - Throws: ``StoreError/operationExists(id:)`` if the journal has one of the identifier, or what
  ///   ``commit(_:_:digests:)`` throws.
  func commit(
    _ plan: [PlannedChange], _ draft: OperationDraft, undoes: String? = nil,
    accepts: Bool = false, digests: [RegistryPath: [UInt64]] = [:]
  ) throws(StoreError) -> Operation {
    let journal = Journal(folder: folder)
    let heads = try journal.heads(besides: area.writer, last: area.sequence - 1)
    var sequences = Dictionary(uniqueKeysWithValues: heads.map { ($0.writer, $0.sequence) })
    sequences[area.writer] = area.sequence - 1
    let known = try KnownOperations(journal, heads: sequences)
    if known.contains(draft.id) { throw .operationExists(id: draft.id) }
    let plan = plan.sorted { $0.change.path < $1.change.path }
    let operation = Operation(
      id: draft.id, writer: area.writer, sequence: area.sequence, previous: area.previous,
      heads: heads, at: draft.at, by: draft.by, command: draft.command, note: draft.note,
      summary: draft.summary, undoes: undoes, accepts: accepts, changes: plan.map(\.change))
    try commit(operation, plan, digests: digests)
    known.saveIfNeeded(through: area.folder)
    return operation
  }

  /// Carries out the changes.
  ///
  /// - Throws: ``StoreError/committedButNotInPlace(operation:path:code:)`` if the operation is
  ///   recorded but not carried out completely; after any other error nothing has changed.
  private func commit(
    _ operation: Operation, _ plan: [PlannedChange], digests: [RegistryPath: [UInt64]]
  ) throws(StoreError) {
    let base = StagedName(
      writer: operation.writer, sequence: operation.sequence, operation: operation.id,
      role: .journal)
    var made: [String] = []
    let roles: Set<StagedName.Role>
    do {
      made = try makeFolders(for: operation)
      roles = try stage(operation, plan, digests, base, made)
      try record(operation, base)
    } catch {
      removeFolders(made)
      throw error
    }
    area.keepAll()
    let file = operation.path
    do {
      try faults?.step(file.text)
      try folder.folder(of: file)?.sync()
      let work = PendingWork.Committed(operation: operation, staged: roles)
      try Placement(folder: folder, work: work, faults: faults).run()
    } catch {
      throw .committedButNotInPlace(
        operation: operation.id, path: error.path ?? folder.root.path, code: error.code ?? EIO)
    }
  }

  /// Creates the folders that the changes need, so that a full disk shows before the decision.
  private func makeFolders(for operation: Operation) throws(StoreError) -> [String] {
    var made: [String] = []
    do {
      var paths = [operation.path]
      for change in operation.changes {
        // What was removed by hand needs no place any more.
        if operation.accepts, change.after == nil { continue }
        paths.append(change.path)
        if let before = change.before, !operation.accepts {
          paths.append(change.path.inHistory(before))
        }
      }
      for path in paths {
        try faults?.step(path.text)
        try folder.makeFolders(for: path, &made)
        try requireFreeWay(to: path)
      }
    } catch {
      removeFolders(made)
      throw error
    }
    return made
  }

  /// Makes sure that nothing but a regular file is in a place, and that it can be replaced.
  private func requireFreeWay(to path: RegistryPath) throws(StoreError) {
    try folder.folder(of: path)?.requireWriteAccess()
    if let kind = try folder.root.kind(of: path.text), kind != S_IFREG {
      throw .wrongKind(path: folder.root.path(of: path.text), found: nameOfKind(kind))
    }
  }

  private func removeFolders(_ made: [String]) {
    if faults?.isDead == true { return }
    for path in made.reversed() {
      let names = path.split(separator: "/")
      do {
        guard let name = names.last else { continue }
        try folder.root.folder(along: names.dropLast())?.removeFolder(String(name))
      } catch {
        // An empty folder means nothing.
      }
    }
  }

  /// Writes all files to the staging folder and waits until they are on the disk.
  private func stage(
    _ operation: Operation, _ plan: [PlannedChange], _ digests: [RegistryPath: [UInt64]],
    _ base: StagedName, _ made: [String]
  ) throws(StoreError) -> Set<StagedName.Role> {
    var roles: Set<StagedName.Role> = []
    let count = plan.count + plan.count(where: { $0.replaced != nil }) + made.count
    let isBatch = count > Placement.batchLimit
    var written: [SharedFile] = []
    func write(_ bytes: [UInt8], _ role: StagedName.Role) throws(StoreError) {
      let file = SharedFile(try area.newFile(base.with(role)))
      try file.file.write(bytes.span)
      keep(file)
      roles.insert(role)
    }
    func keep(_ file: SharedFile) {
      if isBatch { return }
      // All files are on their way to the disk before the first is waited for.
      file.file.beginSync()
      written.append(file)
    }
    for (index, item) in plan.enumerated() {
      switch item.content {
      case .bytes(let bytes): try write(bytes, .content(index))
      case .staged(let name, let file):
        if !isBatch {
          if let file { try file.file.sync() } else { try area.folder.file(name.text)?.sync() }
        }
        try area.rename(name.text, to: base.with(.content(index)))
        roles.insert(.content(index))
      case .inPlace:
        // What was done by hand may not be on the disk yet.
        if isBatch { break }
        try folder.file(item.change.path)?.sync()
        try folder.folder(of: item.change.path)?.sync()
      case .moved: break
      }
      if let replaced = item.replaced { try write(replaced, .history(index)) }
    }
    if plan.contains(where: \.needsMarker) { try write([], .marker) }
    let file = SharedFile(try area.newFile(base))
    try OperationFile.write(operation, digests, to: file.file)
    keep(file)
    try faults?.step(area.folder.path)
    if isBatch {
      try area.folder.syncFileSystem()
      return roles
    }
    for file in written { try file.file.sync() }
    for path in Set(made.map(parent)) {
      try folder.root.folder(along: path.split(separator: "/"))?.sync()
    }
    try area.folder.sync()
    return roles
  }

  /// Puts the operation in the journal: the moment from which it counts.
  private func record(_ operation: Operation, _ base: StagedName) throws(StoreError) {
    let file = operation.path
    try faults?.step(file.text)
    guard let target = try folder.folder(of: file) else {
      throw .damaged(path: file.text, detail: "its folder is missing")
    }
    try area.folder.rename(base.text, to: target, as: file.name)
  }
}
