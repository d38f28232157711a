import CanonicalJSON
import HeritageAssessment
import HeritageDocuments
import HeritageModel
import HeritageRegistry
import HeritageTestSupport
import Testing
import HeritageValidation

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

  @Test func `two reports of one list do not both take a report's place`() throws {
    var draft = Self.claim(of: "temple-of-bel")
    draft["supersedes"] = .string(other)
    var work = Sample.work(seed: 7)
    let error = #expect(throws: RegistryError.self) {
      try Sample.open().addReports([draft, draft], &work)
    }
    #expect(error?.message == "record 2: report '\(other)' is superseded already")
  }

  @Test func `a report takes the place of an earlier one of its list`() throws {
    var draft = Self.claim(of: "tetrapylon")
    draft["supersedes"] = "5D2R8V0JTC6H"
    var work = Sample.work(seed: 7)
    let first = Self.claim("5D2R8V0JTC6H", grade: "moderate", of: "tetrapylon")
    _ = try Sample.open().addReports([first, draft], &work)
    #expect(
      try Sample.open().assessment(ofSubjectNamed: "palmyra/tetrapylon").grade == .severe)
  }

  @Test func `what gave way to a report that is withdrawn is named, and the check tells`() throws {
    let bel = try RecordID(Sample.bel)
    var work = Sample.work(seed: 7)
    _ = try Sample.open().supersedeReport(bel, with: RecordID(other), &work)
    let done = try Sample.open().withdraw(.report(RecordID(other)), ["note": "a hoax"], &work)
    #expect(done.dependents?.map(\.record) == [.report(bel)])
    #expect(
      done.dependents?.map(\.words) == [
        "destroyed by UNITAR-UNOSAT; it gave way to the report and counts no more"
      ])
    let found = try Registry.check(at: Sample.path, today: work.now.day).findings
    #expect(
      found.filter { $0.code == "VER-06" }.map(\.message) == [
        "the report gave way to '\(other)', which is 'withdrawn', so neither counts"
      ])
  }

  @Test func `a rehearsal refuses what would be refused`() throws {
    var work = Sample.work(seed: 7)
    var again = work
    let draft = Self.claim(of: "tetrapylon")
    _ = try Sample.open().addReports([draft], &work)
    let error = #expect(throws: RegistryError.self) {
      try Sample.open().addReports([draft], isRehearsal: true, &again)
    }
    #expect(error?.kind == .refused)
  }

  private static func claim(
    _ id: String? = nil, grade: String = "severe", of monument: String
  ) -> JSONObject {
    var claim: JSONObject = [
      "assessor": "A", "event": "2015-08-30", "evidence": [.string(Sample.image)],
      "grade": .string(grade), "monument": .string(monument), "site": "palmyra",
    ]
    claim["id"] = id.map(JSONValue.string)
    return claim
  }
}
