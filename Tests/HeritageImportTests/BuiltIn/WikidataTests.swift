import HeritageModel
import Testing

@testable import HeritageImport

// The form of a table that https://query.wikidata.org gives for 'SELECT ?item ?itemLabel ?coord ?image',
// with an item a line for each of its images.
private let answer = """
  item,itemLabel,coord,image
  http://www.wikidata.org/entity/Q5747,Palmyra,Point(38.266 34.549),http://commons.example/a.jpg
  http://www.wikidata.org/entity/Q5747,Palmyra,Point(38.266 34.549),http://commons.example/b.jpg
  http://www.wikidata.org/entity/Q999999991,Tower of Example,Point(36.3 34.76),
  http://www.wikidata.org/entity/Q999999992,Bridge of Example,,
  """

@Test func `an answer of the query service of Wikidata becomes sites with their numbers`() throws {
  var registry = MemoryRegistry()
  let result = try registry.take(named: "query.csv", answer)
  #expect([result.read, result.created, result.rejected] == [4, 3, 0])
  #expect(result.scheme == "wikidata")
  let palmyra = try registry.site(Slug("palmyra"))
  #expect(palmyra.externalIDs == ["wikidata": "Q5747"])
  #expect(palmyra.location?.latitude == 34.549)
  #expect(palmyra.location?.longitude == 38.266)
  #expect(palmyra.unmapped["wikidata"]?.texts(of: "image").count == 2)
  #expect(try registry.site(Slug("bridge-of-example")).location == nil)
}

@Test func `an item that a site names already is that site`() throws {
  var site = Site(id: try Slug("tadmur"), names: [Name("Tadmur", language: "en")])
  site.externalIDs = ["wikidata": "Q5747"]
  var registry = try MemoryRegistry(site)
  let result = try registry.take(named: "query.csv", answer)
  #expect([result.created, result.updated] == [2, 1])
  #expect(try registry.site(site.id).names.map(\.text) == ["Tadmur", "Palmyra"])
}
