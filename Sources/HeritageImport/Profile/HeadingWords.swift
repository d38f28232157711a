import HeritageModel
import HeritageText

/// What a column is for, as its heading says it.
struct HeadingMeaning: Hashable, Sendable {
  enum Role: Hashable, Sendable {
    case name
    /// What a thing is called by its kind, which names it where nothing else does.
    case kindName
    case latitude, longitude
    /// A word that means a latitude or a longitude only where nothing else does.
    case northing, easting
    case key, place, country, description
    /// What sort of thing a row is about. Only a draft asks for it.
    case kind
  }

  let role: Role
  /// The language that the heading names, as a BCP 47 tag.
  let language: String?
  /// The language that the heading's own word is in, where it is in one only.
  let wordLanguage: String?
}

/// What headings of columns mean, in the languages of those who keep lists.
///
/// Case, accents and the marks between words do not matter, and a language may stand before or
/// after: `ar_name`, `name:uk`, `nameArabic`.
enum HeadingWords {
  /// Tells what a heading means, or returns `nil` if it is no word that is known.
  static func meaning(of heading: String) -> HeadingMeaning? {
    let words = folded(heading)
    if let known = meanings[words] { return meaning(known, language: nil) }
    if let mark = heading.firstIndex(of: ":"),
      let known = meanings[folded(String(heading[..<mark]))],
      let tag = languageTag(heading[heading.index(after: mark)...])
    {
      return meaning(known, language: tag)
    }
    let parts = words.split(separator: " ")
    guard parts.count > 1 else { return nil }
    if let language = language(String(parts[0])),
      let known = meanings[parts.dropFirst().joined(separator: " ")]
    {
      return meaning(known, language: language)
    }
    if let language = language(String(parts[parts.count - 1])),
      let known = meanings[parts.dropLast().joined(separator: " ")]
    {
      return meaning(known, language: language)
    }
    return nil
  }

  /// Tells whether a heading has a word for a name, or for a thing that is named, in it.
  ///
  /// `Site` alone does not tell, as anything about a site has it.
  static func mentionName(_ heading: String) -> Bool {
    folded(heading).split(separator: " ").contains { word in
      guard word != "site", let role = meanings[String(word)]?.role else { return false }
      return role == .name || role == .kindName
    }
  }

  /// Tells whether a heading ends in what keys are called, as in `UNIQUEID` or `Monumentnummer`.
  static func endInKey(_ heading: String) -> Bool {
    let words = folded(heading)
    guard let last = words.split(separator: " ").last else { return false }
    return meanings[String(last)]?.role == .key
      || ["id", "code", "number", "nummer", "numero"].contains { last.hasSuffix($0) }
  }

  /// Tells whether a heading speaks of damage or of a condition.
  static func speakOfDamage(_ heading: String) -> Bool {
    let words = folded(heading)
    return damageWords.contains { words.contains($0) }
      || words.split(separator: " ").contains { $0.hasPrefix("destr") || $0.hasPrefix("grading") }
  }

  /// The heading in small letters without accents, in words with single spaces between them.
  private static func folded(_ heading: String) -> String {
    var apart = ""
    var last: Character = " "
    for character in heading {
      if character.isASCII, character.isUppercase, last.isASCII, last.isLowercase { apart += " " }
      apart.append(character)
      last = character
    }
    return FoldedName(apart).text
  }

  private static func meaning(_ known: Known, language: String?) -> HeadingMeaning {
    HeadingMeaning(role: known.role, language: language, wordLanguage: known.language)
  }

  private typealias Known = (role: HeadingMeaning.Role, language: String?)

  private static let meanings: [String: Known] = {
    var meanings: [String: Known] = [:]
    for (role, language, words) in table {
      for word in words.split(separator: ",") {
        meanings[folded(String(word.drop { $0 == " " }))] = (role, language)
      }
    }
    return meanings
  }()

  /// The words of each role, by the language that they are in where it is one.
  private static let table: [(HeadingMeaning.Role, String?, String)] = [
    (.name, nil, "name, site name, nom, nombre, nome, naam, nazwa, ad, adı, itemLabel"),
    (.name, "ru", "название, наименование"), (.name, "uk", "назва, найменування"),
    (.name, "ar", "الاسم, اسم الموقع, اسم المعلم"), (.name, "fa", "نام"), (.name, "el", "όνομα"),
    (.name, "zh", "名称, 名稱"), (.name, "ko", "이름, 명칭"),
    (
      .kindName, nil,
      """
      monument, site, title, dénomination, appellation, título, denominazione, bezeichnung, \
      denkmal, objekt
      """
    ),
    (
      .latitude, nil,
      "latitude, lat, latitud, latitudine, breite, широта, خط العرض, enlem, 纬度, 緯度, 위도"
    ),
    (
      .longitude, nil,
      """
      longitude, lon, long, lng, longitud, länge, долгота, довгота, خط الطول, boylam, 经度, 経度, \
      경도
      """
    ),
    (.northing, nil, "y"), (.easting, nil, "x"),
    (.key, nil, "id, code, ref, reference, uuid, codigo, kennung, nr, номер, رقم, item"),
    (
      .place, nil,
      "address, adresse, direccion, indirizzo, adres, адрес, адреса, العنوان"
    ),
    (.country, nil, "country, pays, pais, land, страна, країна, الدولة"),
    (
      .description, nil, "description, descripcion, beschreibung, описание, опис, الوصف"
    ),
    (
      .kind, nil,
      """
      type, kind, category, site type, catégorie, categoria, kategorie, kategoria, categorie, typ, \
      tipo, tür, тип, вид, категория, категорія, النوع, نوع الموقع, 类型, 類型, 유형
      """
    ),
  ]

  private static let damageWords = [
    "damage", "condition", "пошкоджен", "разруш", "руйн", "поврежд", "ضرر", "اضرار", "تضرر", "دمار",
    "تدمير",
    "schad", "zerstor", "dommage", "degat", "endommag", "dano", "danno", "danni", "hasar",
    "uszkodz",
    "zniszcz", "schade", "נזק",
  ].map(folded)
}

// MARK: - Languages in headings

extension HeadingWords {
  /// Reads what stands behind the colon of `name:zh-Hant`.
  private static func languageTag(_ text: Substring) -> String? {
    let tag = TaggedLanguage(String(text))
    guard LanguageTag.isLanguage(String(text)), KnownLanguages.contains(tag.language) else {
      return nil
    }
    return tag.tag
  }

  /// Finds the language that a word of a heading names, by its code or as people call it.
  private static func language(_ word: String) -> String? {
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
        names[folded(String(word.drop { $0 == " " }))] = code
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
