import HeritageModel

/// A range of grades whose upper end lies below its lower one.
struct ReversedGradeRange: Rule {
  static let code = "GRD-02"

  func check(_ claim: ReportCase, in records: RecordSet) -> [Violation] {
    guard let upper = claim.report.gradeUpper, let upperRank = upper.rank,
      let lowerRank = claim.report.grade.rank, upperRank < lowerRank
    else { return [] }
    return [
      Violation(
        "the upper grade '\(upper.rawValue)' is below the grade '\(claim.report.grade.rawValue)'",
        field: "gradeUpper", hint: "write the lesser grade in 'grade', the graver in 'gradeUpper'")
    ]
  }
}

/// Damage of some extent on a subject without damage.
struct ExtentWithoutDamage: Rule {
  static let code = "GRD-04"

  func check(_ claim: ReportCase, in records: RecordSet) -> [Violation] {
    guard claim.report.grade == .none, let extent = claim.report.extent, extent.isSomething
    else { return [] }
    return [
      Violation(
        "the grade is 'none' but \(extent.rawValue) percent are affected", field: "extent",
        hint: "correct the grade, or leave the extent out")
    ]
  }
}

/// A subject destroyed of which the smaller part is affected.
struct DestroyedInPart: Rule {
  static let code = "GRD-05"

  func check(_ claim: ReportCase, in records: RecordSet) -> [Violation] {
    guard claim.report.grade == .destroyed, let extent = claim.report.extent,
      extent == .to110 || extent == .to1130 || extent == .to3160
    else { return [] }
    return [
      Violation(
        "the grade is 'destroyed' but only \(extent.rawValue) percent are affected",
        field: "extent",
        hint:
          "name the part that is lost in 'scope' or as a monument, and grade the whole by itself")
    ]
  }
}

extension Extent {
  fileprivate var isSomething: Bool { self != .none && self != .unknown }
}
