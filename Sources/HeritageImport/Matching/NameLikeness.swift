import HeritageText

/// How alike two names are, from 0 to 1.
///
/// It is the share of what the names tell that both tell. A word that tells of the place itself
/// counts 1; one that many names have, such as `church` or `old`, counts a quarter, and so does what
/// only one of the names has behind a comma. Words of one sort of place are the same word in all languages; two names that
/// speak of different sorts lose much. Words are compared by their sound, and by their consonants
/// where one name was in a script without vowels. Numbers must agree. Nothing is guessed from
/// meaning: an exonym or a translation is another name.
enum NameLikeness {
  /// From here on two names are called alike.
  static let alike = 0.75

  fileprivate static let lesserWeight = 0.25
  private static let otherSort = 0.6

  /// Two names that are compared.
  fileprivate struct Pair {
    let left: [ComparedName.Word]
    let right: [ComparedName.Word]
    /// Whether one of them came without vowels.
    let isUnvowelled: Bool
    /// Whether every word counts, as one name has none that tells of the place itself.
    let isAllTelling: Bool
    /// Whether both say where the place is, so that it tells them apart.
    let haveAsides: Bool
  }

  /// Returns the likeness of two names, each given by the bytes of a ``ComparedName``.
  static func of(_ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>) -> Double {
    let (first, second) = (ComparedName.words(in: left), ComparedName.words(in: right))
    guard numbers(first.words) == numbers(second.words) else { return 0 }
    let (left, right) = (
      first.words.filter { $0.role != .number }, second.words.filter { $0.role != .number }
    )
    let pair = Pair(
      left: left, right: right, isUnvowelled: first.isUnvowelled != second.isUnvowelled,
      isAllTelling: [left, right].contains { !$0.contains { $0.role == .telling } },
      haveAsides: [left, right].allSatisfy { $0.contains(where: \.isAside) })
    let whole = (left + right).reduce(0) { $0 + pair.weight(of: $1) }
    var likeness = whole > 0 ? pair.sharedWeight / whole : 0
    if likeness < alike, left.count != right.count {
      likeness = max(likeness, likenessInOne(left, right))
    }
    return likeness * (areOtherSorts(left, right) ? otherSort : 1)
  }

  private static func numbers(_ words: [ComparedName.Word]) -> [String] {
    words.filter { $0.role == .number }.map { String(decoding: $0.sound, as: UTF8.self) }.sorted()
  }

  /// The likeness of two names with other breaks between words, such as `Deir ez-Zor` and `Deirezzor`.
  private static func likenessInOne(
    _ left: [ComparedName.Word], _ right: [ComparedName.Word]
  ) -> Double {
    let whole = [left, right].map { $0.flatMap(\.sound) }
    let longer = max(whole[0].count, whole[1].count)
    guard longer > 5, let edits = NameDistance.edits(whole[0], whole[1], atMost: longer / 8) else {
      return 0
    }
    return 1 - Double(edits) / Double(longer)
  }

  private static func areOtherSorts(
    _ left: [ComparedName.Word], _ right: [ComparedName.Word]
  ) -> Bool {
    func sorts(_ words: [ComparedName.Word]) -> Set<ComparedName.Word.Role> {
      Set(words.map(\.role).filter { if case .sort = $0 { true } else { false } })
    }
    let (first, second) = (sorts(left), sorts(right))
    return !first.isEmpty && !second.isEmpty && first.isDisjoint(with: second)
  }
}

extension NameLikeness.Pair {
  func weight(of word: ComparedName.Word) -> Double {
    (word.role == .telling || isAllTelling) && (haveAsides || !word.isAside)
      ? 1 : NameLikeness.lesserWeight
  }

  /// The weight of the words that both names have, each as far as the two are alike.
  var sharedWeight: Double {
    var pairs: [(likeness: Double, left: Int, right: Int)] = []
    for (place, word) in left.enumerated() {
      for (other, second) in right.enumerated() {
        let likeness = likeness(of: word, and: second)
        if likeness > 0 { pairs.append((likeness, place, other)) }
      }
    }
    pairs.sort { ($1.likeness, $0.left, $0.right) < ($0.likeness, $1.left, $1.right) }
    var isLeftTaken = [Bool](repeating: false, count: left.count)
    var isRightTaken = [Bool](repeating: false, count: right.count)
    var shared = 0.0
    for pair in pairs where !isLeftTaken[pair.left] && !isRightTaken[pair.right] {
      isLeftTaken[pair.left] = true
      isRightTaken[pair.right] = true
      shared += pair.likeness * (weight(of: left[pair.left]) + weight(of: right[pair.right]))
    }
    return shared
  }

  private func likeness(of left: ComparedName.Word, and right: ComparedName.Word) -> Double {
    if left.sound == right.sound { return 1 }
    if case .sort = left.role, left.role == right.role, !isAllTelling { return 1 }
    if isUnvowelled, isAllTelling || left.role == right.role {
      return Self.likeness(
        ofConsonants: WordSound.skeleton(of: left.sound), WordSound.skeleton(of: right.sound))
    }
    guard left.role == .telling, right.role == .telling else { return 0 }
    let longer = max(left.sound.count, right.sound.count)
    let limit = max(1, longer * 3 / 10)
    // An edit puts one letter in the place of another at most.
    guard longer > 3, (left.letters ^ right.letters).nonzeroBitCount <= 2 * limit,
      let edits = NameDistance.edits(Array(left.sound), Array(right.sound), atMost: limit)
    else { return 0 }
    // Vowels are spelt in many ways, consonants less so.
    let share = Double(edits) / Double(longer)
    let isVowelsAlone =
      WordSound.skeleton(of: left.sound) == WordSound.skeleton(of: right.sound)
    return isVowelsAlone ? 1 - share / 2 : max(0, 1 - 2 * share)
  }

  /// How alike two words are of which one came without vowels; its last `t` or `h` may be that of a
  /// feminine noun.
  private static func likeness(ofConsonants left: [UInt8], _ right: [UInt8]) -> Double {
    func stem(_ letters: [UInt8]) -> ArraySlice<UInt8> {
      letters.count > 2 && "th".utf8.contains(letters[letters.count - 1])
        ? letters.dropLast() : letters[...]
    }
    guard left == right || stem(left) == stem(right) else { return 0 }
    return min(left.count, right.count) > 2 ? 0.9 : 0.8
  }
}
