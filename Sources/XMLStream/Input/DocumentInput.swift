/// Takes a document from its source to the parser, a chunk at a time.
@safe struct DocumentInput: ~Copyable {
  private(set) var hasEnded = false

  private var bytes: ByteSource
  private let chunkBytes: Int
  private let buffer: UnsafeMutableRawBufferPointer
  /// Bytes at the buffer's start that have been read and not fed.
  private var pending = 0
  private var conversion: ByteConversion?

  init(_ bytes: consuming ByteSource, chunkBytes: Int) {
    self.bytes = bytes
    self.chunkBytes = max(1, chunkBytes)
    // Room for a prolog and for the start of a character that the last chunk cut.
    unsafe buffer = .allocate(
      byteCount: Prolog.declarationBytes + self.chunkBytes, alignment: 16)
  }

  deinit { unsafe buffer.deallocate() }

  var bytesRead: Int { bytes.bytesRead }

  /// Reads and parses one chunk, or tells the parser of the end.
  mutating func feedNextChunk(to parser: borrowing PushParser) {
    do {
      let count = unsafe try bytes.read(
        into: UnsafeMutableRawBufferPointer(rebasing: buffer[pending..<pending + chunkBytes]))
      pending += count
      if conversion == nil, !(try prepareConversion(atEnd: count == 0)) { return }
      feedPending(to: parser)
      if count == 0 { finish(parser) }
    } catch {
      parser.fail(error)
      hasEnded = true
    }
  }

  /// Judges the prolog once enough of it is there.
  ///
  /// - Returns: `false` if more bytes are needed.
  private mutating func prepareConversion(atEnd: Bool) throws(XMLParseError.Reason) -> Bool {
    let head = unsafe UnsafeRawBufferPointer(rebasing: buffer[..<pending])
    let span = unsafe Span<UInt8>(_unsafeBytes: head)
    guard atEnd || Prolog.isComplete(span) else { return false }
    let prolog = try Prolog(span)
    conversion = ByteConversion(prolog.encoding)
    keepPending(from: prolog.markBytes)
    return true
  }

  private mutating func feedPending(to parser: borrowing PushParser) {
    let ready = unsafe UnsafeRawBufferPointer(rebasing: buffer[..<pending])
    guard let outcome = unsafe conversion?.check(ready) else { return }
    let count =
      switch outcome {
      case .good(let count), .failed(after: let count, _): count
      }
    unsafe conversion?.withConverted(UnsafeRawBufferPointer(rebasing: ready[..<count])) {
      unsafe parser.feed($0)
    }
    keepPending(from: count)
    if case .failed(_, let reason) = outcome { parser.fail(reason) }
  }

  private mutating func finish(_ parser: borrowing PushParser) {
    hasEnded = true
    if pending > 0 { parser.fail(.invalidBytes(encoding: "UTF-8")) }
    parser.finish()
  }

  private mutating func keepPending(from start: Int) {
    guard start > 0 else { return }
    pending -= start
    unsafe buffer.copyBytes(from: buffer[start..<start + pending])
  }
}
