/// Which scripts a language is written in, and which language a script speaks for.
enum LanguageScripts {
  /// The scripts of a language by its code; `nil` where it is written in several that are in use
  /// side by side, or is not known here.
  static func scripts(ofLanguage code: String) -> [String]? { byLanguage[code] }

  private static let byLanguage: [String: [String]] = {
    var scripts: [String: [String]] = [:]
    for line in table.split(whereSeparator: \.isNewline) {
      let parts = line.split(separator: ":")
      let codes = parts[0].split(separator: " ").map(String.init)
      for language in parts.dropFirst().joined().split(separator: " ") {
        scripts[String(language)] = codes
      }
    }
    return scripts
  }()

  /// Scripts, and the languages written in them and in no other.
  private static let table = """
    Latn: af an br ca co cs cy da de dsb en eo es et eu fi fil fo fr fy ga gd gl gsw hr hsb ht hu \
    ia id is it la lb lt lv mg mt nb nds nl nn no oc pl pt rm ro sc sk sl sq sv sw szl tl tr vi
    Arab: acm acw aeb afb ajp apc apd ar arq ars ary arz ayl ckb fa ota pes prs ps sdh ur
    Cyrl: be bg cu mk ru rue uk
    Hebr: hbo he yi
    Grek: el grc
    Armn: hy xcl
    Geor: ka xmf
    Syrc: aii syc syr
    Hani: cmn hak nan wuu yue zh
    Hani Kana: ja
    Hang Hani: ko
    Ethi: am gez ti tig
    Deva: bho hi mai mr ne
    Beng: as bn
    Gujr: gu
    Orya: or
    Taml: ta
    Telu: te
    Knda: kn
    Mlym: ml
    Sinh: si
    Thai: th
    Laoo: lo
    Tibt: bo dz
    Mymr: my
    Khmr: km
    Thaa: dv
    Nkoo: nqo
    Copt: cop
    """
}

/// The language that a text in some script is in, as far as its letters and the country tell.
struct ScriptLanguage: Sendable {
  /// Letters that only one language has, the language that counts first at the head.
  private let letters: KeyValuePairs<String, String>
  /// What is usual in a country, by its code in ISO 3166-1.
  private let countries: [String: String]
  /// What is usual elsewhere; `nil` where that would be a guess.
  private let otherwise: String?

  private init(
    _ otherwise: String?, in countries: [String: String] = [:],
    by letters: KeyValuePairs<String, String> = [:]
  ) {
    self.letters = letters
    self.countries = countries
    self.otherwise = otherwise
  }

  /// Tells the language of a text.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - script: The script of most of its letters.
  ///   - places: The countries that it belongs to, as ISO 3166-1 codes.
  /// - Returns: The tag, `und-` and the script where nothing tells the language.
  static func tag(of text: String, in script: Script, from places: [String]) -> String {
    known[script.code]?.language(of: text, from: places) ?? "und-\(script.code)"
  }

  private func language(of text: String, from places: [String]) -> String? {
    for (own, language) in letters where text.holds(anyOf: own) { return language }
    let usual = Set(places.map { countries[$0] ?? otherwise })
    guard !usual.isEmpty else { return otherwise }
    guard usual.count == 1, let language = usual.first.flatMap(\.self) else { return nil }
    let foreign = Self.foreign[language, default: ""]
    return text.holds(anyOf: foreign) ? nil : language
  }

  /// Letters that a language does not have, though another in its script does.
  private static let foreign = [
    "be": "ИЩЪищъ", "bg": "ЁЫЭёыэ", "mk": "ЁЙЩЪЫЬЭЮЯёйщъыьэюя", "sr": "ЁЙЩЪЫЬЭЮЯёйщъыьэюя",
    "uk": "ЁЪЫЭёъыэ",
  ]

  private static let known: [String: ScriptLanguage] = [
    "Latn": ScriptLanguage("en"),
    "Arab": ScriptLanguage(
      "ar", in: ["AF": "fa", "CN": "ug", "IN": "ur", "IR": "fa", "PK": "ur"],
      by: ["ڕڵێ": "ckb", "ٹڈڑ": "ur", "ټډړښځڅۍ": "ps"]),
    "Cyrl": ScriptLanguage(
      nil,
      in: [
        "BG": "bg", "BY": "be", "KG": "ky", "KZ": "kk", "MK": "mk", "MN": "mn", "RS": "sr",
        "RU": "ru", "TJ": "tg", "UA": "uk",
      ],
      by: ["ЇїҐґ": "uk", "Ўў": "be", "ЂђЋћ": "sr", "ЃѓЌќ": "mk"]),
    "Hani": ScriptLanguage("zh", in: ["JP": "ja", "KR": "ko"]), "Kana": ScriptLanguage("ja"),
    "Hang": ScriptLanguage("ko"), "Hebr": ScriptLanguage("he"), "Grek": ScriptLanguage("el"),
    "Armn": ScriptLanguage("hy"), "Geor": ScriptLanguage("ka"), "Syrc": ScriptLanguage("syr"),
    "Ethi": ScriptLanguage(nil, in: ["ER": "ti", "ET": "am"]),
    "Deva": ScriptLanguage(nil, in: ["IN": "hi", "NP": "ne"]), "Beng": ScriptLanguage("bn"),
    "Guru": ScriptLanguage("pa"), "Gujr": ScriptLanguage("gu"), "Orya": ScriptLanguage("or"),
    "Taml": ScriptLanguage("ta"), "Telu": ScriptLanguage("te"), "Knda": ScriptLanguage("kn"),
    "Mlym": ScriptLanguage("ml"), "Sinh": ScriptLanguage("si"), "Thai": ScriptLanguage("th"),
    "Laoo": ScriptLanguage("lo"), "Tibt": ScriptLanguage("bo"), "Mymr": ScriptLanguage("my"),
    "Khmr": ScriptLanguage("km"), "Mong": ScriptLanguage("mn-Mong"),
    "Thaa": ScriptLanguage("dv"), "Nkoo": ScriptLanguage("nqo"), "Copt": ScriptLanguage("cop"),
  ]
}

extension String {
  /// Whether a letter of the text is one of some letters, whatever marks it bears.
  fileprivate func holds(anyOf letters: String) -> Bool {
    unicodeScalars.contains { letters.unicodeScalars.contains($0) }
  }
}
