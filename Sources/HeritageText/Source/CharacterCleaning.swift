/// The removal of characters that must not be stored, and the folding of white space.
///
/// It works on UTF-8 that is known to be sound, as most bytes of a text need no decoding.
struct CharacterCleaning {
  /// What was found.
  private(set) var notes = NoteSet()
  /// Whether two characters beyond ASCII meet as they do in text encoded twice.
  private(set) var maybeDoubleEncoded = false
  private var text: [UInt8] = []
  /// Whether white space is due before the next character, unless that is the first.
  private var isSpaced = false

  /// Returns the text of UTF-8 bytes without controls and soft hyphens, with single spaces.
  mutating func clean(_ bytes: [UInt8]) -> [UInt8] {
    text.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x21 || byte == 0x7F {
        separate(byte)
        index += 1
        continue
      }
      let end = plainEnd(in: bytes, from: index)
      if end > index {
        keep(bytes[index..<end])
        index = end
      } else {
        let start = index
        clean(bytes.span.character(at: &index), bytes[start..<index])
        if byte == 0xC3, index < bytes.count, bytes[index] >= 0x80 { maybeDoubleEncoded = true }
      }
    }
    return text
  }

  /// Returns the end of the printable ASCII from an index on, in which no two spaces meet.
  private func plainEnd(in bytes: [UInt8], from start: Int) -> Int {
    var end = start
    while end < bytes.count, (0x20...0x7E).contains(bytes[end]),
      bytes[end] != 0x20 || (end > start && bytes[end - 1] != 0x20)
    {
      end += 1
    }
    return end
  }

  // A run begins with no space and has no two on end, but may end with one.
  private mutating func keep(_ run: ArraySlice<UInt8>) {
    if isSpaced, !text.isEmpty { text.append(UInt8(ascii: " ")) }
    isSpaced = run.last == UInt8(ascii: " ")
    text.append(contentsOf: isSpaced ? run.dropLast() : run)
  }

  private mutating func separate(_ control: UInt8) {
    switch control {
    case 0x20, 0x09...0x0D: isSpaced = true
    default: notes.insert(.controlCharactersRemoved)
    }
  }

  /// Takes a character beyond ASCII, given by its number and as UTF-8.
  private mutating func clean(_ scalar: UInt32, _ character: ArraySlice<UInt8>) {
    switch scalar {
    case 0xA0, 0x1680, 0x2000...0x200A, 0x2028...0x2029, 0x202F, 0x205F, 0x3000:
      isSpaced = true
    case 0x80...0x9F, 0xFEFF:
      notes.insert(.controlCharactersRemoved)
      // It ends a line.
      if scalar == 0x85 { isSpaced = true }
    case 0xAD:
      notes.insert(.softHyphenRemoved)
    default:
      if scalar == 0xFFFD { notes.insert(.replacementCharacter) }
      keep(character)
    }
  }
}

/// The traces of UTF-8 that was read as Windows-1252 and encoded again.
enum DoubleEncoding {
  /// Returns whether the text has such a trace, such as `Ã©` for `é` or `â€œ` for a quotation mark.
  ///
  /// Capital letters before quotation marks or spaces can look alike, so the letters that begin
  /// Greek, Cyrillic, Hebrew and Arabic bytes count only in two pairs on end.
  static func isFound(in scalars: [Unicode.Scalar]) -> Bool {
    for index in scalars.indices {
      switch scalars[index].value {
      case 0xC2, 0xC3:
        if isContinuation(scalars, index + 1) { return true }
      case 0xCE...0xD2, 0xD7...0xD9:
        if isContinuation(scalars, index + 1), isPairLead(scalars, index + 2),
          isContinuation(scalars, index + 3)
        {
          return true
        }
      case 0xE2...0xE9, 0xEF:
        if isContinuation(scalars, index + 1), !isPunctuation(scalars[index + 1]),
          isContinuation(scalars, index + 2)
        {
          return true
        }
      case 0xF0:
        if (1...3).allSatisfy({ isContinuation(scalars, index + $0) }) { return true }
      default:
        continue
      }
    }
    return false
  }

  private static func isPairLead(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
    guard index < scalars.count else { return false }
    return switch scalars[index].value {
    case 0xCE...0xD2, 0xD7...0xD9: true
    default: false
    }
  }

  /// Returns whether the scalar is what Windows-1252 makes of a byte from 0x80 to 0xBF.
  private static func isContinuation(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
    guard index < scalars.count else { return false }
    return switch scalars[index].value {
    case 0x80...0xBF, 0x152, 0x153, 0x160, 0x161, 0x178, 0x17D, 0x17E, 0x192, 0x2C6, 0x2DC,
      0x2013, 0x2014, 0x2018...0x201A, 0x201C...0x201E, 0x2020...0x2022, 0x2026, 0x2030, 0x2039,
      0x203A, 0x20AC, 0x2122:
      true
    default:
      false
    }
  }

  // What can follow an accented letter in sound text.
  private static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\u{A0}", "«", "»", "‘", "’", "“", "”", "‹", "›", "…", "–", "—", "·": true
    default: false
    }
  }
}
