import ByteStreams
import Bytes
import Dispatch
import Synchronization

/// The SHA-256 of a document, which is computed while its first rows are read.
final class DocumentHash: Sendable {
  private let result: Mutex<Result<String, InputError>?>
  private let queue = DispatchQueue(label: "hash of a document")

  /// Starts to hash a file on a thread of its own.
  init(of file: InputFile) {
    result = Mutex(nil)
    queue.async { [self] in
      let hash = Result { () throws(InputError) in try Self.hash(of: file) }
      result.withLock { $0 = hash }
    }
  }

  /// Takes a hash that is known.
  init(_ text: String) {
    result = Mutex(.success(text))
  }

  /// The 64 digits, once all was read; none if that failed, which ``check()`` tells.
  var text: String {
    do throws(InputError) { return try whole() } catch { return "" }
  }

  /// Tells whether the file could be read.
  func check() throws(InputError) { _ = try whole() }

  private func whole() throws(InputError) -> String {
    if let known = result.withLock({ $0 }) { return try known.get() }
    queue.sync {}
    return try result.withLock { $0 }?.get() ?? ""
  }

  private static func hash(of file: InputFile) throws(InputError) -> String {
    var hash = RunningHash()
    let stream = file.stream()
    while true {
      let piece = try stream.next()
      if piece.isEmpty { return hash.hexadecimal }
      hash.update(piece.span)
    }
  }
}

extension DocumentHash: Hashable {
  static func == (left: DocumentHash, right: DocumentHash) -> Bool { left.text == right.text }

  func hash(into hasher: inout Hasher) { hasher.combine(text) }
}
