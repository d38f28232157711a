import Bytes
import Glibc
import LinuxFiles

/// A folder into which files are published again and again.
///
/// Its own list says what was published there. What the list does not name is never written or
/// removed. Each file takes the place of the former one whole, and the list names it before it is
/// there, so that the next publication completes one that was interrupted.
package struct PublicationFolder: ~Copyable {
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
  /// How many files became what.
  package private(set) var counts: [Fate: Int] = [:]

  private static let draft = ".heritage-publication.tmp"

  /// Opens a folder that is there.
  ///
  /// - Parameters:
  ///   - path: The folder: one that was published into, an empty one, or one with nothing but hidden
  ///     files and a `README`.
  ///   - publication: What is to be published.
  ///   - isRehearsal: Whether nothing is to be written.
  /// - Returns: The folder, or `nil` if there is none.
  /// - Throws: ``StoreError`` if the folder holds other things.
  package static func open(
    at path: String, for publication: Publication, isRehearsal: Bool
  ) throws(StoreError) -> PublicationFolder? {
    guard let root = try OpenFolder(path: path) else {
      guard Linux.access(path, F_OK) == 0 else { return nil }
      throw .wrongKind(path: path, found: "a file")
    }
    var former: PublicationList?
    if let file = try root.file(PublicationList.name) {
      let list = try PublicationList(
        file.bytes(limit: PublicationList.limit), at: root.path(of: PublicationList.name))
      guard list.publication.registry == publication.registry else {
        throw .otherPublication(path: path, of: "the pages of another registry")
      }
      guard list.publication.audience == publication.audience else {
        throw .otherPublication(path: path, of: "the \(list.publication.audience) edition")
      }
      former = list
    } else {
      for entry in try root.entries()
      where !entry.name.hasPrefix(".") && !entry.name.hasPrefix("README") {
        throw .folderNotEmpty(path: path, entry: entry.name)
      }
    }
    return PublicationFolder(root, publication, former: former, isRehearsal: isRehearsal)
  }

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
    let gone = known.keys.filter { !awaited.contains($0) }.sorted()
    for path in gone { try remove(path) }
    list.files = Dictionary(uniqueKeysWithValues: paths.map { ($0, known[$0] ?? nil) })
    if !isRehearsal, former != list { try replace(PublicationList.name, in: root, list.bytes) }
  }

  private mutating func remove(_ path: String) throws(StoreError) {
    let (names, name) = Self.parts(of: path)
    guard let folder = try root.folder(along: names) else { return }
    if isRehearsal {
      if try folder.kind(of: name) != nil { counts[.removed, default: 0] += 1 }
      return
    }
    if try folder.remove(name) { counts[.removed, default: 0] += 1 }
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
      counts[.created, default: 0] += 1
      return
    }
    let fate: Fate
    if let file = try folder.file(name) {
      let there = file.size == bytes.count ? try ContentHash(of: file) : nil
      fate = there == hash ? .unchanged : .changed
    } else {
      fate = .created
    }
    counts[fate, default: 0] += 1
    if fate != .unchanged, !isRehearsal { try replace(name, in: folder, bytes) }
  }

  /// Says what was published, once all of it is there; what was not put after all goes.
  package mutating func finish() throws(StoreError) {
    for path in awaited.sorted() {
      list.files[path] = nil
      try remove(path)
    }
    let isChanged = counts.contains { $0.key != .unchanged && $0.value > 0 }
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
