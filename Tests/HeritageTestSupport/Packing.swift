import CZlib

/// Packs bytes as real files are packed.
public enum Packing {
  /// The bytes packed by "deflate", without a header.
  public static func deflated(_ bytes: [UInt8]) -> [UInt8] { packed(bytes, windowBits: -15) }

  /// A gzip file of one member.
  public static func gzip(_ bytes: [UInt8]) -> [UInt8] { packed(bytes, windowBits: 31) }

  /// The checksum of ZIP and gzip.
  public static func checksum(_ bytes: [UInt8]) -> UInt32 {
    unsafe bytes.withUnsafeBufferPointer {
      unsafe UInt32(truncatingIfNeeded: crc32(0, $0.baseAddress, UInt32($0.count)))
    }
  }

  private static func packed(_ bytes: [UInt8], windowBits: Int32) -> [UInt8] {
    var stream = unsafe z_stream()
    _ = unsafe deflateInit2_(
      &stream, 9, Z_DEFLATED, windowBits, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
      Int32(MemoryLayout<z_stream>.size))
    defer { _ = unsafe deflateEnd(&stream) }
    var input = bytes
    return unsafe input.withUnsafeMutableBufferPointer { input in
      let room = unsafe Int(deflateBound(&stream, UInt(input.count)))
      return unsafe [UInt8](unsafeUninitializedCapacity: room) { output, filled in
        unsafe stream.next_in = input.baseAddress
        unsafe stream.avail_in = UInt32(input.count)
        unsafe stream.next_out = output.baseAddress
        unsafe stream.avail_out = UInt32(room)
        _ = unsafe deflate(&stream, Z_FINISH)
        filled = unsafe room - Int(stream.avail_out)
      }
    }
  }
}

/// A ZIP archive that is made entry by entry, wrong where a test wants it so.
public struct ZipFixture: Sendable {
  public struct Entry: Sendable {
    public var name: [UInt8]
    public var content: [UInt8]
    public var isDeflated = true
    /// The name in the header before the content, where it is another one.
    public var headerName: [UInt8]?
    public var method: UInt16?
    public var flags: UInt16 = 0x0800
    public var checksum: UInt32?
    public var declaredBytes: Int?
    /// What stands in the archive instead of the packed content.
    public var packed: [UInt8]?
    /// The entry whose bytes this one has as well.
    public var sharesBytesOf: Int?

    public init(_ name: String, _ content: String = "") {
      self.init(Array(name.utf8), Array(content.utf8))
    }

    public init(_ name: [UInt8], _ content: [UInt8]) {
      self.name = name
      self.content = content
    }

    /// The entry with some of it changed.
    public func with(_ change: (inout Entry) -> Void) -> Entry {
      var entry = self
      change(&entry)
      return entry
    }
  }

  public var entries: [Entry]

  public init(_ entries: [Entry]) {
    self.entries = entries
  }

  /// The archive.
  public var bytes: [UInt8] {
    var archive: [UInt8] = []
    var directory: [UInt8] = []
    var starts: [Int] = []
    for entry in entries {
      let packed =
        entry.packed ?? (entry.isDeflated ? Packing.deflated(entry.content) : entry.content)
      let start = entry.sharesBytesOf.map { starts[$0] } ?? archive.count
      starts.append(start)
      if entry.sharesBytesOf == nil {
        let name = entry.headerName ?? entry.name
        archive += number(0x0403_4B50, 4) + fields(of: entry, packed: packed.count)
        archive += number(name.count, 2) + number(0, 2) + name + packed
      }
      directory += number(0x0201_4B50, 4) + number(20, 2)
      directory += fields(of: entry, packed: packed.count)
      directory += number(entry.name.count, 2) + [UInt8](repeating: 0, count: 12)
      directory += number(start, 4) + entry.name
    }
    let end =
      number(0x0605_4B50, 4) + number(0, 4) + number(entries.count, 2) + number(entries.count, 2)
      + number(directory.count, 4) + number(archive.count, 4) + number(0, 2)
    return archive + directory + end
  }

  /// What the header before the content and the directory have in common.
  private func fields(of entry: Entry, packed: Int) -> [UInt8] {
    let method = entry.method ?? (entry.isDeflated ? 8 : 0)
    return number(20, 2) + number(Int(entry.flags), 2) + number(Int(method), 2) + number(0, 4)
      + number(Int(entry.checksum ?? Packing.checksum(entry.content)), 4)
      + number(packed, 4) + number(entry.declaredBytes ?? entry.content.count, 4)
  }

  private func number(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
  }
}
