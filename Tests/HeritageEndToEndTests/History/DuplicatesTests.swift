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

  private func pairs(_ more: String...) throws -> [JSONValue] {
    try heritage(["duplicates", "--site", "tadmur", "--format", "json"] + more).json().arrayValue
      ?? []
  }

  private func keepApart() throws -> CommandRun {
    try heritage("keep-apart", "tadmur", "palmyra", "--because", "the town beside it")
  }

  @Test func `two sites that are called alike and lie close together are a pair`() throws {
    let found = try pairs()
    #expect(found.map { $0["kept", "record"] } == ["site/palmyra"])
    #expect(found.map { $0["other", "record"] } == ["site/tadmur"])
    #expect(try pairs("--country", "IQ") == [])
    try heritage("duplicates", "--country", "IQ", "--format", "text").expect(output: "no pairs")
  }

  @Test func `a pair that somebody keeps apart is not listed again`() throws {
    #expect(try keepApart().exitCode == 0)
    #expect(try pairs() == [])
    #expect(
      try pairs("--decided").map { $0["decision", "because"] } == ["the town beside it"])
    try keepApart().expect(
      exit: 1,
      errors: """
        error: 'site/palmyra' and 'site/tadmur' are kept apart already: the town beside it, by desk
        hint: 'heritage duplicates --decided' lists such pairs
        """)
  }
}
