/// The words of an ASCII text in lowercase, found by one walk over its bytes.
enum ASCIIWords {
  /// Returns the letters and digits in lowercase, with runs of anything else as one separator.
  ///
  /// Apostrophes and grave accents vanish instead of separating.
  ///
  /// - Returns: `nil` if the text has a character that is not ASCII.
  static func fold(_ text: String, separator: UInt8) -> String? {
    var folded: [UInt8] = []
    folded.reserveCapacity(text.utf8.count)
    var isSeparated = false
    for byte in text.utf8 {
      let letter: UInt8
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        letter = byte
      case UInt8(ascii: "A")...UInt8(ascii: "Z"):
        letter = byte | 0x20
      case UInt8(ascii: "'"), UInt8(ascii: "`"):
        continue
      case 0x80...:
        return nil
      default:
        isSeparated = true
        continue
      }
      if isSeparated, !folded.isEmpty { folded.append(separator) }
      isSeparated = false
      folded.append(letter)
    }
    return String(decoding: folded, as: UTF8.self)
  }
}
