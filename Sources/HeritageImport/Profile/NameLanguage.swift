import HeritageModel

/// How the language of a column's texts is told.
enum NameLanguage {
  /// Tells the language of texts, where there is hardly a doubt.
  ///
  /// A heading that names a language is believed. Else Latin letters say nothing, others what they
  /// can say with the heading's own word and the countries of the rows.
  ///
  /// - Parameters:
  ///   - column: The column with the texts.
  ///   - heading: What its heading means.
  ///   - countries: The countries of the rows, as ISO 3166-1 codes.
  /// - Returns: A BCP 47 tag, or `nil` where somebody has to say it.
  static func of(
    _ column: ColumnProfile, heading: HeadingMeaning, countries: [String]
  ) -> String? {
    if let language = heading.language { return language }
    let texts = column.kept.map(\.text)
    guard let script = script(of: column), script != .latin else { return nil }
    if let word = heading.wordLanguage,
      TaggedLanguage(word).tag == LanguageChoice(given: word).language(of: texts[0]).tag
    {
      return word
    }
    // Arabic and Han letters tell a language only with a country or with letters of its own.
    let isOpen = [Script.arabic, .han].contains(script)
    let choice = LanguageChoice(countries: countries)
    let told = Set(texts.compactMap { choice.language(of: $0).tag })
    let usual = isOpen && countries.isEmpty ? script == .arabic ? "ar" : "zh" : nil
    let clear = told.filter { !$0.hasPrefix("und") && $0 != usual }
    return clear.count == 1 ? clear.first : nil
  }

  /// The script of nine in ten texts that have letters; `nil` if they are mixed.
  static func script(of column: ColumnProfile) -> Script? {
    var counts: [Script: Int] = [:]
    for kept in column.kept {
      if let script = Script.of(kept.text) { counts[script, default: 0] += 1 }
    }
    let all = counts.values.reduce(0, +)
    return counts.first { $0.value * 10 >= all * 9 }?.key
  }
}
