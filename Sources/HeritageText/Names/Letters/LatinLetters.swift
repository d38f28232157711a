/// What the letters of Latin names become, read from a table: asking Unicode costs twenty times as
/// much.
struct LatinLetters {
  /// What one letter becomes.
  struct Letter {
    /// The letters it folds to.
    var folded: Cell
    /// What ICU's romanisation leaves of it, or `nil` if the table cannot tell.
    var romanised: Cell?
  }

  /// Up to four bytes of UTF-8, the first one lowest, in which `-` separates words.
  struct Cell: Equatable {
    static let separator = Cell(bytes: UInt32(UInt8(ascii: "-")))
    static let nothing = Cell(bytes: 0)

    var bytes: UInt32

    var isASCII: Bool { bytes & 0x8080_8080 == 0 }
  }

  /// The table of this process.
  static let all = LatinLetters()

  private let letters: [Letter]

  private init() {
    letters = Self.rows.utf8.split(separator: UInt8(ascii: " ")).map { text in
      let parts = text.split(separator: UInt8(ascii: "="), maxSplits: 1)
      let folded = parts.first.map(Cell.init) ?? .nothing
      guard let last = parts.dropFirst().first else {
        return Letter(folded: folded, romanised: folded)
      }
      let isUnknown = last.elementsEqual("!".utf8)
      return Letter(folded: folded, romanised: isUnknown ? nil : Cell(last))
    }
  }

  /// Returns the letter of a character beyond ASCII, or `nil` if the table does not cover it.
  func letter(of scalar: UInt32) -> Letter? {
    switch scalar {
    case 0xA0...0x2FF: letters[Int(scalar - 0xA0)]
    case 0x1E00...0x1EFF: letters[Int(scalar - 0x1E00 + 0x260)]
    case 0x300...0x36F, 0x2018, 0x2019: Letter(folded: .nothing, romanised: .nothing)
    case 0x80...0x9F, 0x2010...0x2015, 0x201C...0x201E:
      Letter(folded: .separator, romanised: .separator)
    default: nil
    }
  }
}

extension LatinLetters.Cell {
  fileprivate init(_ text: Substring.UTF8View) {
    self.init(bytes: 0)
    guard !text.elementsEqual(".".utf8) else { return }
    for (place, byte) in text.enumerated() { bytes |= UInt32(byte) << (8 * UInt32(place)) }
  }
}
