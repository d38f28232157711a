import HeritageModel

/// An earlier event that left the subject worse than the newest one is said to.
struct TimelineConflict {
  /// Claims of earlier events that say "destroyed" although the newest says less.
  private(set) var destroyed: [(claim: Claim, event: AssessedEvent?)] = []
  private(set) var contradiction: Contradiction?

  /// - Parameters:
  ///   - older: The events before the current one, oldest first.
  ///   - current: The event that the grade is taken from.
  ///   - mendings: The days of what was restored or rebuilt.
  init(older: [IncidentReading], current: IncidentReading, mendings: [DaySpan]) {
    guard let now = current.winner.grades.upper.rank else { return }
    let reassessed = Set(current.claims.compactMap(\.report.reassesses))
    let standing = older.filter {
      !Mending.lies(between: $0.group, and: current.group, mendings)
    }
    if current.winner.report.grade != .destroyed {
      for reading in standing {
        destroyed += reading.claims.filter { $0.report.grade == .destroyed }
          .map { ($0, reading.event) }
      }
    }
    // The newest among the worst.
    let worst = standing.reversed().filter(\.isKnown).max {
      ($0.winner.report.grade.rank ?? -1) < ($1.winner.report.grade.rank ?? -1)
    }
    guard let worst, let before = worst.winner.report.grade.rank,
      !worst.claims.contains(where: { reassessed.contains($0.report.id) })
    else { return }
    let isDestroyed = worst.winner.report.grade == .destroyed && now < before
    guard isDestroyed || before - now >= 2 else { return }
    let date = worst.event.map { " in the event of \($0.text)" } ?? " in an undated event"
    contradiction = Contradiction(
      code: isDestroyed ? "GRD-06" : "GRD-07",
      message:
        "\(worst.winner.grades)\(date), then \(current.winner.grades), with nothing restored between",
      reports: [worst.winner.report.id, current.winner.report.id])
  }
}
