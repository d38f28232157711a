import HeritageIndex
import HeritageModel
import HeritageStore
import HeritageValidation

/// What an undo would take away, and what would then point to nothing.
struct UndoReach {
  let registry: FileRegistry
  let operation: String

  /// Refuses an undo after which a record would name one that is gone.
  ///
  /// - Throws: ``CommandError`` naming the records that need the others.
  func refuseIfNeeded() throws {
    var taken: Set<String> = []
    try registry.forEachRecordTakenAway(byUndoing: operation) { path in
      taken.insert(path.text)
      return true
    }
    guard !taken.isEmpty else { return }
    let all = try Catalogue(registry).everything().records
    let known = Set(Self.dangling(all))
    let rest = all.filter { record in !(all.path(of: record).map(taken.contains) ?? false) }
    let broken = Self.dangling(rest).filter { !known.contains($0) }
    guard !broken.isEmpty else { return }
    let lines = broken.prefix(10).map { "  \($0.record): \($0.message)" }
    let more = broken.count > 10 ? ["  and \(broken.count - 10) more"] : []
    throw CommandError(
      "cannot undo '\(operation)': other records need what it brought\n"
        + (lines + more).joined(separator: "\n"),
      hint: "undo the operations that brought those records first")
  }

  private static func dangling(_ records: Records) -> [Finding] {
    // References do not depend on the day.
    RuleSet.findings(
      in: RecordSet(records, today: Day(number: 0)), where: FindingFilter(codes: ["IDN-03"]))
  }
}
