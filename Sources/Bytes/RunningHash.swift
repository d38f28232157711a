import CLibCrypto

/// A SHA-256 in the making.
package struct RunningHash {
  private var state = SHA256_CTX()

  package init() {
    unsafe SHA256_Init(&state)
  }

  package mutating func update(_ bytes: Span<UInt8>) {
    _ = unsafe bytes.withUnsafeBytes { unsafe SHA256_Update(&state, $0.baseAddress, $0.count) }
  }

  /// The 32 bytes of the hash of all that was added so far.
  package func digest() -> InlineArray<32, UInt8> {
    var state = state
    var digest = InlineArray<32, UInt8>(repeating: 0)
    var bytes = digest.mutableSpan
    _ = unsafe bytes.withUnsafeMutableBytes { buffer in
      unsafe SHA256_Final(buffer.baseAddress?.assumingMemoryBound(to: UInt8.self), &state)
    }
    return digest
  }

  /// The first eight bytes of the hash of some bytes.
  package static func prefix(of bytes: Span<UInt8>) -> UInt64 {
    var hash = RunningHash()
    hash.update(bytes)
    let digest = hash.digest()
    var prefix: UInt64 = 0
    for index in 0..<8 { prefix = prefix << 8 | UInt64(digest[index]) }
    return prefix
  }
}

extension [UInt8] {
  /// Appends the two lower-case hexadecimal digits of a byte.
  package mutating func appendHexadecimal(_ byte: UInt8) {
    for half in [byte >> 4, byte & 15] {
      append(half < 10 ? UInt8(ascii: "0") + half : UInt8(ascii: "a") - 10 + half)
    }
  }
}
