import Glibc
import HeritageModel

/// Walks the files below the folders of records, ascending by the bytes of their paths.
final class OwnFileCursor {
  /// A file or something else that is in its place.
  struct Entry {
    let path: String
    /// What is wrong with it without looking inside, or `nil`.
    let fault: String?
  }

  /// A folder on the way down, and how far it is done.
  private final class Level {
    let folder: OpenFolder
    let prefix: String
    let entries: [FolderEntry]
    var next = 0

    init(_ folder: consuming OpenFolder, prefix: String) throws(StoreError) {
      entries = try folder.entries()
      self.folder = folder
      self.prefix = prefix
    }
  }

  private var levels: [Level] = []
  /// The top folders still to be walked, last first.
  private var waiting: [String]
  private let root: RegistryFolder
  private let includesAllFiles: Bool

  private(set) var current: Entry?

  /// Starts before the first file.
  ///
  /// - Parameters:
  ///   - root: the registry's folder.
  ///   - folders: the folders to walk, ascending, without a final `/`.
  ///   - includesAllFiles: whether to stop at files too whose names are not those of records.
  init(_ root: RegistryFolder, _ folders: [String], includesAllFiles: Bool = false) {
    self.root = root
    self.includesAllFiles = includesAllFiles
    waiting = folders.reversed()
  }

  /// Moves to the next file; returns `false` at the end.
  func next() throws(StoreError) -> Bool {
    while true {
      guard let level = levels.last else {
        guard let folder = waiting.popLast() else { break }
        let fault = enter(folder) { () throws(StoreError) in
          try root.root.folder(along: folder.split(separator: "/"))
        }
        if let fault {
          current = Entry(path: folder, fault: fault)
          return true
        }
        continue
      }
      guard level.next < level.entries.count else {
        levels.removeLast()
        continue
      }
      let entry = level.entries[level.next]
      level.next += 1
      if let found = visit(entry, in: level) {
        current = found
        return true
      }
    }
    current = nil
    return false
  }

  /// Reads the current file.
  func bytes() throws(StoreError) -> [UInt8]? {
    guard let level = levels.last, level.next > 0 else { return nil }
    let name = level.entries[level.next - 1].name
    return try level.folder.file(name)?.bytes(limit: Layout.recordLimit)
  }

  private func visit(_ entry: FolderEntry, in level: Level) -> Entry? {
    // Hidden files are those of other programs.
    if entry.name.hasPrefix(".") { return nil }
    let path = level.prefix + entry.name
    guard RegistryPath.isSafe(entry.name.utf8Span.span) else {
      let isShown = includesAllFiles || entry.name.hasSuffix(".json")
      return isShown ? Entry(path: path, fault: "the name is not one of this format") : nil
    }
    // A folder with a dot in its name is in the place of a file.
    if entry.isFolder, !entry.name.contains(".") {
      if path + "/" == Layout.evidenceFiles { return nil }
      let fault = enter(path) { () throws(StoreError) in try level.folder.folder(entry.name) }
      return fault.map { Entry(path: path, fault: $0) }
    }
    if !entry.isFile { return Entry(path: path, fault: "it is \(nameOfKind(entry.kind))") }
    // A file hides whatever lay in the folder whose place it took.
    if RecordLayout.isFolder(path) { return Entry(path: path, fault: "it is no folder") }
    guard includesAllFiles || entry.name.hasSuffix(".json") else { return nil }
    return Entry(path: path, fault: nil)
  }

  /// Goes down into a folder, if it is there; returns what is wrong with it.
  private func enter(
    _ path: String, _ open: () throws(StoreError) -> OpenFolder?
  ) -> String? {
    do {
      guard let folder = try open() else { return nil }
      levels.append(try Level(folder, prefix: path + "/"))
      return nil
    } catch {
      return error.description
    }
  }
}
