/// A registry's folder held open, and files in it by path.
final class RegistryFolder: Sendable {
  let root: OpenFolder

  init(_ root: consuming OpenFolder) { self.root = root }

  /// Opens the folder that holds a path, or returns `nil` if it is not there.
  func folder(of path: RegistryPath) throws(StoreError) -> OpenFolder? {
    try root.folder(along: path.folder)
  }

  /// Opens a file, or returns `nil` if it is not there.
  func file(_ path: RegistryPath) throws(StoreError) -> OpenFile? {
    // One call tells that most paths have no file, without opening folder after folder.
    guard try root.kind(of: path.text) != nil, let folder = try folder(of: path) else { return nil }
    return try folder.file(path.name)
  }

  /// Opens a folder of this machine's own, such as the staging folder.
  func ownFolder(_ name: String) throws(StoreError) -> OpenFolder? {
    guard let own = try root.folder(Layout.own) else { return nil }
    return try own.folder(name)
  }

  /// Opens a file of this machine's own, or returns `nil` if it is not there.
  func ownFile(_ name: String) throws(StoreError) -> OpenFile? {
    guard let own = try root.folder(Layout.own) else { return nil }
    return try own.file(name)
  }

  /// Creates the folders that a path needs.
  ///
  /// - Parameters:
  ///   - path: the path of a file.
  ///   - made: the folders that were not there before are added to this, outermost first.
  /// - Throws: ``StoreError`` if something else is in a folder's place, or one cannot be made.
  func makeFolders(for path: RegistryPath, _ made: inout [String]) throws(StoreError) {
    if try folder(of: path) != nil { return }
    for index in path.folder.indices {
      guard let parent = try root.folder(along: path.folder[..<index]) else { continue }
      if try parent.makeFolder(String(path.folder[index])) {
        made.append(path.folder[...index].joined(separator: "/"))
      }
    }
  }
}

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
