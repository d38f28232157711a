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
    let all = try Catalogue(registry).everything()
    let known = Set(Self.dangling(all))
    let broken = Self.dangling(all.without(paths: taken)).filter { !known.contains($0) }
    guard !broken.isEmpty else { return }
    let lines = broken.prefix(10).map { "  \($0.record): \($0.message)" }
    let more = broken.count > 10 ? ["  and \(broken.count - 10) more"] : []
    throw CommandError(
      "cannot undo '\(operation)': other records need what it brought\n"
        + (lines + more).joined(separator: "\n"),
      hint: "undo the operations that brought those records first")
  }

  private static func dangling(_ contents: RegistryContents) -> [Finding] {
    // References do not depend on the day.
    RuleSet.findings(
      in: RecordSet(contents, today: Day(number: 0)), where: FindingFilter(codes: ["IDN-03"]))
  }
}

extension RegistryContents {
  /// The records that do not live at any of some paths.
  fileprivate func without(paths: Set<String>) -> RegistryContents {
    var rest = self
    rest.sites.removeAll { paths.contains($0.path) }
    rest.monuments.removeAll { paths.contains($0.path) }
    rest.reports.removeAll { paths.contains($0.path) }
    rest.evidence.removeAll { paths.contains($0.path) }
    rest.incidents.removeAll { paths.contains($0.path) }
    rest.interventions.removeAll { paths.contains($0.path) }
    rest.sources.removeAll { paths.contains($0.path) }
    rest.retractions.removeAll { paths.contains($0.path) }
    rest.setAsides.removeAll { paths.contains($0.path) }
    let reviews = Set(
      paths.compactMap { path in
        path.contains("/reviews/") ? path.split(separator: "_").last.map(String.init) : nil
      })
    rest.reviews.removeAll { reviews.contains("\($0.id).json") }
    return rest
  }
}
