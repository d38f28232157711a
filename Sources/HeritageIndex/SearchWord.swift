/// A word of a search, folded like the texts that it is looked for in.
struct SearchWord {
  let text: String
  /// Whether the word is in a script without spaces, where a word can begin anywhere in a text.
  let isSpaceless: Bool

  /// - Parameter folded: a word of a `FoldedName`.
  init(_ folded: Substring) {
    text = String(folded)
    isSpaceless = folded.unicodeScalars.contains(where: Self.isSpaceless)
  }

  /// Tells whether a folded text has the word, or a longer one that begins with it.
  func begins(in folded: String) -> Bool {
    if isSpaceless { return folded.contains(text) }
    return folded.split(separator: " ").contains { $0.hasPrefix(text) }
  }

  /// Tells whether a folded text has exactly this word.
  func stands(in folded: String) -> Bool {
    if isSpaceless { return folded.contains(text) }
    return folded.split(separator: " ").contains { $0 == text }
  }

  /// Thai, Lao, Tibetan, Burmese and Khmer letters, kana and Chinese characters.
  private static func isSpaceless(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xE00...0xFFF, 0x1000...0x109F, 0x1780...0x17FF: true
    case 0x2E80...0x2FDF, 0x3005...0x3007, 0x3040...0x312F, 0x31F0...0x31FF: true
    case 0x3400...0x9FFF, 0xF900...0xFAFF, 0x2_0000...0x3_FFFF: true
    default: false
    }
  }
}
