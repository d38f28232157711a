import CanonicalJSON
import Foundation
import HeritageModel
import HeritageStore
import HeritageTestSupport
import Testing

@testable import HeritageRegistry

/// Every sort of reason that the layer gives; those of single operations stand in their suites.
@Suite(.temporaryFolder)
struct ErrorTests {
  init() throws { try Sample.make() }

  @Test(arguments: [
    Refusal(.usage, "a report cannot supersede itself") {
      let bel = try RecordID(Sample.bel)
      _ = try $0.supersedeReport(bel, with: bel, &$1)
    },
    Refusal(
      .unknownTerm, "'Wrecked' is not a known scale",
      hint: "known scales: canonical, unosat, cems, ems98, en16096, eamena-severity, "
        + "eamena-condition, her-condition, xbd, fema-pda, iom-dtm, atc20, core-data-std"
    ) {
      _ = try $0.addReports(drafts(#"{"sourceClass": "x", "sourceScale": "Wrecked"}"#), &$1)
    },
    Refusal(.invalid, "'site' is missing", hint: "name the site that the record belongs to") {
      _ = try $0.addReports([[:]], &$1)
    },
    Refusal(.refused, "cannot undo 'ND11QJR4HYFH': it made the registry") {
      _ = try $0.undo("ND11QJR4HYFH", &$1)
    },
    Refusal(
      .notThere, "no operation 'ZZZZZZZZZZZZ' in the journal",
      hint: "run 'heritage log' to see the operations"
    ) { _ = try $0.undo("ZZZZZZZZZZZZ", &$1) },
    Refusal(.notThere, "cannot read '/nowhere': No such file or directory") {
      let item = try draft(#"{"source": "A", "title": "B", "type": "news"}"#)
      _ = try $0.addEvidence(files: [FileDraft("/nowhere", members: item)], &$1)
    },
  ])
  func `says of what sort a refusal is`(refusal: Refusal) throws { try refusal.expect() }

  @Test func `names what a name may mean`() throws {
    try Sample.on(seed: 6) {
      let other = #"{"names": [{"language": "en", "text": "Temple of Baal"}], "site": "palmyra"}"#
      _ = try $0.addMonuments(drafts(other), &$1)
    }
    try Refusal(
      .ambiguous, "2 monuments match 'temple':",
      hint: "give the identifier, the first word of a line",
      lines: ["palmyra/temple-of-baal  Temple of Baal", "palmyra/temple-of-bel  Temple of Bel"]
    ) { (registry, _) in _ = try registry.monument(named: "temple") }.expect()
  }

  @Test func `a registry that is none, or is damaged, says so`() throws {
    let absent = #expect(throws: RegistryError.self) { try Registry(at: "nowhere") }
    #expect(
      absent
        == RegistryError(
          .notThere, "no registry at 'nowhere'",
          hint: "run 'heritage init' there first, or name another folder with --registry"))
    try write("{\n", to: "Registry/registry.json")
    let damaged = #expect(throws: RegistryError.self) { try Sample.open() }
    #expect(
      damaged
        == RegistryError(
          .damaged,
          "'\(Sample.path)/registry.json' is damaged: line 2, column 1: unexpected end instead of "
            + "a key",
          hint: "run 'heritage check', or restore the file from a copy"))
  }

  @Test func `a registry in use says so, whatever was to be written`() throws {
    let session = try Sample.open().files.beginWriting(timeout: .zero)
    let requests: [Refusal.Request] = [
      { _ = try $0.addReports(drafts(SampleRecords.reports), &$1) },
      { _ = try $0.undo("3DKG6RYY4ASV", &$1) },
      { _ = try $0.acceptHandEdits(&$1) },
    ]
    for request in requests {
      let error = #expect(throws: RegistryError.self) { try Sample.on { try request($0, &$1) } }
      #expect(
        error
          == RegistryError(
            .locked, "the registry '\(Sample.path)' is locked by another writer for more than 1 s",
            hint: "try again when the other command has finished"))
    }
    #expect(session.before.path == Sample.path)
  }

  @Test func `a registry in use names who uses it`() throws {
    var work = Sample.work()
    work.process = OperationContext.ProcessName(number: 1, host: "laptop")
    let session = try Sample.open().files.beginWriting("add-report", in: work)
    try Refusal(
      .locked,
      "another writer holds the registry: 'add-report' by desk, process 1 on laptop since "
        + "2026-11-22T10:00:00Z", hint: "try again when the other command has finished"
    ) { _ = try $0.acceptHandEdits(&$1) }.expect()
    #expect(session.before.path == Sample.path)
  }

  /// A disk that fails before the operation is recorded leaves nothing; one that fails later says
  /// that the operation counts, and the next writer puts its files in place.
  @Test func `a disk that fails leaves nothing, or says that the operation counts`() throws {
    var kinds: [RegistryError.Kind] = []
    for step in 1...100 {
      try FileManager.default.removeItem(at: url("Registry"))
      try Sample.make()
      var files = try FileRegistry.open(path: Sample.path)
      files.faults = FaultPlan(step: step, .error)
      var work = Sample.work()
      let site = try drafts(#"{"names": [{"language": "en", "text": "Hatra"}]}"#)
      do throws(RegistryError) {
        _ = try Registry(files).addSites(site, &work)
        break
      } catch {
        kinds.append(error.kind)
      }
      let newest = try Sample.open().history().operations.last?.id
      #expect(newest == (kinds.last == .notInPlace ? "199VP4HNCCAX" : "3DKG6RYY4ASV"))
      try Sample.on(seed: 6) { _ = try $0.acceptHandEdits(&$1) }
      let hatra = FileManager.default.fileExists(
        atPath: url("Registry/sites/ha/hatra/site.json").path)
      #expect(hatra == (kinds.last == .notInPlace))
    }
    #expect(Set(kinds) == [.failed, .notInPlace])
    #expect(kinds.last == .notInPlace)
  }
}
