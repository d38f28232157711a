import CanonicalJSON
import HeritageIndex
import HeritageModel
import HeritageStore
import HeritageTestSupport
import Testing

private func catalogue(_ sites: Site..., broken: [String] = []) throws -> Catalogue {
  var store = MemoryRecordStore()
  for site in sites { store.put(site.json, at: try RegistryPath(site.path)) }
  for id in broken {
    // It has a name, and is no site all the same.
    let record: JSONObject = ["id": .string(id), "names": [["text": "Palmyra"]], "countries": 5]
    store.put(record, at: try RegistryPath("sites/\(id.prefix(2))/\(id)/site.json"))
  }
  return Catalogue(store)
}

private func site(_ id: String, _ names: String..., description: String? = nil) throws -> Site {
  var site = Site(id: try Slug(id), names: names.map { Name($0, language: nil) })
  if let description { site.description = [LocalizedText(description, language: "en")] }
  return site
}

@Test func `a damaged record among the name matches does not hide the others`() throws {
  let found = try catalogue(try site("tadmur", "Palmyra"), broken: ["other"])
    .sites(named: "palmyra")
  #expect(found.matches.map(\.id.text) == ["tadmur"])
  #expect(found.damaged.map(\.path) == ["sites/ot/other/site.json"])
}

@Test func `a search tells which records it could not look into`() throws {
  let result = try catalogue(try site("tadmur", "Palmyra"), broken: ["other"]).search("palmyra")
  #expect(result.hits.map(\.record.reference.description) == ["site/tadmur"])
  #expect(result.damaged.map(\.path) == ["sites/ot/other/site.json"])
}

@Test(arguments: [
  ("古城", ["site/palmyra"]), ("帕尔米拉 遗址", ["site/palmyra"]), ("城古", []),
  ("โบราณ", ["site/ayutthaya"]), ("almyra", []), ("palm", ["site/palmyra"]),
  ("palmyra oasis", ["site/palmyra"]), ("palmyra river", []),
])
func `words are found across a record's texts, and anywhere in scripts without spaces`(
  query: String, expected: [String]
) throws {
  let catalogue = try catalogue(
    try site("palmyra", "Palmyra", "帕尔米拉古城遗址", description: "Ruins in an oasis."),
    try site("ayutthaya", "เมืองโบราณอยุธยา"), try site("river", "River"))
  #expect(try catalogue.search(query).hits.map(\.record.reference.description) == expected)
}

@Test func `what a list says in columns that no field takes is found`() throws {
  var bosra = try site("bosra", "Bosra")
  bosra.unmapped = ["syria": UnmappedColumns(["Notes": ["seen in May", "mosaic of the bishop"]])]
  let hits = try catalogue(bosra, try site("palmyra", "Palmyra")).search("bosra bishop").hits
  #expect(hits.map(\.record.reference.description) == ["site/bosra"])
  #expect(try catalogue(bosra).search("bishop mosaic").hits.map(\.field) == [.unmapped])
}

@Test func `a search tells which places and items that its hits name are not for everybody`() throws
{
  var store = MemoryRecordStore()
  var sites = [try site("palmyra", "Palmyra"), try site("bosra", "Bosra")]
  sites[0].access = .restricted
  for site in sites { store.put(site.json, at: try RegistryPath(site.path)) }
  for (id, type) in [("1ST0000000A1", "eyewitness"), ("1ST0000000A2", "news")] {
    let item: JSONObject = [
      "id": .string(id), "source": "a neighbour", "title": "Interview", "type": .string(type),
    ]
    store.put(item, at: try RegistryPath("evidence/1S/\(id).json"))
  }
  for (id, site) in [("1NT0000000A1", "palmyra"), ("1NT0000000A2", "bosra")] {
    let work: JSONObject = [
      "id": .string(id), "site": .string(site), "type": "conservation", "note": "walls propped",
      "evidence": ["1ST0000000A1", "1ST0000000A2"],
    ]
    store.put(
      work, at: try RegistryPath("sites/\(site.prefix(2))/\(site)/interventions/\(id).json"))
  }
  let found = try Catalogue(store).search("propped")
  #expect(found.hits.count == 2)
  #expect(found.damaged == [])
  #expect(found.sensitiveGrounds.sites.map(\.id.text) == ["palmyra"])
  #expect(found.sensitiveGrounds.evidence.map(\.id.text) == ["1ST0000000A1"])
  #expect(try Catalogue(store).search("Bosra").sensitiveGrounds.count == 0)
}

@Test(arguments: [
  // As it stands, behind the article, and behind letters that are written as one with it.
  ("حصن", ["bare", "with", "and", "in", "to", "so-in"]),
  ("الحصن", ["bare", "with", "and", "in", "to", "so-in"]),
  ("قلعة", ["castle"]), ("لعة", []), ("بالميرا", ["palmyra"]), ("لغة", ["language"]),
  ("تل", ["tell"]), ("крепость", ["fortress"]), ("КРЕПОСТ", ["fortress"]), ("епость", []),
])
func `an Arabic word is found behind what is written as one with it`(
  query: String, expected: [String]
) throws {
  let names = [
    "and": "وحصن", "bare": "حصن الأكراد", "castle": "القلعة", "fortress": "Крепость",
    "in": "بالحصن",
    "language": "للغة", "palmyra": "بالميرا", "rampart": "تحصن", "so-in": "فبالحصن", "tell": "التل",
    "tells": "وتلال", "to": "للحصن", "with": "قرب الحصن",
  ]
  let sites = try names.map { try site($0.key, $0.value) }
  var store = MemoryRecordStore()
  for site in sites { store.put(site.json, at: try RegistryPath(site.path)) }
  let found = try Catalogue(store).search(query).hits.compactMap { ($0.record as? Site)?.id.text }
  #expect(Set(found) == Set(expected))
  #expect(
    try Set(Catalogue(store).sites(named: query).matches.map(\.id.text)).isSuperset(
      of: query == "КРЕПОСТ" ? [] : found))
}

@Test
func `letters that belong to Hebrew words are taken for joined ones only where nothing is found`()
  throws
{
  let gardens = try catalogue(try site("garden", "גן לאומי"), try site("shield", "מגן דוד"))
  #expect(try gardens.search("גן").hits.map(\.record.title) == ["גן לאומי"])
  #expect(try gardens.sites(named: "גן").matches.map(\.id.text) == ["garden"])
  let towers = try catalogue(try site("tower", "ובמגדל העיר"), try site("other", "Tower"))
  #expect(try towers.search("מגדל").hits.map(\.record.title) == ["ובמגדל העיר"])
  #expect(try towers.search("המגדל עיר").hits.map(\.record.title) == ["ובמגדל העיר"])
  #expect(try towers.sites(named: "מגדל").matches.map(\.id.text) == ["tower"])
}

@Test func `whole names are compared without what is written as one with their words`() throws {
  let found = try catalogue(try site("with", "الحصن"), try site("bare", "حصن")).sites(named: "حصن")
  #expect(found.isWhole)
  #expect(found.matches.map(\.id.text) == ["bare"])
}

@Test(arguments: [
  #"{"id":"odd","n\u0061mes":[{"text":"Palmyra"}]}"#,
  #"{"names":[{"te\u0078t":"Palmyra"}],"id":"odd"}"#,
  #"{ "id" : "odd", "names" : [ { "text" : "P\u0061lmyra" } ] }"#,
])
func `a record that another hand wrote is found all the same`(json: String) throws {
  var store = MemoryRecordStore()
  store.put(bytes: Array(json.utf8), at: try RegistryPath("sites/od/odd/site.json"))
  let found = try Catalogue(store).search("palmyra")
  #expect(found.hits.map(\.record.title) == ["Palmyra"])
  #expect(found.damaged == [])
}

@Test(arguments: [
  ("{\n", true), (#"{"id":"odd","names":[{"text":"Palmyra"}]"#, true), ("[]", true), ("", true),
  (#"{"id":"odd","names":[{"text":"Palmyra"}],"countries":5}"#, true),
  (#"{"id":"odd","names":5}"#, true),
  (#"{"id":"odd","names":[{"text":"Bosra"}],"countries":5}"#, false),
])
func `a damaged record is told of if it holds the words or its texts cannot be told`(
  json: String, isTold: Bool
) throws {
  var store = MemoryRecordStore()
  store.put(bytes: Array(json.utf8), at: try RegistryPath("sites/od/odd/site.json"))
  let result = try Catalogue(store).search("palmyra")
  #expect(result.found == 0)
  #expect(result.damaged.map(\.path) == (isTold ? ["sites/od/odd/site.json"] : []))
}

@Test func `a registry of many batches is searched in the order of its paths`() throws {
  let text = String(repeating: "stone upon stone ", count: 2000)
  var store = MemoryRecordStore()
  for number in 100..<200 {
    let site = try site("site-\(number)", "Ruin \(number)", description: text)
    store.put(site.json, at: try RegistryPath(site.path))
  }
  let result = try Catalogue(store).search("stone", limit: 60)
  #expect(result.hits.map(\.record.title) == (100..<160).map { "Ruin \($0)" })
  #expect(result.found == 100)
}

@Test func `a long text without spaces is cut around the word`() throws {
  let text = String(repeating: "石", count: 300) + "古城" + String(repeating: "木", count: 300)
  let hits = try catalogue(try site("palmyra", "Palmyra", description: text)).search("古城").hits
  #expect(
    hits.map(\.excerpt) == [
      "… " + String(repeating: "石", count: 20) + "古城" + String(repeating: "木", count: 98)
    ])
}

@Test(arguments: [("古城", ["palmyra"]), ("almyra", []), ("Palmyra", ["palmyra"])])
func `a name in a script without spaces is found by a part of it`(
  query: String, expected: [String]
) throws {
  let found = try catalogue(try site("palmyra", "Palmyra", "帕尔米拉古城遗址")).sites(named: query)
  #expect(found.matches.map(\.id.text) == expected)
}
