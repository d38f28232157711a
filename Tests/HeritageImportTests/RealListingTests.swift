import HeritageImport
import HeritageModel
import Testing
import XMLStream

@Test func `editions of both schemas and a translation are imported over each other`() throws {
  var registry = MemoryRegistry()
  let first = try registry.take(Listings.olderEnglish)
  #expect([first.read, first.created, first.rejected] == [6, 6, 0])
  #expect(first.language == "en")
  #expect(
    first.remarks.kinds.map { "\($0.code) \($0.count)" }.sorted() == [
      "TXT-02 1", "TXT-03 1", "TXT-04 1",
    ])
  #expect(try registry.take(Listings.olderEnglish).unchanged == 6)

  let second = try registry.take(Listings.newerEnglish)
  #expect([second.read, second.created, second.updated, second.rejected] == [6, 1, 5, 0])
  #expect(second.missing == ["9003"])
  #expect(registry.records.count == 7)
  #expect(try registry.take(Listings.newerEnglish).unchanged == 6)
  #expect(try registry.property("9002").components.count == 60)

  let french = try registry.take(Listings.olderFrench)
  #expect([french.read, french.created, french.updated, french.rejected] == [4, 0, 3, 0])
  #expect(french.language == "fr")
  #expect(french.changedFields == ["names": 3])
  #expect(try registry.take(Listings.newerEnglish).unchanged == 6)

  let wall = try registry.property("9001")
  #expect(wall.id.text == "uluru-wall")
  #expect(wall.names.map(\.text) == ["Uluru Wall", "Mur d’Uluru"])
  #expect(
    wall.description.map(\.text) == [
      "Long wall – >3,600 m of a fortress, 2 < 3 â€œkeptâ€ \u{FFFD}"
    ])
  #expect(wall.worldHeritage?.region == "Arab States")
  #expect(try registry.property("9005").id.text == "old-town-unesco-9005")
  #expect(try registry.property("9006").worldHeritage?.inDanger.map(\.isOpen) == [true])
}

extension MemoryRegistry {
  fileprivate mutating func take(file: String) throws -> ImportResult {
    let result = try ListingImport(path: file).run(into: &self)
    try commit()
    return result
  }
}

@Test(.enabled(if: RealListing.areThere, "the listings of UNESCO are not beside the package"))
func `three real listings are imported over each other`() throws {
  var registry = MemoryRegistry()
  let first = try registry.take(file: RealListing.english2022)
  #expect([first.read, first.created, first.rejected] == [1154, 1154, 0])
  #expect(first.language == "en")
  #expect(try registry.take(file: RealListing.english2022).unchanged == 1154)

  let second = try registry.take(file: RealListing.english2025)
  #expect([second.read, second.created, second.updated, second.rejected] == [1248, 95, 1153, 0])
  #expect(second.missing == ["790"])
  #expect(registry.records.count == 1249)
  #expect(try registry.take(file: RealListing.english2025).unchanged == 1248)
  #expect(try registry.property("874").components.count == 546)

  let french = try registry.take(file: RealListing.french2022)
  #expect([french.read, french.created, french.updated, french.rejected] == [1154, 0, 1154, 0])
  #expect(french.language == "fr")
  #expect(french.changedFields["names"] == 1154)
  #expect(try registry.take(file: RealListing.english2025).unchanged == 1248)

  let palmyra = try registry.property("23")
  #expect(palmyra.names.map(\.text) == ["Site of Palmyra", "Site de Palmyre"])
  #expect(palmyra.worldHeritage?.criteria == [.i, .ii, .iv])
  #expect(palmyra.worldHeritage?.region == "Arab States")
  #expect(palmyra.place == "Province of Homs")
  #expect(palmyra.openDangerPeriod == nil)
}
