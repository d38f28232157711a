import Bytes
import Glibc
import LinuxFiles

/// What tells that a file is the one it was, without reading it.
public struct FilePrint: Hashable, Sendable {
  /// Size, inode, and when it was last changed and its entry, in nanoseconds since 1970.
  public let numbers: [UInt64]

  init(size: Int, inode: UInt64, modified: timespec, changed: timespec) {
    func nanoseconds(_ time: timespec) -> UInt64 {
      UInt64(bitPattern: Int64(time.tv_sec)) &* 1_000_000_000 &+ UInt64(time.tv_nsec)
    }
    numbers = [UInt64(size), inode, nanoseconds(modified), nanoseconds(changed)]
  }
}

/// A pack as what is kept beside it is made of it.
public struct StoredPack: Sendable {
  let pack: Pack

  public var name: String { pack.name }
  public var path: RegistryPath { Layout.pack(pack.name) }
  public var size: Int { pack.source.file.size }
  public var print: FilePrint { pack.source.file.print }

  /// Visits every line from the first to the last.
  ///
  /// - Parameter body: Called with the path, the record and the line's offset in bytes.
  /// - Returns: Whether the pack is sound: every line can be read, in ascending order of the paths. What
  ///   was visited of another is of no use.
  /// - Throws: ``StoreError`` if the file cannot be read; what the body throws.
  public func forEachLine(
    _ body: (_ path: Span<UInt8>, _ record: Span<UInt8>, _ offset: Int) throws(StoreError) -> Void
  ) throws(StoreError) -> Bool {
    let reader = LineReader(pack.source, limit: PackLine.limit)
    var last: [UInt8] = []
    while try reader.next() {
      let isSound = try reader.withBytes { (line) throws(StoreError) in
        guard reader.isComplete, let parts = PackLine(line) else { return false }
        let path = line.extracting(parts.path)
        guard order(path, last.span) > 0 else { return false }
        last.removeAll(keepingCapacity: true)
        last.append(path)
        try body(path, line.extracting(parts.record), reader.offset)
        return true
      }
      guard isSound else { return false }
    }
    return true
  }

  /// Reads the record of the line that starts at an offset; `nil` if none does.
  public func record(at offset: Int) throws(StoreError) -> StoredRecord? {
    guard (0..<size).contains(offset), let line = try pack.line(startingAt: offset) else {
      return nil
    }
    return StoredRecord(
      self, line.bytes.span.extracting(line.parts.path), line.record.span, offset)
  }
}

extension StoredRecord {
  /// A line of a pack.
  package init(
    _ pack: StoredPack, _ path: Span<UInt8>, _ record: Span<UInt8>, _ offset: Int
  ) {
    self.init(
      path: RegistryPath(known: text(path)), bytes: array(record),
      origin: .pack(name: pack.name, offset: offset))
  }
}

/// Where the records of a folder begin in a pack.
public struct PackStart: Sendable {
  let pack: Pack
  let offset: Int?

  /// Says where they begin.
  ///
  /// - Parameters:
  ///   - pack: The pack.
  ///   - offset: That of the first line in the folder, if it is known; else it is looked for.
  public init(_ pack: StoredPack, offset: Int? = nil) {
    self.pack = pack.pack
    self.offset = offset
  }
}

/// A file that is kept beside a pack and can be made again.
public struct PackCache: Sendable {
  private let file: SharedFile

  init(_ file: consuming OpenFile) { self.file = SharedFile(file) }

  public var size: Int { file.file.size }

  /// Reads bytes at an offset; fewer at the end of the file.
  public func bytes(_ count: Int, from offset: Int) throws(StoreError) -> [UInt8] {
    var buffer = [UInt8](repeating: 0, count: max(0, min(count, size - offset)))
    let got = try file.file.read(into: &buffer, at: 0, count: buffer.count, from: offset)
    buffer.removeLast(buffer.count - got)
    return buffer
  }
}

/// A store that has packs, beside which something can be kept.
public protocol PackedStore: RecordStore {
  /// The packs, ascending by name; `nil` if one cannot be read.
  var storedPacks: [StoredPack]? { get }

  /// Opens what is kept beside a pack; `nil` if nothing is, or it cannot be read.
  func cache(of pack: StoredPack) -> PackCache?

  /// Keeps something beside a pack, over what was kept before.
  ///
  /// It is a cache, so that nothing is waited for, and where nothing can be written nothing is kept.
  ///
  /// - Parameters:
  ///   - pack: The pack.
  ///   - write: Writes it, called with what takes the bytes in their order.
  /// - Returns: What was kept; `nil` if it could not be.
  func keep(
    besides pack: StoredPack,
    _ write: (_ sink: (Span<UInt8>) throws(StoreError) -> Void) throws(StoreError) -> Bool
  ) -> PackCache?

  /// Whether a line of a pack is the live record at its path: no file and no newer pack has another.
  func isLive(_ record: StoredRecord) throws(StoreError) -> Bool

  /// Visits records as ``RecordStore/forEachRecord(below:_:)`` does, of packs from known lines on.
  ///
  /// - Parameters:
  ///   - folder: A path ending in `/`.
  ///   - starts: The packs that have records there, ascending by name, and where these begin.
  ///   - body: Called with each record; returns whether to go on.
  /// - Throws: ``StoreError`` if the folder cannot be read; what the body throws.
  func forEachRecord(
    below folder: String, from starts: [PackStart],
    _ body: (StoredItem) throws(StoreError) -> Bool
  ) throws(StoreError)

  /// Visits the records with files of their own, as ``RecordStore/forEachRecord(below:_:)`` does all.
  func forEachOwnRecord(
    below folder: String, _ body: (StoredItem) throws(StoreError) -> Bool
  ) throws(StoreError)

  /// Visits the paths of the records with files of their own, without reading these.
  func forEachOwnPath(
    below folder: String, _ body: (RegistryPath) throws(StoreError) -> Bool
  ) throws(StoreError)
}

extension FileRegistry: PackedStore {
  public func forEachRecord(
    below folder: String, from starts: [PackStart],
    _ body: (StoredItem) throws(StoreError) -> Bool
  ) throws(StoreError) {
    let merge = try RecordMerge(self, below: folder, from: starts)
    while let item = try merge.next() {
      guard try body(item) else { return }
    }
  }

  public var storedPacks: [StoredPack]? {
    unreadablePacks.isEmpty ? packs.map { StoredPack(pack: $0) } : nil
  }

  public func cache(of pack: StoredPack) -> PackCache? {
    do {
      guard let caches = try folder.ownFolder(Layout.caches),
        let file = try caches.file(Self.cacheName(of: pack.name))
      else { return nil }
      return PackCache(file)
    } catch {
      return nil
    }
  }

  public func keep(
    besides pack: StoredPack,
    _ write: (_ sink: (Span<UInt8>) throws(StoreError) -> Void) throws(StoreError) -> Bool
  ) -> PackCache? {
    // What somebody else leaves behind, as an administrator may, would lock the owner out.
    guard folder.root.isOwned else { return nil }
    do {
      try folder.root.makeFolder(Layout.own, mode: 0o700)
      guard let own = try folder.root.folder(Layout.own) else { return nil }
      try own.makeFolder(Layout.caches)
      guard let caches = try own.folder(Layout.caches) else { return nil }
      let name = Self.cacheName(of: pack.name)
      let new = name + ".new"
      try caches.remove(new)
      let file = try caches.newFile(new)
      var buffer: [UInt8] = []
      let isWhole = try write { (bytes) throws(StoreError) in
        buffer.append(bytes)
        guard buffer.count >= 1 << 20 else { return }
        try file.write(buffer.span)
        buffer.removeAll(keepingCapacity: true)
      }
      try file.write(buffer.span)
      guard isWhole else {
        try caches.remove(new)
        return nil
      }
      try caches.rename(new, to: caches, as: name)
      removeCachesOfOthers(in: caches)
      return cache(of: pack)
    } catch {
      return nil
    }
  }

  private static func cacheName(of pack: String) -> String { pack + ".index" }

  /// Removes what is kept of packs that are not there any more.
  private func removeCachesOfOthers(in caches: borrowing OpenFolder) {
    let own = Set(packs.map { Self.cacheName(of: $0.name) })
    do {
      for entry in try caches.entries()
      where !own.contains(entry.name)
        && !own.contains(
          String(entry.name.dropLast(".new".count)))
      {
        try caches.remove(entry.name)
      }
    } catch {
      // What stays takes room and does no harm.
    }
  }

  public func isLive(_ record: StoredRecord) throws(StoreError) -> Bool {
    guard case .pack(let name, _) = record.origin else { return true }
    if try file(record.path) != nil { return false }
    for pack in packs.reversed() {
      if pack.name == name { return true }
      if try pack.line(at: record.path) != nil { return false }
    }
    return false
  }

  public func forEachOwnRecord(
    below folder: String, _ body: (StoredItem) throws(StoreError) -> Bool
  ) throws(StoreError) {
    let merge = try RecordMerge(self, below: folder, from: [])
    while let item = try merge.next() {
      guard try body(item) else { return }
    }
  }

  public func forEachOwnPath(
    below folder: String, _ body: (RegistryPath) throws(StoreError) -> Bool
  ) throws(StoreError) {
    let merge = try RecordMerge(self, below: folder, readsFiles: false, from: [])
    while let item = try merge.next() {
      guard case .record(let record) = item else { continue }
      guard try body(record.path) else { return }
    }
  }
}
