import HeritageModel

/// Events of one subject whose grades do not follow from each other.
struct TimelineConflict {
  /// Claims of earlier events that say "destroyed" although the current one says less.
  private(set) var destroyed: [(claim: Claim, event: AssessedEvent?)] = []
  /// Claims of later events that do not give the grade and say something else.
  private(set) var later: [Claim] = []
  private(set) var contradictions: [Contradiction] = []

  /// - Parameters:
  ///   - readings: The events, oldest first.
  ///   - current: The event that the grade is taken from.
  ///   - mendings: The days of what was restored or rebuilt.
  init(_ readings: [IncidentReading], current: Int, mendings: [DaySpan]) {
    let now = readings[current]
    let standing = readings[..<current].filter {
      !Mending.lies(between: $0.group, and: now.group, mendings)
    }
    if now.winner.report.grade != .destroyed {
      for reading in standing {
        destroyed += reading.claims.filter { $0.report.grade == .destroyed }
          .map { ($0, reading.event) }
      }
    }
    if let found = Self.contradiction(standing, now) { contradictions.append(found) }
    for reading in readings[(current + 1)...] where reading.isKnown {
      later += reading.claims.filter { $0.grades.isKnown && $0.grades != now.winner.grades }
      guard !Mending.lies(between: now.group, and: reading.group, mendings),
        let found = Self.contradiction([now], reading)
      else { continue }
      contradictions.append(found)
    }
  }

  /// Holds an event against the worst of those that were certainly over before it.
  private static func contradiction(
    _ older: [IncidentReading], _ newer: IncidentReading
  ) -> Contradiction? {
    guard let now = newer.winner.grades.upper.rank, let start = newer.event?.lower.knownDay
    else { return nil }
    // The newest among the worst.
    let worst = older.reversed().filter { $0.isKnown && $0.latest < start.number }.max {
      ($0.winner.report.grade.rank ?? -1) < ($1.winner.report.grade.rank ?? -1)
    }
    let looked = Set(newer.claims.compactMap(\.report.reassesses))
    guard let worst, let before = worst.winner.report.grade.rank,
      !worst.claims.contains(where: { looked.contains($0.report.id) })
    else { return nil }
    let isDestroyed = worst.winner.report.grade == .destroyed && now < before
    guard isDestroyed || before - now >= 2 else { return nil }
    let date = worst.event.map { " in the event of \($0.text)" } ?? " in an undated event"
    return Contradiction(
      code: isDestroyed ? "GRD-06" : "GRD-07",
      message:
        "\(worst.winner.grades)\(date), then \(newer.winner.grades), with nothing restored between",
      reports: [worst.winner.report.id, newer.winner.report.id])
  }
}
