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
  #expect(try catalogue(bosra).search("bishop mosaic").hits.map(\.field) == ["unmapped"])
}

@Test func `a search tells which places and items are not for everybody, found or not`() throws {
  var store = MemoryRecordStore()
  var sites = [try site("palmyra", "Palmyra"), try site("bosra", "Bosra")]
  sites[0].locationCategory = .withheld
  sites[0].location = try Location(latitude: 34.5, longitude: 38.2)
  for site in sites { store.put(site.json, at: try RegistryPath(site.path)) }
  for (id, type) in [("1ST0000000A1", "eyewitness"), ("1ST0000000A2", "news")] {
    let item: JSONObject = [
      "id": .string(id), "source": "a neighbour", "title": "Interview", "type": .string(type),
    ]
    store.put(item, at: try RegistryPath("evidence/1S/\(id).json"))
  }
  let found = try Catalogue(store).search("nothing of theirs")
  #expect(found.hits.isEmpty)
  #expect(found.sensitiveGrounds.sites.map(\.id.text) == ["palmyra"])
  #expect(found.sensitiveGrounds.evidence.map(\.id.text) == ["1ST0000000A1"])
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
