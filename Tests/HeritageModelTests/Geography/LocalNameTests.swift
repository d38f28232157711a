import HeritageModel
import Testing

private func name(_ text: String, _ language: String?, _ kind: NameKind = .preferred) -> Name {
  Name(text, language: language, kind: kind)
}

private let english = name("Palmyra", "en")

private let cases: [(names: [Name], countries: [String], local: String?)] = [
  ([english, name("Palmyre", "fr"), name("تدمر", "ar")], ["SY"], "تدمر"),
  ([english, name("تدمر", "ar"), name("Palmyre", "fr")], ["FR"], "Palmyre"),
  // The listing's own name counts, and a preferred one of the same language before it.
  ([english, name("موقع تدمر", "ar", .official)], ["SY"], "موقع تدمر"),
  ([english, name("موقع تدمر", "ar", .official), name("تدمر", "ar")], ["SY"], "تدمر"),
  ([english, name("Tadmur", "ar-Latn", .variant)], ["SY"], nil),
  ([english, name("Tadmor", "akk", .historic)], ["SY"], nil),
  // A translation of a listing is nobody's own name; another language may be a people's.
  ([english, name("Palmyre", "fr"), name("帕尔米拉", "zh")], ["SY"], nil),
  ([name("Ani", "en"), name("Անի", "hy")], ["TR"], "Անի"),
  ([name("Qal'at", "en"), name("القلعة", "ar"), name("Qela", "ku")], ["SY"], "القلعة"),
  ([name("Caves", "en"), name("Grotten", "nl"), name("Grottes", "fr")], ["BE"], "Grotten"),
  ([english, name("Palmyre", "fr"), name("تدمر", "ar")], [], nil),
  ([english, name("תדמור", "he"), name("Palmyre", "fr")], [], "תדמור"),
  ([english, name("Forêts", "fr")], ["BE", "FR", "DE", "IT"], nil),
  ([english, name("Forêts", "fr"), name("Wälder", "de")], ["BE", "FR", "DE", "IT"], "Wälder"),
  ([english, name("Vallée", "fr")], ["FR", "BE", "CH", "LU"], "Vallée"),
  ([english, name("تدمر", nil)], ["SY"], "تدمر"),
  // What is the title already is not told twice.
  ([name("تدمر", "ar"), name("Palmyre", "fr")], ["SY"], nil),
  ([name("Roma", "en"), name("Roma", "it")], ["IT"], nil), ([english], ["SY"], nil),
  ([], ["SY"], nil),
]

@Test(arguments: cases)
func `the local name is one in a language of the country`(
  names: [Name], countries: [String], local: String?
) {
  #expect(names.local(in: countries)?.text == local)
}

@Test func `the languages of each country are known`() {
  for country in Country.all {
    #expect(!CountryLanguages.of(country.code).isEmpty, "\(country.code)")
  }
}
