/// The stretches of a text that are stored as they are, found eight bytes at a time.
enum PlainRun {
  /// Returns the index of the first byte from `start` on that wants a closer look, or the end.
  ///
  /// Such are controls, a space after a space or at the start of the text, the characters of
  /// ``NotableCharacter``, bytes that are not UTF-8, and `<` and `&` if `markup` is true.
  /// `isDoubled` becomes true if two characters beyond ASCII meet as they do in text encoded
  /// twice: the first one is below U+0100.
  static func end(
    in bytes: Span<UInt8>, from start: Int, markup: Bool, isDoubled: inout Bool
  ) -> Int {
    var index = start
    while true {
      index = asciiEnd(in: bytes, from: index, markup: markup)
      while index < bytes.count, bytes[index] >= 0x80 {
        let next = SoundCharacter.end(in: bytes, at: index)
        guard next > index, NotableCharacter(in: bytes, at: index) == nil else { return index }
        if bytes[index] == 0xC3, next < bytes.count, bytes[next] >= 0x80 { isDoubled = true }
        index = next
      }
      guard index < bytes.count, isPlain(bytes, index, markup: markup) else { return index }
    }
  }

  private static let tops: UInt64 = 0x8080_8080_8080_8080
  private static let lows: UInt64 = 0x7F7F_7F7F_7F7F_7F7F

  // Marks each byte in question by its top bit, exactly for all up to the first one beyond ASCII.
  private static func asciiEnd(in bytes: Span<UInt8>, from start: Int, markup: Bool) -> Int {
    let raw = unsafe bytes.bytes
    // Without markup, a control character stands in for either: it wants a look anyway.
    let less: UInt64 = markup ? 0x3C3C_3C3C_3C3C_3C3C : 0
    let ampersand: UInt64 = markup ? 0x2626_2626_2626_2626 : 0
    var spaceBefore: UInt64 =
      start == 0 || (start <= bytes.count && bytes[start - 1] == UInt8(ascii: " ")) ? 0x80 : 0
    var index = start
    while index + 8 <= raw.byteCount {
      let word = unsafe UInt64(
        littleEndian: raw.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self))
      let spaces = ~((word ^ 0x2020_2020_2020_2020) &+ lows) & tops
      let isPrintable =
        (word &+ 0x6060_6060_6060_6060) & ((word ^ less) &+ lows) & ((word ^ ampersand) &+ lows)
      let isDelete = word &+ 0x0101_0101_0101_0101
      let doubled = spaces & (spaces << 8 | spaceBefore)
      let marks = (word | ~isPrintable | isDelete | doubled) & tops
      if marks != 0 { return index + marks.trailingZeroBitCount / 8 }
      spaceBefore = spaces >> 56
      index += 8
    }
    while index < bytes.count, isPlain(bytes, index, markup: markup) { index += 1 }
    return index
  }

  private static func isPlain(_ bytes: Span<UInt8>, _ index: Int, markup: Bool) -> Bool {
    switch bytes[index] {
    case UInt8(ascii: " "): index > 0 && bytes[index - 1] != UInt8(ascii: " ")
    case UInt8(ascii: "<"), UInt8(ascii: "&"): !markup
    case 0x21...0x7E: true
    default: false
    }
  }
}
