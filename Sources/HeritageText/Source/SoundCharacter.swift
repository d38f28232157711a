/// The check that bytes are UTF-8 (RFC 3629, section 4), for characters beyond ASCII.
enum SoundCharacter {
  /// Returns the index behind the character at `start`, or `start` itself if there is no sound one.
  static func end(in bytes: Span<UInt8>, at start: Int) -> Int {
    let first = bytes[start]
    let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard (0xC2...0xF4).contains(first), start + length <= bytes.count,
      isSecond(bytes[start + 1], after: first)
    else { return start }
    for index in start + 2..<start + length where !isContinuation(bytes[index]) { return start }
    return start + length
  }

  // Overlong forms, surrogates and numbers above U+10FFFF show in the second byte.
  private static func isSecond(_ byte: UInt8, after first: UInt8) -> Bool {
    switch first {
    case 0xE0: (0xA0...0xBF).contains(byte)
    case 0xED: (0x80...0x9F).contains(byte)
    case 0xF0: (0x90...0xBF).contains(byte)
    case 0xF4: (0x80...0x8F).contains(byte)
    default: isContinuation(byte)
    }
  }

  private static func isContinuation(_ byte: UInt8) -> Bool {
    byte & 0xC0 == 0x80
  }
}
