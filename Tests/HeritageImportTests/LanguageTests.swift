import HeritageImport
import HeritageModel
import Testing

@Test(arguments: [
  (["states": "Syrian Arab Republic"], "en"),
  (["states": "République arabe syrienne"], "fr"),
  (["states": "República Árabe Siria"], "es"),
  (["states": "الجمهورية العربية السورية"], "ar"),
  (["states": "Сирийская Арабская Республика"], "ru"),
  (["states": "阿拉伯叙利亚共和国"], "zh"),
  (["states": "Іран", "short_description": "Руїни давнього міста"], "uk"),
  (["states": "ایران", "short_description": "ویرانه‌های یک شهر"], "fa"),
  (["states": "イラク", "short_description": "古代都市の遺跡"], "ja"),
  (["states": "Iraq", "iso_code": "iq", "http_url": "https://whc.unesco.org/fr/list/23"], "fr"),
  (["states": "Iraq", "iso_code": "iq", "short_description": "the ruins of a city"], "en"),
  (["states": "Iraq", "iso_code": "iq", "short_description": "las ruinas y el oasis"], "es"),
  (["states": "Iraq", "iso_code": "iq", "region": "Estados Árabes"], "es"),
  (["states": "Iraq", "iso_code": "iq", "region": "États arabes"], "fr"),
  // States that editions leave in English say less than the texts.
  (
    [
      "states": "Syrian Arab Republic",
      "short_description":
        "Las murallas y los templos de una ciudad antigua del siglo I, y el oasis",
    ], "es"
  ),
  (["states": "Iraq, Syrian Arab Republic", "iso_code": "iq,sy"], "en"),
  (
    ["states": "Iraq", "iso_code": "iq", "short_description": "Die Ruinen der Stadt und das Tal"],
    "de"
  ),
])
func `the language of a listing is told by its content`(
  elements: [String: String], expected: String
) throws {
  var registry = MemoryRegistry()
  let report = try registry.take(Listings.listing(Listings.row("23", "Palmyra", elements)))
  #expect(report.language == expected)
  #expect(try registry.property("23").names.map(\.language) == [expected])
}

@Test func `rows that do not tell wait for one that does`() throws {
  var registry = MemoryRegistry()
  let quiet = ["states": "Iraq", "iso_code": "iq"]
  let report = try registry.take(
    Listings.listing(
      Listings.row("1", "Un", quiet), Listings.row("2", "Deux", quiet),
      Listings.row("3", "Trois", ["states": "Égypte", "iso_code": "eg"])))
  #expect(report.language == "fr")
  #expect(try registry.property("1").names.map(\.language) == ["fr"])
}

@Test(arguments: [
  ["states": "Iraq", "iso_code": "iq"],
  [
    "states": "Iraq", "iso_code": "iq",
    "short_description": "The walls of the town. Les murs de la ville et du palais.",
  ],
])
func `a language that is not told is asked for`(elements: [String: String]) throws {
  var registry = MemoryRegistry()
  let listing = Listings.listing(Listings.row("23", "Palmyra", elements))
  let error = try #require(throws: ImportError.self) { try registry.take(listing) }
  #expect(error == .languageUnknown(source: "list.xml"))
  #expect(
    error.description == "list.xml: the language of the listing cannot be told from its texts")
  #expect(
    error.hint == "name it, as in '--language fr'; '--language und' keeps its texts without one")
  #expect(try registry.take(listing, ImportOptions(language: "en")).created == 1)
}

@Test func `texts of an unknown language replace none, and none replaces them`() throws {
  var registry = MemoryRegistry()
  let options = ImportOptions(language: "und")
  _ = try registry.take(Listings.older)
  for name in ["Palmira", "Palmyre", "Palmira"] {
    let row = Listings.row("23", name, ["short_description": "\(name)."])
    let report = try registry.take(Listings.listing(row), options)
    #expect(report.language == nil)
    #expect(report.warnings.map(\.code).contains("IMP-07"))
  }
  let site = try registry.property("23")
  #expect(site.names.map(\.text) == ["Site of Palmyra", "Palmira", "Palmyre"])
  #expect(site.names.map(\.language) == ["en", nil, nil])
  #expect(
    site.description.map(\.text) == [
      "Ruins of an oasis city – in the desert.", "Palmira.", "Palmyre.",
    ])
  #expect(site.names.map(\.kind) == [.official, .official, .official])
}

@Test func `the user's word on the language counts`() throws {
  var registry = MemoryRegistry()
  let report = try registry.take(Listings.older, ImportOptions(language: "pt"))
  #expect(report.language == "pt")
  #expect(try registry.property("23").names.map(\.language) == ["pt"])
  #expect(try registry.property("23").worldHeritage?.listing["language"] == "pt")
}

/// Palmyra in the French listing, with facts of an older edition.
private let french = Listings.listing(
  Listings.row(
    "23", "Site de Palmyre",
    [
      "criteria_txt": "(i)(ii)", "http_url": "https://whc.unesco.org/fr/list/23",
      "justification": "Parce que", "location": "Gouvernorat de Homs", "region": "États arabes",
      "short_description": "Ruines", "states": "République arabe syrienne",
      "unique_number": "26",
    ]))

@Test func `a second language adds names and texts and leaves the facts`() throws {
  var registry = MemoryRegistry()
  _ = try registry.take(Listings.older)
  let before = try registry.property("23")
  let report = try registry.take(french)
  #expect(
    report.changes.map(\.fields) == [["description", "names", "worldHeritage.justification"]])
  let site = try registry.property("23")
  #expect(site.names.map(\.text) == ["Site of Palmyra", "Site de Palmyre"])
  #expect(site.names.map(\.language) == ["en", "fr"])
  #expect(site.description.map(\.language) == ["en", "fr"])
  #expect(site.place == before.place)
  #expect(site.worldHeritage?.listing == before.worldHeritage?.listing)
  #expect(
    report.warnings.filter { $0.code == "IMP-06" }.map(\.message) == [
      "criteria_txt is '(i)(ii)' here and '(i)(ii)(iv)' in the registry, which stays"
    ])
  #expect(try registry.take(french).unchanged == 1)
}

@Test func `the English listing takes over the facts of another language`() throws {
  var registry = MemoryRegistry()
  _ = try registry.take(french)
  let first = try registry.property("23")
  #expect(first.id.text == "site-de-palmyre")
  #expect(first.worldHeritage?.region == "États arabes")
  #expect(first.worldHeritage?.listing["language"] == "fr")
  #expect(first.worldHeritage?.listing["httpUrl"] == nil)
  _ = try registry.take(Listings.older)
  let site = try registry.property("23")
  #expect(site.names.map(\.text) == ["Site de Palmyre", "Site of Palmyra"])
  #expect(site.place == "Province of Homs")
  #expect(site.worldHeritage?.region == "Arab States")
  #expect(
    site.worldHeritage?.formerly.map { "\($0.field): \($0.value)" } == [
      "place: Gouvernorat de Homs", "region: États arabes", "criteria: (i)(ii)",
    ])
  #expect(site.worldHeritage?.listing["language"] == nil)
  #expect(site.worldHeritage?.listing["uniqueNumber"] == "2256")
}

@Test func `a row without a name is taken when the registry has one`() throws {
  var registry = MemoryRegistry()
  _ = try registry.take(Listings.older)
  let arabic = Listings.listing(
    Listings.row("23", "", ["states": "الجمهورية العربية السورية", "short_description": "أطلال"]),
    Listings.row("9", "", ["states": "الجمهورية العربية السورية"]))
  let report = try registry.take(arabic)
  #expect([report.read, report.updated, report.rejected] == [2, 1, 1])
  #expect(try registry.property("23").names.map(\.text) == ["Site of Palmyra"])
  #expect(try registry.property("23").description.map(\.language) == ["en", "ar"])
  #expect(report.rejections.map(\.code) == ["IDN-06"])
}
