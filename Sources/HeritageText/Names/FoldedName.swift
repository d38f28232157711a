/// The form of a name used to compare it with others, whatever its script.
///
/// Case, diacritics, width, punctuation and spacing are folded away, apostrophes and the modifier
/// letters of transliterations vanish, and digits of any script become ASCII, so that `PALMYRA`
/// equals `palmyra`, `Citânia` equals `citania` and `Al-Lāt` equals `al lat`. Arabic hamza seats,
/// vowel signs and tatweel, Hebrew points and Greek accents are folded too. Marks that spell a
/// different word (Indic and Thai vowels, kana voicing) stay.
///
/// It is for comparison only: never store it in place of the name.
public struct FoldedName: Hashable, Sendable, Comparable {
  /// The folded words, separated by single spaces, in Unicode normalisation form C.
  ///
  /// A name without a letter or digit keeps its own characters, so that two such names differ.
  public let text: String

  /// Folds a name.
  public init(_ name: String) {
    let words = LetterFolding.words(of: name)
    text = words.isEmpty ? name : words
  }

  public static func < (left: Self, right: Self) -> Bool {
    left.text < right.text
  }
}
