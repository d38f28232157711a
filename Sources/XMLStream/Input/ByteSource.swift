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

/// A file descriptor that is closed with its owner.
struct OwnedDescriptor: ~Copyable {
  let raw: Int32

  private init(raw: Int32) {
    self.raw = raw
  }

  /// Opens a regular file for reading.
  ///
  /// `O_NONBLOCK` keeps a named pipe from blocking before it can be refused.
  static func regularFile(
    _ path: String, limit: Int
  ) throws(XMLParseError) -> OwnedDescriptor {
    if path.utf8.contains(0) {
      throw XMLParseError(reason: .missing(systemMessage(ENOENT)), source: path, line: 0)
    }
    let raw = unsafe open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
    guard raw >= 0 else {
      let reason: XMLParseError.Reason =
        switch errno {
        case ELOOP where isLink(path): .notARegularFile("it is a symbolic link")
        // What opening a socket gives.
        case ENXIO: .notARegularFile("it is not a regular file")
        case ENOENT: .missing(systemMessage(ENOENT))
        case let code: .unreadable(systemMessage(code))
        }
      throw XMLParseError(reason: reason, source: path, line: 0)
    }
    let file = OwnedDescriptor(raw: raw)
    do {
      try file.check(limit: limit)
    } catch {
      throw XMLParseError(reason: error, source: path, line: 0)
    }
    return file
  }

  deinit { close(raw) }

  private func check(limit: Int) throws(XMLParseError.Reason) {
    var status = stat()
    guard unsafe fstat(raw, &status) == 0 else { throw .unreadable(systemMessage(errno)) }
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR: throw .notARegularFile("it is a folder")
    case S_IFIFO: throw .notARegularFile("it is a named pipe")
    case S_IFCHR, S_IFBLK: throw .notARegularFile("it is a device")
    default: throw .notARegularFile("it is not a regular file")
    }
    if status.st_size > limit { throw .fileTooLarge(limit: limit) }
    let flags = fcntl(raw, F_GETFL)
    guard flags >= 0, fcntl(raw, F_SETFL, flags & ~O_NONBLOCK) == 0 else {
      throw .unreadable(systemMessage(errno))
    }
  }

  private static func isLink(_ path: String) -> Bool {
    var status = stat()
    return unsafe lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }
}
