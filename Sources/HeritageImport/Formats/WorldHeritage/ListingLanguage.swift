/// What the rows of a listing say about the language of its names and texts.
///
/// The listing does not name its language, and no part of it tells for sure: editions leave regions
/// and states in English, and many states are called the same in several languages. So everything
/// that differs between languages speaks: the script, what states and regions are called, the
/// address, and the small words of names and texts.
struct LanguageEvidence {
  private var weights: [String: Int] = [:]
  /// Whether there was any name or text that has a language.
  private(set) var hasTexts = false

  /// Takes a row into account.
  mutating func consider(_ row: ListingRow) {
    let code = row.slice(.isoCode)
    for state in row.slice(.states).split(separator: UInt8(ascii: ",")) {
      speak(StateNames.language(of: Self.text(state), code: Self.text(code)), weight: 3)
    }
    for field in [ListingField.region, .regions] {
      speak(Self.regions[Self.text(row.slice(field).trimmingWhitespace)], weight: 3)
    }
    if Self.text(row.slice(.httpURL)).contains("whc.unesco.org/fr/") { speak("fr", weight: 3) }
    speak(Self.script(of: row.slice(.states)), weight: 5)
    for field in [ListingField.site, .shortDescription, .justification, .location] {
      let text = row.slice(field)
      if field != .location, !text.trimmingWhitespace.isEmpty { hasTexts = true }
      if let script = Self.script(of: text) {
        // A name in Arabic letters is Arabic, whatever the state is called.
        speak(script, weight: 6)
      } else {
        countWords(Self.text(text))
      }
    }
  }

  private mutating func speak(_ language: String?, weight: Int) {
    if let language { weights[language, default: 0] += weight }
  }

  /// The language that clearly more speaks for than for any other.
  var language: String? {
    guard let best = weights.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }) else {
      return nil
    }
    let second = weights.filter { $0.key != best.key }.values.max() ?? 0
    return best.value >= 2 && best.value >= 2 * second ? best.key : nil
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self)
  }

  /// Tells a language by its script and by the letters that it alone has in it, where that is the
  /// script of most letters.
  private static func script(of bytes: ArraySlice<UInt8>) -> String? {
    guard bytes.contains(where: { $0 >= 0xD0 }) else { return nil }
    var counts: [String: Int] = [:]
    var latin = 0
    for scalar in text(bytes).unicodeScalars {
      switch scalar.value {
      case 0x41...0x5A, 0x61...0x7A: latin += 1
      case 0x400...0x52F: counts["ru", default: 0] += 1
      case 0x600...0x6FF: counts["ar", default: 0] += 1
      case 0x3040...0x30FF: counts["ja", default: 0] += 1
      case 0x4E00...0x9FFF: counts["zh", default: 0] += 1
      case 0xAC00...0xD7A3: counts["ko", default: 0] += 1
      default: continue
      }
      if let neighbour = neighbours[scalar] { counts[neighbour, default: 0] += 1 }
    }
    // Markup and addresses are in Latin letters in any language.
    guard let most = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }),
      most.value * 2 > latin
    else { return nil }
    let neighbour = ["ru": "uk", "ar": "fa", "zh": "ja"][most.key]
    return neighbour.flatMap { counts[$0] == nil ? nil : $0 } ?? most.key
  }

  /// Letters of languages that share their script with one of the listing's.
  private static let neighbours: [Unicode.Scalar: String] = [
    "і": "uk", "ї": "uk", "є": "uk", "ґ": "uk", "І": "uk", "Ї": "uk", "Є": "uk", "Ґ": "uk",
    "پ": "fa", "چ": "fa", "ژ": "fa", "گ": "fa", "ک": "fa", "ی": "fa",
  ]

  private mutating func countWords(_ text: String) {
    for word in text.lowercased().split(whereSeparator: { !$0.isLetter }) {
      if let language = Self.words[word] { speak(language, weight: 1) }
    }
  }

  /// What regions are called in the languages that translate them; English stands in others too.
  private static let regions: [String: String] = [
    "Afrique": "fr", "Amérique latine et Caraïbes": "fr", "Asie et Pacifique": "fr",
    "États arabes": "fr", "Europe et Amérique du Nord": "fr", "África": "es",
    "América Latina y el Caribe": "es", "Asia y el Pacífico": "es", "Estados Árabes": "es",
    "Europa y América del Norte": "es",
  ]

  /// Words by which a language is known among these, each in one of them.
  ///
  /// Three of them are none of the listing's, and are there so that a text in one is not taken for
  /// its neighbour.
  private static let words: [Substring: String] = Dictionary(
    uniqueKeysWithValues: [
      "en": """
      the and of with by from which this was were its ancient city old town church castle walls \
      forest landscape century
      """,
      "es": """
      los del el una y las con por más fue su sus esta este ciudad pueblo iglesia antigua antiguo \
      antiguas antiguos siglo paisaje murallas
      """,
      "fr": """
      et les du une dans des aux sur ses cette ville vieille ancienne ancien siècle église \
      château paysage forêt
      """,
      "it": "della delle degli di il che nel nella gli città chiesa castello secolo",
      "pt": "dos uma não em ao pela cidade igreja século",
      "de": "und der die das mit von stadt kirche jahrhundert",
    ].flatMap { language, words in words.split(separator: " ").map { ($0, language) } })
}

/// How states are called in the Latin-script languages of the listing, where the names differ.
enum StateNames {
  /// Tells the language that a state is named in.
  ///
  /// - Parameters:
  ///   - name: What the state is called.
  ///   - code: The row's codes; a single one says which state it is.
  /// - Returns: The language, or `nil` if the name does not tell it.
  static func language(of name: String, code: String) -> String? {
    let name = name.drop { $0 == " " }
    if let own = table[code.lowercased()].flatMap({ language(of: name, among: $0) }) { return own }
    // In a row of several states, or without its own code, it may be any of them.
    let found = Set(table.values.compactMap { language(of: name, among: $0) })
    return found.count == 1 ? found.first : nil
  }

  private static func language(of name: Substring, among names: [String]) -> String? {
    zip(["en", "es", "fr"], names).first { $0.1 != "-" && name.hasPrefix($0.1) }?.0
  }

  /// Beginnings of the names by code, so that `Iran_(I` finds `Iran (Islamic Republic of)`.
  private static let table: [String: [String]] = Dictionary(
    uniqueKeysWithValues: rows.split(separator: " ").map { row in
      let cells = row.split(separator: "|").map { String($0).replacing("_", with: " ") }
      return (cells[0], Array(cells[1...]))
    })

  /// English, Spanish and French; `-` where another language shares the name.
  private static let rows = """
    br|Brazil|Brasil|Brésil be|Belgium|Bélgica|Belgique ch|Switzerland|Suiza|Suisse cn|-|-|Chine \
    cz|Cze|-|Tchéquie de|Germany|Alemania|Allemagne dk|-|Dinamarca|Danemark dz|-|Argelia|Algérie \
    eg|Egypt|Egipto|Égypte es|Spain|España|Espagne et|Ethiopia|Etiopía|Éthiopie \
    fi|-|Finlandia|Finlande fr|-|Francia|- gb|United_Kingdom|Reino_Unido|Royaume-Uni \
    gr|Greece|Grecia|Grèce hr|Croatia|Croacia|Croatie hu|Hungary|Hungría|Hongrie in|-|-|Inde \
    ir|Iran_(I|Irán|Iran_(R it|Italy|Italia|Italie jp|Japan|Japón|Japon kh|-|Camboya|Cambodge \
    kr|Republic_of|República|République lb|Lebanon|Líbano|Liban ma|Morocco|Marruecos|Maroc \
    mx|-|-|Mexique nl|Netherlands|Países|Pays-Bas no|Norway|Noruega|Norvège pe|-|-|Pérou \
    pl|Poland|Polonia|Pologne ro|Romania|Rumania|Roumanie ru|Russian|Federación|Fédération \
    se|Sweden|Suecia|Suède sy|Syrian_Arab|República|République tn|-|Túnez|Tunisie \
    us|United_States|Estados|États-Unis za|South_Africa|Sudáfrica|Afrique
    """
}
