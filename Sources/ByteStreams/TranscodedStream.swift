/// Text of a named encoding, as UTF-8 without a byte order mark.
public final class TranscodedStream: ByteStream {
  private let stream: any ByteStream
  private let encoding: String
  private let converter: TextConverter
  /// Bytes that begin a character, left from the piece before.
  private var cut: [UInt8] = []
  /// Bytes converted so far.
  private var offset = 0
  private var lineFeeds = 0
  private var isAtStart = true

  /// Makes the text of a stream UTF-8.
  ///
  /// - Parameters:
  ///   - stream: The text, with or without a byte order mark.
  ///   - encoding: The encoding's name as `iconv` knows it, in any case.
  /// - Throws: ``InputError`` if there is no such encoding.
  public init(_ stream: any ByteStream, from encoding: String) throws(InputError) {
    guard let converter = TextConverter(from: encoding) else {
      throw InputError(.unknownEncoding(encoding), source: stream.source)
    }
    self.stream = stream
    self.encoding = encoding
    self.converter = converter
  }

  public var source: String { stream.source }
  public var bytesRead: Int { stream.bytesRead }

  public func next() throws(InputError) -> [UInt8] {
    while true {
      let piece = try stream.next()
      if piece.isEmpty {
        if !cut.isEmpty { throw undecodable() }
        return []
      }
      let text = try converted(cut.isEmpty ? piece : cut + piece)
      if !text.isEmpty { return text }
    }
  }

  private func converted(_ bytes: [UInt8]) throws(InputError) -> [UInt8] {
    var text: [UInt8] = []
    let (consumed, end) = converter.convert(bytes, into: &text)
    offset += consumed
    for byte in text { lineFeeds &+= byte == 0x0A ? 1 : 0 }
    cut = []
    switch end {
    case .input: break
    case .cutCharacter:
      cut = Array(bytes[consumed...])
      // No character of any encoding is so long: the converter only waits.
      if cut.count > 64 { throw undecodable() }
    case .invalidByte: throw undecodable()
    }
    if isAtStart, !text.isEmpty {
      isAtStart = false
      if text.starts(with: [0xEF, 0xBB, 0xBF]) { text.removeFirst(3) }
    }
    return text
  }

  private func undecodable() -> InputError {
    InputError(
      .undecodable(encoding: encoding, offset: offset, line: 1 + lineFeeds), source: source)
  }
}
