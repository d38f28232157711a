/// A character beyond ASCII that a stored text must not have, or that is worth a note.
enum NotableCharacter {
  /// White space other than the ASCII kinds.
  case space
  /// U+0085, a control character that ends a line.
  case nextLine
  /// A C1 control character, or a byte-order mark.
  case control
  case softHyphen
  case replacement

  /// Tells which one begins at an index of UTF-8, or returns `nil` for any other character.
  ///
  /// The bytes of the character, as many as its first one tells, have to be there.
  init?(in bytes: Span<UInt8>, at index: Int) {
    switch bytes[index] {
    case 0xC2: self.init(0xC2, bytes[index + 1])
    case 0xE1...0xE3, 0xEF: self.init(bytes[index], bytes[index + 1], bytes[index + 2])
    default: return nil
    }
  }

  /// Tells which one a character of two bytes is.
  private init?(_ first: UInt8, _ second: UInt8) {
    switch (first, second) {
    case (0xC2, 0x85): self = .nextLine
    case (0xC2, 0x80...0x9F): self = .control
    case (0xC2, 0xA0): self = .space
    case (0xC2, 0xAD): self = .softHyphen
    default: return nil
    }
  }

  /// Tells which one a character of three bytes is.
  private init?(_ first: UInt8, _ second: UInt8, _ third: UInt8) {
    switch (first, second, third) {
    // U+1680, U+2000 to U+200A, U+2028, U+2029, U+202F, U+205F and U+3000.
    case (0xE1, 0x9A, 0x80), (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8...0xA9),
      (0xE2, 0x80, 0xAF), (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80):
      self = .space
    case (0xEF, 0xBB, 0xBF): self = .control
    case (0xEF, 0xBF, 0xBD): self = .replacement
    default: return nil
    }
  }
}
