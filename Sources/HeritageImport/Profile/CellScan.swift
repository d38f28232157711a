/// What the bytes of a cell are, and a number that stands for its text, from one pass over it.
struct CellScan {
  /// The sorts of byte in the text.
  let classes: ByteClasses
  /// A number that texts which are told apart hardly ever share.
  let hash: UInt64

  /// - Parameters:
  ///   - text: The bytes of the cell.
  ///   - table: ``ByteClasses/table``, which is asked for once a row.
  init(_ text: Span<UInt8>, table: Span<UInt16>) {
    var found: UInt16 = 0
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in text.indices {
      let byte = text[index]
      found |= table[Int(byte)]
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
    }
    classes = ByteClasses(rawValue: found)
    self.hash = Self.mixed(hash)
  }

  /// Spreads a number over all bits, as a sample takes texts by the last bits of theirs.
  static func mixed(_ number: UInt64) -> UInt64 {
    var mixed = (number ^ number >> 32) &* 0x9E37_79B9_7F4A_7C15
    mixed = (mixed ^ mixed >> 29) &* 0xBF58_476D_1CE4_E5B9
    return mixed ^ mixed >> 32
  }
}

/// The sorts of byte that tell what a text may be.
struct ByteClasses: OptionSet, Sendable {
  let rawValue: UInt16

  static let digit = ByteClasses(rawValue: 1)
  static let letter = ByteClasses(rawValue: 1 << 1)
  static let foreign = ByteClasses(rawValue: 1 << 2)
  static let point = ByteClasses(rawValue: 1 << 3)
  static let at = ByteClasses(rawValue: 1 << 4)
  static let angle = ByteClasses(rawValue: 1 << 5)
  static let ampersand = ByteClasses(rawValue: 1 << 6)
  static let semicolon = ByteClasses(rawValue: 1 << 7)
  static let bar = ByteClasses(rawValue: 1 << 8)
  static let backslash = ByteClasses(rawValue: 1 << 9)
  static let parenthesis = ByteClasses(rawValue: 1 << 10)
  static let space = ByteClasses(rawValue: 1 << 11)
  static let colon = ByteClasses(rawValue: 1 << 12)
  /// Quotation marks and all else that has no use in numbers.
  static let other = ByteClasses(rawValue: 1 << 13)

  /// What stands in no number, date, telephone number or pair of coordinates.
  static let words = ByteClasses(rawValue: letter.rawValue | foreign.rawValue | other.rawValue)
  /// What begins a code for a letter.
  static let escapes = ByteClasses(rawValue: ampersand.rawValue | backslash.rawValue)
  static let dots = ByteClasses(rawValue: point.rawValue | colon.rawValue)

  // The set's own operations on literals make an array for each text.
  func hold(anyOf classes: ByteClasses) -> Bool { rawValue & classes.rawValue != 0 }

  /// The sort of each byte.
  static let table: [UInt16] = (0...255).map { (byte: UInt8) in
    switch byte {
    case 0x30...0x39: digit.rawValue
    case 0x41...0x5A, 0x61...0x7A: letter.rawValue
    case 0x80...: foreign.rawValue
    case UInt8(ascii: "."): point.rawValue
    case UInt8(ascii: "@"): at.rawValue
    case UInt8(ascii: "<"): angle.rawValue
    case UInt8(ascii: "&"): ampersand.rawValue
    case UInt8(ascii: ";"): semicolon.rawValue
    case UInt8(ascii: "|"): bar.rawValue
    case UInt8(ascii: "\\"): backslash.rawValue
    case UInt8(ascii: "("): parenthesis.rawValue
    case 0x09...0x0D, 0x20: space.rawValue
    case UInt8(ascii: ":"): colon.rawValue
    case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: ","), UInt8(ascii: "/"),
      UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"):
      0
    default: other.rawValue
    }
  }
}
