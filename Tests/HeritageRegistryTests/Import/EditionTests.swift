import CanonicalJSON
import Foundation
import HeritageDocuments
import HeritageImport
import HeritageModel
import HeritageRegistry
import HeritageTestSupport
import HeritageValidation
import Testing

/// Editions of the World Heritage List one over another, in small listings with the peculiarities
/// of the real ones: the columns of 2022 and of 2025, criteria, HTML in texts, sites of several
/// countries and of none, several points, and a French edition.
@Suite(.temporaryFolder)
struct EditionTests {
  private static let listings = URL(filePath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "seeds/listings")
  private static let older = listings.appending(path: "world-heritage-a.xml").path
  private static let newer = listings.appending(path: "world-heritage-b.xml").path

  /// The French edition of the first two sites, in the older columns.
  private static let french = Listing.xml(
    ListingRow(
      name: "Site de Palmyre", latitude: "34.5541700000", longitude: "38.2666700000",
      description: "&lt;p&gt;Oasis du désert de Syrie.&lt;/p&gt;",
      states: "République arabe syrienne"),
    ListingRow(
      id: "21", name: "Ancienne ville d'Alep", latitude: "36.1991666667",
      longitude: "37.1627777778", inscribed: "1986",
      description: "&lt;p&gt;Au carrefour de plusieurs routes.&lt;/p&gt;",
      states: "République arabe syrienne"))

  private func importing(_ path: String, seed: Int) throws -> Imported {
    try Sample.on(seed: seed) {
      let listing = try ListingImport(path: path, options: ImportOptions(today: Sample.now.day))
      return try $0.importListing(listing, named: path, &$1)
    }
  }

  private func counts(_ imported: Imported) -> [Int] {
    let result = imported.result
    return [result.read, result.created, result.updated, result.unchanged, result.rejected]
  }

  private func siteCount() throws -> Int? {
    try Sample.open().list(.sites).document.json.arrayValue?.count
  }

  @Test func `one edition over another updates, and nothing is lost`() throws {
    try Sample.makeEmpty()
    let first = try importing(Self.older, seed: 2)
    #expect(counts(first) == [14, 14, 0, 0, 0])
    #expect(first.result.missing == [])

    let again = try importing(Self.older, seed: 3)
    #expect(counts(again) == [14, 0, 0, 14, 0])
    #expect(again.operation == nil)

    let newer = try importing(Self.newer, seed: 4)
    #expect(counts(newer) == [15, 2, 13, 0, 0])
    #expect(newer.result.missing == ["1150"])
    #expect(try siteCount() == 16)

    try write(Self.french, to: "fr.xml")
    #expect(counts(try importing(url("fr.xml").path, seed: 5)) == [2, 0, 2, 0, 0])
    #expect(try siteCount() == 16)

    let palmyra = try Sample.open().dossier(ofSiteNamed: "Site de Palmyre").document.site
    #expect(palmyra.names.map(\.text) == ["Site of Palmyra", "Site de Palmyre"])
    #expect(palmyra.names.map(\.language) == ["en", "fr"])
    #expect(palmyra.worldHeritage?.dossier == "23bis")
    #expect(palmyra.externalIDs["unesco"] == "23")
    #expect(
      try Registry.check(
        at: Sample.path, where: FindingFilter(minimumSeverity: .error), today: Sample.now.day
      ).findings == [])
  }
}
