import Glibc
import LinuxFiles

/// What the system answered when it did not do something.
struct SystemFailure: Error {
  let code: Int32

  /// The system's own words.
  var reason: String { Linux.text(code) }
}

/// A file that is closed with this value, or a stream that was open before.
final class OpenedFile {
  static var standardInput: OpenedFile { OpenedFile(STDIN_FILENO, isOwned: false) }

  let descriptor: Int32
  private let isOwned: Bool

  init(_ descriptor: Int32, isOwned: Bool = true) {
    self.descriptor = descriptor
    self.isOwned = isOwned
  }

  deinit {
    if isOwned { close(descriptor) }
  }

  /// Reads some bytes on from where the file stands; fewer only at the end.
  ///
  /// - Parameter count: The most bytes to read.
  /// - Returns: The bytes.
  /// - Throws: ``SystemFailure`` if they cannot be read.
  func read(_ count: Int) throws(SystemFailure) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: min(count, 1 << 14))
    var filled = 0
    while filled < count {
      if filled == bytes.count {
        bytes += repeatElement(0, count: min(count, 2 * filled) - filled)
      }
      let got = Linux.readNext(descriptor, into: &bytes, filled..<bytes.count)
      if got == 0 { break }
      if got > 0 {
        filled += got
      } else if got != -Int(EINTR) {
        throw SystemFailure(code: Int32(-got))
      }
    }
    bytes.removeLast(bytes.count - filled)
    return bytes
  }

  /// Writes bytes, all of them.
  ///
  /// - Throws: ``SystemFailure`` if the file does not take them.
  func write(_ bytes: [UInt8]) throws(SystemFailure) {
    var written = 0
    while written < bytes.count {
      let count = Linux.write(descriptor, bytes.span.extracting(written..<bytes.count))
      if count >= 0 {
        written += count
      } else if count != -Int(EINTR) {
        throw SystemFailure(code: Int32(-count))
      }
    }
  }
}
