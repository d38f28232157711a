import Testing

@testable import HeritageModel

@Test(arguments: [
  ("SY", "Syrian Arab Republic"), ("sy", "Syrian Arab Republic"), ("CI", "Côte d'Ivoire"),
  ("TR", "Türkiye"), ("PS", "Palestine, State of"), ("XK", "Kosovo"), ("AX", "Åland Islands"),
])
func `finds a country by its code`(code: String, name: String) {
  #expect(Country(code: code)?.name == name)
  #expect(Country(code: code)?.code == code.uppercased())
}

@Test(arguments: ["", "S", "UK", "ZZ", "SYR", "ſy", "EU"])
func `refuses what is no code`(code: String) {
  #expect(Country(code: code) == nil)
}

@Test func `knows the 249 codes of the standard and Kosovo`() {
  #expect(Country.all.count == 250)
  #expect(Country.all.map(\.code) == Country.all.map(\.code).sorted())
  #expect(Country.all.allSatisfy { $0.code.utf8.count == 2 && !$0.name.isEmpty })
  #expect(Set(Country.all.map { Country.nameKey($0.name) }).count == 250)
  #expect(CountryNames.aliases.count == 52)
}

@Test(arguments: [
  ("Syrian Arab Republic", "SY"), ("SYRIA", "SY"), ("Iran (Islamic Republic of)", "IR"),
  ("Islamic Republic of Iran", "IR"), ("United Republic of Tanzania", "TZ"),
  ("Republic of Moldova", "MD"), ("Turkey", "TR"), ("Turkiye", "TR"), ("Côte d’Ivoire", "CI"),
  ("Cote d'Ivoire", "CI"), ("Viet Nam", "VN"), ("Vietnam", "VN"), ("Republic of Korea", "KR"),
  ("Democratic People's Republic of Korea", "KP"), ("Congo", "CG"),
  ("Democratic Republic of the Congo", "CD"), ("St Lucia", "LC"), ("The Gambia", "GM"),
  ("United States of America", "US"), ("Holy See", "VA"), ("Czechia", "CZ"), ("Niger", "NE"),
  ("Bolivia, Plurinational State of", "BO"), ("Trinidad & Tobago", "TT"), ("Palestine", "PS"),
])
func `finds a country by its names`(name: String, code: String) {
  #expect(Country.named(name)?.code == code)
}

@Test(arguments: ["", "Atlantis", "Republic", "Jerusalem"])
func `finds no country by a name that is none`(name: String) {
  #expect(Country.named(name) == nil)
}
