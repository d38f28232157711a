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
      let file = Layout.journalFile(
        writer: work.operation.writer, sequence: work.operation.sequence)
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
