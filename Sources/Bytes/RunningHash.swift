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

  /// The hash of all that was added so far, as 64 lower-case hexadecimal digits.
  package var hexadecimal: String {
    let digest = digest()
    var digits: [UInt8] = []
    for index in digest.indices { digits.appendHexadecimal(digest[index]) }
    return String(decoding: digits, as: UTF8.self)
  }

  /// The first eight bytes of the hash of some bytes.
  package static func prefix(of bytes: Span<UInt8>) -> UInt64 {
    var hash = RunningHash()
    hash.update(bytes)
    return hash.prefix
  }

  /// The first eight bytes of the hash of all that was added so far.
  package var prefix: UInt64 {
    let digest = digest()
    var prefix: UInt64 = 0
    for index in 0..<8 { prefix = prefix << 8 | UInt64(digest[index]) }
    return prefix
  }
}

extension Span<UInt8> {
  /// The number that up to 16 lower-case hexadecimal digits stand for, or `nil` for anything else.
  package var hexadecimalNumber: UInt64? {
    guard (1...16).contains(count) else { return nil }
    var number: UInt64 = 0
    for index in indices {
      switch self[index] {
      case let digit where digit >= 48 && digit <= 57: number = number << 4 | UInt64(digit - 48)
      case let digit where digit >= 97 && digit <= 102: number = number << 4 | UInt64(digit - 87)
      default: return nil
      }
    }
    return number
  }
}

extension [UInt8] {
  /// Appends the 16 lower-case hexadecimal digits of a number.
  package mutating func appendHexadecimal(_ number: UInt64) {
    for shift in stride(from: 56, through: 0, by: -8) {
      appendHexadecimal(UInt8(truncatingIfNeeded: number >> UInt64(shift)))
    }
  }

  /// Appends the two lower-case hexadecimal digits of a byte.
  package mutating func appendHexadecimal(_ byte: UInt8) {
    append(Self.hexadecimalDigit(byte >> 4))
    append(Self.hexadecimalDigit(byte & 15))
  }

  private static func hexadecimalDigit(_ half: UInt8) -> UInt8 {
    half < 10 ? UInt8(ascii: "0") + half : UInt8(ascii: "a") - 10 + half
  }
}
