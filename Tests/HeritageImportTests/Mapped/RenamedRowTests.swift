import ByteStreams
import CanonicalJSON
import HeritageModel
import Testing

@testable import HeritageImport

private let mapping = """
  {
    "heritageMapping": 1,
    "source": {"id": "dgam", "name": "Directorate"},
    "key": "No",
    "site": {
      "names": [{"text": "Name", "language": "=en"}],
      "place": "Town",
      "location": {"latitude": "Lat", "longitude": "Lon"}
    }
  }
  """

private let first = """
  No,Name,Town,Lat,Lon
  1,Tell Brak,Hasakah,36.667,41.058
  2,House of Ghazaleh,Aleppo,36.206,37.156
  """

/// The second row has another key and name at the same point; the third is new.
private let second = """
  No,Name,Town,Lat,Lon
  1,Tell Brak,Hasakah,36.667,41.058
  17,Historic mansion,Halab,36.206,37.156
  3,Norias,Hama,35.135,36.752
  """

private func options(
  _ matching: MatchMode = .ask, _ mapping: String = mapping, edition: String? = nil
) throws -> ImportOptions {
  var options = ImportOptions(edition: try edition.map { try StatedDate($0) })
  options.mapping = try Mapping(Array(mapping.utf8), named: "dgam.json")
  options.matching = matching
  return options
}

extension ImportOptions {
  /// The options with decisions on all rows of a table of matches.
  fileprivate func deciding(_ word: String, on tables: TablesInMemory) throws -> ImportOptions {
    var options = self
    let table = try #require(tables[.matches]).replacing(",\n", with: ",\(word)\n")
    options.decisions = try MatchDecisions(InputFile(bytes: Array(table.utf8))) { _ in true }
    return options
  }
}

private func counts(_ result: ImportResult) -> [Int] {
  [result.created, result.updated, result.unchanged, result.held, result.rejected]
}

@Test func `a row under a new key that may be one that is gone is held`() throws {
  var registry = MemoryRegistry()
  _ = try registry.take(named: "a.csv", first, options())
  let tables = TablesInMemory()
  let held = try registry.take(named: "b.csv", second, options(), sideTables: tables)
  #expect(counts(held) == [1, 0, 1, 1, 0])
  #expect(held.missing == ["2"])
  #expect(
    tables[.matches] == """
      match,line,key,name,candidate,candidateName,metres,likeness,why,decision
      \(MatchTable.token(of: "17")),3,17,Historic mansion,house-of-ghazaleh,House of Ghazaleh,0,\
      0.00,"the same row, renamed? its key was '2'",

      """)
  #expect(held.heldRows.first?.candidates.map(\.formerKey) == ["2"])
}

@Test func `the same row takes the new key, and the old one still finds its site`() throws {
  var registry = MemoryRegistry()
  _ = try registry.take(named: "a.csv", first, options())
  let tables = TablesInMemory()
  _ = try registry.take(named: "b.csv", second, options(), sideTables: tables)
  let decided = try registry.take(
    named: "b.csv", second, options().deciding("same", on: tables))
  #expect(counts(decided) == [0, 1, 2, 0, 0])
  #expect(decided.missing == [])
  let site = try registry.site(Slug("house-of-ghazaleh"))
  #expect(site.origins["dgam"]?.keys == ["17"])
  #expect(site.origins["dgam"]?.formerKeys == ["2"])
  // The row says all that the list says, so that it may set it anew.
  #expect(site.place == "Halab")
  #expect(site.names.map(\.text) == ["Historic mansion"])
  let before = registry.records
  let again = try registry.take(named: "b.csv", second, options())
  #expect(counts(again) == [0, 0, 3, 0, 0])
  #expect(again.missing == [])
  #expect(registry.records == before)
  // The older file still knows the site by its former key.
  let older = try registry.take(named: "a.csv", first, options())
  #expect(counts(older) == [0, 1, 1, 0, 0])
  #expect(older.missing == ["3"])
  #expect(try registry.site(Slug("house-of-ghazaleh")).origins["dgam"]?.keys == ["2"])
  #expect(try registry.site(Slug("house-of-ghazaleh")).origins["dgam"]?.formerKeys == ["17"])
}

@Test func `an edition that is older leaves the keys as they are`() throws {
  var registry = MemoryRegistry()
  _ = try registry.take(named: "a.csv", first, options(edition: "2024"))
  let tables = TablesInMemory()
  let newer = try options(edition: "2025")
  _ = try registry.take(named: "b.csv", second, newer, sideTables: tables)
  _ = try registry.take(named: "b.csv", second, newer.deciding("same", on: tables))
  let before = registry.records
  let older = try registry.take(named: "a.csv", first, options(edition: "2024"))
  #expect(counts(older) == [0, 0, 2, 0, 0])
  #expect(older.warnings.map(\.code).contains("IMP-10"))
  #expect(registry.records == before)
}

@Test func `another row makes a site of its own, and the old one is missing`() throws {
  var registry = MemoryRegistry()
  _ = try registry.take(named: "a.csv", first, options())
  let tables = TablesInMemory()
  _ = try registry.take(named: "b.csv", second, options(), sideTables: tables)
  let decided = try registry.take(named: "b.csv", second, options().deciding("new", on: tables))
  #expect(counts(decided) == [1, 0, 2, 0, 0])
  #expect(decided.missing == ["2"])
  let again = try registry.take(named: "b.csv", second, options())
  #expect(counts(again) == [0, 0, 3, 0, 0])
}

@Test func `it can be refused, or made a site without asking`() throws {
  var registry = MemoryRegistry()
  _ = try registry.take(named: "a.csv", first, options())
  let strict = try registry.take(named: "b.csv", second, options(.strict))
  #expect(counts(strict) == [1, 0, 1, 0, 1])
  #expect(
    strict.rejections.map(\.message) == [
      "it may be the site 'house-of-ghazaleh' (House of Ghazaleh), whose row had the key '2'"
    ])
  let create = try registry.take(named: "b.csv", second, options(.create))
  #expect(counts(create) == [1, 0, 2, 0, 0])
}

@Test func `nothing is gone from a part of a list`() throws {
  var registry = MemoryRegistry()
  _ = try registry.take(named: "a.csv", first, options())
  var part = try options()
  part.isPart = true
  let result = try registry.take(named: "b.csv", second, part)
  #expect(counts(result) == [2, 0, 1, 0, 0])
  #expect(result.missing == [])
}

@Test func `a key that the list uses for something else is not the old row's`() throws {
  var registry = MemoryRegistry()
  _ = try registry.take(named: "a.csv", first, options())
  let tables = TablesInMemory()
  _ = try registry.take(named: "b.csv", second, options(), sideTables: tables)
  _ = try registry.take(named: "b.csv", second, options().deciding("same", on: tables))
  let reused = second + "\n2,Khan,Homs,34.73,36.71"
  for expected in [[1, 0, 3, 0, 0], [0, 0, 4, 0, 0]] {
    let result = try registry.take(named: "c.csv", reused, options())
    #expect(counts(result) == expected)
  }
  #expect(try registry.site(Slug("khan")).origins["dgam"]?.keys == ["2"])
}

@Test func `a mended row without a key of its own is told from one that was changed`() throws {
  let plain = mapping.replacing("\"key\": \"No\",", with: "")
  var registry = MemoryRegistry()
  _ = try registry.take(named: "a.csv", first, options(.ask, plain))
  let tables = TablesInMemory()
  let result = try registry.take(
    named: "b.csv", first.replacing("Aleppo", with: "Halab"), options(.ask, plain),
    sideTables: tables)
  #expect(counts(result) == [0, 0, 1, 1, 0])
  #expect(try #require(tables[.matches]).contains("house-of-ghazaleh"))
}

// MARK: - Monuments

private let sites = """
  {"heritageMapping": 1, "source": {"id": "dgam", "name": "D"}, "key": "No",
   "site": {"names": [{"text": "Site"}]}}
  """
private let monuments = """
  {"heritageMapping": 1, "source": {"id": "dgam", "name": "D"}, "key": "No",
   "monument": {"of": "Of", "names": [{"text": "Name"}], "type": "=temple"}}
  """

@Test func `a monument of the same site may be under a new key`() throws {
  var registry = MemoryRegistry()
  _ = try registry.take(named: "s.csv", "No,Site\n7,Palmyra\n8,Bosra\n", options(.ask, sites))
  let list = "No,Of,Name\nm1,7,Temple of Bel\nm2,7,Temple of Nabu\nm3,8,Temple of Bel\n"
  _ = try registry.take(named: "a.csv", list, options(.ask, monuments))
  let renamed = "No,Of,Name\nn1,7,Temple Bel\nm2,7,Temple of Nabu\nm3,8,Temple of Bel\n"
  let tables = TablesInMemory()
  let held = try registry.take(
    named: "b.csv", renamed, options(.ask, monuments), sideTables: tables)
  #expect(counts(held) == [0, 0, 2, 1, 0])
  #expect(
    try #require(tables[.matches]).contains(
      ",n1,Temple Bel,palmyra/temple-of-bel,Temple of Bel,,1.00,"
        + "\"the same row, renamed? its key was 'm1'\",\n"))
  let decided = try registry.take(
    named: "b.csv", renamed, options(.ask, monuments).deciding("same", on: tables))
  #expect(counts(decided) == [0, 1, 2, 0, 0])
  let bel = try registry.monument(Slug("temple-of-bel"), of: Slug("palmyra"))
  #expect(bel.origins["dgam"]?.keys == ["n1"])
  #expect(bel.origins["dgam"]?.formerKeys == ["m1"])
  let before = registry.monuments
  let again = try registry.take(named: "b.csv", renamed, options(.ask, monuments))
  #expect(counts(again) == [0, 0, 3, 0, 0])
  #expect(registry.monuments == before)
  let strict = try registry.take(
    named: "c.csv", renamed.replacing("m3", with: "n3"), options(.strict, monuments))
  #expect(
    strict.rejections.map(\.message) == [
      "it may be the monument 'bosra/temple-of-bel' (Temple of Bel), whose row had the key 'm3'"
    ])
}

@Test func `the monument of a site's own row is renamed with it`() throws {
  let both = sites.replacing(
    "]}}", with: "]}, \"monument\": {\"names\": [{\"text\": \"Name\"}], \"type\": \"=temple\"}}")
  var registry = MemoryRegistry()
  let table = "No,Site,Name\n7,Palmyra,Temple of Bel\n"
  _ = try registry.take(named: "a.csv", table, options(.ask, both))
  let renamed = table.replacing("7,", with: "77,")
  let tables = TablesInMemory()
  let held = try registry.take(named: "b.csv", renamed, options(.ask, both), sideTables: tables)
  #expect(counts(held) == [0, 0, 0, 1, 0])
  let decided = try registry.take(
    named: "b.csv", renamed, options(.ask, both).deciding("same", on: tables))
  #expect(counts(decided) == [0, 1, 0, 0, 0])
  #expect(registry.monuments.count == 1)
  let bel = try registry.monument(Slug("temple-of-bel"), of: Slug("palmyra"))
  #expect(bel.origins["dgam"]?.keys == ["77"])
  let again = try registry.take(named: "b.csv", renamed, options(.ask, both))
  #expect(counts(again) == [0, 0, 1, 0, 0])
}

// MARK: - Groups

@Test func `a group whose monument is refused brings no site`() throws {
  let both = """
    {"heritageMapping": 1, "source": {"id": "dgam", "name": "D"}, "key": "id",
     "site": {"names": [{"text": "site", "language": "=en"}]},
     "monument": {"of": "of", "names": [{"text": "monument", "language": "=en"}],
      "externalIds": {"wikidata": "item"}}}
    """
  var registry = MemoryRegistry()
  _ = try registry.take(
    named: "a.csv", "id,of,site,monument,item\n1,1,Palmyra,Bel,Q5\n", options(.create, both))
  let before = registry.records
  let tables = TablesInMemory()
  let table = """
    id,of,site,monument,item
    2,2,Bosra,Bel of Bosra,Q5
    3,77,Homs,Khan,
    4,5,Hama,Norias,
    5,77,Raqqa,Gate,
    """
  let result = try registry.take(
    named: "b.csv", table, options(.create, both), sideTables: tables)
  #expect(counts(result) == [0, 0, 0, 0, 4])
  #expect(registry.records == before)
  #expect(registry.monuments.count == 1)
  #expect(
    result.rejections.map(\.message) == [
      "the row's key or identifiers are those of 'monument/palmyra/bel', which is not one monument "
        + "of a new site", "no site of the source 'dgam' has the key '77'",
      "the row of its site, with the key '5', is held or refused, or comes after it",
      "no site of the source 'dgam' has the key '77'",
    ])
  let mended = try #require(tables[.rejected]).replacing(",Q5", with: ",Q6")
    .replacing(",77,", with: ",1,")
  let again = try registry.take(named: "c.csv", mended, options(.create, both))
  #expect(counts(again) == [3, 0, 0, 0, 1])
  let last = try registry.take(named: "c.csv", mended, options(.create, both))
  #expect(counts(last) == [1, 0, 3, 0, 0])
}
