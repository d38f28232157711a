public import CanonicalJSON
import LinuxFiles
import Glibc

extension FileRegistry {
  /// Finds out whether a registry can be made in a folder, and makes nothing.
  ///
  /// - Throws: ``StoreError`` as ``create(at:title:besides:id:_:timeout:)`` does for what is there already.
  public static func refuseNew(at path: String) throws(StoreError) {
    if let root = try OpenFolder(path: path) {
      try root.requireWriteAccess()
      try refuse(RegistryFolder(root), path)
    } else if Linux.access(path, F_OK) == 0 {
      throw .wrongKind(path: path, found: "a file")
    }
  }

  /// Makes a registry in a folder, which is made too if need be.
  ///
  /// - Parameters:
  ///   - path: a new folder, an empty one, or one with nothing but hidden files and a `README`.
  ///   - title: what people call the registry.
  ///   - said: what else `registry.json` says, by its members.
  ///   - id: a new UUID in text form.
  ///   - draft: the first operation, which records `registry.json`.
  ///   - timeout: how long to wait for another process that makes one there.
  /// - Returns: the registry.
  /// - Throws: ``StoreError/alreadyARegistry(path:)``, ``StoreError/folderNotEmpty(path:entry:)``, or
  ///   what the system has against it.
  public static func create(
    at path: String, title: String, besides said: JSONObject = JSONObject(), id: String,
    _ draft: OperationDraft, timeout: Duration = .seconds(10)
  ) throws(StoreError) -> FileRegistry {
    do {
      _ = try systemCall("create", path) { Linux.makeFolder(path, mode: 0o755) }
    } catch {
      if error.code != EEXIST { throw error }
    }
    guard let root = try OpenFolder(path: path) else {
      throw .wrongKind(path: path, found: "a file")
    }
    let folder = RegistryFolder(root)
    try refuse(folder, path)
    try makeOwnFolder(in: folder)
    guard let own = try folder.root.folder(Layout.own) else { throw .notARegistry(path: path) }
    let lock = try own.lockFile(Layout.lock)
    try wait(for: lock, path, timeout)
    try Recovery(folder: folder).complete()
    try refuse(folder, path)
    try writeGitRules(folder, own)
    let header = RegistryHeader(id: id, title: title, besides: said)
    try createRegistry(folder, own, lock, header, draft)
    try syncParent(of: path)
    return try open(path: path)
  }

  /// Refuses a folder that is a registry already or holds other things.
  private static func refuse(_ folder: RegistryFolder, _ path: String) throws(StoreError) {
    let leftovers = [Layout.journal, Layout.header.text]
    for entry in try folder.root.entries() {
      if entry.name == Layout.header.text { throw .alreadyARegistry(path: path) }
      let isHarmless =
        entry.name.hasPrefix(".") || entry.name.hasPrefix("README")
        || leftovers.contains(entry.name)
      if !isHarmless { throw .folderNotEmpty(path: path, entry: entry.name) }
    }
  }

  private static func createRegistry(
    _ folder: RegistryFolder, _ own: borrowing OpenFolder, _ lock: consuming OpenFile,
    _ header: RegistryHeader, _ draft: OperationDraft
  ) throws(StoreError) {
    let area = try stagingArea(folder, own, lock, nil, making: draft.id)
    let item = PlannedChange.creating(Layout.header, header.members.fileBytes)
    _ = try Transaction(folder: folder, area: area, faults: nil).commit([item], draft)
  }

  /// Tells git what to leave alone, unless there are rules already.
  private static func writeGitRules(_ folder: RegistryFolder, _ own: borrowing OpenFolder)
    throws(StoreError)
  {
    guard let staging = try own.folder(Layout.staging) else { return }
    for (name, rules) in Layout.gitRules where try folder.root.kind(of: name) == nil {
      try folder.root.replace(name, with: Array(rules.utf8), through: staging, mode: 0o644)
    }
  }

  /// Makes sure that the registry's folder itself is on the disk.
  private static func syncParent(of path: String) throws(StoreError) {
    let parent = path + "/.."
    try OpenFolder(path: parent)?.sync()
  }
}
