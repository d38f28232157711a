import HeritageModel
import Testing

@testable import HeritageImport

private func mapping(_ members: String) -> String {
  """
  {"heritageMapping": 1, "source": {"id": "dgam", "name": "D"}, "key": "No", \(members)}
  """
}

private let sites = #""site": {"names": [{"text": "Site"}]}"#
private let ofSites = mapping(sites + #", "monument": {"names": [{"text": "Name"}]}"#)
private let alone = mapping(#""monument": {"of": "Of", "names": [{"text": "Name"}]}"#)
private let mixed = mapping(sites + #", "monument": {"of": "Of", "names": [{"text": "Name"}]}"#)

private func options(_ mapping: String, isPart: Bool = false) throws -> ImportOptions {
  var options = ImportOptions()
  options.mapping = try Mapping(Array(mapping.utf8), named: "dgam.json")
  options.matching = .create
  options.isPart = isPart
  return options
}

private func told(_ result: ImportResult) -> [String] {
  result.warnings.filter { $0.code == "IMP-03" }.map(\.description)
}

private func absence(_ row: String, _ record: String) -> String {
  "\(row): the registry's \(record) is not in this listing; it stays as it is [IMP-03]"
}

@Test func `a monument of which a later edition has no row is missing`() throws {
  var registry = MemoryRegistry()
  let list = "No,Of,Name\nm1,7,Temple of Bel\nm2,7,Temple of Nabu\nm3,8,Theatre\n"
  _ = try registry.take(named: "s.csv", "No,Site\n7,Palmyra\n8,Bosra\n", options(mapping(sites)))
  #expect(try registry.take(named: "a.csv", list, options(alone)).missing == [])
  let before = registry.monuments
  let later = list.replacing("m2,7,Temple of Nabu\n", with: "")
  let result = try registry.take(named: "b.csv", later, options(alone))
  #expect(result.missing == ["m2"])
  #expect(result.missingMonuments == 1)
  #expect(told(result) == [absence("m2 Temple of Nabu", "monument 'palmyra/temple-of-nabu'")])
  #expect(registry.monuments == before)
  #expect(try registry.take(named: "b.csv", later, options(alone, isPart: true)).missing == [])
  // The table of the sites has none of its monuments.
  let again = try registry.take(named: "s.csv", "No,Site\n7,Palmyra\n", options(mapping(sites)))
  #expect(again.missing == ["8"])
}

/// A later edition, and what is told of it.
private let editions: [(String, [String])] = [
  (
    "7,Palmyra,\n8,Bosra,Theatre\n",
    [absence("7 Temple of Bel", "monument 'palmyra/temple-of-bel'")]
  ),
  // It went with its site.
  ("8,Bosra,Theatre\n", [absence("7 Palmyra", "site 'palmyra'")]),
  // Nobody knows what a refused row says, or what an extract without monuments leaves out.
  ("7,Palmyra,,x\n8,Bosra,Theatre\n", []), ("7,Palmyra,\n8,Bosra,\n", []),
  ("7,Palmyra,Bel\n8,Bosra,Theatre\n", []),
]

@Test(arguments: editions)
func `a monument that its site's row does not name any more is missing`(
  rows: String, expected: [String]
) throws {
  var registry = MemoryRegistry()
  let heading = "No,Site,Name\n"
  _ = try registry.take(
    named: "a.csv", heading + "7,Palmyra,Temple of Bel\n8,Bosra,Theatre\n", options(ofSites))
  #expect(try told(registry.take(named: "b.csv", heading + rows, options(ofSites))) == expected)
}

@Test func `monuments of two tables of a list do not miss each other`() throws {
  var registry = MemoryRegistry()
  let both = "No,Site,Name\n7,Palmyra,Temple of Bel\n8,Bosra,Theatre\n"
  let more = "No,Of,Name\nm1,7,Arch\n"
  for _ in 1...2 {
    #expect(try registry.take(named: "a.csv", both, options(ofSites)).missing == [])
    #expect(try registry.take(named: "b.csv", more, options(alone)).missing == [])
  }
}

@Test func `sites and monuments that are missing are told one after the other`() throws {
  var registry = MemoryRegistry()
  let table = "No,Of,Site,Name\n1,,Palmyra,\n2,1,,Arch\n3,1,,Bel\n4,,Bosra,\n"
  _ = try registry.take(named: "a.csv", table, options(mixed))
  let result = try registry.take(
    named: "b.csv", "No,Of,Site,Name\n1,,Palmyra,\n2,1,,Arch\n", options(mixed))
  #expect(result.missing == ["4", "3"])
  #expect(
    told(result) == [
      absence("4 Bosra", "site 'bosra'"), absence("3 Bel", "monument 'palmyra/bel'"),
    ])
}
