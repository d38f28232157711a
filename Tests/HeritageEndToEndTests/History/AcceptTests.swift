import Foundation
import HeritageTestSupport
import Testing

@Suite(.temporaryFolder)
struct AcceptTests {
  init() throws { try Sample.make() }

  private static let site = "Registry/sites/pa/palmyra/site.json"

  @Test func `takes a hand edit over`() throws {
    try write(contents(of: Self.site).replacing("oasis", with: "caravan"), to: Self.site)
    try heritage("accept", "--note", "a better word").expect(
      output: """
        accepted sites/pa/palmyra/site.json
        operation 199VP4HNCCAX
        """)
    try heritage("log", "--limit", "1", "--format", "text").expect(
      output: """
        199VP4HNCCAX  2026-11-22T10:00:00Z  desk  accept
          edited site palmyra
          note: a better word
        """)
    try heritage("accept").expect(output: "nothing to accept")
  }

  @Test func `refuses an edit that is no record`() throws {
    try write(#"{"id" : "palmyra", "kind" : "ruin"}"#, to: Self.site)
    try heritage("accept").expect(
      exit: 1,
      errors: """
        error: cannot accept 'sites/pa/palmyra/site.json': 'ruin' is not a known site kind: use \
        archaeological-site, urban, building-group, monument, landscape, natural, other; write \
        'archaeological-site'
        hint: correct the file and try again
        """)
  }

  @Test func `a dry run tells what would be taken over`() throws {
    try write(contents(of: Self.site).replacing("oasis", with: "caravan"), to: Self.site)
    let before = try files(below: "Registry")
    try heritage("accept", "--dry-run").expect(
      output: "would accept sites/pa/palmyra/site.json (edited)")
    #expect(try files(below: "Registry") == before)
    try heritage("accept", "--dry-run", "--format", "json").expect(
      output: """
        {
          "changes" : [
            "sites/pa/palmyra/site.json"
          ],
          "schemaVersion" : 1
        }
        """)
  }
}
