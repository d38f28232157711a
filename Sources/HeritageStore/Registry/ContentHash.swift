import CLibCrypto
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

  fileprivate init(digest: [UInt8]) {
    text = hexadecimal(digest)
  }
}

extension ContentHash: CustomStringConvertible {
  public var description: String { text }
}

/// A SHA-256 in the making.
struct RunningHash {
  private var state = SHA256_CTX()

  init() {
    unsafe SHA256_Init(&state)
  }

  mutating func update(_ bytes: Span<UInt8>) {
    _ = unsafe bytes.withUnsafeBytes { unsafe SHA256_Update(&state, $0.baseAddress, $0.count) }
  }

  /// The 32 bytes of the hash so far.
  private func digest() -> [UInt8] {
    var state = state
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
    unsafe SHA256_Final(&digest, &state)
    return digest
  }

  func finish() -> ContentHash { ContentHash(digest: digest()) }

  /// The first eight bytes of the hash of some bytes.
  static func prefix(of bytes: Span<UInt8>) -> UInt64 {
    var hash = RunningHash()
    hash.update(bytes)
    return hash.digest().prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
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
