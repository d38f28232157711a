import ByteStreams
import Glibc

/// Takes a document from its source to the parser, a chunk at a time: as checked UTF-8, with `\n`
/// for every line end.
///
/// libxml2 2.9 leaves line ends inside CDATA as they are and lets some invalid sequences through.
@safe struct DocumentInput: ~Copyable {
  private(set) var hasEnded = false

  private let stream: any ByteStream
  private let limit: Int
  /// Bytes taken from the stream.
  private var taken = 0
  private var piece: [UInt8] = []
  /// Bytes of the piece that are in the buffer already.
  private var used = 0
  private let chunkBytes: Int
  private let buffer: UnsafeMutableRawBufferPointer
  /// Bytes at the buffer's start that have been read and not fed.
  private var pending = 0
  /// The document's encoding, once there was enough of it to tell.
  private var encoding: Prolog.Encoding?
  private var followsCarriageReturn = false
  private var converted: [UInt8] = []

  init(_ stream: any ByteStream, limit: Int, chunkBytes: Int) {
    self.stream = stream
    self.limit = limit
    self.chunkBytes = max(1, chunkBytes)
    // Room for a prolog and for the start of a character that the last chunk cut.
    unsafe buffer = .allocate(
      byteCount: Prolog.declarationBytes + self.chunkBytes, alignment: 16)
  }

  deinit { unsafe buffer.deallocate() }

  var bytesRead: Int { stream.bytesRead }

  /// Reads and parses one chunk, or tells the parser of the end.
  mutating func feedNextChunk(to parser: borrowing PushParser) {
    do throws(XMLParseError.Reason) {
      let count = try takeChunk()
      if encoding == nil { try readProlog(atEnd: count == 0) }
      guard let encoding else { return }
      try feedPending(encoding, to: parser)
      if count > 0 { return }
      hasEnded = true
      if pending > 0 { throw .invalidBytes(encoding: "UTF-8") }
      parser.finish()
    } catch {
      parser.fail(error)
      hasEnded = true
    }
  }

  /// Puts the next bytes behind the pending ones; returns their count, which is 0 only at the end.
  private mutating func takeChunk() throws(XMLParseError.Reason) -> Int {
    if used == piece.count {
      do throws(InputError) {
        piece = try stream.next()
      } catch {
        throw XMLParseError.Reason(error)
      }
      used = 0
      taken += piece.count
      if taken > limit { throw .fileTooLarge(limit: limit) }
    }
    let count = min(chunkBytes, piece.count - used)
    unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[pending...]).copyBytes(
      from: piece[used..<used + count])
    used += count
    pending += count
    return count
  }

  /// Judges the prolog once enough of it is there.
  private mutating func readProlog(atEnd: Bool) throws(XMLParseError.Reason) {
    let head = unsafe Array(buffer[..<pending])
    guard atEnd || Prolog.isComplete(head) else { return }
    let prolog = try Prolog(head)
    encoding = prolog.encoding
    keepPending(from: prolog.markBytes)
  }

  private mutating func feedPending(
    _ encoding: Prolog.Encoding, to parser: borrowing PushParser
  ) throws(XMLParseError.Reason) {
    let ready = unsafe UnsafeRawBufferPointer(rebasing: buffer[..<pending])
    let (count, fault) = unsafe encoding.check(ready)
    unsafe feed(UnsafeRawBufferPointer(rebasing: ready[..<count]), encoding, to: parser)
    keepPending(from: count)
    if let fault { throw fault }
  }

  private mutating func feed(
    _ bytes: UnsafeRawBufferPointer, _ encoding: Prolog.Encoding, to parser: borrowing PushParser
  ) {
    if encoding != .latin1, !followsCarriageReturn, unsafe bytes.offset(of: 0x0D) == nil {
      return unsafe parser.feed(bytes)
    }
    converted.removeAll(keepingCapacity: true)
    for index in 0..<bytes.count {
      let byte = unsafe bytes[index]
      switch byte {
      case 0x0A where followsCarriageReturn: break
      case 0x0D: converted.append(0x0A)
      case 0x80... where encoding == .latin1:
        converted.append(0xC0 | byte >> 6)
        converted.append(0x80 | byte & 0x3F)
      default: converted.append(byte)
      }
      followsCarriageReturn = byte == 0x0D
    }
    unsafe converted.withUnsafeBytes { unsafe parser.feed($0) }
  }

  private mutating func keepPending(from start: Int) {
    guard start > 0 else { return }
    pending -= start
    unsafe buffer.copyBytes(from: buffer[start..<start + pending])
  }
}

extension Prolog.Encoding {
  /// Counts the bytes from the start that belong to the encoding, and says what is wrong with the
  /// next one; nothing is if it begins a character that more bytes may complete.
  fileprivate func check(
    _ bytes: UnsafeRawBufferPointer
  ) -> (count: Int, fault: XMLParseError.Reason?) {
    let nul = unsafe bytes.offset(of: 0)
    let text = unsafe UnsafeRawBufferPointer(rebasing: bytes[..<(nul ?? bytes.count)])
    switch self {
    case .utf8:
      // In pieces, as the library takes eight bytes at once only where all are ASCII.
      var start = 0
      while start < text.count {
        let piece = unsafe text[start..<min(start + 128, text.count)]
        do throws(UTF8.ValidationError) {
          _ = unsafe try UTF8Span(
            validating: Span(_unsafeBytes: UnsafeRawBufferPointer(rebasing: piece)))
          start = unsafe piece.endIndex
        } catch {
          start += error.byteOffsets.lowerBound
          let isCut =
            unsafe error.kind == .truncatedScalar
            && error.byteOffsets.upperBound == piece.count
          if isCut, unsafe piece.endIndex < text.count { continue }
          let goesOn = isCut && nul == nil
          return (start, goesOn ? nil : .invalidBytes(encoding: "UTF-8"))
        }
      }
    case .ascii:
      if let count = unsafe text.firstIndex(where: { $0 >= 0x80 }) {
        return (count, .invalidBytes(encoding: "US-ASCII"))
      }
    case .latin1: break
    }
    return (text.count, nul == nil ? nil : .nulByte)
  }
}

extension UnsafeRawBufferPointer {
  fileprivate func offset(of byte: Int32) -> Int? {
    guard let base = baseAddress, let found = unsafe memchr(base, byte, count) else {
      return nil
    }
    return unsafe UnsafeRawPointer(found) - base
  }
}
