import HeritageModel

/// A subject called destroyed that a later claim finds less damaged.
struct LesserDamageAfterDestruction: Rule {
  static let code = "GRD-06"

  func check(_ timeline: Timeline, in records: RecordSet) -> [Violation] {
    // The last destruction so far, and the one that was over first.
    var destroyed: (last: TimelineClaim, first: TimelineClaim)?
    return timeline.claims.compactMap { claim in
      guard let ranks = claim.ranks else { return nil }
      if claim.report.grade == .destroyed {
        let first = destroyed.map { $0.first.isOver(before: claim) ? $0.first : claim }
        destroyed = (claim, first ?? claim)
      }
      guard let destroyed, ranks.upperBound < DamageGrade.destroyed.rank ?? 0,
        let earlier = [destroyed.last, destroyed.first].first(where: {
          $0.certainlyPrecedes(claim)
        }), !timeline.looksAgain(claim),
        !timeline.repairs.mayLie(from: earlier.damageDay, to: claim.lastDay)
      else { return nil }
      return Violation(
        "'\(claim.report.gradeText)', though report '\(earlier.id)' "
          + "of \(earlier.report.assessor) says 'destroyed' before",
        field: "grade",
        hint: "link the claims with 'reassesses', record what was rebuilt, or review one of them",
        of: claim.report.reference)
    }
  }
}

/// A grade that falls by two ranks or more with nothing done in between.
struct UnexplainedImprovement: Rule {
  static let code = "GRD-07"

  func check(_ timeline: Timeline, in records: RecordSet) -> [Violation] {
    let graded = timeline.claims.filter { $0.ranks != nil }
    return zip(graded, graded.dropFirst()).compactMap { earlier, claim in
      guard let before = earlier.ranks, let after = claim.ranks,
        before.lowerBound - after.upperBound >= 2,
        earlier.certainlyPrecedes(claim), !timeline.looksAgain(claim),
        !timeline.works.mayLie(from: earlier.damageDay, to: claim.lastDay)
      else { return nil }
      return Violation(
        "'\(claim.report.gradeText)' after '\(earlier.report.gradeText)' in report "
          + "'\(earlier.id)' of \(earlier.report.assessor), and nothing explains it",
        field: "grade", hint: "link the claims with 'reassesses', or record what was done",
        of: claim.report.reference)
    }
  }
}

extension TimelineClaim {
  /// The day from which works can have followed the damage; the last one for an open beginning.
  fileprivate var damageDay: Int {
    guard let days = eventDays else { return .min }
    return days.lowerBound == .min ? days.upperBound : days.lowerBound
  }

  /// The last day that the claim speaks of.
  var lastDay: Int { max(place.event, place.observed) }

  /// The first day on which what the claim found can have been so: that of its event or, where it
  /// is later, that of its look; `nil` where neither has one.
  private var earliest: Int? {
    let looked = report.assessed?.lower.knownDay?.number
    return [event?.lower.knownDay?.number, looked].compactMap(\.self).max()
  }

  /// The day by which the damage was done, or `nil` where nothing says.
  private var latest: Int? {
    (event?.upper.knownDay ?? (event == nil ? report.assessed?.upper.knownDay : nil))?.number
  }

  /// Tells whether the damage was done before anything that another claim found, by their bounds.
  func certainlyPrecedes(_ other: TimelineClaim) -> Bool {
    guard let latest, let start = other.earliest else { return false }
    return latest < start
  }

  /// Tells whether the damage was done no later than that of another claim.
  fileprivate func isOver(before other: TimelineClaim) -> Bool {
    (latest ?? .max) <= (other.latest ?? .max)
  }
}

extension Report {
  /// The grade, or the range of grades, in the registry's words.
  var gradeText: String {
    gradeUpper.map { "\(grade.rawValue) to \($0.rawValue)" } ?? grade.rawValue
  }
}
