/// Names of places that do not exist.
enum PlaceName {
  private static let consonants = [
    "b", "d", "f", "g", "h", "k", "l", "m", "n", "p", "r", "s", "t", "v", "z", "č", "š", "ñ", "ğ",
    "w",
  ]
  private static let vowels = ["a", "e", "i", "o", "u"]

  /// The name of a row: four syllables, no two rows of the first hundred million alike, though
  /// some are once diacritics are folded.
  static func text(row: Int, seed: UInt64) -> String {
    // A multiplier prime to 10^8 scatters neighbouring rows without letting two of them meet.
    var rest = (row &* 61_803_399 &+ Int(seed % 100_000_000)) % 100_000_000
    var text = ""
    for _ in 0..<4 {
      // The high digits are the scattered ones and come first.
      text = consonants[rest / 5 % 20] + vowels[rest % 5] + text
      rest /= 100
    }
    return text.prefix(1).uppercased() + text.dropFirst()
  }
}
