import HeritageText

/// A name taken apart for comparison, in a few bytes: what its words sound like and tell.
struct ComparedName: Hashable {
  /// A word as it sounds, and what it is good for.
  struct Word: Hashable {
    enum Role: Hashable {
      /// It tells which place is meant.
      case telling
      /// A number or a single letter at the end, in which two names must agree.
      case number
      case vague
      case sort(Int)
    }

    let role: Role
    /// Whether it only says where the place is, as after a comma.
    let isAside: Bool
    let sound: ArraySlice<UInt8>
    /// A bit for each letter in the sound.
    let letters: UInt32

    init(role: Role, isAside: Bool, sound: ArraySlice<UInt8>) {
      self.role = role
      self.isAside = isAside
      self.sound = sound
      letters = sound.reduce(0) { $0 | 1 << UInt32($1 & 0x1F) }
    }
  }

  typealias Mask = SIMD4<UInt64>

  /// The most characters and words of a name that are compared.
  private static let (longest, mostWords) = (500, 24)

  /// Whether the name's script leaves vowels out, then the words: role, length, sound.
  let bytes: [UInt8]
  /// A bit for each pair of consonants, by which most names are told apart without a look at them.
  let mask: Mask
  /// What stands for the folded name: two names with the same one are equal.
  let print: UInt64

  init(bytes: [UInt8], mask: Mask, print: UInt64) {
    self.bytes = bytes
    self.mask = mask
    self.print = print
  }

  init(_ name: String) {
    print = FoldedName(name).text.utf8.print
    var words: [Word] = []
    let isUnvowelled = name.unicodeScalars.contains(where: Self.leavesVowelsOut)
    let parts = Self.parts(of: Self.withoutPossessives(String(name.prefix(Self.longest))))
    for (index, part) in parts.enumerated() {
      let isTold = words.contains { $0.role == .telling }
      let romanised = SlugText.romanisedWords(of: String(part))
      for (place, word) in romanised.enumerated() where words.count < Self.mostWords {
        let isLast = index == parts.count - 1 && place == romanised.count - 1
        if let word = Self.word(
          word, isUnvowelled: isUnvowelled, isAside: index > 0 && isTold,
          isLast: isLast && !words.isEmpty)
        {
          words.append(word)
        }
      }
    }
    var bytes: [UInt8] = [isUnvowelled ? 1 : 0]
    for word in words {
      bytes.append(Self.code(word))
      bytes.append(UInt8(word.sound.count))
      bytes += word.sound
    }
    self.bytes = bytes
    mask = Self.mask(of: words)
  }

  /// Reads the words of a name from its bytes.
  static func words(in bytes: ArraySlice<UInt8>) -> (words: [Word], isUnvowelled: Bool) {
    var words: [Word] = []
    var index = bytes.startIndex + 1
    while index + 1 < bytes.endIndex {
      let code = bytes[index]
      let end = index + 2 + Int(bytes[index + 1])
      words.append(
        Word(role: role(code & 0x7F), isAside: code & 0x80 != 0, sound: bytes[(index + 2)..<end]))
      index = end
    }
    return (words, bytes.first == 1)
  }

  private static func code(_ word: Word) -> UInt8 {
    let role: UInt8 =
      switch word.role {
      case .telling: 0
      case .number: 1
      case .vague: 2
      case .sort(let sort): 3 + UInt8(sort)
      }
    return role | (word.isAside ? 0x80 : 0)
  }

  private static func role(_ code: UInt8) -> Word.Role {
    switch code {
    case 0: .telling
    case 1: .number
    case 2: .vague
    default: .sort(Int(code) - 3)
    }
  }

  /// The name, and what stands behind its first comma or bracket.
  private static func parts(of name: String) -> [Substring] {
    name.split(maxSplits: 1) { [",", "(", "،", "，", "（", ";"].contains($0) }
  }

  /// The name with `Mary` for `Mary's`.
  private static func withoutPossessives(_ name: String) -> String {
    guard name.unicodeScalars.contains(where: isApostrophe) else { return name }
    let scalars = Array(name.unicodeScalars)
    var kept = String.UnicodeScalarView()
    var index = 0
    while index < scalars.count {
      let isPossessive =
        isApostrophe(scalars[index]) && index + 1 < scalars.count
        && ["s", "S"].contains(scalars[index + 1])
        && (index + 2 == scalars.count || !scalars[index + 2].properties.isAlphabetic)
      if !isPossessive { kept.append(scalars[index]) }
      index += isPossessive ? 2 : 1
    }
    return String(kept)
  }

  private static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "'" || scalar == "\u{2019}"
  }

  private static func word(
    _ romanised: ArraySlice<UInt8>, isUnvowelled: Bool, isAside: Bool, isLast: Bool
  ) -> Word? {
    if let number = number(romanised, isLast: isLast) {
      return Word(role: .number, isAside: isAside, sound: number)
    }
    var letters = romanised
    // The article is one word with its noun there.
    if isUnvowelled, letters.count > 4, letters.starts(with: "al".utf8) {
      letters = letters.dropFirst(2)
    }
    let text = String(decoding: letters, as: UTF8.self)
    let role: Word.Role
    switch NameWords.sense(of: text, isUnvowelled: isUnvowelled) {
    case .filler: return nil
    case .vague: role = .vague
    case .sort(let sort): role = .sort(sort)
    case nil: role = .telling
    }
    return Word(role: role, isAside: isAside, sound: WordSound.sound(of: letters).prefix(60)[...])
  }

  private static let romanNumerals: [String: Int] = [
    "ii": 2, "iii": 3, "iv": 4, "vi": 6, "vii": 7, "viii": 8, "ix": 9, "xi": 11, "xii": 12,
    "xiii": 13, "xiv": 14, "xv": 15, "xvi": 16, "xvii": 17, "xviii": 18, "xix": 19, "xx": 20,
  ]
  private static let lastNumerals: [String: Int] = ["i": 1, "v": 5, "x": 10]

  /// The number that a word is, without zeros in front; `nil` if it is none.
  private static func number(_ word: ArraySlice<UInt8>, isLast: Bool) -> ArraySlice<UInt8>? {
    if word.contains(where: { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) {
      let digits = word.drop { $0 == UInt8(ascii: "0") }
      return (digits.isEmpty ? word.suffix(1) : digits).prefix(60)
    }
    let text = String(decoding: word, as: UTF8.self)
    if let value = romanNumerals[text] ?? (isLast ? lastNumerals[text] : nil) {
      return Array(String(value).utf8)[...]
    }
    return isLast && word.count == 1 ? word : nil
  }

  /// Hebrew, Arabic, Syriac and their presentation forms.
  private static func leavesVowelsOut(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x590...0x7FF, 0x860...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFC: true
    default: false
    }
  }

  private static func mask(of words: [Word]) -> Mask {
    var mask = Mask.zero
    for word in words where word.role != .number {
      var previous = 0
      for letter in WordSound.skeleton(of: word.sound) {
        let bit = (previous &* 37 &+ Int(letter)) % 256
        mask[bit / 64] |= 1 << UInt64(bit % 64)
        previous = Int(letter)
      }
    }
    return mask
  }

  /// Tells whether two names may be alike, by their masks alone.
  static func mayBeAlike(_ left: Mask, _ right: Mask) -> Bool {
    let fewer = min(bits(left), bits(right))
    return bits(left & right) * 3 >= fewer
  }

  private static func bits(_ mask: Mask) -> Int {
    mask[0].nonzeroBitCount + mask[1].nonzeroBitCount + mask[2].nonzeroBitCount
      + mask[3].nonzeroBitCount
  }
}

extension Sequence<UInt8> {
  /// A number that stands for the bytes, the same in every run (FNV-1a).
  var print: UInt64 {
    reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}
