import CanonicalJSON
import HeritageTestSupport
import Testing

/// A small listing with the peculiarities of UNESCO's over what the project's seeds say.
@Suite(.temporaryFolder)
struct EditionTests {
  private static let older = Repository.path("seeds/listings/world-heritage-a.xml")

  private func importing(_ path: String, seed: Int) throws -> JSONValue {
    let run = try heritage("import", path, "--format", "json", "--quiet", seed: seed)
    run.expectQuiet()
    return try run.json()
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
