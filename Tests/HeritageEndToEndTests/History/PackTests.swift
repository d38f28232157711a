import CanonicalJSON
import Foundation
import HeritageTestSupport
import Testing

@Suite(.temporaryFolder)
struct PackTests {
  init() throws { try Sample.make() }

  private static let site = "Registry/sites/pa/palmyra/site.json"

  /// What a person is shown of a registry, however its records are kept.
  private func shown() throws -> [String] {
    try [
      ["list", "sites"], ["list", "monuments"], ["list", "reports"], ["list", "evidence"],
      ["site", "palmyra"], ["summary"], ["check"], ["search", "temple"],
    ].map { command in
      let run = try heritage(command)
      return "\(run.exitCode)\n\(run.output)\n\(run.errors)"
    }
  }

  @Test func `records move into a pack and say the same`() throws {
    let before = try shown()
    let all = try files(below: "Registry")
    let count = all.count { $0.hasPrefix("sites/") || $0.hasPrefix("evidence/") }
    try heritage("pack", "--dry-run").expect(output: "would pack \(count) records")
    #expect(try files(below: "Registry") == all)
    try heritage("pack", "--note", "end of the season").expect(
      output: """
        packed \(count) records into packs/20261122T100000Z_records_199VP4HNCCAX.jsonl
        operation 199VP4HNCCAX
        """)
    #expect(try files(below: "Registry/sites") == [])
    #expect(try shown() == before)
    try heritage("log", "--limit", "1", "--format", "text").expect(
      output: """
        199VP4HNCCAX  2026-11-22T10:00:00Z  desk  pack
          moved \(count) records into a pack
          note: end of the season
        """)
    try heritage("log", "palmyra", "--limit", "1", "--format", "text").expect(
      output: """
        199VP4HNCCAX  2026-11-22T10:00:00Z  desk  pack
          moved 6 records into a pack
          note: end of the season
        """)
    try heritage("pack").expect(output: "nothing to pack")
  }

  @Test func `taking it back brings the files out again`() throws {
    let before = try bytes(below: "Registry/sites")
    try #require(heritage("pack").exitCode == 0)
    try heritage("undo", "199VP4HNCCAX", "--dry-run").expect(
      output: """
        would take back 199VP4HNCCAX (pack by desk, 2026-11-22T10:00:00Z):
          bring back 9 records out of a pack
        """)
    try #require(heritage("undo", "199VP4HNCCAX", seed: 8).exitCode == 0)
    #expect(try bytes(below: "Registry/sites") == before)
    try heritage("check").expect(output: "checked 9 records, no problems found")
  }

  @Test func `what was edited by hand stays, and is told`() throws {
    try write(contents(of: Self.site).replacing("oasis", with: "caravan"), to: Self.site)
    let run = try heritage("pack")
    #expect(
      run.errors
        == """
        warning: 'sites/pa/palmyra/site.json' stays, as it is not as the journal has it; \
        'heritage check' tells more

        """)
    #expect(try files(below: "Registry/sites") == ["pa/palmyra/site.json"])
    #expect(try heritage("site", "palmyra").output.contains("caravan"))
  }

  @Test func `what stays is told in order, whatever is wrong with it`() throws {
    let monuments = "Registry/sites/pa/palmyra/monuments"
    let edited = "\(monuments)/tetrapylon.json"
    try write(contents(of: edited).replacing("Tetrapylon", with: "Tetrapylons"), to: edited)
    try FileManager.default.createSymbolicLink(
      at: url("\(monuments)/zenobia.json"), withDestinationURL: url(edited))
    let answer = try heritage("pack", "--dry-run", "--format", "json").json()
    #expect(
      answer["left"] == [
        "sites/pa/palmyra/monuments/tetrapylon.json", "sites/pa/palmyra/monuments/zenobia.json",
      ])
  }

  @Test func `an edit after it makes a file again, and stands against taking it back`() throws {
    try #require(heritage("pack").exitCode == 0)
    try #require(
      heritage("edit", "palmyra", "--set", "place=Tadmur", seed: 8).exitCode == 0)
    #expect(try heritage("site", "palmyra").output.contains("Tadmur"))
    try heritage("undo", "199VP4HNCCAX", seed: 7).expect(
      exit: 1,
      errors: """
        error: cannot undo '199VP4HNCCAX': 'sites/pa/palmyra/site.json' was changed later by \
        operation 'DPVFZS27WAN0' and 1 more
        hint: undo the later operations first
        """)
    try heritage("check").expect(output: "checked 9 records, no problems found")
  }

  @Test func `what it moved cannot be taken back before it`() throws {
    try #require(heritage("pack").exitCode == 0)
    try heritage("undo", Sample.operations[4], seed: 8).expect(
      exit: 1,
      errors: """
        error: cannot undo '3DKG6RYY4ASV': 'sites/pa/palmyra/reports/\
        2015-08-27_temple-of-bel_7K3M9XQ2PD4T.json' was changed later by operation \
        '199VP4HNCCAX' and 1 more
        hint: undo the later operations first
        """)
  }
}
