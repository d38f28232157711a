import Bytes
import HeritageModel

/// The SHA-256 of some bytes.
public struct ContentHash: Hashable, Sendable {
  /// 64 lower-case hexadecimal digits.
  public let text: String

  /// Reads a hash, or returns `nil` unless the text is 64 lower-case hexadecimal digits.
  public init?(_ text: String) {
    guard Digest.isSHA256(text) else { return nil }
    self.text = text
  }

  public init(of bytes: [UInt8]) {
    var hash = RunningHash()
    hash.update(bytes.span)
    self.init(hash)
  }

  /// Hashes a file's content, read in pieces.
  init(of file: borrowing OpenFile) throws(StoreError) {
    var hash = RunningHash()
    try file.forEachPiece { hash.update($0) }
    self.init(hash)
  }

  /// The hash of all that was added to a running one so far.
  init(_ hash: RunningHash) {
    let digest = hash.digest()
    var digits: [UInt8] = []
    for index in digest.indices { digits.appendHexadecimal(digest[index]) }
    text = String(decoding: digits, as: UTF8.self)
  }
}

extension ContentHash: CustomStringConvertible {
  public var description: String { text }
}
