/// The folding of names in Latin letters by a table, as decomposing costs twenty times as much.
enum LatinFolding {
  /// Returns what ``LetterFolding/decomposedWords(of:)`` does, or `nil` if the name has characters
  /// that the table does not cover.
  static func words(of name: String) -> String? {
    var words: [UInt8] = []
    words.reserveCapacity(name.utf8.count)
    var isSeparated = false
    for scalar in name.unicodeScalars {
      guard let letters = letters(for: scalar) else { return nil }
      if letters.isEmpty { continue }
      if letters == " " {
        isSeparated = true
        continue
      }
      if isSeparated, !words.isEmpty { words.append(UInt8(ascii: " ")) }
      isSeparated = false
      words.append(contentsOf: letters.utf8)
    }
    return String(decoding: words, as: UTF8.self)
  }

  /// Returns a character's folded letters, a space if it separates, nothing if it vanishes.
  private static func letters(for scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case ..<0x250: lowTable[Int(scalar.value)]
    case 0x1E00...0x1EFF: highTable[Int(scalar.value - 0x1E00)]
    case 0x300...0x36F, 0x2018, 0x2019: ""
    case 0x2010...0x2015, 0x201C...0x201E: " "
    default: nil
    }
  }

  private static let lowTable = (0..<0x250).map(folded)
  private static let highTable = (0x1E00...0x1EFF).map(folded)

  // Letters on both sides keep a separator inside.
  private static func folded(_ value: Int) -> String {
    guard let scalar = Unicode.Scalar(UInt32(value)) else { return "" }
    return String(LetterFolding.decomposedWords(of: "a\(scalar)a").dropFirst().dropLast())
  }
}
