package import ByteStreams

/// What a file holds, whatever its name says.
package struct Recognition: Hashable, Sendable {
  package let content: FileContent
  /// Whether it is packed with gzip.
  package let isCompressed: Bool
  /// The encoding of a text: that of its byte-order mark, else the one that was asked for, else what
  /// XML declares, else UTF-8.
  package let encoding: String
  /// Whether it has the columns that a file of rejected rows begins with.
  package let isOfRejectedRows: Bool

  /// Looks at the start of a file.
  ///
  /// - Parameters:
  ///   - file: The file.
  ///   - asked: The encoding that somebody says a text has.
  /// - Throws: `InputError` if the file cannot be read or unpacked, or there is no such encoding.
  package init(_ file: InputFile, encoding asked: String? = nil) throws(InputError) {
    var start = try file.bytes(at: 0, count: Self.startBytes)
    isCompressed = start.starts(with: [0x1F, 0x8B])
    if isCompressed { start = try Self.start(of: GunzipStream(file.stream())) }
    if let kind = FileSignature.kind(of: start) {
      (content, encoding, isOfRejectedRows) = (.foreign(kind), Self.utf8, false)
      return
    }
    if start.starts(with: FileSignature.zip) {
      (encoding, isOfRejectedRows) = (Self.utf8, false)
      content = isCompressed ? .foreign(.zip(holding: nil)) : try Self.content(ofArchive: file)
      return
    }
    let mark = CharacterEncoding.detect(start)
    encoding = mark?.name ?? Self.encoding(asked, of: start)
    if encoding == Self.utf8 {
      start.removeFirst(mark?.markBytes ?? 0)
    } else {
      let bytes = InputFile(bytes: start, source: file.source).stream()
      start = try TranscodedStream(bytes, from: encoding).next()
    }
    isOfRejectedRows = Self.beginsWithOwnColumns(start)
    content = Self.content(ofText: start)
  }

  package static let utf8 = "UTF-8"

  /// 64 KiB, within which every format shows itself.
  private static let startBytes = 1 << 16

  private static func start(of stream: any ByteStream) throws(InputError) -> [UInt8] {
    var start: [UInt8] = []
    while start.count < startBytes {
      let bytes = try stream.next()
      if bytes.isEmpty { break }
      start += bytes.prefix(startBytes - start.count)
    }
    return start
  }

  private static func content(ofArchive file: InputFile) throws(InputError) -> FileContent {
    FileContent(namesInArchive: try ZipArchive(file).entries.map(\.name))
  }

  private static func content(ofText text: [UInt8]) -> FileContent {
    let controls = text.count { $0 < 0x20 && !textControls.contains($0) }
    // What fills up a block behind the last tag is the reader's to judge.
    let isMarkup = text.first == UInt8(ascii: "<") && !text.prefix(4).contains(0)
    guard controls * 100 > text.count, !isMarkup else { return TextStart(text).content }
    let guess = TextEncodingGuess.guess(text).flatMap { $0.hasPrefix("UTF-") ? $0 : nil }
    return .foreign(guess.map(ForeignKind.undeclaredText) ?? .binary)
  }

  /// Tab, line ends, and what old programs and sequences of JSON put between texts.
  private static let textControls: [UInt8] = [0x09, 0x0A, 0x0C, 0x0D, 0x1A, 0x1E]

  /// The encoding of a text without a mark: the one asked for, else what XML declares, else UTF-8.
  ///
  /// Rejected rows are written as UTF-8, whatever the encoding of the listing that a mapping names.
  private static func encoding(_ asked: String?, of start: [UInt8]) -> String {
    guard let named = asked ?? XMLDeclaration.encoding(of: start),
      !["UTF-8", "UTF8"].contains(named.uppercased())
    else { return utf8 }
    var validator = UTF8Validator()
    return beginsWithOwnColumns(start) && validator.feed(start) == nil ? utf8 : named
  }

  private static func beginsWithOwnColumns(_ text: [UInt8]) -> Bool {
    text.drop { $0 == DelimitedByte.quotationMark }.starts(with: "heritage:file".utf8)
  }
}
