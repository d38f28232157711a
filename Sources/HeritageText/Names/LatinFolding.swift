/// The words of names in Latin letters, by one walk over their bytes.
enum LatinFolding {
  /// Returns the folded words of a name, separated by single spaces: what
  /// ``LetterFolding/words(of:)`` gives, or `nil` if a table does not cover the name.
  static func words(of name: String) -> String? {
    let bytes = name.utf8Span.span
    let table = LatinLetters.all
    var words = WordBytes(separator: UInt8(ascii: " "), capacity: bytes.count)
    var index = 0
    while index < bytes.count {
      guard bytes[index] >= 0x80 else {
        words.append(ascii: bytes[index])
        index += 1
        continue
      }
      guard let letter = table.letter(of: bytes.character(at: &index)) else { return nil }
      words.append(letter.folded)
    }
    return words.text
  }

  /// Returns the words of a name in ASCII, separated by hyphens, or `nil` if it takes ICU to
  /// romanise the name.
  static func slug(of name: String) -> [UInt8]? {
    let bytes = name.utf8Span.span
    let table = LatinLetters.all
    var words = WordBytes(separator: UInt8(ascii: "-"), capacity: bytes.count)
    // ICU romanises a name whole, and treats some signs unlike folding does.
    var needsRomanising = false
    var forbidsRomanising = false
    var isAfterCyrillic = false
    var index = 0
    while index < bytes.count {
      guard bytes[index] >= 0x80 else {
        words.append(ascii: bytes[index])
        index += 1
        isAfterCyrillic = false
        continue
      }
      let character = bytes.character(at: &index)
      if let letter = table.letter(of: character) {
        if isAfterCyrillic, (0x300...0x36F).contains(character) { return nil }
        isAfterCyrillic = false
        if letter.folded.isASCII {
          words.append(letter.folded)
          if letter.romanised == nil { forbidsRomanising = true }
        } else {
          guard let romanised = letter.romanised else { return nil }
          words.append(romanised)
          needsRomanising = true
        }
      } else {
        guard let romanised = CyrillicLetters.romanised(character) else { return nil }
        words.append(romanised)
        needsRomanising = true
        isAfterCyrillic = true
      }
    }
    return needsRomanising && forbidsRomanising ? nil : words.bytes
  }
}

extension Span<UInt8> {
  /// Reads the character beyond ASCII at an index of sound UTF-8, and moves the index behind it.
  ///
  /// - Returns: The character's number, or 0 if it is above U+FFFF.
  fileprivate func character(at index: inout Int) -> UInt32 {
    let first = UInt32(self[index])
    let second = UInt32(self[index + 1] & 0x3F)
    if first < 0xE0 {
      index += 2
      return (first & 0x1F) << 6 | second
    }
    if first < 0xF0 {
      let third = UInt32(self[index + 2] & 0x3F)
      index += 3
      return (first & 0xF) << 12 | second << 6 | third
    }
    index += 4
    return 0
  }
}
