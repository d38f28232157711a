/// Text that is checked to be UTF-8 while it is read, without its byte-order mark.
public final class UTF8Stream: ByteStream {
  private let stream: any ByteStream
  private var validator = UTF8Validator()
  /// Bytes that were checked so far.
  private var checked = 0
  private var isAtStart = true

  /// Checks the text of a stream.
  public init(_ stream: any ByteStream) {
    self.stream = stream
  }

  public var source: String { stream.source }
  public var bytesRead: Int { stream.bytesRead }

  public func next() throws(InputError) -> [UInt8] {
    var bytes = try stream.next()
    while isAtStart, bytes.count < 3 {
      let more = try stream.next()
      if more.isEmpty { break }
      bytes += more
    }
    let before = checked
    checked += bytes.count
    if let offset = bytes.isEmpty ? validator.finish() : validator.feed(bytes) {
      throw try fault(at: offset, in: bytes, from: offset - before)
    }
    if isAtStart, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    isAtStart = false
    return bytes
  }

  private func fault(
    at offset: Int, in bytes: [UInt8], from place: Int
  ) throws(InputError) -> InputError {
    // Letters before it that are UTF-8 would mislead the guess.
    let before = bytes.prefix(max(0, place)).reversed().prefix(1024).prefix { $0 < 0x80 }.count
    let sample = bytes.dropFirst(max(0, place) - before) + (try stream.next())
    return InputError(
      .notUTF8(offset: offset, line: validator.line, guess: TextEncodingGuess.guess(Array(sample))),
      source: source)
  }
}
