import CanonicalJSON
import HeritageTestSupport
import Testing

@Suite(.temporaryFolder)
struct DuplicatesTests {
  /// The sample, and sites near Palmyra that are called as it is, or not.
  init() throws {
    try Sample.make()
    let sites = [
      """
      {"countries": ["SY"], "id": "tadmur", "location": {"latitude": 34.556, "longitude": 38.267},
       "names": [{"language": "ar", "text": "موقع تدمر"}, {"language": "en", "text": "Palmira"}]}
      """,
      """
      {"countries": ["SY"], "id": "spring", "location": {"latitude": 34.5561, "longitude": 38.267},
       "names": [{"language": "en", "text": "Efqa Spring"}]}
      """,
    ]
    for (number, site) in sites.enumerated() {
      try #require(
        try heritage("add-site", "--from-json", "-", "--quiet", seed: 6 + number, input: site)
          .exitCode == 0)
    }
  }

  private func keepApart(_ more: String...) throws -> CommandRun {
    try heritage(["keep-apart", "tadmur", "palmyra", "--because", "the town beside it"] + more)
  }

  @Test func `two sites that are called alike and lie close together are a pair`() throws {
    try heritage("duplicates", "--format", "text").expect(output: "?")
    try heritage("duplicates", "--country", "IQ", "--format", "text").expect(output: "no pairs")
    try heritage("duplicates", "--within", "50", "--format", "text").expect(output: "no pairs")
    #expect(
      try heritage("duplicates", "--site", "palmyra", "--format", "json").json() == [])
  }

  @Test func `a pair that somebody keeps apart is not listed again`() throws {
    try keepApart().expect(output: "?")
    try heritage("duplicates", "--format", "text").expect(output: "no pairs")
    try heritage("edit", "tadmur", "--set", "place=beside the ruins", "--yes", "--quiet")
      .expect(output: "?")
    try heritage("duplicates", "--format", "text").expect(output: "no pairs")
    try heritage("duplicates", "--decided", "--format", "text").expect(output: "?")
    try keepApart().expect(exit: 1, errors: "?")
    try heritage("check").expect(output: "?")
    try heritage("log", "--limit", "1").expect(output: "?")
  }
}
