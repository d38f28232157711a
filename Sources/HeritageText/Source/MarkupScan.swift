/// The search for the bytes of HTML that are not plain text, eight at a time.
enum MarkupScan {
  /// Returns the index of the next `<` or `&`, or control character from U+001C to U+001F; the
  /// end if there is none.
  static func next(in bytes: Span<UInt8>, from start: Int) -> Int {
    let raw = unsafe bytes.bytes
    var index = start
    while index + 8 <= raw.byteCount {
      let word = unsafe UInt64(
        littleEndian: raw.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self))
      let found =
        zeros(word ^ 0x3C3C_3C3C_3C3C_3C3C) | zeros(word ^ 0x2626_2626_2626_2626)
        | zeros((word & 0xFCFC_FCFC_FCFC_FCFC) ^ 0x1C1C_1C1C_1C1C_1C1C)
      if found != 0 { return index + found.trailingZeroBitCount / 8 }
      index += 8
    }
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "<"), UInt8(ascii: "&"), 0x1C...0x1F: return index
      default: index += 1
      }
    }
    return index
  }

  // Marks zero bytes by their top bit, exactly up to the first one.
  private static func zeros(_ word: UInt64) -> UInt64 {
    (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
  }
}
