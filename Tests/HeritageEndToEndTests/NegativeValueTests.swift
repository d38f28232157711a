import CanonicalJSON
import HeritageTestSupport
import Testing

@Suite(.temporaryFolder)
struct NegativeValueTests {
  @Test func `places in the south and the west can be given and looked for`() throws {
    #expect(try heritage("init", "R").exitCode == 0)
    let added = try heritage(
      "add-site", "--registry", "R", "--name", "Valparaiso", "--country", "CL", "--latitude",
      "-33.04", "--longitude", "-71.62", seed: 10)
    #expect(added.exitCode == 0)
    let listed = try heritage(
      "list", "sites", "--registry", "R", "--bbox", "-75,-35,-70,-30", "--format", "json")
    #expect(try listed.json().arrayValue?.first?.objectValue?["id"] == "valparaiso")
  }

  @Test func `a year before the common era can be asked about`() throws {
    try heritage("date", "-0044", "--format", "json").expect(
      exit: 0,
      output: """
        {
          "lower" : "-0044-01-01",
          "text" : "-0044",
          "upper" : "-0044-12-31"
        }
        """)
  }
}
