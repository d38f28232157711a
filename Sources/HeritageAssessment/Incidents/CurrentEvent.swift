import HeritageModel

/// Which of a subject's events gives its grade.
///
/// The newest that evidence or a review supports, or, where none is supported, the newest that a
/// report grades. A lesser grade does not take the place of "destroyed" unless something may have
/// been rebuilt between, the claim looks again at the earlier one, or reviews confirm it more.
enum CurrentEvent {
  /// Returns the position of that event, or `nil` if there is no event at all.
  ///
  /// - Parameters:
  ///   - readings: The events, oldest first.
  ///   - repairs: The days of what was restored or rebuilt.
  /// - Returns: The position, which is the last one where no report grades anything.
  static func index(among readings: [IncidentReading], repairs: SpanIndex) -> Int? {
    let known = readings.indices.filter { readings[$0].isKnown }
    let supported = known.filter { readings[$0].winner.isSupported }
    var current: Int?
    for index in supported.isEmpty ? known : supported {
      if let held = current, !displaces(readings[index], readings[held], repairs) { continue }
      current = index
    }
    return current ?? readings.indices.last
  }

  private static func displaces(
    _ newer: IncidentReading, _ held: IncidentReading, _ repairs: SpanIndex
  ) -> Bool {
    guard held.winner.report.grade == .destroyed, newer.winner.grades.upper != .destroyed else {
      return true
    }
    return repairs.mayLie(between: held.group, and: newer.group) || newer.reassesses(held)
      || newer.winner.isBetterVerified(than: held.winner)
  }
}

extension IncidentReading {
  /// Tells whether one of the claims looks again at a claim of another event, as well supported as
  /// the best of its own.
  func reassesses(_ other: IncidentReading) -> Bool {
    let looked = Set(
      claims.filter { $0.isSupported == winner.isSupported }.compactMap(\.report.reassesses))
    return !looked.isEmpty && other.claims.contains { looked.contains($0.report.id) }
  }
}
