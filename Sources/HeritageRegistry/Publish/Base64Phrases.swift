import HeritageEditions
import HeritageText

/// Looks for texts in what is written in base64, wherever it begins.
///
/// The letters of a text depend on whether it begins with the first, the second or the third byte of three;
/// those that its neighbours have a part in are left out.
struct Base64Phrases {
  private let texts: [PrivateText]
  /// Whose letters the phrases of ``search`` are.
  private let owners: [Int]
  private let search: PhraseSearch

  /// Fewer letters are met by chance.
  private static let fewest = 9

  init(_ texts: [PrivateText]) {
    self.texts = texts
    var phrases: [[UInt8]] = []
    var owners: [Int] = []
    for (index, text) in texts.enumerated() {
      for offset in 0..<3 {
        let letters = Self.letters(of: Array(text.text.utf8), after: offset)
        guard letters.count >= Self.fewest else { continue }
        phrases.append(letters)
        owners.append(index)
      }
    }
    self.owners = owners
    search = PhraseSearch(phrases)
  }

  /// Returns the texts whose letters stand in bytes, in either alphabet, across the ends of lines too.
  func found(in bytes: [UInt8]) -> Set<PrivateText> {
    guard !owners.isEmpty else { return [] }
    var view: [UInt8] = []
    view.reserveCapacity(bytes.count)
    for byte in bytes {
      switch byte {
      case 0x0A, 0x0D: continue
      case UInt8(ascii: "-"): view.append(UInt8(ascii: "+"))
      case UInt8(ascii: "_"): view.append(UInt8(ascii: "/"))
      default: view.append(byte)
      }
    }
    var found: Set<PrivateText> = []
    search.forEachMatch(in: view) { phrase, _ in found.insert(texts[owners[phrase]]) }
    return found
  }

  /// The letters that a text alone decides, where so many bytes of three stand before it.
  private static func letters(of text: [UInt8], after offset: Int) -> [UInt8] {
    let bytes = Array(repeating: 0, count: offset) + text
    let sextets = (0..<(bytes.count * 8 / 6)).map { place in
      let (start, shift) = ((place * 6) / 8, (place * 6) % 8)
      let next = start + 1 < bytes.count ? bytes[start + 1] : 0
      return Int((UInt16(bytes[start]) << 8 | UInt16(next)) >> (10 - UInt16(shift)) & 0x3F)
    }
    return sextets.dropFirst((offset * 8 + 5) / 6).map { alphabet[$0] }
  }

  private static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  private static let values: [UInt8: UInt32] = Dictionary(
    uniqueKeysWithValues: alphabet.enumerated().map { ($0.element, UInt32($0.offset)) })

  /// Returns what is written in base64 up to the first byte that is none of its letters.
  static func decoded(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    var bits: UInt32 = 0
    var count = 0
    for letter in text where letter != 0x0A && letter != 0x0D {
      guard let value = values[letter] else { break }
      bits = bits << 6 | value
      count += 6
      if count >= 8 {
        count -= 8
        bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
      }
    }
    return bytes
  }
}
