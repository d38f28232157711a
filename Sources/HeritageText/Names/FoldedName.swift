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

/// The folding of names of any script.
enum LetterFolding {
  /// Returns the folded words of a name, separated by single spaces, or nothing if it has none.
  static func words(of name: String) -> String {
    LatinLetters.words(of: name) ?? decomposedWords(of: name)
  }

  /// Returns the folded words of a name of any script by way of its Unicode decomposition.
  static func decomposedWords(of name: String) -> String {
    var words = String.UnicodeScalarView()
    var isSeparated = false
    forEachPart(of: name) { part in
      switch part {
      case .vanishes: break
      case .separates: isSeparated = true
      case .spells(let letters):
        if isSeparated, !words.isEmpty { words.append(" ") }
        isSeparated = false
        words.append(contentsOf: letters.unicodeScalars)
      }
    }
    return Normalisation.composed(words)
  }

  /// Visits what each character of a name's decomposition is to its words.
  static func forEachPart(of name: String, _ body: (Part) -> Void) {
    for scalar in Normalisation.compatiblyDecomposed(separable(name)) { body(part(scalar)) }
  }

  /// Returns whether a character leaves nothing but ASCII in the words of a name.
  static func foldsToASCII(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII || words(of: String(scalar)).utf8.allSatisfy { $0 < 0x80 }
  }

  /// Returns whether a character stands for an apostrophe, in print or in a transliteration.
  static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "'", "`", "\u{B4}", "\u{2018}", "\u{2019}", "\u{201B}", "\u{2032}", "\u{2035}":
      true
    case "\u{2B0}"..."\u{2FF}", "\u{55A}", "\u{5F3}", "\u{A78B}", "\u{A78C}":
      true
    default:
      false
    }
  }

  /// Returns what a single character folds to, decomposed, so that a text gives the same letters in every
  /// form of Unicode when it is folded character by character.
  static func letters(of scalar: Unicode.Scalar) -> String {
    String(Normalisation.decomposed(decomposedWords(of: String(scalar))))
  }

  /// What a character is to the words of a name.
  enum Part {
    case vanishes
    case separates
    case spells(String)
  }

  // Decomposition turns a spacing accent into a space and a mark, and the space would separate.
  private static func separable(_ name: String) -> String {
    guard name.unicodeScalars.contains(where: isApostrophe) else { return name }
    var kept = String.UnicodeScalarView()
    kept.append(contentsOf: name.unicodeScalars.filter { !isApostrophe($0) })
    return String(kept)
  }

  private static func part(_ scalar: Unicode.Scalar) -> Part {
    // It only keeps marks in their order.
    if scalar == "\u{34F}" { return .vanishes }
    if scalar.isASCII {
      return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        ? .spells(scalar.properties.lowercaseMapping) : .separates
    }
    if let letters = LetterVariants.plainForm(of: scalar) { return .spells(letters) }
    let properties = scalar.properties
    switch properties.generalCategory {
    case .format:
      return .vanishes
    case .nonspacingMark, .spacingMark, .enclosingMark:
      return isDiacritic(properties.canonicalCombiningClass) ? .vanishes : .spells("\(scalar)")
    case .decimalNumber:
      return .spells(properties.numericValue.map { "\(Int($0))" } ?? "\(scalar)")
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .otherLetter, .modifierLetter,
      .letterNumber, .otherNumber:
      // Tatweel only stretches a word.
      return scalar == "\u{640}" ? .vanishes : .spells(properties.lowercaseMapping)
    default:
      return .separates
    }
  }

  // Overlays, nuktas, Hebrew, Arabic and Syriac points, and marks above, below or attached to a
  // letter. Kana voicing (8), viramas (9) and the vowels of Thai, Lao and Tibetan (84 to 132)
  // spell different words.
  private static func isDiacritic(_ combining: Unicode.CanonicalCombiningClass) -> Bool {
    switch combining.rawValue {
    case 1, 7, 10...36, 200...240: true
    default: false
    }
  }
}

/// Letters that no Unicode decomposition takes back to their plain form.
enum LetterVariants {
  /// Returns the plain lowercase letters for a variant, or `nil` if the letter is none.
  ///
  /// The Arabic rows follow what search engines for Arabic and Persian usually do: seats of hamza
  /// become the bare letter, ta marbuta becomes ha, alef maqsura and Persian yeh become yeh,
  /// Persian kaf becomes kaf.
  static func plainForm(of scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "ß", "ẞ": "ss"
    case "æ", "Æ": "ae"
    case "œ", "Œ": "oe"
    case "ø", "Ø": "o"
    case "ł", "Ł": "l"
    case "đ", "Đ", "ð", "Ð": "d"
    case "þ", "Þ": "th"
    case "ħ", "Ħ": "h"
    case "ı": "i"
    case "ŧ", "Ŧ": "t"
    case "ŋ", "Ŋ": "n"
    case "ς": "σ"
    case "ґ", "Ґ": "г"
    case "\u{671}", "\u{622}", "\u{623}", "\u{625}": "\u{627}"
    case "\u{629}", "\u{6C0}", "\u{6C1}", "\u{6C2}", "\u{6D5}": "\u{647}"
    case "\u{649}", "\u{6CC}": "\u{64A}"
    case "\u{6A9}": "\u{643}"
    default: nil
    }
  }
}
