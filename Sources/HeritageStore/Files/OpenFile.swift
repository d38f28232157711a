import CLinuxIO
import Glibc

/// A regular file held open.
struct OpenFile: ~Copyable, Sendable {
  private let descriptor: Int32
  /// For messages only.
  let path: String
  /// The size in bytes when the file was opened.
  let size: Int

  /// Takes over a descriptor.
  ///
  /// - Throws: ``StoreError/wrongKind(path:found:)`` unless it is that of a regular file.
  init(owning descriptor: Int32, path: String) throws(StoreError) {
    var status = stat()
    let code = unsafe fstat(descriptor, &status) == 0 ? 0 : errno
    let kind = status.st_mode & S_IFMT
    guard code == 0, kind == S_IFREG else {
      _ = close(descriptor)
      if code != 0 { throw failure("read", path, code) }
      throw .wrongKind(path: path, found: nameOfKind(kind))
    }
    self.descriptor = descriptor
    self.path = path
    size = status.st_size
  }

  deinit { _ = Glibc.close(descriptor) }

  /// Reads up to `count` bytes at an offset into the start of a buffer.
  ///
  /// - Returns: the number of bytes read, less than `count` only at the end of the file.
  func read(into buffer: inout [UInt8], at bufferOffset: Int, count: Int, from offset: Int)
    throws(StoreError) -> Int
  {
    precondition(bufferOffset + count <= buffer.count)
    var done = 0
    while done < count {
      let got = try systemCall("read", path) {
        unsafe buffer.withUnsafeMutableBytes {
          unsafe pread(
            descriptor, $0.baseAddress.map { unsafe $0 + bufferOffset + done }, count - done,
            offset + done)
        }
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

  /// Appends bytes at the end of what was written so far.
  func write(_ bytes: Span<UInt8>) throws(StoreError) {
    var done = 0
    while done < bytes.count {
      done += try systemCall("write", path) {
        unsafe bytes.withUnsafeBytes {
          unsafe Glibc.write(
            descriptor, $0.baseAddress.map { unsafe $0 + done }, bytes.count - done)
        }
      }
    }
  }

  /// Waits until the content is on the disk.
  ///
  /// A failed call is never repeated: the kernel drops what it could not write and would then report
  /// success.
  func sync() throws(StoreError) {
    _ = try systemCall("save", path) { fsync(descriptor) }
  }

  /// Lets the system begin to write to the disk, so that a later ``sync()`` waits less.
  ///
  /// It promises nothing, so a failure means nothing either.
  func beginSync() {
    let startWriting: UInt32 = 2
    _ = sync_file_range(descriptor, 0, 0, startWriting)
  }

  func setMode(_ mode: mode_t) throws(StoreError) {
    _ = try systemCall("set the mode of", path) { fchmod(descriptor, mode) }
  }

  /// Tries to take the lock that dies with this process, without waiting.
  ///
  /// - Returns: whether the lock was free.
  func tryLock() throws(StoreError) -> Bool {
    do {
      _ = try systemCall("lock", path) { flock(descriptor, LOCK_EX | LOCK_NB) }
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
