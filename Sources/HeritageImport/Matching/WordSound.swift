/// What words sound like, so that spellings of one name come together.
enum WordSound {
  /// Returns the sound of a word in small ASCII letters: `sh` and `sch` are `s`, `c` and `q` are
  /// `k`, `w` is `v`, `j` and `y` are `i` but at its beginning, doubled letters are one.
  static func sound(of word: ArraySlice<UInt8>) -> [UInt8] {
    var sound: [UInt8] = []
    sound.reserveCapacity(word.count)
    var rest = word
    while let letter = rest.first {
      let (heard, length) = Self.heard(rest, isFirst: sound.isEmpty) ?? (letter, 1)
      if sound.last != heard { sound.append(heard) }
      rest = rest.dropFirst(length)
    }
    // A silent letter, as in Hamah and Hama.
    if sound.count > 2, sound.last == UInt8(ascii: "h"), isVowel(sound[sound.count - 2]) {
      sound.removeLast()
    }
    return sound
  }

  private static let groups: [(letters: [UInt8], heard: UInt8)] = [
    ("shch", "s"), ("sch", "s"), ("sh", "s"), ("ch", "k"), ("kh", "h"), ("zh", "z"), ("ph", "f"),
    ("th", "t"), ("dh", "d"), ("gh", "g"), ("ts", "k"), ("ck", "k"), ("dj", "j"),
    ("ou", "u"), ("oo", "u"), ("ee", "i"), ("c", "k"), ("q", "k"), ("w", "v"), ("y", "i"),
  ].map { (Array($0.utf8), Array($1.utf8)[0]) }

  private static func heard(
    _ letters: ArraySlice<UInt8>, isFirst: Bool
  ) -> (heard: UInt8, length: Int)? {
    if letters.first == UInt8(ascii: "j"), !isFirst { return (UInt8(ascii: "i"), 1) }
    return groups.first { letters.starts(with: $0.letters) }.map { ($0.heard, $0.letters.count) }
  }

  static func isVowel(_ letter: UInt8) -> Bool { "aeiou".utf8.contains(letter) }

  /// The consonants of a sound, which is all that some scripts write; `v` may be a vowel there.
  static func skeleton(of sound: ArraySlice<UInt8>) -> [UInt8] {
    var skeleton: [UInt8] = []
    for letter in sound where !isVowel(letter) && letter != UInt8(ascii: "v") {
      if skeleton.last != letter { skeleton.append(letter) }
    }
    return skeleton.isEmpty ? Array(sound) : skeleton
  }
}
