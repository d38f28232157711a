import HeritageModel
import HeritageValidation
import Testing

@Test(arguments: [
  RuleCase(
    "IDN-02", on: "site/palmyra",
    "the identifier 'site/palmyra' is taken twice: another record has it too",
    breaks: { $0.more = [try Sample.palmyra()] },
    keeps: { sample in
      sample.more = [Site(id: try Slug("dura-europos"), names: [])]
    }),
  RuleCase(
    "IDN-03", on: "report/7K3M9XQ2PD4T",
    "'incident' names 'incident/5D2R8V0JTC6H', which is not in the registry",
    breaks: { $0.report.incident = try RecordID("5D2R8V0JTC6H") },
    keeps: { sample in
      let id = try RecordID("5D2R8V0JTC6H")
      sample.report.incident = id
      sample.more = [Incident(id: id, site: sample.site.id)]
    }),
  RuleCase(
    "IDN-03", on: "monument/palmyra/temple-of-bel",
    "'partOf' names 'monument/palmyra/sanctuary', which is not in the registry",
    breaks: { $0.monument.partOf = try Slug("sanctuary") },
    keeps: { sample in
      let id = try Slug("sanctuary")
      sample.monument.partOf = id
      sample.more = [Monument(id: id, site: sample.site.id, names: [])]
    }),
  RuleCase(
    "IDN-03", on: "evidence/9FQ2X6D3HWKE",
    "'source' names 'source/unosat', which is not in the registry",
    breaks: { sample in
      sample.after.source = "source/unosat"
    },
    keeps: { sample in
      sample.after.source = "source/unosat"
      sample.more = [Source(id: try Slug("unosat"), name: "UNOSAT")]
    }),
  RuleCase(
    "IDN-03", on: "evidence/9FQ2X6D3HWKE",
    "'source' names 'source/unosat', which is not in the registry",
    breaks: { sample in
      sample.after.source = "source/unosat"
      sample.more = [Source(id: try Slug("dgam"), name: "DGAM")]
    },
    keeps: { sample in
      // A name in plain words is no reference, even if it could be an identifier.
      sample.after.source = "reuters"
      sample.more = [Source(id: try Slug("dgam"), name: "DGAM")]
    }),
  RuleCase(
    "IDN-03", on: "report/7K3M9XQ2PD4T",
    "'evidence[2]' names 'evidence/5D2R8V0JTC6H', which is not in the registry",
    breaks: { $0.report.evidence.append(try RecordID("5D2R8V0JTC6H")) },
    keeps: { $0.report.evidence.removeLast() }),
  RuleCase(
    "IDN-08", on: "site/palmyra", "'x y!!' is not a language tag",
    breaks: { $0.site.names.append(Name("Tadmur", language: "x y!!")) },
    keeps: { $0.site.names.append(Name("Tadmur", language: "ar-Latn")) }),
  RuleCase(
    "IDN-08", on: "report/7K3M9XQ2PD4T", "'englishtext' is not a language tag",
    breaks: { $0.report.narrative = [LocalizedText("Gone.", language: "englishtext")] },
    keeps: { $0.report.narrative = [LocalizedText("Gone.", language: nil)] }),
  RuleCase(
    "IDN-05", on: "site/palmyra",
    "'5747' is not an identifier of 'wikidata', which is Q and a number",
    breaks: { $0.site.externalIDs["wikidata"] = "5747" },
    keeps: { $0.site.externalIDs["wikidata"] = "Q1" }),
  RuleCase(
    "IDN-05", on: "site/palmyra",
    "'Q05747' is not an identifier of 'wikidata', which is Q and a number",
    breaks: { $0.site.externalIDs["wikidata"] = "Q05747" },
    keeps: { $0.site.externalIDs["other"] = "anything goes" }),
  RuleCase(
    "IDN-05", on: "site/palmyra",
    "'23bis' is not an identifier of 'unesco', which has 1 to 9 digits",
    breaks: { $0.site.externalIDs["unesco"] = "23bis" },
    keeps: { $0.site.externalIDs["unesco"] = "100000042" }),
  RuleCase(
    "IDN-05", on: "monument/palmyra/temple-of-bel",
    "'30000759' is not an identifier of 'aat', which has 9 digits and begins with 300",
    breaks: { $0.monument.externalIDs["aat"] = "30000759" },
    keeps: { $0.monument.externalIDs["aat"] = "300007595" }),
  RuleCase(
    "IDN-05", on: "site/palmyra",
    "'places/668331' is not an identifier of 'pleiades', which has digits alone",
    breaks: { $0.site.externalIDs["pleiades"] = "places/668331" },
    keeps: { $0.site.externalIDs["pleiades"] = "https://pleiades.stoa.org/places/668331" }),
  RuleCase(
    "IDN-05", on: "site/palmyra",
    "'https://www.wikidata.org/wiki/Q5747' is an address of 'wikidata', not of 'unesco'",
    breaks: { $0.site.externalIDs["unesco"] = "https://www.wikidata.org/wiki/Q5747" },
    keeps: { $0.site.externalIDs["unesco"] = "https://whc.unesco.org/en/list/23" }),
  RuleCase(
    "IDN-06", on: "site/palmyra", "the record has no name",
    breaks: { $0.site.names = [] },
    keeps: { $0.site.names = [Name("Palmyra", language: nil)] }),
  RuleCase(
    "IDN-06", on: "site/palmyra", "the name 'Palmyra' comes twice in 'en'",
    breaks: { $0.site.names.append(Name("Palmyra", language: "en", kind: .variant)) },
    keeps: { $0.site.names.append(Name("Palmyra", language: "la")) }),
  RuleCase(
    "IDN-07", on: "site/palmyra", "the name 'Tadmur' is tagged 'ar' but has no Arabic letter",
    breaks: { $0.site.names.append(Name("Tadmur", language: "ar")) },
    keeps: { $0.site.names.append(Name("Tadmur", language: "ar-Latn")) }),
  RuleCase(
    "IDN-07", on: "site/palmyra", "the name 'Palmira' is tagged 'ru-RU' but has no Cyrillic letter",
    breaks: { $0.site.names.append(Name("Palmira", language: "ru-RU")) },
    keeps: { $0.site.names.append(Name("Пальмира", language: "ru-RU")) }),
  RuleCase(
    "IDN-07", on: "site/palmyra", "the name 'Palmyra' is tagged 'grc' but has no Greek letter",
    breaks: { $0.site.names.append(Name("Palmyra", language: "grc")) },
    keeps: { $0.site.names.append(Name("Ἁδριανοπόλις", language: "grc")) }),
])
func `identity rules`(rule: RuleCase) throws {
  try rule.check()
}

@Test(arguments: ["Q5747", "q5747", "https://www.wikidata.org/wiki/Q5747"])
func `both records that claim one authority identifier are named`(spelling: String) throws {
  var sample = try Sample()
  var twin = Site(id: try Slug("tadmur"), names: [Name("Tadmur", language: "ar-Latn")])
  twin.externalIDs = ["wikidata": spelling]
  twin.countries = ["SY"]
  sample.more = [twin]
  #expect(
    sample.findings.map { "\($0.code) \($0.record): \($0.message)" } == [
      "IDN-04 site/palmyra: 'site/tadmur' claims the identifier 'wikidata:Q5747' too",
      "IDN-04 site/tadmur: 'site/palmyra' claims the identifier 'wikidata:Q5747' too",
    ])
}

@Test func `a site and a monument that claim one authority identifier are named`() throws {
  var sample = try Sample()
  sample.monument.externalIDs = ["wikidata": "q5747"]
  #expect(
    sample.findings.map { "\($0.code) \($0.record): \($0.message)" } == [
      "IDN-04 monument/palmyra/temple-of-bel: 'site/palmyra' claims the identifier "
        + "'wikidata:Q5747' too",
      "IDN-04 site/palmyra: 'monument/palmyra/temple-of-bel' claims the identifier "
        + "'wikidata:Q5747' too",
    ])
}

@Test func `a superseded site may keep the authority identifier`() throws {
  var sample = try Sample()
  var twin = Site(id: try Slug("tadmur"), names: [Name("Tadmur", language: "ar-Latn")])
  twin.externalIDs = ["wikidata": "Q5747"]
  twin.countries = ["SY"]
  twin.supersededBy = Supersession(by: sample.site.id, reason: .duplicate)
  sample.more = [twin]
  #expect(sample.findings == [])
}

@Test(arguments: [
  "en", "ar-Latn", "zh-Hant-TW", "es-419", "sl-rozaj-biske", "de-CH-1901", "zh-cmn-Hans",
  "ar-a-aaa-x-own", "x-own", "EN-gb",
])
func `a language tag has the form of BCP 47`(tag: String) {
  #expect(LanguageTag.isWellFormed(tag))
}

@Test(arguments: [
  "", "e", "x y!!", "en-", "-en", "en--gb", "en-a", "x", "englishtext", "e1", "en_GB",
])
func `what has another form is no language tag`(tag: String) {
  #expect(!LanguageTag.isWellFormed(tag))
}
