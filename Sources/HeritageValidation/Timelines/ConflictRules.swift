import HeritageModel

/// Claims of one incident whose dates exclude each other.
///
/// Claims belong together for certain when they name one incident, or when they all say destroyed
/// with nothing rebuilt in between: a thing is destroyed once.
struct ConflictingEventDates: Rule {
  static let code = "GRD-08"

  func check(_ timeline: Timeline, in records: RecordSet) -> [Violation] {
    let claims = timeline.unrevisedClaims.filter { $0.eventDays != nil }
    var found: Set<[RecordID]> = []
    return (Self.destructions(claims, timeline.repairs) + Self.incidents(claims)).compactMap {
      group in
      guard let first = group.min(by: { $0.eventEnd < $1.eventEnd }),
        let last = group.max(by: { $0.firstDay < $1.firstDay }),
        let earlier = first.event, let later = last.event, earlier.certainlyPrecedes(later),
        found.insert([first.id, last.id]).inserted
      else { return nil }
      return Violation(
        "the event '\(later)' excludes '\(earlier)' in report '\(first.id)' "
          + "of \(first.report.assessor), which tells of the same damage",
        field: "event", hint: "review the claim whose evidence is weaker, or name two incidents",
        of: last.report.reference)
    }
  }

  /// Returns the claims that say destroyed, cut where something may have been rebuilt.
  private static func destructions(
    _ claims: [TimelineClaim], _ repairs: RepairTimes
  ) -> [[TimelineClaim]] {
    var groups: [[TimelineClaim]] = []
    for claim in claims where claim.report.grade == .destroyed {
      if let previous = groups.last?.last,
        !repairs.mayLie(from: previous.firstDay, to: claim.eventEnd)
      {
        groups[groups.count - 1].append(claim)
      } else {
        groups.append([claim])
      }
    }
    return groups
  }

  private static func incidents(_ claims: [TimelineClaim]) -> [[TimelineClaim]] {
    let named = claims.filter { $0.report.incident != nil }
    return Dictionary(grouping: named, by: \.report.incident).values.sorted { left, right in
      (left.first?.id.text ?? "") < (right.first?.id.text ?? "")
    }
  }
}

/// Claims of one incident whose grades lie two ranks or more apart.
///
/// Claims belong together when they name one incident, or when their events overlap and they do
/// not name two.
struct ConflictingGrades: Rule {
  static let code = "GRD-09"

  func check(_ timeline: Timeline, in records: RecordSet) -> [Violation] {
    let claims = timeline.unrevisedClaims.filter { $0.ranks != nil }
    var found: Set<Set<RecordID>> = []
    return (GradeClash.amongOverlapping(claims) + GradeClash.withinIncidents(claims))
      .compactMap { conflict in
        guard found.insert([conflict.lesser.id, conflict.graver.id]).inserted else { return nil }
        let (earlier, later) =
          conflict.lesser.place < conflict.graver.place
          ? (conflict.lesser, conflict.graver) : (conflict.graver, conflict.lesser)
        return Violation(
          "'\(later.report.gradeText)' against '\(earlier.report.gradeText)' in report "
            + "'\(earlier.id)' of \(earlier.report.assessor), for one incident",
          field: "grade", hint: "review the claim whose evidence is weaker, or name two incidents",
          of: later.report.reference)
      }
  }
}

extension TimelineClaim {
  /// The first day of the event.
  var firstDay: Int { eventDays?.lowerBound ?? .min }

  /// The last day of the event.
  var eventEnd: Int { eventDays?.upperBound ?? .max }
}
