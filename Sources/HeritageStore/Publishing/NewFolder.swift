import Bytes
import Glibc
import LinuxFiles

/// A folder that is written once and has its name only when everything is in it.
package struct NewFolder: ~Copyable {
  private let parent: OpenFolder
  private let root: OpenFolder
  private let name: String
  private let draft: String
  private var isFinished = false

  /// Begins a folder.
  ///
  /// - Parameter path: An absolute path without links at which nothing is, or an empty folder.
  /// - Throws: ``StoreError`` if something is in the way, or the folder above is not there.
  package init(at path: String) throws(StoreError) {
    let parts = path.split(separator: "/")
    name = String(parts.last ?? "")
    let above = "/" + parts.dropLast().joined(separator: "/")
    guard !name.isEmpty, let parent = try OpenFolder(path: above) else {
      throw .io(path: path, code: ENOENT, doing: "create")
    }
    if let entry = try OpenFolder(path: path)?.entries().first {
      throw .folderNotEmpty(path: path, entry: entry.name)
    }
    if let kind = try parent.kind(of: name), kind != S_IFDIR {
      throw .wrongKind(path: path, found: nameOfKind(kind))
    }
    let draft = ".\(name).heritage-\(UInt64.random(in: .min ... .max)).tmp"
    try parent.makeFolder(draft)
    guard let root = try parent.folder(draft) else {
      throw .io(path: parent.path(of: draft), code: ENOENT, doing: "open")
    }
    self.parent = parent
    self.root = root
    self.draft = draft
  }

  deinit {
    guard !isFinished else { return }
    do {
      try root.removeEverything()
    } catch {
      // What stays has a name that says what it is.
      return
    }
    parent.removeFolder(draft)
  }

  /// Writes a file.
  ///
  /// - Parameters:
  ///   - path: Its path below the folder, of parts that are no `.` or `..`.
  ///   - make: Gives the bytes piece by piece to a closure.
  /// - Returns: What was written.
  /// - Throws: ``StoreError`` if it cannot be written, and what `make` throws.
  package func write(
    _ path: String, _ make: (@escaping (_ piece: [UInt8]) throws -> Void) throws -> Void
  ) throws -> FileContent {
    let file = try newFile(path)
    try make { piece in try file.add(piece.span) }
    return FileContent(file.content)
  }

  /// Copies a file of a registry.
  ///
  /// - Parameters:
  ///   - source: Its path there.
  ///   - registry: The registry.
  ///   - path: Its path below the folder.
  /// - Returns: What was copied.
  /// - Throws: ``StoreError`` if it cannot be read or written.
  package func copy(
    _ source: RegistryPath, of registry: FileRegistry, to path: String
  ) throws(StoreError) -> FileContent {
    guard let input = try registry.file(source) else {
      throw .io(path: source.text, code: ENOENT, doing: "read")
    }
    let file = try newFile(path)
    try input.forEachPiece { (piece) throws(StoreError) in try file.add(piece) }
    return FileContent(file.content)
  }

  private func newFile(_ path: String) throws(StoreError) -> FileInTheMaking {
    var parts = path.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.allSatisfy({ !["", ".", ".."].contains($0) }), let name = parts.popLast() else {
      throw StoreError.unsafePath(path)
    }
    for count in parts.indices {
      try root.folder(along: parts[..<count])?.makeFolder(String(parts[count]))
    }
    guard let folder = try root.folder(along: parts) else {
      throw StoreError.io(path: root.path(of: path), code: ENOENT, doing: "create")
    }
    return FileInTheMaking(SharedFile(try folder.newFile(String(name))))
  }

  /// Gives the folder its name, once all of it is on the disk.
  package consuming func finish() throws(StoreError) {
    try root.syncFileSystem()
    try parent.rename(draft, to: parent, as: name)
    isFinished = true
    try parent.sync()
  }
}

/// A file that is being written and weighed.
private final class FileInTheMaking {
  private let output: SharedFile
  private(set) var content = RunningContent()

  init(_ output: SharedFile) { self.output = output }

  func add(_ piece: Span<UInt8>) throws(StoreError) {
    try output.file.write(piece)
    content.add(piece)
  }
}

extension OpenFolder {
  /// Removes all that the folder holds; links are removed and not followed.
  fileprivate func removeEverything() throws(StoreError) {
    for entry in try entries() {
      if let below = entry.kind == S_IFDIR ? try folder(entry.name) : nil {
        try below.removeEverything()
        removeFolder(entry.name)
      } else {
        try remove(entry.name)
      }
    }
  }
}
