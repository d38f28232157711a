/// A ZIP archive that is written from front to back.
///
/// The same entries give the same bytes: every entry has the first time that the format knows, the
/// beginning of 1980. Sizes stand before the content, as readers of streams need them, so that the
/// packed bytes of one entry are held in memory, and no more.
public struct ZipWriter: ~Copyable {
  public typealias Sink = (_ bytes: [UInt8]) throws -> Void

  public enum Packing: Sendable {
    /// As it is, for what is packed already.
    case stored
    case deflated
  }

  /// How much an archive can have without the ZIP64 format, which not every reader of workbooks and
  /// maps knows.
  struct Limits {
    /// The numbers above mean that the true one stands elsewhere.
    var bytes = 0xFFFF_FFFE
    var entries = 0xFFFE
  }

  private let sink: Sink
  private let limits: Limits
  private var names: Set<String> = []
  private var directory: [UInt8] = []
  private var byteCount = 0

  /// Begins an archive.
  ///
  /// - Parameter sink: Gets the bytes in pieces, in their order.
  public init(_ sink: @escaping Sink) { self.init(sink, limits: Limits()) }

  init(_ sink: @escaping Sink, limits: Limits) {
    self.sink = sink
    self.limits = limits
  }

  /// Adds a file.
  ///
  /// - Parameters:
  ///   - name: The path inside the archive, with `/` between its parts.
  ///   - packing: Whether the content is packed.
  ///   - write: Gives the content to a sink, piece by piece.
  /// - Throws: ``ZipWriterError`` if the name is none for an archive or there already, or if the
  ///   archive would get too large; what the writing or the archive's own sink throws.
  public mutating func add(
    _ name: String, as packing: Packing = .deflated, _ write: (@escaping Sink) throws -> Void
  ) throws {
    if let fault = Self.fault(of: name) { throw ZipWriterError(.refusedName(fault), entry: name) }
    guard names.insert(name).inserted else { throw ZipWriterError(.nameTwice, entry: name) }
    guard names.count <= limits.entries else {
      throw ZipWriterError(.tooManyEntries(limit: limits.entries), entry: name)
    }
    guard let content = PackedContent(packing) else { throw ZipWriterError(.noMemory, entry: name) }
    let limit = limits.bytes
    try write { bytes in
      content.add(bytes)
      if content.byteCount > limit { throw ZipWriterError(.tooLarge(limit: limit), entry: name) }
    }
    content.end()
    try put(content, named: Array(name.utf8))
    // The directory and its end come behind it.
    if byteCount + directory.count + Self.endBytes > limit {
      throw ZipWriterError(.archiveTooLarge(limit: limit), entry: name)
    }
  }

  /// Adds a file whose content is at hand.
  public mutating func add(
    _ name: String, as packing: Packing = .deflated, _ bytes: [UInt8]
  ) throws {
    try add(name, as: packing) { try $0(bytes) }
  }

  /// Writes the directory, with which the archive ends.
  public consuming func finish() throws {
    let count = LittleEndian.bytes(names.count, 2)
    try sink(
      directory + LittleEndian.bytes(0x0605_4B50, 4) + [0, 0, 0, 0] + count + count
        + LittleEndian.bytes(directory.count, 4) + LittleEndian.bytes(byteCount, 4) + [0, 0])
  }

  private mutating func put(_ content: PackedContent, named name: [UInt8]) throws {
    let start = byteCount
    let isASCII = name.allSatisfy { $0 < 0x80 }
    let fields =
      LittleEndian.bytes(Self.version, 2) + LittleEndian.bytes(isASCII ? 0 : Self.utf8, 2)
      + LittleEndian.bytes(content.method, 2) + LittleEndian.bytes(0, 2)
      + LittleEndian.bytes(Self.firstDay, 2)
      + LittleEndian.bytes(Int(content.checksum.value), 4)
      + LittleEndian.bytes(content.packed.count, 4) + LittleEndian.bytes(content.byteCount, 4)
      + LittleEndian.bytes(name.count, 2) + [0, 0]
    let header = LittleEndian.bytes(0x0403_4B50, 4) + fields + name
    try sink(header)
    try sink(content.packed)
    byteCount += header.count + content.packed.count
    directory += LittleEndian.bytes(0x0201_4B50, 4) + LittleEndian.bytes(Self.madeOnUnix, 2)
    directory += fields + LittleEndian.bytes(0, 6) + LittleEndian.bytes(Self.ordinaryFile, 4)
    directory += LittleEndian.bytes(start, 4) + name
  }

  /// What is wrong with a name, by the same rules by which one is refused when it is read.
  private static func fault(of name: String) -> String? {
    let bytes = Array(name.utf8)
    return if bytes.isEmpty {
      "is empty"
    } else if name.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) {
      "has a control character in it"
    } else if bytes.contains(UInt8(ascii: "\\")) {
      "has a '\\' in it"
    } else if name.hasPrefix("/") || bytes.dropFirst().first == UInt8(ascii: ":") {
      "is an absolute path"
    } else if name.split(separator: "/").contains("..") {
      "leads out of the archive"
    } else if name.hasSuffix("/") {
      "is that of a folder"
    } else if bytes.count > ZipDirectory.longestName {
      "has more than \(ZipDirectory.longestName) bytes"
    } else {
      nil
    }
  }

  /// What a reader must know at least: folders and deflate.
  private static let version = 20
  private static let madeOnUnix = 3 << 8 | version
  /// The mode of a file that everybody may read, where the format has room for it.
  private static let ordinaryFile = 0o100644 << 16
  /// The flag of a name in UTF-8.
  private static let utf8 = 0x0800
  /// 1 January 1980.
  private static let firstDay = 1 << 5 | 1
  private static let endBytes = 22
}

/// What an entry holds, as the archive has it.
private final class PackedContent {
  private(set) var packed: [UInt8] = []
  private(set) var byteCount = 0
  private(set) var checksum = Checksum()
  private let deflater: Deflater?

  /// Returns `nil` if there is no memory to pack anything.
  init?(_ packing: ZipWriter.Packing) {
    deflater = packing == .deflated ? Deflater() : nil
    if packing == .deflated, deflater == nil { return nil }
  }

  /// The number by which the format knows how it is packed.
  var method: Int { Int(deflater == nil ? ZipArchive.Entry.stored : ZipArchive.Entry.deflated) }

  func add(_ bytes: [UInt8]) {
    byteCount += bytes.count
    checksum.add(bytes)
    if let deflater {
      deflater.pack(bytes, into: &packed)
    } else {
      packed += bytes
    }
  }

  func end() { deflater?.pack([], isLast: true, into: &packed) }
}

/// A whole number with its lowest byte first.
private enum LittleEndian {
  static func bytes(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
  }
}

/// Why a ZIP archive cannot be written as it is meant.
public struct ZipWriterError: Error, Hashable, Sendable {
  public enum Reason: Hashable, Sendable {
    /// The name is none that a file in an archive can have; the text says how.
    case refusedName(String)
    case nameTwice
    /// The entry has more bytes than the format can tell.
    case tooLarge(limit: Int)
    case archiveTooLarge(limit: Int)
    case tooManyEntries(limit: Int)
    case noMemory
  }

  public let reason: Reason
  /// The name of the entry that could not be added.
  public let entry: String

  init(_ reason: Reason, entry: String) {
    self.reason = reason
    self.entry = entry
  }
}

extension ZipWriterError: CustomStringConvertible {
  public var description: String {
    switch reason {
    case .refusedName(let fault): "the name '\(entry)' of an entry \(fault)"
    case .nameTwice: "there is an entry '\(entry)' in the archive already"
    case .tooLarge(let limit): "the entry '\(entry)' has more than the \(limit) bytes allowed"
    case .archiveTooLarge(let limit):
      "the archive has more than the \(limit) bytes allowed with the entry '\(entry)'"
    case .tooManyEntries(let limit): "the archive has more than the \(limit) entries allowed"
    case .noMemory: "no memory to pack the entry '\(entry)'"
    }
  }

  /// What the user can do next.
  public var hint: String? {
    switch reason {
    case .refusedName, .nameTwice, .noMemory: nil
    case .tooLarge, .archiveTooLarge, .tooManyEntries: "write less of it into one file"
    }
  }
}
