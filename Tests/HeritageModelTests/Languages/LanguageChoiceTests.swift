import HeritageModel
import Testing

/// The language of a text, as its letters, the country and whoever wrote it tell.
struct LanguageChoiceTests {
  @Test(arguments: [
    ("Temple of Bel", "Latn"), ("معبد بل", "Arab"), ("Храм Бэла", "Cyrl"), ("מקדש", "Hebr"),
    ("Ναός του Βήλου", "Grek"), ("Տաճար", "Armn"), ("ტაძარი", "Geor"), ("ܬܕܡܘܪ", "Syrc"),
    ("贝尔神庙", "Hani"), ("ベル神殿", "Kana"), ("벨 신전 神殿", "Hang"), ("วัดพระแก้ว", "Thai"),
    ("ቤተ ክርስቲያን", "Ethi"), ("मन्दिर", "Deva"), ("Temple of Bel (معبد بل)", "Latn"),
    ("ʿAyn Dārā", "Latn"),
  ])
  func `most letters tell the script`(text: String, script: String) {
    #expect(Script.of(text)?.code == script)
  }

  @Test(arguments: ["", "1234", "١٢٣", "— 🏛 …"])
  func `without letters there is no script`(text: String) {
    #expect(Script.of(text) == nil)
  }

  @Test(arguments: [
    ("Temple of Bel", [], "en"), ("معبد بل", ["SY"], "ar"), ("معبد بل", [], "ar"),
    ("تخت جمشید", ["IR"], "fa"), ("بادشاہی مسجد", ["PK"], "ur"), ("قەڵای هەولێر", ["IQ"], "ckb"),
    ("Києво-Печерська лавра", ["UA"], "uk"), ("Мавзолей", ["RU"], "ru"),
    ("Рилски манастир", ["BG"], "bg"), ("Студеница", ["RS"], "sr"), ("Ђурђеви ступови", [], "sr"),
    ("Мавзолей", [], "und-Cyrl"), ("Площадь Свободы", ["UA"], "und-Cyrl"),
    ("Мавзолей", ["RU", "UA"], "und-Cyrl"), ("معبد", ["IQ", "IR"], "und-Arab"),
    ("מקדש", ["IL"], "he"), ("Ναός", ["GR"], "el"), ("Տաճար", [], "hy"), ("ტაძარი", [], "ka"),
    ("神殿", ["CN"], "zh"), ("神殿", ["JP"], "ja"), ("ベル神殿", [], "ja"), ("신전", [], "ko"),
    ("วัด", [], "th"), ("मन्दिर", ["NP"], "ne"), ("मन्दिर", [], "und-Deva"),
    ("ቤተ ክርስቲያን", ["ET"], "am"), ("ⵜⴰⵎⴰⵣⵉⵖⵜ", ["MA"], "und-Tfng"),
  ])
  func `letters and the country tell the language`(
    text: String, countries: [String], language: String
  ) {
    let told = LanguageChoice(countries: countries).language(of: text)
    #expect(told.tag == language)
    #expect((told.remark == nil) == !language.hasPrefix("und"))
  }

  @Test(arguments: [
    ("معبد بل", "ar", "ar"), ("معبد بل", "ar-SY", "ar-SY"), ("معبد بل", "AR-arab-sy", "ar-Arab-SY"),
    ("Maabad Bel", "ar", "ar-Latn"), ("Maabad Bel", "ar-SY", "ar-Latn-SY"),
    ("معبد بل", "ar-Latn", "ar"), ("Temple de Bêl", "fr", "fr"), ("Храм", "sr", "sr"),
    ("Hram", "sr-Cyrl", "sr-Latn"), ("Bel Shinden", "ja", "ja-Latn"), ("معبد", "ku", "ku"),
    ("معبد", "und", "und"), ("神殿", "zh-Hant", "zh-Hant"), ("23", "fr", "fr"),
  ])
  func `what was said is kept where the letters fit it`(
    text: String, said: String, language: String
  ) {
    let told = LanguageChoice(given: said).language(of: text)
    #expect(told.tag == language)
    #expect(told.remark == nil)
    #expect(LanguageChoice(given: "it").language(of: text, stated: said).tag == language)
  }

  @Test(arguments: [
    (
      "معبد بل", "en",
      "ar", "'معبد بل' is in Arabic letters, so its language is recorded as 'ar', not 'en'"
    ),
    (
      "Храм", "ar", "und-Cyrl",
      "'Храм' is in Cyrillic letters, so its language is recorded as 'und-Cyrl', not 'ar'"
    ),
  ])
  func `what was said gives way to letters that it cannot have`(
    text: String, said: String, language: String, remark: String
  ) {
    let told = LanguageChoice(given: said).language(of: text)
    #expect(told.tag == language)
    #expect(told.remark == remark)
  }

  @Test(arguments: [
    ("Temple of Bel", "fr", "fr"), ("Temple of Bel", "ar", "en"), ("معبد", "ar", "ar"),
    ("معبد", "fa", "fa"), ("معبد", "fr", "ar"), ("23", "fr", "fr"),
  ])
  func `what is usual counts where the letters fit`(text: String, usual: String, language: String) {
    let told = LanguageChoice(usual: usual).language(of: text)
    #expect(told.tag == language)
    #expect(told.remark == nil)
  }

  @Test func `a language that nothing tells is asked for`() {
    #expect(
      LanguageChoice().language(of: "Мавзолей").remark
        == "Cyrillic letters do not tell the language of 'Мавзолей', which is recorded as "
        + "'und-Cyrl'; name it with --language")
    #expect(LanguageChoice().language(of: "23").tag == nil)
  }
}

/// Names as they are typed.
struct WrittenNameTests {
  @Test(arguments: [
    ("ar:الجامع", "ar", "الجامع"), ("ar: الجامع", "ar", "الجامع"),
    ("fr:Temple de Bêl", "fr", "Temple de Bêl"),
    ("ar-Latn:al-Jami", "ar-Latn", "al-Jami"), ("pt-BR:Igreja", "pt-BR", "Igreja"),
    ("es-419:Iglesia", "es-419", "Iglesia"), ("grc:Παλμύρα", "grc", "Παλμύρα"),
    ("en:gr:Ναός", "en", "gr:Ναός"), ("und:X", "und", "X"),
    ("Temple: north", nil, "Temple: north"), ("St: Simeon", nil, "St: Simeon"),
    ("St:Simeon", nil, "St:Simeon"),
    ("no: 5", nil, "no: 5"), ("ar:23", nil, "ar:23"),
    ("xx: yard", nil, "xx: yard"), ("Palmyra", nil, "Palmyra"), (":x", nil, ":x"),
    ("x-own:y", nil, "x-own:y"), ("sl-rozaj:y", nil, "sl-rozaj:y"),
  ])
  func `a known language before the colon is taken off`(
    typed: String, language: String?, text: String
  ) throws {
    let name = try WrittenName(typed)
    #expect(name.language == language)
    #expect(name.text == text)
  }

  @Test(arguments: [
    (
      "gr:Ναός",
      "did you mean 'el:Ναός'? or, where the colon belongs to the name, put a language first: "
        + "'en:gr:Ναός'"
    ),
    (
      "xx:Yard",
      "write a known language before the colon, such as 'ar' or, where the colon belongs to the "
        + "name, put a language first: 'en:xx:Yard'"
    ),
  ])
  func `a slip before the colon is told`(typed: String, hint: String) {
    let error = #expect(throws: WrittenNameError.self) { try WrittenName(typed) }
    #expect(error?.description == "'\(typed.prefix(2))' in '\(typed)' is not a known language")
    #expect(error?.hint == hint)
  }

  @Test(arguments: ["", "  ", "ar:", "en: ", "—", "ar:—"])
  func `what has no letter and no number is no name`(typed: String) {
    let error = #expect(throws: WrittenNameError.self) { try WrittenName(typed) }
    #expect(error?.description == "'\(typed)' is no name")
    #expect(error?.hint == "write the name, with its language before it if you like: 'ar:تدمر'")
  }

  @Test(arguments: ["5", "no: 5", "H 15"])
  func `a number is a name`(typed: String) throws {
    #expect(try WrittenName(typed).text == typed)
  }

  @Test func `an answer can give several`() {
    #expect(
      WrittenName.several(in: " Temple of Bel; معبد بل ؛ fr:Temple de Bêl;;")
        == ["Temple of Bel", "معبد بل", "fr:Temple de Bêl"])
    #expect(WrittenName.several(in: " ; ") == [])
  }

  @Test func `the first in each language is preferred, and a romanisation is not`() throws {
    let typed = [
      "Palmyra", "تدمر", "ar-Latn:Tadmur", "Tadmor", "ar:تدمر القديمة", "fr:Palmyre", "ru:Palmira",
    ]
    let made = try LanguageChoice(countries: ["SY"]).names(typed)
    #expect(
      made.names.map { "\($0.language ?? "-") \($0.kind.rawValue) \($0.text)" } == [
        "en preferred Palmyra", "ar preferred تدمر", "ar-Latn variant Tadmur", "en variant Tadmor",
        "ar variant تدمر القديمة", "fr preferred Palmyre", "ru-Latn variant Palmira",
      ])
    #expect(made.remarks == [])
    let alone = try LanguageChoice(given: "ar").names(["Tadmur", "تدمر"])
    #expect(alone.names.map(\.kind) == [.preferred, .preferred])
    #expect(alone.names.map(\.language) == ["ar-Latn", "ar"])
  }
}
