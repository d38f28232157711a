import Foundation
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

@Test(arguments: [
  ("سوريا", "SY"), ("سورية", "SY"), ("سوریه", "SY"), ("الجمهورية العربية السورية", "SY"),
  ("Syrie", "SY"), ("RÉPUBLIQUE ARABE SYRIENNE", "SY"), ("Siria", "SY"), ("Syrien", "SY"),
  ("Сирия", "SY"), ("Сирія", "SY"), ("Suriye", "SY"), ("Συρία", "SY"), ("ΣΥΡΙΑ", "SY"),
  ("シリア", "SY"), ("叙利亚", "SY"), ("敘利亞", "SY"), ("시리아", "SY"), ("סוריה", "SY"),
  ("Սիրիա", "SY"), ("Sûrîye", "SY"), ("España", "ES"), ("İtalya", "IT"), ("TÜRKİYE", "TR"),
  ("العراق", "IQ"), ("Österreich", "AT"), ("Украина", "UA"), ("Україна", "UA"), ("Polska", "PL"),
  ("Países Bajos", "NL"), ("Côte d'Ivoire", "CI"), ("SYR", "SY"), ("ukr", "UA"), ("AND", "AD"),
])
func `finds a country by its names in other languages, and by three letters`(
  name: String, code: String
) {
  #expect(Country.named(name)?.code == code)
}

@Test(arguments: [
  // Letters and their marks apart, as macOS writes them.
  ("Ukrai\u{308}na", "UA"), ("\u{423}кра\u{456}\u{308}на", "UA"), ("И\u{306}емен", "YE"),
  ("Кита\u{438}\u{306}", "CN"), ("Co\u{302}te d'Ivoire", "CI"), ("\u{41a}итаи\u{306}", "CN"),
  ("\u{1109}\u{1175}\u{1105}\u{1175}\u{110b}\u{1161}", "SY"), ("ト\u{3099}イツ", "DE"),
  ("ا\u{654}فغانستان", "AF"), ("Πολωνι\u{301}α", "PL"), ("I\u{307}talya", "IT"),
  // Vowels written on letters, letters that are drawn out, and marks that only lead the text.
  ("سُورِيَا", "SY"), ("ســـوريا", "SY"), ("\u{200f}سوريا", "SY"),
  // Apostrophes of all kinds.
  ("Cote d`Ivoire", "CI"), ("Côte d´Ivoire", "CI"), ("Côte d‘Ivoire", "CI"),
  ("Côte d′Ivoire", "CI"), ("Côte dʼIvoire", "CI"), ("Côte d＇Ivoire", "CI"),
  ("Lao People‘s Democratic Republic", "LA"), ("\"Syria\"", "SY"),
])
func `a country is found however its letters and apostrophes are written`(
  name: String, code: String
) {
  #expect(Country.named(name)?.code == code)
}

@Test func `the names in other languages are found with their letters and marks apart`() {
  let entries = CountryNameTable.names.split { $0 == ";" || $0 == "\n" }
  let missed = entries.filter { entry in
    let name = entry.dropFirst(3).decomposedStringWithCanonicalMapping
    return Country.named(name)?.code != Country.named(String(entry.dropFirst(3)))?.code
  }
  #expect(missed == [])
}

@Test func `the names in other languages are folded, sorted and of known countries`() {
  let entries = CountryNameTable.names.split { $0 == ";" || $0 == "\n" }
  let keys = entries.map { String($0.dropFirst(3)) }
  #expect(keys.count > 4000)
  #expect(keys.filter { Country.nameKey($0) != $0 } == [])
  #expect(
    zip(keys, keys.dropFirst()).allSatisfy { Array($0.utf8).lexicographicallyPrecedes($1.utf8) })
  #expect(entries.filter { Country(code: String($0.prefix(2))) == nil } == [])
  #expect(keys.filter { Country.named($0) == nil } == [])
  #expect((keys.map(\.utf8.count).max() ?? 0) < 200)
}
