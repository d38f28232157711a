/// Words put together byte by byte, with one separator between them.
struct WordBytes {
  private(set) var bytes: [UInt8] = []
  private let separator: UInt8
  private var isSeparated = false

  init(separator: UInt8, capacity: Int) {
    self.separator = separator
    bytes.reserveCapacity(capacity)
  }

  /// The words as text.
  var text: String { String(decoding: bytes, as: UTF8.self) }

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
    var rest = cell.bytes
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
