/// The characters that change how text is shown without being seen themselves.
enum InvisibleCharacter {
  /// Returns whether the character is a control, a direction control, or invisible.
  ///
  /// The zero-width joiners are not included: whether they belong depends on their neighbours.
  static func includes(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20...0x7E:
      false
    // C0, DEL and C1.
    case 0x00...0x1F, 0x7F...0x9F:
      true
    // Soft hyphen, grapheme joiner, Arabic letter mark, Hangul fillers, Mongolian vowel separator.
    case 0xAD, 0x34F, 0x61C, 0x115F...0x1160, 0x180E, 0x3164, 0xFFA0:
      true
    // Zero-width space, direction marks, line and paragraph separators, direction embeddings.
    case 0x200B, 0x200E...0x200F, 0x2028...0x202E:
      true
    // Word joiner, invisible operators, direction isolates, deprecated format controls.
    case 0x2060...0x206F:
      true
    // Byte-order mark, interlinear annotation, tags.
    case 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE007F:
      true
    default:
      false
    }
  }
}
