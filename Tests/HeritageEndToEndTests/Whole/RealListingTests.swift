import CanonicalJSON
import Foundation
import HeritageTestSupport
import Testing

/// The same as `EditionTests` over the whole list, where somebody put UNESCO's files beside the
/// package.
@Suite(
  .temporaryFolder,
  .enabled(if: UnescoEdition.arePresent, "UNESCO's editions are not beside the package"))
struct RealListingTests {
  private func importing(_ edition: UnescoEdition, seed: Int) throws -> JSONValue {
    let run = try heritage("import", edition.path, "--format", "json", "--quiet", seed: seed)
    run.expectQuiet()
    return try run.json()
  }

  private func counts(_ answer: JSONValue) -> [Int?] {
    ["read", "created", "updated", "unchanged", "rejected"].map { answer[$0]?.intValue }
  }

  @Test func `one edition over another updates, and nothing is lost`() throws {
    try EmptyRegistry.make()

    let first = try importing(.english, seed: 2)
    #expect(counts(first) == [1154, 1154, 0, 0, 0])
    #expect(first["missing"] == [])

    let again = try importing(.english, seed: 3)
    #expect(counts(again) == [1154, 0, 0, 1154, 0])
    #expect(again["operation"] == .null)

    let newer = try importing(.newest, seed: 4)
    #expect(counts(newer) == [1248, 95, 1153, 0, 0])
    #expect(newer["missing"] == ["790"])
    let sites = try heritage("list", "sites", "--format", "json").json()
    #expect(sites.arrayValue?.count == 1249)

    let french = try importing(.french, seed: 5)
    #expect(counts(french) == [1154, 0, 1154, 0, 0])
    #expect(
      try heritage("list", "sites", "--format", "json").json().arrayValue?.count == 1249)

    let palmyra = try heritage("site", "Site de Palmyre", "--format", "json").json()["site"]
    #expect(palmyra?["names"]?.column("text") == ["Site of Palmyra", "Site de Palmyre"])
    #expect(palmyra?["worldHeritage", "dossier"] == "23bis")
    #expect(palmyra?["externalIds", "unesco"] == "23")
    try heritage("check", "--min-severity", "error").expect(
      output: "checked 1249 records, no problems found")
  }

  @Test func `an edition leaves a period in danger that somebody recorded open`() throws {
    try Seeds.make()
    let answer = try importing(.newest, seed: 20)
    let warnings = (answer["warnings"]?.arrayValue ?? []).filter { $0["record"] == "23" }
    let codes = JSONValue.array(warnings).column("code")
    #expect(codes.contains("IMP-02"))
    let site = try heritage("site", "palmyra", "--format", "json").json()["site"]
    #expect(site?["worldHeritage", "inDanger", "0", "period"] == "2013/..")
    #expect(try heritage("list", "reports", "--format", "json").json().arrayValue?.count == 22)
  }
}
