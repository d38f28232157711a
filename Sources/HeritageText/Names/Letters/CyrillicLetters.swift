/// What ICU's romanisation leaves in ASCII of the letters of the Slavic languages.
enum CyrillicLetters {
  /// Returns a letter's romanisation, or `nil` if the table does not cover it.
  ///
  /// A combining mark behind a letter may change it, so such names are not for the table.
  static func romanised(_ scalar: UInt32) -> LatinLetters.Cell? {
    switch scalar {
    case 0x400...0x45F: cell(letters[Int(scalar - 0x400)])
    case 0x490, 0x491: LatinLetters.Cell(bytes: UInt32(UInt8(ascii: "g")))
    default: nil
    }
  }

  private static func cell(_ byte: UInt8) -> LatinLetters.Cell {
    byte == UInt8(ascii: ".") ? .nothing : LatinLetters.Cell(bytes: UInt32(byte))
  }

  // From U+0400 on, `.` for nothing. The soft sign becomes an apostrophe and vanishes, the hard
  // sign a quotation mark that separates.
  private static let letters = Array(
    """
    eedgeziijlnckiudabvgdezzijklmnop\
    rstufhccss-y.euaabvgdezzijklmnop\
    rstufhccss-y.euaeedgeziijlnckiud
    """.utf8)
}
