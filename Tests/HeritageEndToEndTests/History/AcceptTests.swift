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
    try heritage("check").expect(output: "checked 9 records, no problems found")
    try heritage("log", "--limit", "1").expect(
      output: "199VP4HNCCAX  2026-11-22T10:00:00Z  desk  accept  1 file: a better word")
    try heritage("accept").expect(output: "nothing to accept")
  }

  @Test func `refuses an edit that is no record`() throws {
    try write(#"{"id" : "palmyra", "kind" : "ruin"}"#, to: Self.site)
    try heritage("accept").expect(
      exit: 1,
      errors: """
        error: cannot accept 'sites/pa/palmyra/site.json': 'ruin' is not a known site kind: use \
        archaeological-site, urban, building-group, monument, landscape, natural, other
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
          ]
        }
        """)
  }

  private static let report = "sites/pa/palmyra/reports/2015-08-27_temple-of-bel_7K3M9XQ2PD4T.json"

  @Test(arguments: [true, false])
  func `a report that was edited or removed is refused`(isRemoved: Bool) throws {
    let place = "Registry/" + Self.report
    if isRemoved {
      try FileManager.default.removeItem(at: url(place))
    } else {
      try write(contents(of: place).replacing("destroyed", with: "none"), to: place)
    }
    try heritage("accept").expect(
      exit: 1,
      errors: """
        error: cannot accept '\(Self.report)': a record that operation '3DKG6RYY4ASV' of \
        2026-11-22T10:00:00Z recorded was \(isRemoved ? "removed" : "edited"), and what somebody \
        claimed never changes
        hint: restore the file from a copy; to correct a claim, supersede or withdraw it
        """)
  }

  @Test func `a report whose layout alone was changed is put right`() throws {
    let place = "Registry/" + Self.report
    let text = try contents(of: place)
    try write(text + "\n", to: place)
    #expect(try heritage("accept").exitCode == 0)
    #expect(try contents(of: place) == text)
  }
}
