import CanonicalJSON
import HeritageModel
import HeritageRegistry
import HeritageTestSupport
import Testing
import HeritageStore
import HeritageValidation

/// What a program asks for in vain, and what it is told.
struct RefusedRequest: Sendable {
  let kind: RegistryError.Kind
  let message: String
  let request: @Sendable (Registry) throws -> Void
}

@Suite(.temporaryFolder)
struct ErrorTests {
  let small: SmallRegistry

  init() throws { small = try SmallRegistry() }

  @Test(arguments: [
    RefusedRequest(kind: .notThere, message: "no site is called 'Hatra'") {
      _ = try $0.dossier(ofSiteNamed: "Hatra")
    },
    RefusedRequest(kind: .notThere, message: "the registry has no report 'ZZZZZZZZZZZZ'") {
      _ = try $0.report(RecordID("ZZZZZZZZZZZZ"))
    },
    RefusedRequest(kind: .notThere, message: "no operation 'ZZZZZZZZZZZZ' in the journal") {
      var work = SmallRegistry.work()
      _ = try $0.undo("ZZZZZZZZZZZZ", &work)
    },
    RefusedRequest(kind: .usage, message: "a report cannot supersede itself") {
      var work = SmallRegistry.work()
      let bel = try RecordID(SmallRegistry.bel)
      _ = try $0.supersedeReport(bel, with: bel, &work)
    },
    RefusedRequest(
      kind: .unknownTerm,
      message: "'gone' is not a known grade: use unknown, none, possible, slight, moderate, "
        + "severe, destroyed"
    ) {
      var work = SmallRegistry.work()
      _ = try $0.addReports([SmallRegistry.report(nil, grade: "gone")], &work)
    },
    RefusedRequest(kind: .refused, message: "'palmyra' is taken already") {
      var work = SmallRegistry.work()
      _ = try $0.addSites([["id": "palmyra", "names": [["text": "Palmyra"]]]], &work)
    },
  ])
  func `says of what sort a refusal is`(refused: RefusedRequest) throws {
    let before = try small.open().history().operations.count
    let error = #expect(throws: RegistryError.self) { try refused.request(small.open()) }
    #expect(error?.kind == refused.kind)
    #expect(error?.message == refused.message)
    #expect(try small.open().history().operations.count == before)
  }

  @Test func `names what a name may mean`() throws {
    var work = SmallRegistry.work(seed: 2)
    _ = try small.open().addMonuments([SmallRegistry.monument("other-arch", "Arch")], &work)
    let error = #expect(throws: RegistryError.self) { try small.open().monument(named: "Arch") }
    #expect(error?.kind == .ambiguous)
    #expect(error?.detail == .candidates(["palmyra/arch  Arch", "palmyra/other-arch  Arch"]))
    #expect(
      error?.description
        == "2 monuments match 'Arch':\n  palmyra/arch  Arch\n  palmyra/other-arch  Arch")
  }

  @Test func `every fault of several records is told, with the findings`() throws {
    let absent = "3D2R8V0JTC6H"
    var drafts = [
      SmallRegistry.report(nil, grade: "severe", of: "arch"),
      SmallRegistry.report(nil, grade: "severe", of: "arch"),
    ]
    for index in drafts.indices { drafts[index]["evidence"] = [.string(absent)] }
    var work = SmallRegistry.work(seed: 2)
    let error = #expect(throws: RegistryError.self) { try small.open().addReports(drafts, &work) }
    let fault = "'evidence[0]' names 'evidence/\(absent)', which is not in the registry [IDN-03]"
    #expect(error?.kind == .refused)
    #expect(
      Set([error?.message].compactMap(\.self) + (error?.lines ?? [])) == [
        "record 1: \(fault)", "record 2: \(fault)",
      ])
    guard case .faults(_, let findings) = error?.detail else {
      Issue.record("no findings")
      return
    }
    #expect(findings.map(\.code) == ["IDN-03", "IDN-03"])
  }

  @Test func `a registry in use says so`() throws {
    let holder = try small.open()
    let session = try holder.files.beginWriting(timeout: .zero)
    var work = SmallRegistry.work(seed: 2)
    let error = #expect(throws: RegistryError.self) {
      try small.open().addReports([SmallRegistry.report(nil, grade: "severe")], &work)
    }
    #expect(error?.kind == .locked)
    #expect(session.before.path == SmallRegistry.path)
  }
}
