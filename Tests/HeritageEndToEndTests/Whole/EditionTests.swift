import CanonicalJSON
import HeritageTestSupport
import Testing

/// Editions of the World Heritage List one over another, in small listings with the peculiarities
/// of the real ones: the columns of 2022 and of 2025, criteria, HTML in texts, sites of several
/// countries and of none, several points, and a French edition.
@Suite(.temporaryFolder)
struct EditionTests {
  private static let older = Repository.path("seeds/listings/world-heritage-a.xml")
  private static let newer = Repository.path("seeds/listings/world-heritage-b.xml")

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

  private func importing(_ path: String, seed: Int) throws -> JSONValue {
    let run = try heritage("import", path, "--format", "json", "--quiet", seed: seed)
    run.expectQuiet()
    return try run.json()
  }

  private func counts(_ answer: JSONValue) -> [Int?] {
    ["read", "created", "updated", "unchanged", "rejected"].map { answer[$0]?.intValue }
  }

  @Test func `one edition over another updates, and nothing is lost`() throws {
    try #require(try heritage("init", seed: 1).exitCode == 0)

    let first = try importing(Self.older, seed: 2)
    #expect(counts(first) == [14, 14, 0, 0, 0])
    #expect(first["missing"] == [])

    let again = try importing(Self.older, seed: 3)
    #expect(counts(again) == [14, 0, 0, 14, 0])
    #expect(again["operation"] == .null)

    let newer = try importing(Self.newer, seed: 4)
    #expect(counts(newer) == [15, 2, 13, 0, 0])
    #expect(newer["missing"] == ["1150"])
    let sites = try heritage("list", "sites", "--format", "json").json()
    #expect(sites.arrayValue?.count == 16)

    try write(Self.french, to: "fr.xml")
    let french = try importing("fr.xml", seed: 5)
    #expect(counts(french) == [2, 0, 2, 0, 0])
    #expect(
      try heritage("list", "sites", "--format", "json").json().arrayValue?.count == 16)

    let palmyra = try heritage("site", "Site de Palmyre", "--format", "json").json()["site"]
    #expect(palmyra?["names"]?.column("text") == ["Site of Palmyra", "Site de Palmyre"])
    #expect(palmyra?["names"]?.column("language") == ["en", "fr"])
    #expect(palmyra?["worldHeritage", "dossier"] == "23bis")
    #expect(palmyra?["externalIds", "unesco"] == "23")
    try heritage("check", "--min-severity", "error").expect(
      output: "checked 16 records, no problems found")
  }

  @Test func `an edition leaves a period in danger that somebody recorded open`() throws {
    try Seeds.make()
    let answer = try importing(Self.older, seed: 20)
    let warnings = (answer["warnings"]?.arrayValue ?? []).filter { $0["record"] == "23" }
    #expect(JSONValue.array(warnings).column("code").contains("IMP-02"))
    let site = try heritage("site", "palmyra", "--format", "json").json()["site"]
    #expect(site?["worldHeritage", "inDanger", "0", "period"] == "2013/..")
    #expect(try heritage("list", "reports", "--format", "json").json().arrayValue?.count == 22)
  }
}
