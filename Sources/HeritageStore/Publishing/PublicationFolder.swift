import Bytes
import Glibc
import LinuxFiles

/// A folder into which files are published again and again.
///
/// Its own list says what was published there. What the list does not name is never written or
/// removed. Each file takes the place of the former one whole, and the list names it before it is
/// there, so that the next publication completes one that was interrupted.
package struct PublicationFolder: ~Copyable {
  /// The file by which a folder is known for a publication.
  package static let listName = PublicationList.name

  /// What became of a file.
  package enum Fate: String, CaseIterable, Sendable {
    case created, changed, unchanged, removed
  }

  private let root: OpenFolder
  private let isRehearsal: Bool
  private let former: PublicationList?
  private var list: PublicationList
  /// The files that are still to be put.
  private var awaited: Set<String> = []
  /// The files by what became of them, in the order in which it did.
  package private(set) var fates: [Fate: [String]] = [:]

  private static let draft = ".heritage-publication.tmp"

  /// Opens a folder that is there.
  ///
  /// - Parameters:
  ///   - path: The folder: one that was published into, an empty one, or one with nothing but hidden
  ///     files and a `README`.
  ///   - publication: What is to be published.
  ///   - isRehearsal: Whether nothing is to be written.
  ///   - isForced: Whether the pages of another registry give way.
  /// - Returns: The folder, or `nil` if there is none.
  /// - Throws: ``StoreError`` if the folder holds other things.
  package static func open(
    at path: String, for publication: Publication, isRehearsal: Bool, isForced: Bool = false
  ) throws(StoreError) -> PublicationFolder? {
    guard let root = try OpenFolder(path: path) else {
      guard Linux.access(path, F_OK) == 0 else { return nil }
      throw .wrongKind(path: path, found: "a file")
    }
    let former = try list(in: root)
    if let last = former?.publication {
      guard isForced || last.registry == publication.registry else {
        throw .otherRegistry(
          path: path, registry: last.registryName, own: publication.registryName)
      }
      guard last.audience == publication.audience else {
        throw .otherPublication(path: path, of: "the \(last.audience) edition")
      }
    } else {
      for entry in try root.entries()
      where !entry.name.hasPrefix(".") && !entry.name.hasPrefix("README") {
        throw .folderNotEmpty(path: path, entry: entry.name)
      }
    }
    return PublicationFolder(root, publication, former: former, isRehearsal: isRehearsal)
  }

  /// Reads what a folder says was published into it last.
  ///
  /// - Parameter path: The folder, or a file, into which nothing is published.
  /// - Returns: What was published; `nil` if there is no list.
  /// - Throws: ``StoreError`` if the list cannot be read.
  package static func publication(at path: String) throws(StoreError) -> Publication? {
    guard let root = try OpenFolder(path: path) else { return nil }
    return try list(in: root)?.publication
  }

  private static func list(in root: borrowing OpenFolder) throws(StoreError) -> PublicationList? {
    guard let file = try root.file(PublicationList.name) else { return nil }
    return try PublicationList(
      file.bytes(limit: PublicationList.limit), at: root.path(of: PublicationList.name))
  }

  /// What was published last; `nil` if this is the first time.
  package var last: Publication? { former?.publication }

  private init(
    _ root: consuming OpenFolder, _ publication: Publication, former: PublicationList?,
    isRehearsal: Bool
  ) {
    self.root = root
    self.isRehearsal = isRehearsal
    self.former = former
    list = PublicationList(publication)
  }

  /// Makes a folder, if it is not there.
  package static func make(at path: String) throws(StoreError) {
    do {
      _ = try systemCall("create", path) { Linux.makeFolder(path, mode: 0o755) }
    } catch {
      if error.code != EEXIST { throw error }
    }
  }

  /// Returns what was published, is there, and will not be published any more.
  ///
  /// - Parameter paths: Every file that is going to be published.
  /// - Returns: The paths in their order.
  /// - Throws: ``StoreError`` if the folder cannot be read.
  package func leaving(_ paths: [String]) throws(StoreError) -> [String] {
    let staying = Set(paths)
    var leaving: [String] = []
    for path in (former?.files ?? [:]).keys.sorted() where !staying.contains(path) {
      let (names, name) = Self.parts(of: path)
      if let folder = try root.folder(along: names), try folder.kind(of: name) != nil {
        leaving.append(path)
      }
    }
    return leaving
  }

  /// Removes files of what was published last, whose other files stay as they are.
  ///
  /// - Parameter paths: Their paths.
  /// - Throws: ``StoreError`` if they cannot be removed.
  package mutating func takeAway(_ paths: [String]) throws(StoreError) {
    guard var rest = former, !paths.isEmpty, !isRehearsal else { return }
    for path in paths {
      try remove(path)
      rest.files[path] = nil
    }
    try replace(PublicationList.name, in: root, rest.bytes)
  }

  /// Removes what was published and will not be any more, and says what will be.
  ///
  /// - Parameter paths: Every file that is going to be published.
  /// - Throws: ``StoreError`` if one of them has the place of a file that was not published.
  package mutating func begin(_ paths: [String]) throws(StoreError) {
    let known = former?.files ?? [:]
    for path in paths where known[path] == nil {
      let (folder, name) = Self.parts(of: path)
      guard let folder = try root.folder(along: folder) else { continue }
      if try folder.kind(of: name) != nil { throw .notPublished(path: root.path(of: path)) }
    }
    awaited = Set(paths)
    for path in known.keys.sorted() where !awaited.contains(path) { try remove(path) }
    list.files = Dictionary(uniqueKeysWithValues: paths.map { ($0, known[$0] ?? nil) })
    if !isRehearsal, former != list { try replace(PublicationList.name, in: root, list.bytes) }
  }

  private mutating func remove(_ path: String) throws(StoreError) {
    let (names, name) = Self.parts(of: path)
    guard let folder = try root.folder(along: names) else { return }
    if isRehearsal {
      if try folder.kind(of: name) != nil { fates[.removed, default: []].append(path) }
      return
    }
    if try folder.remove(name) { fates[.removed, default: []].append(path) }
    for count in stride(from: names.count, to: 0, by: -1) {
      try root.folder(along: names.prefix(count - 1))?.removeFolder(String(names[count - 1]))
    }
  }

  /// Publishes a file, unless it is there with the same bytes.
  package mutating func put(_ bytes: [UInt8], at path: String) throws(StoreError) {
    let (names, name) = Self.parts(of: path)
    let hash = ContentHash(of: bytes)
    list.files[path] = hash.text
    awaited.remove(path)
    if !isRehearsal { try makeFolders(names) }
    guard let folder = try root.folder(along: names) else {
      fates[.created, default: []].append(path)
      return
    }
    let fate: Fate
    if let file = try folder.file(name) {
      let there = file.size == bytes.count ? try ContentHash(of: file) : nil
      fate = there == hash ? .unchanged : .changed
    } else {
      fate = .created
    }
    fates[fate, default: []].append(path)
    if fate != .unchanged, !isRehearsal { try replace(name, in: folder, bytes) }
  }

  /// Says what was published, once all of it is there; what was not put after all goes.
  package mutating func finish() throws(StoreError) {
    for path in awaited.sorted() {
      list.files[path] = nil
      try remove(path)
    }
    let isChanged = fates.keys.contains { $0 != .unchanged }
    guard !isRehearsal, isChanged || former != list else { return }
    try root.syncFileSystem()
    try replace(PublicationList.name, in: root, list.bytes)
    try root.sync()
  }

  private func makeFolders(_ names: [Substring]) throws(StoreError) {
    for count in names.indices {
      try root.folder(along: names[..<count])?.makeFolder(String(names[count]))
    }
  }

  private func replace(
    _ name: String, in folder: borrowing OpenFolder, _ bytes: [UInt8]
  ) throws(StoreError) {
    try root.remove(Self.draft)
    let file = try root.newFile(Self.draft)
    try file.write(bytes.span)
    try root.rename(Self.draft, to: folder, as: name)
  }

  private static func parts(of path: String) -> (folder: [Substring], name: String) {
    let parts = path.split(separator: "/")
    return (Array(parts.dropLast()), String(parts.last ?? ""))
  }
}
