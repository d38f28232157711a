/// A writing system, by its code in ISO 15924.
///
/// Han, kana and hangul are told apart, as a name in kana is Japanese whatever Han stands beside it.
package struct Script: Hashable, Sendable {
  /// The code, such as `Arab`.
  package let code: String
  /// What its letters are called in English, such as `Arabic`.
  package let name: String
  private let blocks: [ClosedRange<UInt32>]

  private init(_ code: String, _ name: String, _ blocks: ClosedRange<UInt32>...) {
    self.code = code
    self.name = name
    self.blocks = blocks
  }

  /// Tells whether a character is of the script: a letter, a mark, a digit of its own.
  package func contains(_ scalar: Unicode.Scalar) -> Bool {
    blocks.contains { $0.contains(scalar.value) }
  }
}

extension Script {
  package static let latin = Script(
    "Latn", "Latin", 0x41...0x5A, 0x61...0x7A, 0xAA...0xAA, 0xBA...0xBA, 0xC0...0x2AF,
    0x1D00...0x1D25, 0x1D6B...0x1D77, 0x1D79...0x1DBE, 0x1E00...0x1EFF, 0x2C60...0x2C7F,
    0xA722...0xA7FF, 0xAB30...0xAB6F, 0xFB00...0xFB06, 0xFF21...0xFF3A, 0xFF41...0xFF5A)
  package static let arabic = Script(
    "Arab", "Arabic", 0x0600...0x06FF, 0x0750...0x077F, 0x0870...0x08FF, 0xFB50...0xFDFF,
    0xFE70...0xFEFF)
  package static let han = Script(
    "Hani", "Chinese", 0x2E80...0x2FDF, 0x3005...0x3007, 0x3400...0x4DBF, 0x4E00...0x9FFF,
    0xF900...0xFAFF, 0x20000...0x323AF)
  package static let kana = Script(
    "Kana", "Japanese", 0x3041...0x30FF, 0x31F0...0x31FF, 0xFF66...0xFF9F, 0x1B000...0x1B16F)
  package static let hangul = Script(
    "Hang", "Korean", 0x1100...0x11FF, 0x3130...0x318F, 0xA960...0xA97F, 0xAC00...0xD7FF)

  /// Every script that is told apart here, Latin first.
  package static let all: [Script] = [
    latin, arabic,
    Script(
      "Cyrl", "Cyrillic", 0x0400...0x052F, 0x1C80...0x1C8F, 0x2DE0...0x2DFF, 0xA640...0xA69F),
    Script("Hebr", "Hebrew", 0x0590...0x05FF, 0xFB1D...0xFB4F),
    Script("Grek", "Greek", 0x0370...0x03E1, 0x03F0...0x03FF, 0x1F00...0x1FFF),
    Script("Armn", "Armenian", 0x0530...0x058F, 0xFB13...0xFB17),
    Script("Geor", "Georgian", 0x10A0...0x10FF, 0x1C90...0x1CBF, 0x2D00...0x2D2F),
    Script("Syrc", "Syriac", 0x0700...0x074F, 0x0860...0x086F),
    han, kana, hangul,
    Script("Ethi", "Ethiopic", 0x1200...0x139F, 0x2D80...0x2DDF, 0xAB00...0xAB2F),
    Script("Deva", "Devanagari", 0x0900...0x097F, 0xA8E0...0xA8FF),
    Script("Beng", "Bengali", 0x0980...0x09FF), Script("Guru", "Gurmukhi", 0x0A00...0x0A7F),
    Script("Gujr", "Gujarati", 0x0A80...0x0AFF), Script("Orya", "Odia", 0x0B00...0x0B7F),
    Script("Taml", "Tamil", 0x0B80...0x0BFF), Script("Telu", "Telugu", 0x0C00...0x0C7F),
    Script("Knda", "Kannada", 0x0C80...0x0CFF), Script("Mlym", "Malayalam", 0x0D00...0x0D7F),
    Script("Sinh", "Sinhala", 0x0D80...0x0DFF), Script("Thai", "Thai", 0x0E00...0x0E7F),
    Script("Laoo", "Lao", 0x0E80...0x0EFF), Script("Tibt", "Tibetan", 0x0F00...0x0FFF),
    Script("Mymr", "Burmese", 0x1000...0x109F, 0xA9E0...0xA9FF, 0xAA60...0xAA7F),
    Script("Khmr", "Khmer", 0x1780...0x17FF), Script("Mong", "Mongolian", 0x1800...0x18AF),
    Script("Thaa", "Thaana", 0x0780...0x07BF), Script("Nkoo", "N’Ko", 0x07C0...0x07FF),
    Script("Tfng", "Tifinagh", 0x2D30...0x2D7F),
    Script("Copt", "Coptic", 0x03E2...0x03EF, 0x2C80...0x2CFF),
  ]

  private static let byCode = Dictionary(uniqueKeysWithValues: all.map { ($0.code, $0) })

  /// Finds a script that is told apart here by its code.
  package static func coded(_ code: String) -> Script? { byCode[code] }

  /// The script of most letters of a text, the first in it of several; `nil` without a letter of a
  /// known script.
  package static func of(_ text: String) -> Script? {
    var counts: [(script: Script, letters: Int)] = []
    for scalar in text.unicodeScalars where scalar.properties.isAlphabetic {
      if let known = counts.firstIndex(where: { $0.script.contains(scalar) }) {
        counts[known].letters += 1
      } else if let script = all.first(where: { $0.contains(scalar) }) {
        counts.append((script, 1))
      }
    }
    guard let most = counts.map(\.letters).max(),
      let script = counts.first(where: { $0.letters == most })?.script
    else { return nil }
    // Both write Han among their own letters.
    let own = [kana, hangul].first { own in counts.contains { $0.script == own } }
    return script == han ? own ?? han : script
  }
}
