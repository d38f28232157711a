import CanonicalJSON
import HeritageIndex
import HeritageModel
import HeritageStore
import HeritageTestSupport
import Testing

private func site(_ id: String, unesco: String?, supersededBy: String? = nil) throws -> JSONObject {
  var site = Site(id: try Slug(id), names: [Name(id, language: "en")])
  site.externalIDs["unesco"] = unesco
  site.supersededBy = try supersededBy.map { text throws(IdentifierError) in
    Supersession(by: try Slug(text), reason: .duplicate)
  }
  return site.json
}

private func catalogue(_ sites: JSONObject...) throws -> Catalogue {
  var store = MemoryRecordStore()
  for site in sites {
    store.put(site, at: try Workbench.path(try #require(site["id"]?.stringValue)))
  }
  return Catalogue(store)
}

/// The records that have an identifier of a register, by its value.
private func named(
  _ catalogue: Catalogue, _ scheme: String = "unesco"
) throws -> [String: [RecordReference]] {
  var holders = try #require(try catalogue.holders(by: [.register(scheme)]).first)
  var names: [String] = []
  try holders.forEachOther { names += $0.names }
  var found: [String: [RecordReference]] = [:]
  for name in names { found[name] = try holders.records(named: name).found }
  return found
}

@Test func `the site that took another's place stands for its identifier`() throws {
  let catalogue = try catalogue(
    try site("first", unesco: "23", supersededBy: "second"),
    try site("second", unesco: nil, supersededBy: "third"), try site("third", unesco: nil),
    try site("old", unesco: "20", supersededBy: "third"), try site("new", unesco: "20"))
  #expect(try named(catalogue) == ["20": [.site(Slug("new"))], "23": [.site(Slug("third"))]])
  #expect(try named(catalogue, "wikidata") == [:])
}

@Test(arguments: [("first", "leads back to 'first'"), ("gone", "names 'gone', which is not there")])
func `a successor that is none is refused`(successor: String, fault: String) throws {
  let catalogue = try catalogue(
    try site("first", unesco: "23", supersededBy: "second"),
    try site("second", unesco: nil, supersededBy: successor))
  let error = #expect(throws: DamagedRecord.self) {
    try named(catalogue)
  }
  #expect(error?.path == "sites/se/second/site.json")
  #expect(error?.reason == "its 'supersededBy' \(fault)")
}

@Test(
  .temporaryFolder,
  arguments: [
    "{\"id\":", #"{"externalIds":5,"id":"palmyra"}"#,
    #"{"externalIds":{"unesco":"23"},"id":"elsewhere"}"#,
  ])
func `a damaged site does not pass for one without identifiers`(json: String) throws {
  let bench = try Workbench()
  try bench.put(["palmyra"], "one", 1)
  try bench.write(json, "sites/pa/palmyra/site.json")
  let catalogue = Catalogue(try bench.open())
  let error = #expect(throws: DamagedRecord.self) {
    try named(catalogue)
  }
  #expect(error?.path == "sites/pa/palmyra/site.json")
}

@Test(.temporaryFolder)
func `a damaged line of a pack may be a site with an identifier`() throws {
  let bench = try Workbench()
  try bench.put(Workbench.sites(101), "one", 1)
  let pack = try #require(try bench.files(below: "packs/").first)
  try bench.write(try bench.read(pack).replacing("}}\n", with: "}\n", maxReplacements: 1), pack)
  let catalogue = Catalogue(try bench.open())
  let error = #expect(throws: DamagedRecord.self) {
    try named(catalogue)
  }
  #expect(error?.path == pack)
}

@Test(.temporaryFolder)
func `a damaged report has no identifier to miss`() throws {
  let bench = try Workbench()
  try bench.write("{", "sites/pa/palmyra/reports/2015_site_7K3M9XQ2PD4T.json")
  #expect(try named(Catalogue(bench.open())) == [:])
}
