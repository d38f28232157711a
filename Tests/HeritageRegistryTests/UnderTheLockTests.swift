import CanonicalJSON
import HeritageModel
import HeritageRegistry
import HeritageTestSupport
import Testing
import HeritageAssessment

/// What happened between the moment a program opened the registry and the moment it has the lock.
@Suite(.temporaryFolder)
struct UnderTheLockTests {
  let small: SmallRegistry
  let other = "9A8B7C6D5E4F"

  init() throws {
    small = try SmallRegistry()
    var work = SmallRegistry.work(seed: 2)
    _ = try small.open().addReports([SmallRegistry.report(other, grade: "severe")], &work)
  }

  @Test func `a report that was withdrawn meanwhile takes no place`() throws {
    let opened = try small.open()
    var work = SmallRegistry.work(seed: 3)
    _ = try small.open().withdraw(.report(RecordID(other)), ["note": "wrong monument"], &work)
    let error = #expect(throws: RegistryError.self) {
      try opened.supersedeReport(
        RecordID(SmallRegistry.bel), with: RecordID(other), &work)
    }
    #expect(
      error?.message == "report '\(other)' is withdrawn and cannot take another's place")
    let state = try small.open().assessment(ofSubjectNamed: "palmyra/temple-of-bel")
    #expect(state.basis == [try RecordID(SmallRegistry.bel)])
  }

  @Test func `a report that gave way meanwhile is not withdrawn by an old view`() throws {
    let opened = try small.open()
    var work = SmallRegistry.work(seed: 3)
    _ = try small.open().withdraw(
      .report(RecordID(SmallRegistry.bel)), ["note": "wrong date"], &work)
    let error = #expect(throws: RegistryError.self) {
      try opened.withdraw(.report(RecordID(SmallRegistry.bel)), ["note": "again"], &work)
    }
    #expect(error?.message == "report '\(SmallRegistry.bel)' is withdrawn already")
  }

  @Test func `an identifier that was taken meanwhile is refused`() throws {
    let opened = try small.open()
    var work = SmallRegistry.work(seed: 3)
    let tomb = SmallRegistry.monument("tomb", "Tower of Elahbel")
    _ = try small.open().addMonuments([tomb], &work)
    let error = #expect(throws: RegistryError.self) { try opened.addMonuments([tomb], &work) }
    #expect(error?.message == "'tomb' is taken already")
  }

  @Test func `a rehearsal writes nothing and tells the same`() throws {
    let before = try small.open().history().operations.count
    var rehearsal = SmallRegistry.work(seed: 3)
    var work = rehearsal
    let draft = SmallRegistry.report(nil, grade: "severe", of: "arch")
    let told = try small.open().addReports([draft], isRehearsal: true, &rehearsal)
    #expect(told.operation == nil)
    #expect(try small.open().history().operations.count == before)
    let done = try small.open().addReports([draft], &work)
    #expect(told.entries == done.entries)
    #expect(told.remarks == done.remarks)
  }
}
