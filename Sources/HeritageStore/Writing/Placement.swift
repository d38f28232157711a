import Glibc

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
