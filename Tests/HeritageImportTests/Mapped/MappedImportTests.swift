import ByteStreams
import CanonicalJSON
import HeritageModel
import Testing

@testable import HeritageImport

/// A mapping of a small national list.
let monumentsMapping = """
  {
    "heritageMapping": 1,
    "source": {"id": "dgam", "name": "Directorate of Antiquities", "kind": "authority"},
    "key": "No",
    "site": {
      "names": [
        {"text": "Name", "language": "=en", "kind": "=official"},
        {"text": "Also", "language": "=en", "kind": "=variant"}
      ],
      "kind": {"column": "Class", "map": {"tell": "archaeological-site", "house": "monument"}},
      "countries": ["=SY"],
      "place": "Town",
      "location": {"latitude": "Lat", "longitude": "Lon"}
    },
    "drop": ["Keeper"]
  }
  """

private func options(
  _ mapping: String = monumentsMapping, edition: String? = nil
) throws -> ImportOptions {
  var options = ImportOptions(edition: try edition.map { try StatedDate($0) })
  options.mapping = try Mapping(Array(mapping.utf8), named: "dgam.json")
  options.matching = .create
  return options
}

private let list = """
  No,Name,Also,Class,Town,Lat,Lon,Keeper,Remark
  1,Tell Brak,,tell,Hasakah,36.667,41.058,Ahmad,dug in 1937
  2,House of Ghazaleh,Bait Ghazaleh,house,Aleppo,36.206,37.156,Samir,
  1,Tell Brak,Nagar,tell,Hasakah,36.667,41.058,Ahmad,
  """

private func text(_ id: String, in registry: MemoryRegistry) throws -> String {
  try registry.site(Slug(id)).json.text(.pretty)
}

@Test func `rows of one key are one record, wherever they lie`() throws {
  var registry = MemoryRegistry()
  let result = try registry.take(named: "dgam.csv", list, options())
  #expect(result.read == 3)
  #expect([result.created, result.updated, result.unchanged, result.rejected] == [2, 0, 0, 0])
  #expect(
    try registry.site(Slug("tell-brak")).names.map(\.text) == ["Tell Brak", "Nagar"])
  #expect(try registry.source(Slug("dgam"))?.name == "Directorate of Antiquities")
}

@Test func `a record says where it is from, and keeps what no field takes`() throws {
  var registry = MemoryRegistry()
  _ = try registry.take(named: "lists/dgam.csv", list, options(edition: "2025"))
  let brak = try registry.site(Slug("tell-brak"))
  let origin = try #require(brak.origins["dgam"])
  #expect(origin.keys == ["1"])
  #expect(origin.line == 2)
  #expect(origin.file == "dgam.csv")
  #expect(origin.edition?.text == "2025")
  #expect(origin.sha256?.count == 64)
  #expect(origin.fields == ["countries", "kind", "location", "names", "place"])
  #expect(brak.unmapped["dgam"] == UnmappedColumns(["Remark": ["dug in 1937"]]))
}

@Test func `dropped columns are nowhere, and are counted`() throws {
  var registry = MemoryRegistry()
  let tables = TablesInMemory()
  let result = try registry.take(
    named: "dgam.csv", list + "\n3,,,,Raqqa,1,1,Ahmad,\n", options(), sideTables: tables)
  let column = try #require(result.columns.first { $0.name == "Keeper" })
  #expect(column.isDropped)
  #expect(column.filled == 4)
  let rejected = try #require(tables[.rejected])
  for text in registry.records.values.map({ String(decoding: $0, as: UTF8.self) })
    + [rejected, result.summary.text(.pretty), result.json(operation: nil).text(.pretty)]
  {
    #expect(!text.contains("Ahmad"))
  }
}

@Test func `the same file again changes nothing`() throws {
  var registry = MemoryRegistry()
  _ = try registry.take(named: "dgam.csv", list, options())
  let before = registry.records
  let result = try registry.take(named: "dgam.csv", list, options())
  #expect([result.created, result.updated, result.unchanged] == [0, 0, 2])
  #expect(registry.records == before)
}

@Test func `a later edition sets anew what its list has set, and nothing else`() throws {
  var registry = MemoryRegistry()
  _ = try registry.take(named: "dgam.csv", list, options(edition: "2024"))
  var brak = try registry.site(Slug("tell-brak"))
  brak.place = "Upper Khabur"
  brak.controlled = ["place"]
  brak.notes = "visited"
  registry = try MemoryRegistry(brak, registry.site(Slug("house-of-ghazaleh")))
  let later = """
    No,Name,Also,Class,Town,Lat,Lon,Keeper,Remark
    1,Tell Brak,Nagar,tell,Tell Brak,36.668,41.058,,dug until 2011
    """
  let result = try registry.take(named: "dgam-2025.csv", later, options(edition: "2025"))
  #expect([result.created, result.updated, result.unchanged] == [0, 1, 0])
  #expect(result.missing == ["2"])
  let now = try registry.site(Slug("tell-brak"))
  #expect(now.place == "Upper Khabur")
  #expect(now.notes == "visited")
  #expect(now.location?.latitude == 36.668)
  #expect(now.unmapped["dgam"] == UnmappedColumns(["Remark": ["dug until 2011"]]))
  #expect(now.origins["dgam"]?.edition?.text == "2025")
  #expect(now.origins["dgam"]?.file == "dgam-2025.csv")
}

@Test func `an older edition fills what is empty and is told`() throws {
  var registry = MemoryRegistry()
  _ = try registry.take(named: "dgam.csv", list, options(edition: "2025"))
  let older = """
    No,Name,Also,Class,Town,Lat,Lon,Keeper,Remark
    1,Tall Brak,,tell,Qamishli,36.667,41.058,,old remark
    2,House of Ghazaleh,Bait Ghazaleh,house,Aleppo,36.206,37.156,,restored
    """
  let result = try registry.take(named: "dgam-2010.csv", older, options(edition: "2010"))
  #expect([result.updated, result.unchanged] == [1, 1])
  #expect(result.warnings.map(\.code).contains("IMP-10"))
  #expect(try registry.site(Slug("tell-brak")).names.first?.text == "Tell Brak")
  let ghazaleh = try registry.site(Slug("house-of-ghazaleh"))
  #expect(ghazaleh.unmapped["dgam"] == UnmappedColumns(["Remark": ["restored"]]))
}

@Test func `what others said of a record stays, and a difference is told`() throws {
  var site = Site(
    id: try Slug("brak"), names: [Name("Tell Brak", language: "en", kind: .official)])
  site.externalIDs = ["dgam": "1"]
  site.place = "Nagar plain"
  site.location = try Location(latitude: 36.7, longitude: 41.1)
  var registry = try MemoryRegistry(site)
  let mapping = monumentsMapping.replacing(
    "\"place\": \"Town\"", with: "\"externalIds\": {\"dgam\": \"No\"}, \"place\": \"Town\"")
  let result = try registry.take(named: "dgam.csv", list, options(mapping))
  #expect([result.created, result.updated] == [1, 1])
  let brak = try registry.site(Slug("brak"))
  #expect(brak.place == "Nagar plain")
  #expect(brak.location?.latitude == 36.7)
  #expect(brak.origins["dgam"]?.keys == ["1"])
  let told = result.warnings.filter { $0.code == "IMP-06" }.map(\.message)
  #expect(
    told == [
      "place is 'Hasakah' here and 'Nagar plain' in the registry, which stays",
      "location is '36.667, 41.058' here and '36.7, 41.1' in the registry, which stays",
    ])
}

@Test func `refused rows come as a table that can be mended and imported`() throws {
  var registry = MemoryRegistry()
  let tables = TablesInMemory()
  let flawed = """
    No,Name,Class,Town,Lat,Lon,Remark
    1,Tell Brak,tell,Hasakah,36.667,41.058,
    2,,house,Aleppo,36.206,37.156,"=2+3"
    ,Nameless hill,tell,Homs,,,
    """
  let mapping = monumentsMapping.replacing(
    ",\n      {\"text\": \"Also\", \"language\": \"=en\", \"kind\": \"=variant\"}", with: "")
  let result = try registry.take(
    named: "dgam.csv", flawed, options(mapping), sideTables: tables)
  #expect([result.read, result.created, result.rejected] == [3, 1, 2])
  let rejected = try #require(tables[.rejected])
  #expect(
    rejected == """
      heritage:file,heritage:line,heritage:code,heritage:field,heritage:value,heritage:reason,\
      heritage:suggestion,No,Name,Class,Town,Lat,Lon,Remark
      dgam.csv,3,IDN-06,Name,,the row has no name,,2,,house,Aleppo,36.206,37.156,'=2+3
      dgam.csv,4,REC-01,No,,the row has no key,\
      "fill the column, or choose another key in the mapping",,Nameless hill,tell,Homs,,,

      """)
  let mended = rejected.replacing(",2,,house", with: ",2,Bait Ghazaleh,house")
    .replacing(",,Nameless hill", with: ",3,Nameless hill")
  let again = try registry.take(named: "dgam.csv.rejected.csv", mended, options(mapping))
  #expect([again.read, again.created, again.rejected] == [2, 2, 0])
  #expect(again.missing == [])
  let ghazaleh = try registry.site(Slug("bait-ghazaleh"))
  #expect(ghazaleh.origins["dgam"]?.file == "dgam.csv")
  #expect(ghazaleh.origins["dgam"]?.line == 3)
  #expect(ghazaleh.unmapped["dgam"] == UnmappedColumns(["Remark": ["=2+3"]]))
}

@Test func `rows without a key are told apart by all that they say`() throws {
  var registry = MemoryRegistry()
  let mapping = monumentsMapping.replacing("\"key\": \"No\",", with: "")
  let result = try registry.take(named: "dgam.csv", list + "\n" + list, options(mapping))
  // The headings come again, and every row.
  #expect([result.read, result.created] == [6, 3])
}

@Test func `the order of dates can be said with the import`() throws {
  let mapping = monumentsMapping.replacing(
    "\"place\": \"Town\"",
    with: """
      "place": "Town",
      "protections": [{"type": "=national", "from": {"column": "Listed", "date": "iso"}}]
      """)
  let table = """
    No,Name,Also,Class,Town,Lat,Lon,Keeper,Listed
    1,Tell Brak,,tell,Hasakah,36.667,41.058,,3/4/1938
    """
  var registry = MemoryRegistry()
  let plain = try registry.take(named: "dgam.csv", table, options(mapping))
  #expect(plain.columns.first { $0.name == "Listed" }?.failed == 1)
  #expect(try registry.site(Slug("tell-brak")).protections.first?.from == nil)
  var dated = MemoryRegistry()
  var stated = try options(mapping)
  stated.dates = .dmy
  _ = try dated.take(named: "dgam.csv", table, stated)
  #expect(try dated.site(Slug("tell-brak")).protections.first?.from?.text == "1938-04-03")
}

@Test func `monuments find their sites by keys, in one table or in two`() throws {
  let sites = """
    {"heritageMapping": 1, "source": {"id": "dgam", "name": "Directorate"}, "key": "Site",
     "site": {"names": [{"text": "Site name"}]},
     "monument": {"names": [{"text": "Monument"}], "type": "=temple"}}
    """
  var registry = MemoryRegistry()
  let both = try registry.take(
    named: "both.csv", "Site,Site name,Monument\n7,Palmyra,Temple of Bel\n8,Bosra,\n",
    options(sites))
  #expect([both.read, both.created, both.rejected] == [2, 2, 0])
  #expect(both.kinds[.monument]?.created == 1)
  let bel = try registry.monument(Slug("temple-of-bel"), of: Slug("palmyra"))
  #expect(bel.origins["dgam"]?.keys == ["7"])
  let parts = """
    {"heritageMapping": 1, "source": {"id": "dgam", "name": "Directorate"}, "key": "No",
     "monument": {"of": "Site", "names": [{"text": "Monument"}], "type": "=theatre"}}
    """
  let table = "No,Site,Monument\nm1,8,Theatre\nm2,9,Baths\n"
  let second = try registry.take(named: "parts.csv", table, options(parts))
  #expect([second.read, second.created, second.rejected] == [2, 1, 1])
  #expect(
    second.rejections.map(\.message) == ["no site of the source 'dgam' has the key '9'"])
  #expect(try registry.monument(Slug("theatre"), of: Slug("bosra")).title == "Theatre")
  let again = try registry.take(named: "parts.csv", table, options(parts))
  #expect([again.created, again.updated, again.unchanged, again.rejected] == [0, 0, 1, 1])
}

@Test func `an identifier of another row's site is kept in words`() throws {
  let mapping = monumentsMapping.replacing(
    "\"place\": \"Town\"",
    with: "\"externalIds\": {\"wikidata\": \"Item\"}, \"place\": \"Town\"")
  let table = """
    No,Name,Also,Class,Town,Lat,Lon,Keeper,Item
    1,Siple House,,house,Homs,34.7,36.7,,Q42
    2,Durham House,,house,Homs,34.8,36.8,,Q42
    """
  var registry = MemoryRegistry()
  for count in [2, 0] {
    let result = try registry.take(named: "dgam.csv", table, options(mapping))
    #expect([result.created, result.updated, result.rejected] == [count, 0, 0])
    #expect(result.warnings.filter { $0.code == "IDN-04" }.count == 1)
  }
  #expect(try registry.site(Slug("durham-house")).externalIDs.isEmpty)
  #expect(
    try registry.site(Slug("durham-house")).unmapped["dgam"] == UnmappedColumns(["Item": ["Q42"]]))
}

@Test func `rows that may be about a site wait for a decision`() throws {
  var site = Site(id: try Slug("tell-brak"), names: [Name("Tell Brak", language: "en")])
  site.location = try Location(latitude: 36.667, longitude: 41.058)
  var registry = try MemoryRegistry(site)
  var ask = try options()
  ask.matching = .ask
  let tables = TablesInMemory()
  let held = try registry.take(named: "dgam.csv", list, ask, sideTables: tables)
  #expect([held.read, held.created, held.held] == [3, 1, 2])
  let matches = try #require(tables[.matches])
  let file = InputFile(
    bytes: Array(matches.replacing("1.00,,\n", with: "1.00,,same\n").utf8), source: "m.csv")
  ask.decisions = try MatchDecisions(file) { _ in true }
  #expect(ask.decisions?.count == 1)
  let decided = try registry.take(named: "dgam.csv", list, ask)
  #expect([decided.read, decided.updated, decided.held] == [3, 1, 0])
  #expect(try registry.site(Slug("tell-brak")).origins["dgam"]?.keys == ["1"])
  ask.decisions = nil
  let after = try registry.take(named: "dgam.csv", list, ask)
  #expect([after.unchanged, after.held] == [2, 0])
}

@Test func `what a reader knows of the whole document is told`() throws {
  let page = """
    <OAI-PMH><ListRecords>
    <record><header/><metadata><m><No>1</No><Name>Bosra</Name></m></metadata></record>
    <record><header/><metadata><m><No>2</No><Name>Palmyra</Name></m></metadata></record>
    <resumptionToken completeListSize='90'>abc</resumptionToken>
    </ListRecords></OAI-PMH>
    """
  let mapping = """
    {"heritageMapping": 1, "source": {"id": "dgam", "name": "D"}, "key": "metadata/m/No",
     "site": {"names": [{"text": "metadata/m/Name"}]}}
    """
  var registry = MemoryRegistry()
  let result = try registry.take(named: "page.xml", page, options(mapping))
  #expect(result.created == 2)
  #expect(
    result.warnings.filter { $0.code == "IMP-08" }.map(\.message) == [
      "this is one page of a harvest: 2 of 90 records"
    ])
}

@Test(arguments: [
  "email", "E-Mail", "Phone Number", "user_name", "contact/email", "contact:email", "_submitted_by",
  "__owner", "@user",
])
func `columns about persons are dropped, however they are written`(heading: String) throws {
  var registry = MemoryRegistry()
  let result = try registry.take(
    named: "dgam.csv", list.replacing("Remark", with: heading), options())
  #expect(result.columns.first { $0.name == heading }?.isDropped == true)
}

@Test func `two rows on one monument add to each other`() throws {
  let mapping = """
    {"heritageMapping": 1, "source": {"id": "dgam", "name": "D"}, "key": "No",
     "site": {"names": [{"text": "Site"}]},
     "monument": {"names": [{"text": "Monument"}], "externalIds": {"wikidata": "Item"}}}
    """
  let parts = mapping.replacing("\"site\": {\"names\": [{\"text\": \"Site\"}]},", with: "")
    .replacing("\"monument\": {", with: "\"monument\": {\"of\": \"Of\", ")
  var registry = MemoryRegistry()
  _ = try registry.take(
    named: "a.csv", "No,Site,Monument,Item\n7,Palmyra,Bel,Q5\n", options(mapping))
  let table = "No,Of,Monument,Item\nm1,7,First,Q5\nm2,7,Second,Q5\n"
  _ = try registry.take(named: "b.csv", table, options(parts))
  let bel = try registry.monument(Slug("bel"), of: Slug("palmyra"))
  #expect(bel.origins["dgam"]?.keys == ["7", "m1", "m2"])
  let before = registry.monuments
  _ = try registry.take(named: "b.csv", table, options(parts))
  #expect(registry.monuments == before)
}

@Test func `a decision goes before an identifier that another row has given`() throws {
  var site = Site(id: try Slug("alpha"), names: [Name("Alpha", language: "en")])
  site.location = try Location(latitude: 10, longitude: 10)
  var registry = try MemoryRegistry(site)
  let mapping = monumentsMapping.replacing(
    "\"place\": \"Town\"", with: "\"externalIds\": {\"wikidata\": \"Item\"}, \"place\": \"Town\"")
  let table = """
    No,Name,Also,Class,Town,Lat,Lon,Keeper,Item
    1,Alpha,,tell,T,10,10,,Q42
    3,Far,,tell,T,50,50,,Q42
    """
  var ask = try options(mapping)
  ask.matching = .ask
  let tables = TablesInMemory()
  let held = try registry.take(named: "a.csv", table, ask, sideTables: tables)
  #expect([held.created, held.held] == [1, 1])
  let matches = try #require(tables[.matches]).replacing("1.00,,\n", with: "1.00,,same\n")
  ask.decisions = try MatchDecisions(InputFile(bytes: Array(matches.utf8))) { _ in true }
  let decided = try registry.take(named: "a.csv", table, ask)
  #expect([decided.updated, decided.unchanged, decided.held] == [1, 1, 0])
  #expect(try registry.site(Slug("alpha")).origins["dgam"]?.keys == ["1"])
}

@Test func `an edition without news is remembered, so that no older one comes after it`() throws {
  var registry = MemoryRegistry()
  func edition(_ year: String, _ town: String) -> String {
    "No,Name,Also,Class,Town,Lat,Lon,Keeper,Remark\n1,Tell Brak,,tell,\(town),36.667,41.058,,\n"
  }
  for (year, town, kept, counts) in [
    ("2024", "NEW", "NEW", [1, 0, 0]), ("2026", "NEW", "NEW", [0, 1, 0]),
    ("2025", "OLD", "NEW", [0, 0, 1]), ("2026", "NEW", "NEW", [0, 0, 1]),
  ] {
    let result = try registry.take(
      named: "a\(year).csv", edition(year, town), options(edition: year))
    #expect([result.created, result.updated, result.unchanged] == counts)
    #expect(try registry.site(Slug("tell-brak")).place == kept)
    #expect(result.warnings.contains { $0.code == "IMP-10" } == (town == "OLD"))
  }
  let undated = try registry.take(named: "b.csv", edition("", "OLD"), options())
  #expect(undated.warnings.contains { $0.code == "IMP-10" })
  #expect(try registry.site(Slug("tell-brak")).place == "NEW")
}

@Test func `a row out of shape takes its whole group to the rejected`() throws {
  let mapping = """
    {"heritageMapping": 1, "source": {"id": "dgam", "name": "D"}, "key": "id",
     "site": {"names": [{"text": "name", "language": "=en"}]}}
    """
  var registry = MemoryRegistry()
  let tables = TablesInMemory()
  let table = "id,name\n1,Alpha\n2,Beta\n1,Second,extra\n"
  let result = try registry.take(
    named: "m.csv", table, options(mapping), sideTables: tables)
  #expect([result.read, result.created, result.rejected] == [3, 1, 2])
  let mended = try #require(tables[.rejected]).replacing(",extra", with: ",")
  let again = try registry.take(named: "m.rejected.csv", mended, options(mapping))
  #expect([again.read, again.created, again.rejected] == [2, 1, 0])
  #expect(try registry.site(Slug("alpha")).names.map(\.text) == ["Alpha", "Second"])
  let next = try registry.take(named: "m.csv", table, options(mapping))
  #expect(next.missing == [])
}

@Test func `what a monument's row is counted as is what became of it`() throws {
  let mapping = """
    {"heritageMapping": 1, "source": {"id": "dgam", "name": "D"}, "key": "id",
     "site": {"names": [{"text": "site", "language": "=en"}]},
     "monument": {"of": "of", "names": [{"text": "monument", "language": "=en"}],
      "externalIds": {"wikidata": "item"}}}
    """
  var registry = MemoryRegistry()
  let tables = TablesInMemory()
  let first = try registry.take(
    named: "m.csv",
    "id,of,site,monument,item\n1,1,Palmyra,Bel,Q5\n2,1,,Nabu,Q5\n3,77,,Lost,\n4,77,Bosra,Gone,\n",
    options(mapping), sideTables: tables)
  #expect([first.read, first.created, first.rejected] == [4, 2, 2])
  #expect(first.kinds[.site]?.created == 1)
  #expect(first.kinds[.monument]?.created == 2)
  #expect(first.warnings.filter { $0.code == "IDN-04" }.count == 1)
  #expect(try #require(tables[.rejected]).contains("Lost"))
  #expect(try #require(tables[.rejected]).contains("Gone"))
  let before = registry.monuments
  let again = try registry.take(
    named: "n.csv", "id,of,site,monument,item\n2,1,,Nabu,Q5\n", options(mapping))
  #expect([again.read, again.unchanged, again.rejected] == [1, 1, 0])
  #expect(registry.monuments == before)
}

@Test func `two rows on one site keep the words of both`() throws {
  var site = Site(id: try Slug("alpha"), names: [Name("Alpha", language: "en")])
  site.externalIDs = ["wikidata": "Q1"]
  var registry = try MemoryRegistry(site)
  let mapping = """
    {"heritageMapping": 1, "source": {"id": "dgam", "name": "D"}, "key": "id",
     "site": {"names": [{"text": "name", "language": "=en"}], "externalIds": {"wikidata": "item"}}}
    """
  let table = "id,name,item,note\n1,Alpha,Q1,x1\n2,Alpha,Q1,x2\n"
  let first = try registry.take(named: "a.csv", table, options(mapping))
  // Rows are counted as rows, and the site once.
  #expect([first.updated, first.kinds[.site]?.updated] == [2, 1])
  #expect(!first.isCountedByGroups)
  #expect(
    try registry.site(Slug("alpha")).unmapped["dgam"] == UnmappedColumns(["note": ["x1", "x2"]]))
  let before = registry.records
  let again = try registry.take(named: "a.csv", table, options(mapping))
  #expect([again.updated, again.unchanged] == [0, 2])
  #expect(again.kinds[.site] == KindCounts(unchanged: 1))
  #expect(registry.records == before)
  // The first row says nothing new.
  let later = try registry.take(
    named: "b.csv", table.replacing("x2", with: "x3"), options(mapping))
  #expect([later.updated, later.unchanged] == [1, 1])
  #expect([later.kinds[.site]?.updated, later.kinds[.site]?.unchanged] == [1, 0])
}

@Test func `several rows of one monument count it once`() throws {
  let mapping = """
    {"heritageMapping": 1, "source": {"id": "dgam", "name": "D"}, "key": "id",
     "site": {"names": [{"text": "site", "language": "=en"}]},
     "monument": {"of": "of", "names": [{"text": "monument", "language": "=en"}],
      "externalIds": {"wikidata": "item"}}}
    """
  var registry = MemoryRegistry()
  let heading = "id,of,site,monument,item,note\n"
  _ = try registry.take(
    named: "a.csv", heading + "1,1,Palmyra,Bel,Q5,\n", options(mapping))
  let rows = "1,1,Palmyra,Bel,Q5,x1\n2,1,,Bel,Q5,x2\n3,1,,Bel,Q5,x3\n"
  let joined = try registry.take(named: "b.csv", heading + rows, options(mapping))
  #expect(joined.kinds[.monument].map { [$0.created, $0.updated, $0.unchanged] } == [0, 1, 0])
  let again = try registry.take(named: "c.csv", heading + rows, options(mapping))
  #expect(again.kinds[.monument].map { [$0.created, $0.updated, $0.unchanged] } == [0, 0, 1])
}

@Test func `a row that the mapping passes over is not missing`() throws {
  var registry = MemoryRegistry()
  _ = try registry.take(named: "dgam.csv", list, options())
  let skipping = monumentsMapping.replacing(
    "\"key\": \"No\"", with: "\"key\": \"No\", \"skip\": [{\"is\": {\"Class\": \"house\"}}]")
  let result = try registry.take(named: "dgam.csv", list, options(skipping))
  #expect(result.skipped == 1)
  #expect(result.missing == [])
}

@Test(arguments: [
  ("\"key\": \"No\"", "\"key\": \"=x\"", "'key' takes nothing from the row"),
  ("\"language\": \"=en\"", "\"language\": \"=english\"", "'english' is not a language tag"),
  (
    "{\"latitude\": \"Lat\", \"longitude\": \"Lon\"}",
    "{\"easting\": \"Lat\", \"northing\": \"Lon\", \"zone\": \"=99N\"}", "'99N' is not a UTM zone"
  ),
])
func `a constant that cannot be right is a fault of the mapping`(
  part: String, wrong: String, expected: String
) throws {
  let error = try #require(throws: MappingError.self) {
    try options(monumentsMapping.replacing(part, with: wrong))
  }
  #expect(error.description.contains(expected))
}

@Test func `a zone stands for itself`() throws {
  let mapping = monumentsMapping.replacing(
    "{\"latitude\": \"Lat\", \"longitude\": \"Lon\"}",
    with: "{\"easting\": \"Lat\", \"northing\": \"Lon\", \"zone\": \"37N\"}")
  var registry = MemoryRegistry()
  _ = try registry.take(
    named: "a.csv", "No,Name,Also,Class,Town,Lat,Lon,Keeper\n1,A,,tell,T,500000,4000000,\n",
    options(mapping))
  #expect(try registry.site(Slug("a")).location?.longitude == 39)
}

@Test func `a geometry that is none is told and kept`() throws {
  var registry = MemoryRegistry()
  let feature = """
    {"type":"FeatureCollection","features":[{"type":"Feature","properties":{"No":"1","Name":"A"},
    "geometry":{"type":"Point","coordinates":[1e308,2]}}]}
    """
  let mapping = """
    {"heritageMapping": 1, "source": {"id": "dgam", "name": "D"}, "key": "No",
     "site": {"names": [{"text": "Name"}]}}
    """
  let result = try registry.take(named: "a.geojson", feature, options(mapping))
  #expect(result.warnings.map(\.code).contains("GEO-01"))
  #expect(try registry.site(Slug("a")).unmapped["dgam"]?.columns.map(\.name) == ["geometry"])
}
