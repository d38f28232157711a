import HeritageModel

/// A subject called destroyed that a later claim finds less damaged.
struct LesserDamageAfterDestruction: Rule {
  static let code = "GRD-06"

  func check(_ timeline: Timeline, in records: RecordSet) -> [Violation] {
    var destroyed: TimelineClaim?
    return timeline.claims.compactMap { claim in
      guard let ranks = claim.ranks else { return nil }
      if claim.report.grade == .destroyed { destroyed = claim }
      guard let earlier = destroyed, ranks.upperBound < DamageGrade.destroyed.rank ?? 0,
        earlier.place.isDatedBefore(claim.place), claim.report.reassesses == nil,
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
        earlier.place.isDatedBefore(claim.place), claim.report.reassesses == nil,
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
}

extension Report {
  /// The grade, or the range of grades, in the registry's words.
  var gradeText: String {
    gradeUpper.map { "\(grade.rawValue) to \($0.rawValue)" } ?? grade.rawValue
  }
}
