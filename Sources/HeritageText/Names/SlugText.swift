/// The text of an identifier made from a name in any script.
public enum SlugText {
  /// Returns a slug for a name: `a-z`, `0-9` and single hyphens, never at either end.
  ///
  /// Names in other scripts are romanised as CLDR's transforms do it; apostrophes and modifier letters vanish,
  /// so `Qal'at` gives `qalat`. A name that Windows reserves for a device, such as `con`, gets
  /// `-site` appended. The same name always gives the same slug.
  ///
  /// - Parameters:
  ///   - name: A name in any script.
  ///   - limit: The most characters allowed, taken as 12 if it is less. A longer slug ends at a
  ///     hyphen, or in mid-word where that would lose more than half of it.
  /// - Returns: The slug, or `nil` if the name has no letter or digit that can be written in ASCII.
  public static func make(from name: String, limit: Int = 80) -> String? {
    let words = romanised(name)
    guard !words.isEmpty else { return nil }
    let slug = shortened(words, to: max(limit, 12))
    return isDeviceName(slug) ? slug + "-site" : slug
  }

  /// Returns the words of a name in lowercase ASCII letters and digits, romanised as CLDR's transforms do it.
  package static func romanisedWords(of name: String) -> [ArraySlice<UInt8>] {
    romanised(name).split(separator: UInt8(ascii: "-"))
  }

  /// Returns the words of a name in ASCII letters, as far as there are any for it.
  private static func romanised(_ name: String) -> [UInt8] {
    guard name.unicodeScalars.allSatisfy(LetterFolding.foldsToASCII) else {
      return Romanisation.words(of: name)
    }
    let folded = LetterFolding.words(of: name)
    var words = WordBytes(separator: UInt8(ascii: "-"), capacity: folded.utf8.count)
    for byte in folded.utf8 where byte < 0x80 { words.append(ascii: byte) }
    return words.bytes
  }

  private static func shortened(_ bytes: [UInt8], to limit: Int) -> String {
    guard bytes.count > limit else { return String(decoding: bytes, as: UTF8.self) }
    let hyphen = UInt8(ascii: "-")
    var end = limit
    if bytes[limit] != hyphen, let cut = bytes[..<limit].lastIndex(of: hyphen), cut * 2 >= limit {
      end = cut
    }
    while end > 0, bytes[end - 1] == hyphen { end -= 1 }
    return String(decoding: bytes[..<end], as: UTF8.self)
  }

  private static func isDeviceName(_ slug: String) -> Bool {
    if ["con", "prn", "aux", "nul"].contains(slug) { return true }
    return slug.utf8.count == 4 && ["com", "lpt"].contains(slug.prefix(3))
      && (0x30...0x39).contains(slug.utf8[slug.utf8.index(before: slug.endIndex)])
  }
}
