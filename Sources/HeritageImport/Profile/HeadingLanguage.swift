import HeritageModel

/// The languages that headings name, by their codes or as people call them.
enum HeadingLanguage {
  /// Reads what stands behind the colon of `name:zh-Hant`.
  static func tag(_ text: Substring) -> String? {
    let tag = TaggedLanguage(String(text))
    guard LanguageTag.isLanguage(String(text)), KnownLanguages.contains(tag.language) else {
      return nil
    }
    return tag.tag
  }

  /// Finds the language that a word of a heading names, by its code or as people call it.
  static func named(_ word: String) -> String? {
    if let named = names[word] { return named }
    return word.utf8.count == 2 && KnownLanguages.contains(word)
      && !codesOfOtherMeaning.contains(word)
      ? word : nil
  }

  /// Codes that stand for something else in a heading, as in `name_id`.
  private static let codesOfOtherMeaning: Set<String> = [
    "as", "id", "is", "my", "no", "or", "so", "to",
  ]

  private static let names: [String: String] = {
    var names: [String: String] = [:]
    for (code, words) in languages {
      for word in words.split(separator: ",") {
        names[HeadingWords.folded(String(word.drop { $0 == " " }))] = code
      }
    }
    return names
  }()

  private static let languages: KeyValuePairs<String, String> = [
    "ar": "arabic, arabe, arabisch, العربية, عربي, بالعربية", "de": "german, deutsch, allemand",
    "el": "greek, ελληνικά", "en": "english, eng, anglais, englisch, الانجليزية, انجليزي",
    "es": "spanish, español", "fa": "persian, farsi, فارسی", "fr": "french, français, الفرنسية",
    "he": "hebrew, עברית", "hy": "armenian", "it": "italian, italiano", "ja": "japanese, 日本語",
    "ka": "georgian", "ko": "korean, 한국어", "ku": "kurdish", "nl": "dutch, nederlands",
    "pl": "polish, polski", "ps": "pashto", "pt": "portuguese, português",
    "ru": "russian, русский", "syr": "syriac", "tr": "turkish, türkçe",
    "uk": "ukrainian, українська", "ur": "urdu", "zh": "chinese, 中文",
  ]
}
