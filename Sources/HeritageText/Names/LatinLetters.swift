/// What the letters of Latin names fold to, read from a table: asking Unicode costs twenty times as
/// much, which a look-up among many names feels.
struct LatinLetters {
  /// Up to four bytes of UTF-8, the first one lowest, in which `-` separates words.
  typealias Cell = UInt32

  private static let separator: Cell = 0x2D

  /// The cells of U+00A0 to U+024F, then of U+1E00 to U+1EFF.
  private static let cells = rows.utf8.split(separator: 0x20).map { text in
    text.elementsEqual(".".utf8)
      ? 0 : text.reversed().reduce(into: Cell(0)) { $0 = $0 << 8 | Cell($1) }
  }

  /// Returns the folded words of a name, separated by single spaces: what
  /// ``LetterFolding/decomposedWords(of:)`` gives, or `nil` if the table does not cover the name.
  static func words(of name: String) -> String? {
    let bytes = name.utf8Span.span
    let table = cells
    var words = WordBytes(separator: UInt8(ascii: " "), capacity: bytes.count)
    var index = 0
    while index < bytes.count {
      guard bytes[index] >= 0x80 else {
        words.append(ascii: bytes[index])
        index += 1
        continue
      }
      guard let cell = cell(of: bytes.character(at: &index), in: table) else { return nil }
      words.append(cell)
    }
    return String(decoding: words.bytes, as: UTF8.self)
  }

  /// Returns what a character beyond ASCII folds to, or `nil` if the table does not cover it.
  private static func cell(of scalar: UInt32, in table: [Cell]) -> Cell? {
    switch scalar {
    case 0xA0...0x24F: table[Int(scalar - 0xA0)]
    case 0x1E00...0x1EFF: table[Int(scalar - 0x1E00 + 0x1B0)]
    // The letters of the phonetic alphabet stand for themselves.
    case 0x250...0x2AF: 0x80C0 | scalar >> 6 | (scalar & 0x3F) << 8
    case 0x2B0...0x36F, 0x2018, 0x2019: 0
    case 0x80...0x9F, 0x2010...0x2015, 0x201C...0x201E: separator
    default: nil
    }
  }

  /// Thirty-two cells a line: `-` separates words and `.` stands for nothing.
  ///
  /// The figures are those of Unicode's compatibility decomposition.
  private static let rows = """
    - - - - - - - - - - a - - . - - - - 2 3 . μ - - - 1 o - 1-4 1-2 3-4 - \
    a a a a a a ae c e e e e i i i i d n o o o o o - o u u u u y th ss \
    a a a a a a ae c e e e e i i i i d n o o o o o - o u u u u y th y \
    a a a a a a c c c c c c c c d d d d e e e e e e e e e e g g g g \
    g g g g h h h h i i i i i i i i i i ij ij j j k k ĸ l l l l l l l- \
    l- l l n n n n n n ʼn n n o o o o o o oe oe r r r r r r s s s s s s \
    s s t t t t t t u u u u u u u u u u u u w w y y y z z z z z z s \
    ƀ ɓ ƃ ƃ ƅ ƅ ɔ ƈ ƈ ɖ ɗ ƌ ƌ ƍ ǝ ə ɛ ƒ ƒ ɠ ɣ ƕ ɩ ɨ ƙ ƙ ƚ ƛ ɯ ɲ ƞ ɵ \
    o o ƣ ƣ ƥ ƥ ʀ ƨ ƨ ʃ ƪ ƫ ƭ ƭ ʈ u u ʊ ʋ ƴ ƴ ƶ ƶ ʒ ƹ ƹ ƺ ƻ ƽ ƽ ƾ ƿ \
    ǀ ǁ ǂ ǃ dz dz dz lj lj lj nj nj nj a a i i o o u u u u u u u u u u ǝ a a \
    a a ae ae ǥ ǥ g g k k o o o o ʒ ʒ j dz dz dz g g ƕ ƿ n n a a ae ae o o \
    a a a a e e e e i i i i o o o o r r r r u u u u s s t t ȝ ȝ h h \
    ƞ ȡ ȣ ȣ ȥ ȥ a a e e o o o o o o o o y y ȴ ȵ ȶ ȷ ȸ ȹ ⱥ ȼ ȼ ƚ ⱦ ȿ \
    ɀ ɂ ɂ ƀ ʉ ʌ ɇ ɇ ɉ ɉ ɋ ɋ ɍ ɍ ɏ ɏ a a b b b b b b c c d d d d d d \
    d d d d e e e e e e e e e e f f g g h h h h h h h h h h i i i i \
    k k k k k k l l l l l l l l m m m m m m n n n n n n n n o o o o \
    o o o o p p p p r r r r r r r r s s s s s s s s s s t t t t t t \
    t t u u u u u u u u u u v v v v w w w w w w w w w w x x x x y y \
    z z z z z z h t w y aʾ s ẜ ẝ ss ẟ a a a a a a a a a a a a a a a a \
    a a a a a a a a e e e e e e e e e e e e e e e e i i i i o o o o \
    o o o o o o o o o o o o o o o o o o o o u u u u u u u u u u u u \
    u u y y y y y y y y ỻ ỻ ỽ ỽ ỿ ỿ
    """
}

extension Span<UInt8> {
  /// Reads the character beyond ASCII at an index of sound UTF-8, and moves the index behind it.
  ///
  /// - Returns: The character's number, or 0 if it is above U+FFFF.
  func character(at index: inout Int) -> UInt32 {
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

/// Words put together byte by byte, with one separator between them.
struct WordBytes {
  private(set) var bytes: [UInt8] = []
  private let separator: UInt8
  private var isSeparated = false

  init(separator: UInt8, capacity: Int) {
    self.separator = separator
    bytes.reserveCapacity(capacity)
  }

  /// Adds a character of ASCII: letters and digits in lowercase, anything else as a separator.
  ///
  /// Apostrophes and grave accents vanish instead of separating.
  mutating func append(ascii byte: UInt8) {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      keep(byte)
    case UInt8(ascii: "A")...UInt8(ascii: "Z"):
      keep(byte | 0x20)
    case UInt8(ascii: "'"), UInt8(ascii: "`"):
      break
    default:
      isSeparated = true
    }
  }

  mutating func append(_ cell: LatinLetters.Cell) {
    var rest = cell
    while rest != 0 {
      let byte = UInt8(truncatingIfNeeded: rest)
      if byte == UInt8(ascii: "-") { isSeparated = true } else { keep(byte) }
      rest >>= 8
    }
  }

  private mutating func keep(_ byte: UInt8) {
    if isSeparated {
      if !bytes.isEmpty { bytes.append(separator) }
      isSeparated = false
    }
    bytes.append(byte)
  }
}
