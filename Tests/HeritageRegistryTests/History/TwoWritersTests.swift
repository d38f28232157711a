import CanonicalJSON
import Foundation
import HeritageDocuments
import HeritageModel
import HeritageRegistry
import HeritageStore
import HeritageTestSupport
import HeritageValidation
import Testing

/// Machines with different clocks on copies of one registry: the journal's order does not ask them.
@Suite(.temporaryFolder)
struct TwoWritersTests {
  private static let hourBehind = Instant(secondsSinceEpoch: 1_795_341_600 - 3600)

  /// Copies the registry as another machine gets it, without what belongs to this one alone.
  private func copy(_ name: String, to other: String) throws -> String {
    try FileManager.default.copyItem(at: url(name), to: url(other))
    try FileManager.default.removeItem(at: url(other + "/.heritage"))
    return url(other).path
  }

  private func errors(at path: String) throws -> [Finding] {
    try Registry.check(
      at: path, where: FindingFilter(minimumSeverity: .error), today: Sample.now.day
    ).findings
  }

  @Test func `an undo by a clock that is an hour behind stands after what it takes back`() throws {
    try Sample.make()
    let away = try copy("Registry", to: "Away")
    for (seed, operation) in [(6, "3DKG6RYY4ASV"), (7, "V7ZZCRYFTHMX"), (8, "0WFY7FY4E67H")] {
      var work = Sample.work(seed: seed, at: Self.hourBehind)
      _ = try Registry(at: away).undo(operation, &work)
    }
    let history = try Registry(at: away).history()
    #expect(
      history.operations.map(\.id) == [
        "ND11QJR4HYFH", "DWYF9NK8Q855", "KV8GJCR27R4B", "GE2GECV75ZZ9", "3DKG6RYY4ASV",
        "V7ZZCRYFTHMX", "0WFY7FY4E67H", history.operations.last?.id,
      ])
    #expect(
      history.operations.map(\.undoes) == [
        nil, nil, nil, nil, nil, "3DKG6RYY4ASV", "V7ZZCRYFTHMX", "0WFY7FY4E67H",
      ])
    #expect(history.operations.suffix(3).allSatisfy { $0.at == Self.hourBehind })
    #expect(Set(history.operations.map(\.writer)).count == 2)
    #expect(history.faults == [])
    #expect(try errors(at: away) == [])
    #expect(try Registry(at: away).list(.reports).document.json == [])
  }

  @Test func `a change by a clock that is an hour behind can be undone where the clock is right`()
    throws
  {
    try Sample.make()
    let away = try copy("Registry", to: "Away")
    var behind = Sample.work(seed: 6, at: Self.hourBehind)
    _ = try Registry(at: away).withdraw(
      .report(RecordID(Sample.bel)), ["by": "desk", "note": "wrong"], &behind)
    let back = try copy("Away", to: "Back")
    var work = Sample.work(seed: 7)
    _ = try Registry(at: back).undo("V7ZZCRYFTHMX", &work)
    #expect(
      try Registry(at: back).history().operations.suffix(2).map(\.id) == [
        "V7ZZCRYFTHMX", "0WFY7FY4E67H",
      ])
    #expect(try errors(at: back) == [])
  }
}
