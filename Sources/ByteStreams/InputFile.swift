import Glibc

/// A document that is opened once and read from its beginning as often as needed.
///
/// It never moves the descriptor's own position, so that several streams can read it in turn.
@safe public final class InputFile: Sendable {
  private enum Origin {
    case owned(Int32)
    case borrowed(Int32)
    case memory([UInt8])
  }

  /// The document's name as the user gave it.
  public let source: String
  /// The document's size in bytes.
  public let byteCount: Int

  private let origin: Origin

  /// Opens a regular file, without following a link at the path's end.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - limit: The most bytes that it may have.
  /// - Throws: ``InputError`` if it cannot be opened, is no regular file, or is too large.
  public convenience init(
    path: String, limit: Int = InputFile.standardLimit
  ) throws(InputError) {
    self.init(try OwnedDescriptor.regularFile(path, limit: limit), source: path)
  }

  /// Takes over a file that is open.
  init(_ opened: consuming OwnedDescriptor, source: String) {
    self.source = source
    byteCount = opened.byteCount
    origin = .owned(opened.release())
  }

  /// Reads from a descriptor of a regular file, which stays its owner's to close.
  ///
  /// - Throws: ``InputError`` if the descriptor's size cannot be told.
  public init(descriptor: Int32, source: String) throws(InputError) {
    self.source = source
    byteCount = try OwnedDescriptor.size(of: descriptor, named: source)
    origin = .borrowed(descriptor)
  }

  /// Reads bytes that are in memory already.
  public init(bytes: [UInt8], source: String = "<memory>") {
    self.source = source
    byteCount = bytes.count
    origin = .memory(bytes)
  }

  deinit {
    if case .owned(let descriptor) = origin { close(descriptor) }
  }

  /// 16 GiB.
  public static let standardLimit = 1 << 34

  /// Reads some bytes; fewer only at the end.
  ///
  /// - Parameters:
  ///   - offset: Where they begin.
  ///   - count: The most bytes to read.
  /// - Returns: The bytes.
  /// - Throws: ``InputError`` if the file cannot be read.
  public func bytes(at offset: Int, count: Int) throws(InputError) -> [UInt8] {
    switch origin {
    case .owned(let descriptor), .borrowed(let descriptor):
      return try read(descriptor, at: offset, count)
    case .memory(let bytes):
      let start = min(offset, bytes.count)
      return Array(bytes[start..<min(bytes.count, start + count)])
    }
  }

  private func read(
    _ descriptor: Int32, at offset: Int, _ count: Int
  ) throws(InputError) -> [UInt8] {
    var code: Int32 = 0
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      filled = 0
      while filled < count {
        let got = unsafe pread(
          descriptor, buffer.baseAddress.map { unsafe $0 + filled }, count - filled,
          off_t(offset + filled))
        if got > 0 {
          filled += got
        } else if got == 0 {
          break
        } else if errno != EINTR {
          code = errno
          break
        }
      }
    }
    if code != 0 { throw InputError(.unreadable(systemMessage(code)), source: source) }
    return bytes
  }

  /// The bytes from the beginning, one piece after the other.
  public func stream() -> FileStream { FileStream(self) }
}

/// Bytes of a document that come one piece after the other.
public protocol ByteStream: AnyObject {
  /// The document's name.
  var source: String { get }
  /// Bytes of the file itself that were read so far, which shows how far a reader is.
  var bytesRead: Int { get }

  /// Returns the next bytes, and none at the end.
  ///
  /// - Throws: ``InputError`` if they cannot be read or are damaged.
  func next() throws(InputError) -> [UInt8]
}

/// The bytes of a file as they are.
public final class FileStream: ByteStream {
  private let file: InputFile
  public private(set) var bytesRead = 0

  init(_ file: InputFile) {
    self.file = file
  }

  public var source: String { file.source }

  public func next() throws(InputError) -> [UInt8] {
    let bytes = try file.bytes(at: bytesRead, count: Self.pieceBytes)
    bytesRead += bytes.count
    return bytes
  }

  private static let pieceBytes = 1 << 16
}
