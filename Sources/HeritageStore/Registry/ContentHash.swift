import Crypto
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
    self = hash.finish()
  }

  fileprivate init(_ digest: SHA256Digest) {
    text = hexadecimal(digest)
  }
}

extension ContentHash: CustomStringConvertible {
  public var description: String { text }
}

/// A SHA-256 in the making.
struct RunningHash {
  private var state = SHA256()

  mutating func update(_ bytes: Span<UInt8>) {
    unsafe bytes.withUnsafeBytes { unsafe state.update(bufferPointer: $0) }
  }

  func finish() -> ContentHash { ContentHash(state.finalize()) }

  /// The first eight bytes of the hash of some bytes.
  static func prefix(of bytes: Span<UInt8>) -> UInt64 {
    var state = SHA256()
    unsafe bytes.withUnsafeBytes { unsafe state.update(bufferPointer: $0) }
    return unsafe state.finalize().withUnsafeBytes {
      UInt64(bigEndian: unsafe $0.loadUnaligned(as: UInt64.self))
    }
  }
}

/// The lower-case hexadecimal digits of some bytes.
func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
  var digits: [UInt8] = []
  for byte in bytes { appendHexadecimal(byte, to: &digits) }
  return String(decoding: digits, as: UTF8.self)
}

func appendHexadecimal(_ byte: UInt8, to digits: inout [UInt8]) {
  for half in [byte >> 4, byte & 15] {
    digits.append(half < 10 ? UInt8(ascii: "0") + half : UInt8(ascii: "a") - 10 + half)
  }
}
