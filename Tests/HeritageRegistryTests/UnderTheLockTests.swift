import CanonicalJSON
import HeritageModel
import HeritageRegistry
import HeritageTestSupport
import Testing
import HeritageAssessment

/// What happened between the moment a program opened the registry and the moment it has the lock.
@Suite(.temporaryFolder)
struct UnderTheLockTests {
  let other = "9A8B7C6D5E4F"

  init() throws {
    try Sample.make()
    try Sample.on(seed: 6) {
      let claim = """
        {"assessor": "A", "event": "2015-08-30", "evidence": ["9FQ2X6D3HWKE"], "grade": "severe",
         "id": "9A8B7C6D5E4F", "monument": "temple-of-bel", "site": "palmyra"}
        """
      _ = try $0.addReports(drafts(claim), &$1)
    }
  }

  @Test func `a report that was withdrawn meanwhile takes no place`() throws {
    let opened = try Sample.open()
    var work = Sample.work(seed: 7)
    _ = try Sample.open().withdraw(.report(RecordID(other)), ["note": "wrong monument"], &work)
    let error = #expect(throws: RegistryError.self) {
      try opened.supersedeReport(
        RecordID(Sample.bel), with: RecordID(other), &work)
    }
    #expect(
      error?.message == "report '\(other)' is withdrawn and cannot take another's place")
    let state = try Sample.open().assessment(ofSubjectNamed: "palmyra/temple-of-bel")
    #expect(state.basis == [try RecordID(Sample.bel)])
  }

  @Test func `a report that gave way meanwhile is not withdrawn by an old view`() throws {
    let opened = try Sample.open()
    var work = Sample.work(seed: 7)
    _ = try Sample.open().withdraw(
      .report(RecordID(Sample.bel)), ["note": "wrong date"], &work)
    let error = #expect(throws: RegistryError.self) {
      try opened.withdraw(.report(RecordID(Sample.bel)), ["note": "again"], &work)
    }
    #expect(error?.message == "report '\(Sample.bel)' is withdrawn already")
  }

  @Test func `an identifier that was taken meanwhile is refused`() throws {
    let opened = try Sample.open()
    var work = Sample.work(seed: 7)
    let tomb: JSONObject = [
      "id": "tomb", "names": [["language": "en", "text": "Tower of Elahbel"]], "site": "palmyra",
    ]
    _ = try Sample.open().addMonuments([tomb], &work)
    let error = #expect(throws: RegistryError.self) { try opened.addMonuments([tomb], &work) }
    #expect(error?.message == "'tomb' is taken already")
  }
}
