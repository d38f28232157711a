import Glibc
import LinuxFiles

/// A regular file held open.
struct OpenFile: ~Copyable, Sendable {
  private let descriptor: Int32
  /// For messages only.
  let path: String
  /// The size in bytes when the file was opened.
  let size: Int
  /// What tells the file from a later one in its place.
  let print: FilePrint

  /// Takes over a descriptor.
  ///
  /// - Throws: ``StoreError/wrongKind(path:found:)`` unless it is that of a regular file.
  init(owning descriptor: Int32, path: String) throws(StoreError) {
    var status = stat()
    let result = Linux.status(descriptor, &status)
    let kind = status.st_mode & S_IFMT
    guard result == 0, kind == S_IFREG else {
      _ = close(descriptor)
      if result != 0 { throw failure("read", path, -result) }
      throw .wrongKind(path: path, found: nameOfKind(kind))
    }
    self.descriptor = descriptor
    self.path = path
    size = status.st_size
    print = FilePrint(
      size: status.st_size, inode: UInt64(status.st_ino), modified: status.st_mtim,
      changed: status.st_ctim)
  }

  deinit { _ = Glibc.close(descriptor) }

  /// Opens a file that the user named, through links if there are any.
  static func outside(_ path: String) throws(StoreError) -> OpenFile {
    let descriptor = try systemCall("read", path) { Linux.open(path, O_RDONLY | O_NONBLOCK) }
    return try OpenFile(owning: descriptor, path: path)
  }

  /// Reads up to `count` bytes at an offset into the start of a buffer.
  ///
  /// - Returns: the number of bytes read, less than `count` only at the end of the file.
  func read(into buffer: inout [UInt8], at bufferOffset: Int, count: Int, from offset: Int)
    throws(StoreError) -> Int
  {
    var done = 0
    while done < count {
      let got = try systemCall("read", path) {
        Linux.read(
          descriptor, into: &buffer, (bufferOffset + done)..<(bufferOffset + count),
          from: offset + done)
      }
      if got == 0 { break }
      done += got
    }
    return done
  }

  /// Reads the whole file.
  ///
  /// - Throws: ``StoreError/damaged(path:detail:)`` if it is larger than the limit in bytes.
  func bytes(limit: Int) throws(StoreError) -> [UInt8] {
    guard size <= limit else {
      throw .damaged(path: path, detail: "\(size) bytes are more than the \(limit) allowed")
    }
    var buffer = [UInt8](repeating: 0, count: size)
    let count = try read(into: &buffer, at: 0, count: size, from: 0)
    buffer.removeLast(size - count)
    return buffer
  }

  /// Visits the content from the start, in pieces, up to a number of bytes.
  func forEachPiece(
    upTo end: Int = .max, _ body: (Span<UInt8>) throws(StoreError) -> Void
  ) throws(StoreError) {
    var buffer = [UInt8](repeating: 0, count: min(1 << 18, max(1, size)))
    var offset = 0
    while offset < end {
      let count = min(buffer.count, end - offset)
      let got = try read(into: &buffer, at: 0, count: count, from: offset)
      if got == 0 { return }
      try body(buffer.span.extracting(0..<got))
      offset += got
    }
  }

  /// Appends bytes at the end of what was written so far.
  func write(_ bytes: Span<UInt8>) throws(StoreError) {
    var done = 0
    while done < bytes.count {
      done += try systemCall("write", path) {
        Linux.write(descriptor, bytes.extracting(done..<bytes.count))
      }
    }
  }

  /// Removes the content.
  func truncate() throws(StoreError) {
    _ = try systemCall("write", path) { Linux.truncate(descriptor) }
  }

  /// Waits until the content is on the disk.
  ///
  /// A failed call is never repeated: the kernel drops what it could not write and would then report
  /// success.
  func sync() throws(StoreError) {
    _ = try systemCall("save", path) { Linux.sync(descriptor) }
  }

  /// Lets the system begin to write to the disk, so that a later ``sync()`` waits less.
  ///
  /// It promises nothing, so a failure means nothing either.
  func beginSync() { Linux.beginSync(descriptor) }

  func setMode(_ mode: mode_t) throws(StoreError) {
    _ = try systemCall("set the mode of", path) { Linux.setMode(descriptor, mode) }
  }

  /// Tries to take the lock that dies with this process, without waiting.
  ///
  /// - Returns: whether the lock was free.
  func tryLock() throws(StoreError) -> Bool {
    do {
      _ = try systemCall("lock", path) { Linux.tryLock(descriptor) }
      return true
    } catch {
      if error.code == EWOULDBLOCK { return false }
      throw error
    }
  }
}

/// A file shared by several readers.
final class SharedFile: Sendable {
  let file: OpenFile

  init(_ file: consuming OpenFile) { self.file = file }
}

/// What stands where a regular file should be.
func nameOfKind(_ kind: mode_t) -> String {
  switch kind {
  case S_IFREG: "a file"
  case S_IFDIR: "a folder"
  case S_IFLNK: "a symbolic link"
  case S_IFIFO: "a pipe"
  case S_IFSOCK: "a socket"
  default: "a device"
  }
}

/// Makes a system call, again while signals interrupt it.
///
/// - Returns: the call's result, which is not negative.
/// - Throws: ``StoreError/io(path:code:doing:)``, or ``StoreError/readOnly(path:)`` for `EROFS`.
func systemCall<Result: FixedWidthInteger & SignedInteger>(
  _ doing: String, _ path: @autoclosure () -> String, _ call: () -> Result
) throws(StoreError) -> Result {
  while true {
    let result = call()
    if result >= 0 { return result }
    let code = Int32(0 - result)
    if code != EINTR { throw failure(doing, path(), code) }
  }
}

/// The error for a call that the system refused.
func failure(_ doing: String, _ path: String, _ code: Int32) -> StoreError {
  code == EROFS ? .readOnly(path: path) : .io(path: path, code: code, doing: doing)
}
