import CanonicalJSON
import Foundation
import HeritageDocuments
import HeritageModel
import HeritageRegistry
import HeritageStore
import HeritageTestSupport
import HeritageValidation
import Testing

@Suite(.temporaryFolder)
struct AcceptTests {
  private static let site = "sites/pa/palmyra/site.json"
  private static let report = "sites/pa/palmyra/reports/2015-08-27_temple-of-bel_7K3M9XQ2PD4T.json"

  init() throws { try Sample.make() }

  private func edit(_ path: String, _ text: String, to other: String) throws {
    try write(
      contents(of: "Registry/" + path).replacing(text, with: other), to: "Registry/" + path)
  }

  @Test func `takes a hand edit over`() throws {
    try edit(Self.site, "oasis", to: "caravan")
    let rehearsed = try Sample.on { try $0.acceptHandEdits(isRehearsal: true, &$1) }
    #expect(rehearsed.changes.map(\.path.text) == [Self.site])
    #expect(rehearsed.operation == nil)
    let taken = try Sample.on { try $0.acceptHandEdits(note: "a better word", &$1) }
    #expect(taken.changes == rehearsed.changes)
    #expect(taken.operation?.note == "a better word")
    #expect(taken.operation?.accepts == true)
    #expect(try Registry.check(at: Sample.path, today: Sample.now.day).findings == [])
    let again = try Sample.on(seed: 6) { try $0.acceptHandEdits(&$1) }
    #expect(again.changes == [])
    #expect(again.operation == nil)
  }

  @Test func `takes over only the files that are named`() throws {
    let arch = "sites/pa/palmyra/monuments/monumental-arch.json"
    try edit(Self.site, "oasis", to: "caravan")
    try edit(arch, "Monumental Arch", to: "Arch of Triumph")
    let taken = try Sample.on { try $0.acceptHandEdits(of: [arch], &$1) }
    #expect(taken.changes.map(\.path.text) == [arch])
    let found = try Registry.check(at: Sample.path, today: Sample.now.day).findings
    #expect(found.map(\.code) == ["INT-10"])
    #expect(found.map(\.path) == [Self.site])
  }

  @Test(arguments: [true, false])
  func `tells of an identifier that is impossible, or another's`(isRehearsal: Bool) throws {
    let arch = "sites/pa/palmyra/monuments/monumental-arch.json"
    try edit(
      arch, #""id" : "#, to: #""externalIds" : {"unesco": "23bis", "wikidata": "Q5747"}, "id" : "#)
    let taken = try Sample.on { try $0.acceptHandEdits(isRehearsal: isRehearsal, &$1) }
    #expect(
      taken.remarks.map(\.description) == [
        "warning: monument/palmyra/monumental-arch: 'site/palmyra' claims the identifier "
          + "'wikidata:Q5747' too [IDN-04]",
        "warning: monument/palmyra/monumental-arch: '23bis' is not an identifier of 'unesco', which "
          + "has 1 to 9 digits [IDN-05]",
      ])
  }

  @Test func `refuses an edit that is no record`() throws {
    try write(#"{"id" : "palmyra", "kind" : "ruin"}"#, to: "Registry/" + Self.site)
    for isRehearsal in [true, false] {
      try Refusal(
        .refused,
        "cannot accept 'sites/pa/palmyra/site.json': 'ruin' is not a known site kind: use "
          + "archaeological-site, urban, building-group, monument, landscape, natural, other; "
          + "write 'archaeological-site'",
        hint: "correct the file and try again"
      ) { _ = try $0.acceptHandEdits(isRehearsal: isRehearsal, &$1) }.expect()
    }
  }

  @Test(arguments: [true, false])
  func `a report that was edited or removed is refused`(isRemoved: Bool) throws {
    if isRemoved {
      try FileManager.default.removeItem(at: url("Registry/" + Self.report))
    } else {
      try edit(Self.report, "destroyed", to: "none")
    }
    try Refusal(
      .refused,
      "cannot accept '\(Self.report)': a record that operation '3DKG6RYY4ASV' of "
        + "2026-11-22T10:00:00Z recorded was \(isRemoved ? "removed" : "edited"), and what "
        + "somebody claimed never changes",
      hint: "restore the file from a copy; to correct a claim, supersede or withdraw it"
    ) { _ = try $0.acceptHandEdits(&$1) }.expect()
  }

  @Test func `a report whose layout alone was changed is put right`() throws {
    let before = try bytes(below: "Registry/sites")
    try write(contents(of: "Registry/" + Self.report) + "\n", to: "Registry/" + Self.report)
    try Sample.on { _ = try $0.acceptHandEdits(&$1) }
    #expect(try bytes(below: "Registry/sites") == before)
  }
}
