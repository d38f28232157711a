/// The folded words of one text after the other, written as bytes into a buffer that is used again.
///
/// For texts without end that a few words are looked for in: what is written is what
/// ``FoldedName`` gives, at a tenth of the time, as nothing but the buffer holds it and what a
/// character folds to is asked of Unicode once.
public struct FoldedWords: Sendable {
  /// What a character folds to: up to four bytes of UTF-8, the first one lowest, a space where it
  /// separates words, or one of the two values below, which are not UTF-8.
  private typealias Cell = UInt32

  private static let unknown: Cell = 0xFFFF_FFFF
  /// The character's fold is longer, or depends on the characters beside it.
  private static let inContext: Cell = 0xFFFF_FFFE
  private static let space = UInt8(ascii: " ")

  /// What ASCII folds to; 0 vanishes.
  private static let ascii: [UInt8] = (0..<0x80).map { (byte: UInt8) in
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): byte
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
    case UInt8(ascii: "'"), UInt8(ascii: "`"): 0
    default: space
    }
  }

  /// How far a text is folded.
  private struct Place {
    /// The index of the next byte of the text.
    var index = 0
    /// The end of what is written.
    var end = 1
    /// Both as they were behind the last separator of ASCII.
    var wordIndex = 0
    var wordEnd = 1
  }

  private enum Stop {
    case end
    case unknown(UInt32)
    case inContext
    case notUTF8
  }

  private var cells = [Cell](repeating: unknown, count: 0x1_0000)
  /// The words of the text folded last are its first ``count`` bytes: a space before each word and
  /// one behind the last.
  public private(set) var bytes: [UInt8] = []
  /// How many of ``bytes`` count.
  public private(set) var count = 0

  public init() {}

  /// Folds a text in place of the one before.
  ///
  /// - Parameter text: The text in UTF-8.
  /// - Returns: Whether it is UTF-8; if not, there are no words.
  public mutating func fold(_ text: Span<UInt8>) -> Bool {
    // No character of one byte becomes more of them, and none of two or more becomes five.
    let room = 2 * text.count + 2
    if bytes.count < room { bytes = [UInt8](repeating: 0, count: room) }
    bytes[0] = Self.space
    var place = Place()
    while true {
      switch append(text, at: &place) {
      case .end:
        guard place.end > 1 else { return foldWhole(text) }
        if bytes[place.end - 1] != Self.space {
          bytes[place.end] = Self.space
          place.end += 1
        }
        count = place.end
        return true
      case .unknown(let value):
        guard let scalar = Unicode.Scalar(value) else { return refuse() }
        cells[Int(value)] = Self.cell(of: scalar)
      case .inContext:
        guard foldWord(text, at: &place) else { return refuse() }
      case .notUTF8:
        return refuse()
      }
    }
  }

  /// Appends what the characters fold to, up to the first that it takes more for.
  private mutating func append(_ text: Span<UInt8>, at place: inout Place) -> Stop {
    let ascii = Self.ascii
    let plain = ascii.span
    let table = cells
    let known = table.span
    var out = bytes.mutableSpan
    var end = place.end
    var index = place.index
    defer {
      place.end = end
      place.index = index
    }
    while index < text.count {
      let byte = text[index]
      if byte < 0x80 {
        let folded = plain[Int(byte)]
        index &+= 1
        if folded > Self.space {
          out[end] = folded
          end &+= 1
        } else if folded == Self.space {
          if out[end &- 1] != Self.space {
            out[end] = folded
            end &+= 1
          }
          place.wordIndex = index
          place.wordEnd = end
        }
        continue
      }
      guard let character = text.characterBeyondASCII(at: index) else { return .notUTF8 }
      // Above U+FFFF there is little that names are written with.
      if character.width == 4 { return .inContext }
      var rest = known[Int(character.value)]
      if rest == Self.unknown { return .unknown(character.value) }
      if rest == Self.inContext { return .inContext }
      while rest != 0 {
        let folded = UInt8(truncatingIfNeeded: rest)
        if folded != Self.space || out[end &- 1] != Self.space {
          out[end] = folded
          end &+= 1
        }
        rest >>= 8
      }
      index &+= character.width
    }
    return .end
  }

  /// Folds all that stands between two separators of ASCII, which nothing is changed beyond.
  private mutating func foldWord(_ text: Span<UInt8>, at place: inout Place) -> Bool {
    var after = place.index
    while after < text.count, text[after] >= 0x80 || Self.ascii[Int(text[after])] != Self.space {
      after += 1
    }
    guard let word = String(validating: text.extracting(place.wordIndex..<after)) else {
      return false
    }
    let folded = LetterFolding.decomposedWords(of: word).utf8
    bytes.removeLast(bytes.count - place.wordEnd)
    bytes += folded
    place.index = after
    place.end = bytes.count
    bytes += repeatElement(0, count: 2 * (text.count - after) + 2)
    return true
  }

  /// Folds a text as a name is.
  private mutating func foldWhole(_ text: Span<UInt8>) -> Bool {
    guard let name = String(validating: text) else { return refuse() }
    bytes = Array(" \(FoldedName(name).text) ".utf8)
    count = bytes.count
    return true
  }

  private mutating func refuse() -> Bool {
    count = 0
    return false
  }

  /// Asks what a character folds to between others.
  private static func cell(of scalar: Unicode.Scalar) -> Cell {
    let folded = LetterFolding.decomposedWords(of: "a\(scalar)a").unicodeScalars
    guard folded.count >= 2, folded.first == "a", folded.last == "a" else { return inContext }
    let own = folded.dropFirst().dropLast()
    guard own.allSatisfy(standsAlone) else { return inContext }
    let bytes = String(String.UnicodeScalarView(own)).utf8
    guard bytes.count <= 4 else { return inContext }
    return bytes.reversed().reduce(into: Cell(0)) { $0 = $0 << 8 | Cell($1) }
  }

  /// Whether nothing that comes before a character can be joined with it.
  private static func standsAlone(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    // The vowels and the finals that Korean syllables are composed of.
    case 0x1160...0x11FF: return false
    default: break
    }
    return switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: false
    default: true
    }
  }
}

extension String {
  /// Copies a text, unless it is not UTF-8.
  fileprivate init?(validating bytes: Span<UInt8>) {
    do {
      self.init(copying: try UTF8Span(validating: bytes))
    } catch {
      return nil
    }
  }
}

extension Span<UInt8> {
  /// Reads the character that starts at an index with a byte beyond ASCII.
  ///
  /// - Returns: Its number and how many bytes it has, or `nil` if they are not UTF-8. Of four bytes
  ///   only the first is looked at.
  fileprivate func characterBeyondASCII(at index: Int) -> (value: UInt32, width: Int)? {
    let first = self[index]
    switch first {
    case 0xC2...0xDF:
      guard index &+ 1 < count, self[index &+ 1] & 0xC0 == 0x80 else { return nil }
      return (UInt32(first & 0x1F) << 6 | UInt32(self[index &+ 1] & 0x3F), 2)
    case 0xE0...0xEF:
      guard index &+ 2 < count, self[index &+ 1] & 0xC0 == 0x80, self[index &+ 2] & 0xC0 == 0x80
      else { return nil }
      let value =
        UInt32(first & 0xF) << 12 | UInt32(self[index &+ 1] & 0x3F) << 6
        | UInt32(self[index &+ 2] & 0x3F)
      return value >= 0x800 ? (value, 3) : nil
    case 0xF0...0xF4: return (0, 4)
    default: return nil
    }
  }
}
