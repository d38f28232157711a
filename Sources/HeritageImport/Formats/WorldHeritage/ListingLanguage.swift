import HeritageModel

/// What the rows of a listing say about the language of its names and texts.
///
/// The listing does not name its language. Its states do (their script, or what a state is called),
/// its addresses do for French, and failing both the small words of its names and descriptions,
/// with the states that have the name they have in English.
struct LanguageEvidence {
  private(set) var language: String?
  private var words: [String: Int] = [:]

  /// Takes a row into account; nothing more is looked at once the language is known.
  mutating func consider(_ row: ListingRow) {
    guard language == nil else { return }
    let states = row.slice(.states)
    language =
      Self.script(of: states) ?? StateNames.language(
        of: Self.text(states), codes: Self.text(row.slice(.isoCode)))
      ?? (Self.text(row.slice(.httpURL)).contains("whc.unesco.org/fr/") ? "fr" : nil)
    guard language == nil else { return }
    countWords(row.slice(.site))
    countWords(row.slice(.shortDescription))
    for state in Self.text(states).split(separator: ",") where Country.named(String(state)) != nil {
      words["en", default: 0] += 1
    }
  }

  /// The language that the words speak for, for when nothing better was found.
  var likely: String? {
    let best = words.max { ($0.value, $1.key) < ($1.value, $0.key) }
    return best.flatMap { best in
      words.values.count { $0 == best.value } == 1 ? best.key : nil
    }
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self)
  }

  /// Tells Arabic, Russian and Chinese by the first bytes of their characters in UTF-8.
  private static func script(of bytes: ArraySlice<UInt8>) -> String? {
    for byte in bytes where byte >= 0xC0 {
      switch byte {
      case 0xD8...0xDB: return "ar"
      case 0xD0...0xD1: return "ru"
      case 0xE4...0xE9: return "zh"
      default: continue
      }
    }
    return nil
  }

  private mutating func countWords(_ bytes: ArraySlice<UInt8>) {
    for word in Self.text(bytes).split(separator: " ") {
      if let language = Self.smallWords[word] { words[language, default: 0] += 1 }
    }
  }

  private static let smallWords: [Substring: String] = [
    "the": "en", "and": "en", "of": "en", "with": "en", "los": "es", "del": "es", "el": "es",
    "una": "es", "y": "es", "et": "fr", "les": "fr", "du": "fr", "une": "fr", "dans": "fr",
  ]
}

/// How states are called in the Latin-script languages of the listing, where the names differ.
enum StateNames {
  /// The language that a row's states are written in, if there is a single one whose name tells.
  static func language(of states: String, codes: String) -> String? {
    // Longer rows may list names and codes in different orders.
    guard !states.contains(","), !codes.contains(","), let names = table[codes.lowercased()]
    else { return nil }
    let name = states.drop { $0 == " " }
    return zip(["en", "es", "fr"], names).first { $0.1 != "-" && name.hasPrefix($0.1) }?.0
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
