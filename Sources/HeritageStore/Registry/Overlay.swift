/// Where the files of recorded operations are that are not in place yet.
struct Overlay: Sendable {
  enum Place: Sendable {
    /// In the staging folder, under this name.
    case staged(String)
    /// Still in the history.
    case history(RegistryPath)
    /// Still in place, but not part of the registry any more.
    case removed
  }

  private(set) var places: [RegistryPath: Place] = [:]

  init(_ pending: [PendingWork.Committed]) {
    for work in pending {
      for (index, change) in work.operation.changes.enumerated() {
        if work.staged.contains(.content(index)) {
          places[change.path] = .staged(work.name(.content(index)))
        } else if work.staged.contains(.marker) {
          if change.after == nil {
            places[change.path] = .removed
          } else if let after = change.after, change.before == nil, change.path.isPack {
            places[change.path] = .history(change.path.inHistory(after))
          }
        }
      }
    }
  }

  /// Opens a file of the registry, or returns `nil` if it is not there.
  func file(_ path: RegistryPath, in folder: RegistryFolder) throws(StoreError) -> OpenFile? {
    switch places[path] {
    case nil: return try folder.file(path)
    case .removed: return nil
    case .staged(let name):
      if let file = try folder.ownFolder(Layout.staging)?.file(name) { return file }
      // A writer has moved it meanwhile.
      return try folder.file(path)
    case .history(let place):
      if let file = try folder.file(path) { return file }
      return try folder.file(place)
    }
  }
}
