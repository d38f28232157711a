import Glibc

/// Where a document's bytes come from.
@safe struct ByteSource: ~Copyable {
  private enum Origin: ~Copyable {
    case file(OwnedDescriptor)
    case borrowed(Int32)
    case memory([UInt8])
  }

  /// Bytes handed out so far.
  private(set) var bytesRead = 0

  private let origin: Origin
  private let limit: Int

  /// Opens a regular file of at most `limit` bytes, without following a link at the path's end.
  init(path: String, limit: Int) throws(XMLParseError) {
    origin = .file(try OwnedDescriptor.regularFile(path, limit: limit))
    self.limit = limit
  }

  /// Reads from a descriptor that stays its owner's to close.
  init(descriptor: Int32, limit: Int) {
    origin = .borrowed(descriptor)
    self.limit = limit
  }

  init(bytes: [UInt8], limit: Int) {
    origin = .memory(bytes)
    self.limit = limit
  }

  /// Fills the start of a buffer with the next bytes.
  ///
  /// - Returns: The count, which is 0 only at the end of the document.
  mutating func read(
    into buffer: UnsafeMutableRawBufferPointer
  ) throws(XMLParseError.Reason) -> Int {
    let count =
      switch origin {
      case .file(let file): unsafe try Self.read(file.raw, into: buffer)
      case .borrowed(let descriptor): unsafe try Self.read(descriptor, into: buffer)
      case .memory(let bytes): unsafe copy(bytes, into: buffer)
      }
    bytesRead += count
    if bytesRead > limit { throw .fileTooLarge(limit: limit) }
    return count
  }

  private static func read(
    _ descriptor: Int32, into buffer: UnsafeMutableRawBufferPointer
  ) throws(XMLParseError.Reason) -> Int {
    while true {
      let count = unsafe Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      if count >= 0 { return count }
      if errno != EINTR { throw .unreadable(systemMessage(errno)) }
    }
  }

  private func copy(_ bytes: [UInt8], into buffer: UnsafeMutableRawBufferPointer) -> Int {
    let count = min(buffer.count, bytes.count - bytesRead)
    unsafe buffer.copyBytes(from: bytes[bytesRead..<bytesRead + count])
    return count
  }
}

/// The system's words for an `errno`.
func systemMessage(_ code: Int32) -> String {
  guard let text = unsafe strerror(code) else { return "error \(code)" }
  return unsafe String(cString: text)
}
