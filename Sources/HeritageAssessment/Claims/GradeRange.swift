import HeritageModel

/// The grade or the range of grades that a claim states.
struct GradeRange: Hashable {
  let lower: DamageGrade
  let upper: DamageGrade

  init(_ report: Report) {
    lower = report.grade
    upper = report.gradeUpper ?? report.grade
  }

  /// Whether it says anything about the state.
  var isKnown: Bool { lower.rank != nil }

  /// Ranks between the two ranges, 0 if they touch, or `nil` if either says nothing.
  func gap(to other: GradeRange) -> Int? {
    guard let low = lower.rank, let high = upper.rank, let otherLow = other.lower.rank,
      let otherHigh = other.upper.rank
    else { return nil }
    return max(0, low - otherHigh, otherLow - high)
  }
}
