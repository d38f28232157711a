import Glibc

/// Completes recorded operations whose files are not all in place, and clears up after others.
struct Recovery {
  let folder: RegistryFolder

  /// Does all there is to do.
  ///
  /// - Precondition: the caller holds the lock.
  func complete() throws(StoreError) {
    let pending = try PendingWork(in: folder)
    guard !pending.isEmpty else { return }
    for work in pending.committed {
      // The writer may have died before the journal's entry was certain.
      let file = work.operation.path
      try folder.folder(of: file)?.sync()
      try Placement(folder: folder, work: work, faults: nil).run()
    }
    guard let staging = try folder.ownFolder(Layout.staging) else { return }
    for name in pending.leftovers { try staging.remove(name) }
  }

  /// Does what can be done without waiting, for a reader.
  ///
  /// - Returns: the operations that are recorded and could not be completed.
  func completeIfPossible() throws(StoreError) -> [PendingWork.Committed] {
    let pending: PendingWork
    do {
      pending = try PendingWork(in: folder)
    } catch {
      // The folder is another user's: what it holds cannot be seen, nor be anything to wait for.
      if error.code == EACCES { return [] }
      throw error
    }
    guard !pending.isEmpty, let own = try folder.root.folder(Layout.own) else { return [] }
    do {
      let lock = try own.lockFile(Layout.lock)
      guard try lock.tryLock() else { return pending.committed }
      try complete()
    } catch {
      // A reader needs no write access: it sees the files where they are.
    }
    return try PendingWork(in: folder).committed
  }
}

/// What the staging folder holds: files of recorded operations, and leftovers of others.
struct PendingWork: Sendable {
  /// An operation in the journal whose files are not all in place.
  struct Committed: Sendable {
    let operation: Operation
    let staged: Set<StagedName.Role>

    func name(_ role: StagedName.Role) -> String {
      StagedName(
        writer: operation.writer, sequence: operation.sequence, operation: operation.id,
        role: role
      ).text
    }
  }

  /// In the order in which they were recorded.
  private(set) var committed: [Committed] = []
  private(set) var leftovers: [String] = []

  var isEmpty: Bool { committed.isEmpty && leftovers.isEmpty }

  /// Reads the staging folder, if there is one.
  init(in folder: RegistryFolder) throws(StoreError) {
    guard let staging = try folder.ownFolder(Layout.staging) else { return }
    let journal = Journal(folder: folder)
    var roles: [RegistryPath: (operation: Operation, roles: Set<StagedName.Role>)] = [:]
    for entry in try staging.entries() {
      guard let name = StagedName(entry.name), name.role != .journal else {
        leftovers.append(entry.name)
        continue
      }
      let file = Layout.journalFile(writer: name.writer, sequence: name.sequence)
      if roles[file] == nil, try folder.root.kind(of: file.text) != nil {
        do {
          roles[file] = (try journal.read(file), [])
        } catch .damaged {
          // The operation may be the one that needs this file, so the file stays.
          continue
        }
      }
      if roles[file]?.operation.id == name.operation {
        roles[file]?.roles.insert(name.role)
      } else {
        leftovers.append(entry.name)
      }
    }
    committed = roles.values.filter { !$0.roles.isEmpty }
      .sorted { $0.operation.sequence < $1.operation.sequence }
      .map { Committed(operation: $0.operation, staged: $0.roles) }
  }
}

/// Moves the files of a recorded operation into place; repeating it after any interruption is safe.
struct Placement {
  let folder: RegistryFolder
  let work: PendingWork.Committed
  let faults: FaultPlan?

  /// More folders than this are saved by saving the whole file system once.
  static let batchLimit = 8

  func run() throws(StoreError) {
    guard let staging = try folder.ownFolder(Layout.staging) else { return }
    var touched: Set<String> = []
    for (index, change) in work.operation.changes.enumerated() {
      if work.staged.contains(.content(index)) {
        try move(work.name(.content(index)), in: staging, to: change.path, &touched)
      } else if work.staged.contains(.marker) {
        try carryOut(change, &touched)
      }
      if let before = change.before, work.staged.contains(.history(index)) {
        let place = change.path.inHistory(before)
        try move(work.name(.history(index)), in: staging, to: place, &touched)
      }
    }
    try faults?.step(staging.path)
    try sync(touched, staging)
    if work.staged.contains(.marker) {
      // Only now, because it is all that tells that there is something to do.
      try faults?.step(staging.path)
      try staging.remove(work.name(.marker))
    }
  }

  /// Does a change without staged content: a removal, or the return of a pack.
  private func carryOut(_ change: Operation.Change, _ touched: inout Set<String>)
    throws(StoreError)
  {
    if let before = change.before, change.after == nil {
      try moveInTree(change.path, to: change.path.inHistory(before), &touched)
    } else if change.path.isPack, change.before == nil, let after = change.after {
      try moveInTree(change.path.inHistory(after), to: change.path, &touched)
    }
  }

  private func moveInTree(
    _ path: RegistryPath, to target: RegistryPath, _ touched: inout Set<String>
  ) throws(StoreError) {
    guard try folder.root.kind(of: path.text) != nil, let source = try folder.folder(of: path)
    else {
      return
    }
    touched.insert(path.folder.joined(separator: "/"))
    try move(path.name, in: source, to: target, &touched)
  }

  private func move(
    _ name: String, in source: borrowing OpenFolder, to path: RegistryPath,
    _ touched: inout Set<String>
  ) throws(StoreError) {
    try faults?.step(path.text)
    var made: [String] = []
    try folder.makeFolders(for: path, &made)
    touched.formUnion(made.map(parent))
    guard let target = try folder.folder(of: path) else {
      throw .damaged(path: path.text, detail: "its folder is missing")
    }
    touched.insert(path.folder.joined(separator: "/"))
    do {
      try source.rename(name, to: target, as: path.name)
    } catch {
      // Another process may have completed the move meanwhile.
      if error.code != ENOENT { throw error }
    }
  }

  private func sync(_ touched: Set<String>, _ staging: borrowing OpenFolder) throws(StoreError) {
    if touched.count > Self.batchLimit { return try staging.syncFileSystem() }
    try staging.sync()
    for path in touched.sorted() {
      try folder.root.folder(along: path.split(separator: "/"))?.sync()
    }
  }
}

/// The path of the folder that a folder is in.
func parent(of folder: String) -> String {
  folder.split(separator: "/").dropLast().joined(separator: "/")
}
