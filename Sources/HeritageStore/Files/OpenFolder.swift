import Glibc
import LinuxFiles

/// A folder held open, so that no later rename or link can redirect what is done below it.
///
/// Names are single components; a symbolic link is never followed.
struct OpenFolder: ~Copyable, Sendable {
  private let descriptor: Int32
  /// For messages only.
  let path: String

  /// Opens a folder that the user named, through links if there are any.
  init?(path: String) throws(StoreError) {
    do {
      descriptor = try systemCall("open", path) {
        Linux.open(path, O_RDONLY | O_DIRECTORY)
      }
      self.path = path
    } catch {
      if error.code == ENOENT || error.code == ENOTDIR { return nil }
      throw error
    }
  }

  private init(owning descriptor: Int32, path: String) {
    self.descriptor = descriptor
    self.path = path
  }

  deinit { _ = close(descriptor) }

  func path(of name: String) -> String { path + "/" + name }

  /// Opens a folder below this one, or returns `nil` if there is none.
  func folder(_ name: String) throws(StoreError) -> OpenFolder? {
    do {
      let opened = try systemCall("open", path(of: name)) {
        Linux.open(name, in: descriptor, O_RDONLY | O_DIRECTORY | O_NOFOLLOW)
      }
      return OpenFolder(owning: opened, path: path(of: name))
    } catch {
      if error.code == ENOENT { return nil }
      throw explained(error, name)
    }
  }

  /// Opens a folder several levels down, or returns `nil` if there is none.
  func folder(along names: some Collection<Substring>) throws(StoreError) -> OpenFolder? {
    var current = OpenFolder(
      owning: try systemCall("open", path) {
        Linux.open(".", in: descriptor, O_RDONLY | O_DIRECTORY)
      }, path: path)
    for name in names {
      guard let next = try current.folder(String(name)) else { return nil }
      current = next
    }
    return current
  }

  /// Opens a file to read, or returns `nil` if there is none.
  ///
  /// - Throws: ``StoreError/wrongKind(path:found:)`` for a link, pipe, device or folder, at once.
  func file(_ name: String) throws(StoreError) -> OpenFile? {
    do {
      let opened = try systemCall("read", path(of: name)) {
        Linux.open(name, in: descriptor, O_RDONLY | O_NOFOLLOW | O_NONBLOCK)
      }
      return try OpenFile(owning: opened, path: path(of: name))
    } catch {
      if error.code == ENOENT { return nil }
      throw explained(error, name)
    }
  }

  /// Creates a file that must not exist yet, to write and read.
  func newFile(_ name: String, mode: mode_t = 0o644) throws(StoreError) -> OpenFile {
    let opened = try systemCall("create", path(of: name)) {
      Linux.open(name, in: descriptor, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW, mode: mode)
    }
    return try OpenFile(owning: opened, path: path(of: name))
  }

  /// Replaces a small file whole, and waits until it is on the disk.
  ///
  /// - Parameters:
  ///   - name: its name here, and in the staging folder on its way.
  ///   - bytes: its new content.
  ///   - staging: the staging folder.
  ///   - mode: who may use it.
  /// - Throws: ``StoreError`` if it cannot be written; then the old file stays.
  func replace(
    _ name: String, with bytes: [UInt8], through staging: borrowing OpenFolder,
    mode: mode_t = 0o600
  ) throws(StoreError) {
    try staging.remove(name)
    let file = try staging.newFile(name, mode: mode)
    try file.write(bytes.span)
    try file.sync()
    try staging.rename(name, to: self, as: name)
    try sync()
    try staging.sync()
  }

  /// Opens the permanent lock file, creating it if need be.
  func lockFile(_ name: String) throws(StoreError) -> OpenFile {
    let opened = try systemCall("lock", path(of: name)) {
      Linux.open(
        name, in: descriptor, O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK, mode: 0o600)
    }
    return try OpenFile(owning: opened, path: path(of: name))
  }

  /// Creates a folder; returns whether it was not there before.
  @discardableResult
  func makeFolder(_ name: String, mode: mode_t = 0o755) throws(StoreError) -> Bool {
    do {
      _ = try systemCall("create", path(of: name)) {
        Linux.makeFolder(name, in: descriptor, mode: mode)
      }
      return true
    } catch {
      if error.code == EEXIST { return false }
      throw error
    }
  }

  /// Renames an entry, over whatever file has the new name.
  func rename(_ name: String, to folder: borrowing OpenFolder, as newName: String)
    throws(StoreError)
  {
    let target = folder.descriptor
    _ = try systemCall("write", folder.path(of: newName)) {
      Linux.rename(name, in: descriptor, to: newName, in: target)
    }
  }

  /// Removes a file; returns whether there was one.
  @discardableResult
  func remove(_ name: String) throws(StoreError) -> Bool {
    do {
      _ = try systemCall("remove", path(of: name)) { Linux.remove(name, in: descriptor) }
      return true
    } catch {
      if error.code == ENOENT { return false }
      throw error
    }
  }

  /// Removes a folder if it is empty.
  func removeFolder(_ name: String) {
    // Only tidies up: a folder that stays behind means nothing.
    _ = Linux.remove(name, in: descriptor, flags: AT_REMOVEDIR)
  }

  /// Makes sure that entries can be added and removed.
  func requireWriteAccess() throws(StoreError) {
    _ = try systemCall("write", path) { Linux.access(".", in: descriptor, W_OK) }
  }

  /// Whether the folder belongs to whoever runs this process.
  var isOwned: Bool {
    var status = stat()
    return Linux.status(descriptor, &status) == 0 && status.st_uid == geteuid()
  }

  /// The file system that the folder is on, as far as the system tells.
  var fileSystem: FileSystem? { FileSystem(of: descriptor) }

  /// Waits until the entries are on the disk.
  func sync() throws(StoreError) {
    _ = try systemCall("save", path) { Linux.sync(descriptor) }
  }

  /// Waits until everything on this folder's file system is on the disk.
  func syncFileSystem() throws(StoreError) {
    _ = try systemCall("save", path) { Linux.syncFileSystem(descriptor) }
  }

  /// What kind of thing has a path below, as `st_mode & S_IFMT`, or `nil` if nothing has.
  ///
  /// Follows links in all but the last component, so use it only to tell that nothing is there.
  func kind(of name: String) throws(StoreError) -> mode_t? {
    var status = stat()
    do {
      _ = try systemCall("read", path(of: name)) {
        Linux.status(name, in: descriptor, &status)
      }
      return status.st_mode & S_IFMT
    } catch {
      if error.code == ENOENT || error.code == ENOTDIR { return nil }
      throw error
    }
  }

  /// Lists the entries, ascending by their bytes with a `/` after those of folders.
  func entries() throws(StoreError) -> [FolderEntry] {
    var entries: [FolderEntry] = []
    _ = try systemCall("list", path) {
      entries = []
      return Linux.forEachEntry(of: descriptor) {
        entries.append(FolderEntry(name: $0, kind: $1))
      }
    }
    entries.sort { $0.sortKey < $1.sortKey }
    return entries
  }

  /// Tells what is in the way when the system refused to follow a link or to open a folder.
  private func explained(_ error: StoreError, _ name: String) -> StoreError {
    switch error.code {
    case ELOOP: return .wrongKind(path: path(of: name), found: nameOfKind(S_IFLNK))
    case ENOTDIR, ENXIO:
      do {
        guard let kind = try kind(of: name) else { return error }
        return .wrongKind(path: path(of: name), found: nameOfKind(kind))
      } catch {
        return error
      }
    default: return error
    }
  }
}

/// One name in a folder.
struct FolderEntry: Sendable {
  let name: String
  /// The file type bits of the entry's mode.
  let kind: mode_t
  /// Sorts entries as their full paths sort.
  let sortKey: String

  init(name: String, kind: mode_t) {
    self.name = name
    self.kind = kind
    sortKey = kind == S_IFDIR ? name + "/" : name
  }

  var isFolder: Bool { kind == S_IFDIR }
  var isFile: Bool { kind == S_IFREG }
}
