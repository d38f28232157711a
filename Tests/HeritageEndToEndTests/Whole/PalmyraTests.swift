import CanonicalJSON
import HeritageTestSupport
import Testing

@Suite(.temporaryFolder)
struct PalmyraTests {
  init() throws { try Seeds.make() }

  @Test(arguments: [
    "تدمر", "unesco:23", "Πάλμυρα", "site of palmyra",
  ])
  func `any of its names shows the same dossier`(name: String) throws {
    let run = try heritage("site", name, "--format", "json")
    run.expectQuiet()
    #expect(try run.json()["site", "id"] == "palmyra")
  }

  @Test func `it is in danger by its source although the listing is silent`() throws {
    let site = try heritage("site", "palmyra", "--format", "json").json()["site"]
    #expect(
      site?["worldHeritage", "inDanger"] == [
        ["period": "2013/..", "source": "https://whc.unesco.org/en/soc/3350"]
      ])
    #expect(site?["worldHeritage", "inscribed"] == 1980)
    #expect(site?["worldHeritage", "criteria"] == ["i", "ii", "iv"])
    let dossier = try heritage("site", "palmyra").output
    #expect(
      dossier.contains(
        "In danger       since 2013, according to https://whc.unesco.org/en/soc/3350\n"))
  }

  @Test func `every claim and every disagreement is in the summary`() throws {
    let answer = try heritage("summary", "palmyra", "--format", "json").json()
    #expect(answer["monuments"] == 13)
    #expect(answer["reports"] == 22)
    let counts = (answer["byGrade"]?.objectValue ?? JSONObject()).map { $0.value.intValue ?? 0 }
    #expect(counts.reduce(0, +) == 13)
  }

  @Test func `no error is found in it`() throws {
    let run = try heritage("check", "--min-severity", "error")
    #expect(run.exitCode == 0)
    #expect(run.output.hasSuffix("no problems found\n"))
  }
}
