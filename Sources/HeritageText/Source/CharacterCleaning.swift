/// The removal of characters that must not be stored, and the folding of white space.
///
/// It works on UTF-8 that is known to be sound, as most bytes of a text need no decoding.
struct CharacterCleaning {
  /// The marks that ``MarkupReader`` leaves for the end of a block and of a line.
  ///
  /// They are control characters, so none of a source's own can be left beside them.
  static let blockEnd: UInt8 = 0x1D
  static let lineEnd: UInt8 = 0x1E

  /// What the marks of ``MarkupReader`` become.
  enum Breaks {
    /// There are none: the same characters are a source's own controls.
    case absent
    case spaces
    case lines
  }

  /// What was found.
  private(set) var notes: NoteSet = []
  /// Whether two characters beyond ASCII meet as they do in text encoded twice.
  private(set) var maybeDoubleEncoded = false
  private let breaks: Breaks
  private var text: [UInt8] = []
  private var gap = Gap.none

  init(breaks: Breaks) {
    self.breaks = breaks
  }

  /// Returns the text of UTF-8 bytes without controls and soft hyphens, with single spaces.
  mutating func clean(_ bytes: [UInt8]) -> [UInt8] {
    text.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x21 || byte == 0x7F {
        cleanControl(byte)
        index += 1
        continue
      }
      let end = plainEnd(in: bytes, from: index)
      if end > index {
        keep(bytes[index..<end])
        index = end
      } else {
        let length = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
        let end = min(index + length, bytes.count)
        cleanCharacter(bytes[index..<end])
        if byte == 0xC3, end < bytes.count, bytes[end] >= 0x80 { maybeDoubleEncoded = true }
        index = end
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
    switch text.isEmpty ? .none : gap {
    case .none: break
    case .space: text.append(UInt8(ascii: " "))
    case .line: text.append(UInt8(ascii: "\n"))
    case .paragraph: text.append(contentsOf: "\n\n".utf8)
    }
    let endsInSpace = run.last == UInt8(ascii: " ")
    text.append(contentsOf: endsInSpace ? run.dropLast() : run)
    gap = endsInSpace ? .space : .none
  }

  private mutating func cleanControl(_ byte: UInt8) {
    switch byte {
    case 0x20, 0x09...0x0D:
      gap = max(gap, .space)
    case Self.blockEnd where breaks != .absent:
      gap = max(gap, breaks == .lines ? .paragraph : .space)
    case Self.lineEnd where breaks != .absent:
      gap = max(gap, breaks == .lines ? .line : .space)
    default:
      notes.insert(.controlCharactersRemoved)
    }
  }

  private mutating func cleanCharacter(_ character: ArraySlice<UInt8>) {
    switch NotableCharacter(in: character.span, at: 0) {
    case .space:
      gap = max(gap, .space)
    case .nextLine:
      notes.insert(.controlCharactersRemoved)
      gap = max(gap, .space)
    case .control:
      notes.insert(.controlCharactersRemoved)
    case .softHyphen:
      notes.insert(.softHyphenRemoved)
    case .replacement:
      notes.insert(.replacementCharacter)
      keep(character)
    case nil:
      keep(character)
    }
  }

  private enum Gap: Int, Comparable {
    case none
    case space
    case line
    case paragraph

    static func < (left: Self, right: Self) -> Bool {
      left.rawValue < right.rawValue
    }
  }
}

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
