import HeritageImport
import HeritageModel
import Testing
import XMLStream

extension MemoryRegistry {
  fileprivate mutating func take(file: String) throws -> ImportResult {
    let report = try ListingImport(XMLReader(path: file)).run(into: &self)
    try commit()
    return report
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
