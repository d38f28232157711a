import CanonicalJSON
import HeritageModel
import Testing

@testable import HeritageImport

private func options(_ mapping: String) throws -> ImportOptions {
  var options = ImportOptions()
  options.mapping = try Mapping(Array(mapping.utf8), named: "d.json")
  options.matching = .create
  return options
}

private func mapping(_ site: String) -> String {
  """
  {"heritageMapping": 1, "source": {"id": "dgam", "name": "D"}, "key": "id", "site": {\(site)}}
  """
}

private let joined = mapping(
  """
  "names": [{"text": "name", "language": "=en"}, {"text": "also", "language": "=en"}],
  "place": "town", "externalIds": {"wikidata": "item"}
  """)

/// A site that two rows of a list are about.
private func registryOfTwoRows(_ table: String) throws -> MemoryRegistry {
  var site = Site(id: try Slug("alpha"), names: [])
  site.externalIDs = ["wikidata": "Q1"]
  var registry = try MemoryRegistry(site)
  _ = try registry.take(named: "a.csv", table, options(joined))
  return registry
}

private let twoRows = """
  id,name,also,town,item,note
  1,Alpha,First,Homs,Q1,x1
  7,Alpha,Last,Homs,Q1,x7
  """

/// What the second edition has in place of some text, and what the site has then.
private let withdrawals: [(String, String, [String], [String])] = [
  ("x1", "x1", ["Alpha", "First", "Last"], ["x1", "x7"]),
  ("First", "", ["Alpha", "Last"], ["x1", "x7"]),
  ("Last", "Final", ["Alpha", "First", "Final"], ["x1", "x7"]),
  ("x7", "y7", ["Alpha", "First", "Last"], ["x1", "y7"]),
]

@Test(arguments: withdrawals)
func `what all rows of a site say is what their list says`(
  text: String, new: String, names: [String], notes: [String]
) throws {
  for order in [[1, 2], [2, 1]] {
    var registry = try registryOfTwoRows(twoRows)
    #expect(try registry.site(Slug("alpha")).origins["dgam"]?.keys == ["1", "7"])
    let lines = twoRows.replacing(text, with: new).split(separator: "\n").map(String.init)
    let later = ([lines[0]] + order.map { lines[$0] }).joined(separator: "\n")
    _ = try registry.take(named: "b.csv", later, options(joined))
    let site = try registry.site(Slug("alpha"))
    #expect(Set(site.names.map(\.text)) == Set(names))
    #expect(Set(site.unmapped["dgam"]?.texts(of: "note") ?? []) == Set(notes))
    let before = registry.records
    let again = try registry.take(named: "b.csv", later, options(joined))
    #expect([again.updated, again.unchanged] == [0, 2])
    #expect(registry.records == before)
  }
}

@Test func `a field that both rows give anew is set, and a difference of the two is told`() throws {
  var registry = try registryOfTwoRows(twoRows)
  let same = try registry.take(
    named: "b.csv", twoRows.replacing("Homs", with: "Hims"), options(joined))
  #expect(same.rejected == 0)
  #expect(try registry.site(Slug("alpha")).place == "Hims")
  let differing = try registry.take(
    named: "c.csv", twoRows.replacing("Alpha,Last,Homs", with: "Alpha,Last,Hims"), options(joined))
  #expect(try registry.site(Slug("alpha")).place == "Hims")
  #expect(
    differing.warnings.filter { $0.code == "IMP-06" }.map(\.message) == [
      "place is 'Homs' here and 'Hims' in the registry, which stays"
    ])
}

@Test func `nothing is withdrawn while a row of the site is out`() throws {
  var registry = try registryOfTwoRows(twoRows)
  let broken = twoRows.replacing("First", with: "").replacing("x7", with: "x7,extra")
  let result = try registry.take(named: "b.csv", broken, options(joined))
  #expect(result.rejected == 1)
  #expect(try registry.site(Slug("alpha")).names.map(\.text) == ["Alpha", "First", "Last"])
}

@Test func `a site of two rows is not missing while one is there`() throws {
  var registry = try registryOfTwoRows(twoRows)
  let one = twoRows.split(separator: "\n").dropLast().joined(separator: "\n")
  let result = try registry.take(named: "b.csv", one, options(joined))
  #expect(result.missing == [])
  #expect(try registry.site(Slug("alpha")).names.map(\.text) == ["Alpha", "First"])
  let none = try registry.take(
    named: "c.csv", "id,name,also,town,item\n9,Omega,,Hama,Q9\n", options(joined))
  #expect(none.missing == ["7"])
}

@Test(arguments: [
  ("\"language\": \"=fr\"", "\"language\": \"=ar\"", ["تدمر ar preferred"]),
  ("\"language\": \"=fr\"", "\"language\": \"=fr\", \"kind\": \"=official\"", ["تدمر fr official"]),
])
func `a name whose language or kind is corrected is not there twice`(
  former: String, corrected: String, expected: [String]
) throws {
  let names = mapping("\"names\": [{\"text\": \"name\", \(former)}]")
  var registry = MemoryRegistry()
  let table = "id,name\n1,تدمر\n"
  _ = try registry.take(named: "a.csv", table, options(names))
  let id = try #require(registry.records.keys.first)
  _ = try registry.take(
    named: "b.csv", table, options(names.replacing(former, with: corrected)))
  #expect(
    try registry.site(id).names.map {
      "\($0.text) \($0.language ?? "-") \($0.kind.rawValue)"
    } == expected)
}

@Test func `a language that an edition has no column for stays`() throws {
  let names = mapping(
    "\"names\": [{\"text\": \"en\", \"language\": \"=en\"}, {\"text\": \"ar\", \"language\": \"=ar\"}]"
  )
  var registry = MemoryRegistry()
  _ = try registry.take(named: "a.csv", "id,en,ar\n1,Palmyra,تدمر\n", options(names))
  _ = try registry.take(named: "b.csv", "id,en,ar\n1,Palmyra,\n", options(names))
  #expect(try registry.site(Slug("palmyra")).names.map(\.text) == ["Palmyra", "تدمر"])
}

// MARK: - Points

private let placed = mapping(
  """
  "names": [{"text": "name"}], "countries": ["country"],
  "location": {"latitude": "lat", "longitude": "lon"}
  """)

/// A row's country and point, what is told, and the point that the site has.
private let points: [(String, String?, Double?)] = [
  ("SY,36.667,41.058", nil, 36.667),
  (
    "SY,48.85,2.35",
    "latitude 48.85, longitude 2.35 is outside 'SY' (check the signs and the digits, or the "
      + "countries) [GEO-04]", 48.85
  ),
  (
    "UA,32.1,49.5",
    "latitude 32.1, longitude 49.5 is outside 'UA', but inside with the two exchanged; it is not "
      + "taken for a point, and is kept verbatim (are latitude and longitude swapped?) [GEO-03]",
    nil
  ),
  (",48.85,2.35", nil, 48.85),
]

@Test(arguments: points)
func `a point outside its country is told`(
  row: String, told: String?, latitude: Double?
) throws {
  var registry = MemoryRegistry()
  let result = try registry.take(
    named: "a.csv", "id,name,country,lat,lon\n1,Alpha,\(row)\n", options(placed))
  #expect(result.created == 1)
  #expect(
    result.warnings.map(\.description) == [told.map { "2: 1 Alpha: \($0)" }].compactMap(\.self))
  let site = try registry.site(Slug("alpha"))
  #expect(site.location?.latitude == latitude)
  #expect((site.unmapped["dgam"]?.texts(of: "lat").isEmpty == false) == (latitude == nil))
}

@Test func `a later edition's point is compared with the country that the registry knows`() throws {
  var registry = MemoryRegistry()
  _ = try registry.take(
    named: "a.csv", "id,name,country,lat,lon\n1,Alpha,SY,36.6,41\n", options(placed))
  let result = try registry.take(
    named: "b.csv", "id,name,country,lat,lon\n1,Alpha,,48.85,2.35\n", options(placed))
  #expect(result.warnings.map(\.code) == ["IMP-05", "GEO-04"])
}

/// The point of a later edition, and what is told of it; all are in the country.
private let moves: [(String, String?)] = [
  ("35.8,41", nil),
  ("35.6,41", "the point was '36.6, 41.0' and is now '35.6, 41.0', 111 km away"),
  ("33.5,36.3", "the point was '36.6, 41.0' and is now '33.5, 36.3', 549 km away"),
]

@Test(arguments: moves)
func `a point that its own list moves far is taken and told`(point: String, told: String?) throws {
  var registry = MemoryRegistry()
  let table = "id,name,country,lat,lon\n1,Alpha,SY,36.6,41\n"
  _ = try registry.take(named: "a.csv", table, options(placed))
  let result = try registry.take(
    named: "b.csv", table.replacing("36.6,41", with: point), options(placed))
  #expect(
    result.warnings.map { "\($0.code) \($0.field): \($0.message)" }
      == [told.map { "IMP-05 lat: \($0)" }].compactMap(\.self))
  let location = try #require(registry.site(Slug("alpha")).location)
  #expect("\(location.latitude),\(location.longitude)".replacing(".0", with: "") == point)
}

@Test func `a point that all rows of a site move far is told once, and a monument's too`() throws {
  let placedTwice = placed.replacing(
    "\"countries\"", with: "\"externalIds\": {\"wikidata\": \"item\"}, \"countries\"")
  var site = Site(id: try Slug("alpha"), names: [Name("Alpha", language: "en")])
  site.externalIDs = ["wikidata": "Q1"]
  var registry = try MemoryRegistry(site)
  let table = "id,name,country,lat,lon,item\n1,Alpha,SY,36.6,41,Q1\n7,Alpha,SY,36.6,41,Q1\n"
  _ = try registry.take(named: "a.csv", table, options(placedTwice))
  let moved = try registry.take(
    named: "b.csv", table.replacing("36.6,41", with: "33.5,36.3"), options(placedTwice))
  #expect(moved.warnings.filter { $0.code == "IMP-05" }.map(\.line) == [3])
  #expect(try registry.site(Slug("alpha")).location?.latitude == 33.5)
  let monument = mapping(
    "\"names\": [{\"text\": \"name\"}]}, \"monument\": {\"names\": [{\"text\": \"part\"}], "
      + "\"location\": {\"latitude\": \"lat\", \"longitude\": \"lon\"}")
  let part = "id,name,part,lat,lon\n2,Beta,Gate,36.6,41\n"
  _ = try registry.take(named: "c.csv", part, options(monument))
  let result = try registry.take(
    named: "d.csv", part.replacing("36.6,41", with: "33.5,36.3"), options(monument))
  #expect(result.warnings.map(\.code).contains("IMP-05"))
}

@Test func `a monument's point is compared with the country of its site`() throws {
  let both = placed.replacing(
    "\"lon\"}}",
    with: "\"lon\"}}, \"monument\": {\"names\": [{\"text\": \"monument\"}], "
      + "\"location\": {\"latitude\": \"mlat\", \"longitude\": \"mlon\"}}")
  var registry = MemoryRegistry()
  let result = try registry.take(
    named: "a.csv", "id,name,country,lat,lon,monument,mlat,mlon\n1,Alpha,SY,36.6,41,Bel,48.8,2.3\n",
    options(both))
  #expect(
    result.warnings.map(\.message) == ["latitude 48.8, longitude 2.3 is outside 'SY'"])
}
