import Foundation
import Glibc
import HeritageText

/// Writes to the process's own streams, and says so when that fails.
enum StandardStreams {
  /// Writes a text to standard output, whole.
  ///
  /// - Throws: ``CommandError`` if the stream does not take it, such as on a full disk, so that
  ///   no command ends well with its answer lost.
  static func write(_ text: String) throws(CommandError) {
    try write(Array(text.utf8), to: STDOUT_FILENO, named: "standard output")
  }

  /// Writes a line to standard error, with everything a terminal could act on made visible.
  static func note(_ line: String) {
    let bytes = Array((SafeText.terminal(line, keepsLines: true) + "\n").utf8)
    do {
      try write(bytes, to: STDERR_FILENO, named: "standard error")
    } catch {
      // Nobody is left to tell.
      return
    }
  }

  static func write(_ bytes: [UInt8], to descriptor: Int32, named name: String)
    throws(CommandError)
  {
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe Glibc.write(
          descriptor, buffer.baseAddress?.advanced(by: written), buffer.count - written)
      }
      if count < 0 {
        if errno == EINTR { continue }
        let reason = unsafe String(cString: strerror(errno))
        throw CommandError("cannot write to \(name): \(reason)")
      }
      written += count
    }
  }

  /// Returns the system's own words for why a file could not be used.
  static func reason(of error: any Error) -> String {
    guard let cause = (error as? CocoaError)?.underlying as? POSIXError else {
      return error.localizedDescription
    }
    return unsafe String(cString: strerror(cause.code.rawValue))
  }

  /// Tells whether a person reads standard output.
  static var outputIsTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// Tells whether a person can answer questions.
  static var inputIsTerminal: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1 }
}
