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
