import CanonicalJSON
import HeritageTestSupport
import Testing

@Suite(.temporaryFolder)
struct StandingDecisionTests {
  @Test(arguments: [["summary"], ["summary", "palmyra"]])
  func `a summary leaves a decision out once the finding is gone`(summary: [String]) throws {
    try Sample.make()
    let added = try heritage(
      "add-site", "--name", "Tadmor", "--country", "SY", "--external-id", "wikidata:Q5747",
      "--quiet", "--format", "json", seed: 21
    ).json()
    try #require(
      try heritage(
        "set-aside", "IDN-04:site/palmyra", "--because", "one place, two sites", seed: 22
      ).exitCode == 0)
    #expect(try heritage(summary).output.contains("one place, two sites"))
    let operation = try #require(added["operation"]?.stringValue)
    try #require(try heritage("undo", operation, seed: 23).exitCode == 0)
    #expect(try !heritage(summary).output.contains("one place, two sites"))
  }
}
