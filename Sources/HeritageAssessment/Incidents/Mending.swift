import HeritageModel

/// What was restored, put back or built anew, and when.
enum Mending {
  /// Returns the days of the interventions that mend damage; one without a date may have been done
  /// at any time.
  static func spans(of interventions: [Intervention]) -> [DaySpan] {
    interventions.filter(\.type.mendsDamage).map { DaySpan($0.date) ?? .all }
  }

  /// Tells whether a mending may lie after one event and before another.
  static func lies(
    between first: IncidentGroup, and second: IncidentGroup, _ mendings: [DaySpan]
  ) -> Bool {
    let start = first.by
    let end = second.span?.lower ?? second.by
    return mendings.contains { $0.lower <= end && $0.upper >= start }
  }
}
