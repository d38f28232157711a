/// A ZIP archive, whose whole directory is checked before anything is unpacked.
///
/// What a reader could be misled by is refused: a name that leads out of the archive, two entries
/// of one name or of the same bytes, a directory that contradicts the content.
public struct ZipArchive: Sendable {
  /// A file in the archive.
  public struct Entry: Hashable, Sendable {
    /// The path inside the archive, with `/` between its parts.
    public let name: String
    /// Bytes of the content.
    public let byteCount: Int
    /// Bytes that it takes in the archive.
    public let packedBytes: Int

    let method: UInt
    let checksum: UInt
    let isEncrypted: Bool
    let headerStart: Int
    let contentStart: Int

    static let stored: UInt = 0
    static let deflated: UInt = 8
    static let readMethods: Set<UInt> = [stored, deflated]
  }

  /// How much an archive may ask for.
  public struct Limits: Hashable, Sendable {
    public var entries: Int
    /// What all entries together may unpack to; the ratio holds for each.
    public var unpacking: UnpackingLimits

    public init(
      entries: Int = 10_000, unpacking: UnpackingLimits = UnpackingLimits(bytes: 4 << 30)
    ) {
      self.entries = entries
      self.unpacking = unpacking
    }
  }

  /// The files, in the order of the directory; folders are left out.
  public let entries: [Entry]
  /// Where in the file the first entry begins, folders too; what is before it belongs to no entry.
  public let start: Int
  private let file: InputFile
  private let limits: Limits

  /// Reads an archive's directory.
  ///
  /// - Parameters:
  ///   - file: The archive.
  ///   - limits: How much it may ask for.
  /// - Throws: ``InputError`` if it is no archive, is damaged, or is refused.
  public init(_ file: InputFile, limits: Limits = Limits()) throws(InputError) {
    self.file = file
    self.limits = limits
    let listing = try Self.listing(of: file, limits)
    entries = listing.entries
    start = listing.start ?? 0
  }

  /// The archive's name.
  public var source: String { file.source }

  /// The file of a name, if there is one.
  public func entry(named name: String) -> Entry? { entries.first { $0.name == name } }

  /// The content of a file.
  ///
  /// - Parameter entry: One of the archive's ``entries``.
  /// - Returns: Its bytes, whose count and checksum are compared at the end.
  /// - Throws: ``InputError`` if it is encrypted, is packed by a method that is not read, or
  ///   unpacks to too many times its size.
  public func stream(of entry: Entry) throws(InputError) -> any ByteStream {
    if entry.isEncrypted {
      throw refusal("the entry '\(entry.name)' is encrypted")
    }
    if entry.method == Entry.stored { return try ZipEntryStream(entry, in: file, inflater: nil) }
    guard entry.method == Entry.deflated else {
      throw refusal("the entry '\(entry.name)' is packed by method \(entry.method), not by deflate")
    }
    if let fault = limits.unpacking.fault(unpacked: entry.byteCount, packed: entry.packedBytes) {
      throw InputError(fault, source: "\(source)/\(entry.name)")
    }
    guard let inflater = Inflater(.none) else {
      throw InputError(.unreadable("no memory to unpack it"), source: source)
    }
    return try ZipEntryStream(entry, in: file, inflater: inflater)
  }

  private func refusal(_ text: String) -> InputError {
    InputError(.refusedArchive(text), source: source)
  }
}

extension ZipArchive {
  private static func listing(
    of file: InputFile, _ limits: Limits
  ) throws(InputError) -> ZipListing {
    let damaged = InputError(
      .damaged("the directory of the ZIP archive is damaged"), source: file.source)
    guard let directory = try ZipDirectory(file) else {
      throw InputError(
        .damaged("it is no ZIP archive, or its end is missing"), source: file.source)
    }
    let count = directory.count
    if count > limits.entries {
      throw InputError(
        .refusedArchive(
          "the archive has \(count) entries, more than the \(limits.entries) allowed"),
        source: file.source)
    }
    var listing = ZipListing(file: file)
    for index in 0..<count {
      guard directory.advance(toFirst: index == 0) else { throw directory.failure ?? damaged }
      if directory.hasLongName {
        throw InputError(
          .refusedArchive(
            "the name of entry \(index + 1) has more than the \(ZipDirectory.longestName) bytes "
              + "allowed"), source: file.source)
      }
      guard let record = directory.record() else {
        throw directory.failure
          ?? InputError(
            .damaged("entry \(index + 1) of the ZIP archive is not as its directory says"),
            source: file.source)
      }
      try listing.add(record)
      if listing.unpackedBytes > limits.unpacking.bytes {
        throw InputError(
          .unpacksTooLarge(limit: limits.unpacking.bytes), source: file.source)
      }
    }
    try listing.checkOverlaps()
    return listing
  }
}

/// The entries of a directory, each checked as it is added.
private struct ZipListing {
  let file: InputFile
  private(set) var entries: [ZipArchive.Entry] = []
  private(set) var unpackedBytes = 0
  private(set) var start: Int?
  private var names: Set<String> = []

  init(file: InputFile) {
    self.file = file
  }

  mutating func add(_ record: ZipDirectory.Record) throws(InputError) {
    let name = try checkedName(record.name)
    guard names.insert(name).inserted else {
      throw refusal("there are two entries '\(name)' in the archive")
    }
    let (sum, overflows) = unpackedBytes.addingReportingOverflow(record.byteCount)
    unpackedBytes = overflows ? .max : sum
    if ZipArchive.Entry.readMethods.contains(record.method) { try checkHeader(record, name) }
    start = min(start ?? record.headerStart, record.headerStart)
    if name.hasSuffix("/") { return }
    entries.append(
      ZipArchive.Entry(
        name: name, byteCount: record.byteCount, packedBytes: record.packedBytes,
        method: record.method, checksum: record.checksum, isEncrypted: record.flags & 1 != 0,
        headerStart: record.headerStart, contentStart: record.contentStart))
  }

  private func checkedName(_ bytes: [UInt8]) throws(InputError) -> String {
    let name = text(of: bytes)
    if bytes.isEmpty { throw refusal("an entry of the archive has no name") }
    if name.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) {
      throw refusal("the name of an entry has a control character")
    }
    if bytes.contains(UInt8(ascii: "\\")) {
      throw refusal("the entry '\(name)' has a '\\' in its name")
    }
    let isDrive = bytes.count > 1 && bytes[1] == UInt8(ascii: ":")
    if name.hasPrefix("/") || isDrive { throw refusal("the entry '\(name)' has an absolute path") }
    if name.split(separator: "/").contains("..") {
      throw refusal("the entry '\(name)' leads out of the archive")
    }
    return name
  }

  /// The text of a name, which is UTF-8 or in the old encoding of the format.
  private func text(of bytes: [UInt8]) -> String {
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    var converted: [UInt8] = []
    if let converter = TextConverter(from: "CP437"),
      converter.convert(bytes, into: &converted).end == .input
    {
      return String(decoding: converted, as: UTF8.self)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Compares the name, the method and the encryption in the header before the content.
  private func checkHeader(_ record: ZipDirectory.Record, _ name: String) throws(InputError) {
    let count = ZipDirectory.headerBytes + record.name.count
    let header = try file.bytes(at: record.headerStart, count: count)
    let isSame =
      header.count == count && header[ZipDirectory.headerBytes...].elementsEqual(record.name)
      && UInt(header[8]) | UInt(header[9]) << 8 == record.method
      && (UInt(header[6]) ^ record.flags) & 1 == 0
    guard isSame else {
      throw InputError(
        .damaged("the entry '\(name)' is another one than the directory says"), source: file.source)
    }
    guard record.packedBytes <= file.byteCount - record.contentStart else {
      throw InputError(
        .damaged("the file ends inside the entry '\(name)'"), source: file.source)
    }
    if record.method == ZipArchive.Entry.stored, record.packedBytes != record.byteCount {
      throw InputError(
        .damaged("the entry '\(name)' has another size than the directory says"),
        source: file.source)
    }
  }

  /// Refuses entries that share bytes, by which a small archive would unpack to a large one.
  func checkOverlaps() throws(InputError) {
    var end = 0
    let known = entries.filter { $0.contentStart > 0 }
    for entry in known.sorted(by: { $0.headerStart < $1.headerStart }) {
      if entry.headerStart < end {
        throw refusal("the entry '\(entry.name)' lies inside another one")
      }
      end = entry.contentStart + entry.packedBytes
    }
  }

  private func refusal(_ text: String) -> InputError {
    InputError(.refusedArchive(text), source: file.source)
  }
}
