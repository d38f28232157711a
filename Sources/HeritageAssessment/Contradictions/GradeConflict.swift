import HeritageModel

/// Grades of one event that are two ranks or more apart.
enum GradeConflict {
  /// Compares every claim with the deciding one, and if those agree, the mildest with the worst.
  static func contradictions(_ claims: [Claim], _ winner: Claim) -> [Contradiction] {
    let known = claims.filter(\.grades.isKnown)
    let found = known.filter { ($0.grades.gap(to: winner.grades) ?? 0) >= 2 }
      .map { contradiction($0, winner) }
    guard found.isEmpty, let mildest = known.min(by: isMilder), let worst = known.max(by: isMilder),
      (mildest.grades.gap(to: worst.grades) ?? 0) >= 2
    else { return found }
    return [contradiction(mildest, worst)]
  }

  private static func isMilder(_ left: Claim, _ right: Claim) -> Bool {
    let (first, second) = (left.grades.lower.rank ?? 0, right.grades.lower.rank ?? 0)
    // Equal grades in the order of identifiers, so that the choice does not depend on input order.
    return first == second ? left.report.id < right.report.id : first < second
  }

  private static func contradiction(_ claim: Claim, _ other: Claim) -> Contradiction {
    Contradiction(
      code: "GRD-09",
      message:
        "\(claim.report.assessor) says \(claim.grades), \(other.report.assessor) \(other.grades)",
      reports: [claim.report.id, other.report.id])
  }
}

extension GradeRange: CustomStringConvertible {
  /// The grade, or both ends of the range.
  var description: String {
    lower == upper ? lower.rawValue : "\(lower.rawValue) to \(upper.rawValue)"
  }
}
