public import HeritageModel

/// Judges many records that are about to be written, each beside the few that it names.
///
/// What records say together, such as two reports that contradict each other, is for a check of the
/// registry to tell.
public struct RecordJudge {
  private let nothing: RecordSet
  private var run: RuleRun

  public init(today: Day) {
    nothing = RecordSet(today: today)
    run = RuleRun(nothing)
  }

  /// Returns what is wrong with some records.
  ///
  /// - Parameters:
  ///   - records: The records.
  ///   - known: What they name: their site and monument, evidence, the report that they supersede.
  /// - Returns: The findings on the records themselves, ordered by record, then code; without EVD-17
  ///   and VER-05, as in `RuleSet.findings(for:in:)`.
  public mutating func findings(
    in records: [any HeritageRecord], beside known: [any HeritageRecord]
  ) -> [Finding] {
    var set = nothing
    for record in known { set.put(record) }
    for record in records { set.put(record) }
    run.startOver(with: set)
    for record in records { run.check(record) }
    return run.findings.filter { $0.code != "EVD-17" && $0.code != "VER-05" }.sorted()
  }
}
