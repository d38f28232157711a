import CanonicalJSON
import Foundation
import HeritageAssessment
import HeritageDocuments
import HeritageModel
import HeritageRegistry
import HeritageStore
import HeritageTestSupport
import HeritageValidation
import Testing

@Suite(.temporaryFolder)
struct UndoTests {
  init() throws { try Sample.make() }

  @Test func `takes an operation back, and an undo too`() throws {
    let reports = try bytes(below: "Registry/sites/pa/palmyra/reports")
    let undo = try Sample.on(seed: 6) { try $0.undo("3DKG6RYY4ASV", &$1).operation }
    #expect(undo?.id == "V7ZZCRYFTHMX")
    #expect(undo?.command == "undo")
    #expect(undo?.undoes == "3DKG6RYY4ASV")
    #expect(try Sample.open().list(.reports).document.json == [])
    _ = try Sample.on(seed: 7) { try $0.undo("V7ZZCRYFTHMX", &$1) }
    #expect(try bytes(below: "Registry/sites/pa/palmyra/reports") == reports)
    #expect(
      try Sample.open().history().operations.suffix(2).map(\.undoes) == [
        "3DKG6RYY4ASV", "V7ZZCRYFTHMX",
      ])
    #expect(try Registry.check(at: Sample.path, today: Sample.now.day).findings == [])
  }

  @Test(arguments: [
    Refusal(
      .refused, "cannot undo 'GE2GECV75ZZ9': other records need what it brought",
      hint: "undo the operations that brought those records first",
      lines: [
        "report/2N5VJ8G0C4XA: 'evidence[0]' names 'evidence/0B1C2D3E4F5G', which is not in the "
          + "registry",
        "report/7K3M9XQ2PD4T: 'evidence[0]' names 'evidence/4ZC8M1T7Q0RB', which is not in the "
          + "registry",
        "report/7K3M9XQ2PD4T: 'evidence[1]' names 'evidence/9FQ2X6D3HWKE', which is not in the "
          + "registry",
      ]
    ) { _ = try $0.undo("GE2GECV75ZZ9", &$1) },
    Refusal(.refused, "cannot undo 'ND11QJR4HYFH': it made the registry") {
      _ = try $0.undo("ND11QJR4HYFH", &$1)
    },
    Refusal(
      .notThere, "no operation 'ZZZZZZZZZZZZ' in the journal",
      hint: "run 'heritage log' to see the operations"
    ) { _ = try $0.undo("ZZZZZZZZZZZZ", &$1) },
  ])
  func `refuses what would leave a hole`(refusal: Refusal) throws { try refusal.expect() }

  @Test func `a rehearsal says what would be taken back, and changes nothing`() throws {
    let before = try bytes(below: "Registry")
    let undone = try Sample.on { try $0.undo("3DKG6RYY4ASV", isRehearsal: true, &$1) }
    #expect(undone.operation == nil)
    #expect(
      undone.changes.map(\.path.text) == [
        "sites/pa/palmyra/reports/2015-08-27_temple-of-bel_7K3M9XQ2PD4T.json",
        "sites/pa/palmyra/reports/2015-10-04_monumental-arch_2N5VJ8G0C4XA.json",
      ])
    #expect(
      undone.log.entries.map(\.words) == [
        [
          "remove report 7K3M9XQ2PD4T on palmyra/temple-of-bel: destroyed (UNITAR-UNOSAT)",
          "remove report 2N5VJ8G0C4XA on palmyra/monumental-arch: severe (AFP)",
        ]
      ])
    #expect(try bytes(below: "Registry") == before)
  }

  @Test func `the last operation that counts is the one to take back`() throws {
    func last() throws -> String? { try Sample.open().operationToUndo()?.id }
    #expect(try last() == "3DKG6RYY4ASV")
    try Sample.on(seed: 6) { _ = try $0.undo("3DKG6RYY4ASV", &$1) }
    #expect(try last() == "GE2GECV75ZZ9")
    try Refusal(
      .refused, "operation '3DKG6RYY4ASV' is taken back already, by operation 'V7ZZCRYFTHMX'",
      hint: "to bring back what it did, run 'heritage undo V7ZZCRYFTHMX'"
    ) { _ = try $0.undo("3DKG6RYY4ASV", &$1) }.expect()
    try Sample.on(seed: 7) { _ = try $0.undo("V7ZZCRYFTHMX", &$1) }
    #expect(try last() == "3DKG6RYY4ASV")
    try FileManager.default.removeItem(at: url("Registry"))
    try Sample.makeEmpty()
    #expect(try last() == nil)
  }

  @Test func `refuses what a later operation built on`() throws {
    try Sample.on(seed: 6) {
      _ = try $0.addSites(drafts(#"{"names": [{"language": "en", "text": "Tadmur"}]}"#), &$1)
    }
    try Sample.on(seed: 7) {
      let supersession = Supersession(by: try Slug("palmyra"), reason: .split)
      _ = try $0.supersedePlace(Subject(site: try Slug("tadmur")), supersession, &$1)
    }
    try Refusal(
      .refused,
      "cannot undo 'V7ZZCRYFTHMX': 'sites/ta/tadmur/site.json' was changed later by operation "
        + "'0WFY7FY4E67H'",
      hint: "undo the later operations first"
    ) { _ = try $0.undo("V7ZZCRYFTHMX", &$1) }.expect()
  }

  @Test func `tells which places have one identifier after it`() throws {
    try Sample.on(seed: 10) {
      _ = try $0.addSites(drafts(#"{"names": [{"language": "en", "text": "Tadmur"}]}"#), &$1)
    }
    try write(
      #"{"externalIds": {"unesco": "23"}, "id": "tadmur", "names": [{"text": "Tadmur"}]}"#,
      to: "Registry/sites/ta/tadmur/site.json")
    let accepted = try Sample.on(seed: 6) { try $0.acceptHandEdits(&$1) }
    let warning =
      "warning: site/tadmur: 'site/palmyra' claims the identifier 'unesco:23' too [IDN-04]"
    #expect(accepted.remarks.map(\.description) == [warning])
    let superseded = try Sample.on(seed: 7) {
      let supersession = Supersession(by: try Slug("palmyra"), reason: .duplicate)
      return try $0.supersedePlace(Subject(site: try Slug("tadmur")), supersession, &$1)
    }
    let id = try #require(superseded.operation?.id)
    let undone = try Sample.on(seed: 8) { try $0.undo(id, &$1) }
    #expect(
      undone.remarks.map(\.description) == [
        "warning: site/palmyra: 'site/tadmur' claims the identifier 'unesco:23' too [IDN-04]",
        warning,
      ])
  }

  @Test func `refuses to take away what another took the place of`() throws {
    try Sample.on(seed: 6) {
      _ = try $0.addSites(drafts(#"{"names": [{"language": "en", "text": "Tadmur"}]}"#), &$1)
    }
    try Sample.on(seed: 7) {
      let supersession = Supersession(by: try Slug("palmyra"), reason: .duplicate)
      _ = try $0.supersedePlace(Subject(site: try Slug("tadmur")), supersession, &$1)
    }
    try Refusal(
      .refused, "cannot undo 'V7ZZCRYFTHMX': other records need what it brought",
      hint: "undo the operations that brought those records first",
      lines: [
        "site/palmyra: 'replaces[0]' names 'site/tadmur', which is not in the registry"
      ]
    ) { _ = try $0.undo("V7ZZCRYFTHMX", &$1) }.expect()
  }

  @Test func `names what needs any of many places that would go`() throws {
    let added = try Sample.on(seed: 6) {
      let places = (10..<40).map { #"{"names": [{"text": "Site \#($0)"}]}"# }
      return try $0.addSites(places.map { try draft($0) }, &$1)
    }
    let id = try #require(added.operation?.id)
    try Sample.on(seed: 7) {
      let reports = (20..<32).map {
        #"{"assessor": "UNOSAT", "grade": "severe", "site": "site-\#($0)"}"#
      }
      _ = try $0.addReports(reports.map { try draft($0) }, &$1)
    }
    var failure: RegistryError?
    do {
      _ = try Sample.on(seed: 8) { try $0.undo(id, &$1) }
    } catch let error as RegistryError {
      failure = error
    }
    var lines: [String] = []
    if case .candidates(let named) = failure?.detail { lines = named }
    #expect(failure?.message == "cannot undo '\(id)': other records need what it brought")
    #expect(lines.count == 11)
    #expect(lines.dropLast().allSatisfy { $0.contains("'site' names 'site/site-") })
    #expect(lines.last == "and 2 more")
  }
}
