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
      let end = PlainRun.end(
        in: bytes.span, from: index, markup: false, isDoubled: &maybeDoubleEncoded)
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
