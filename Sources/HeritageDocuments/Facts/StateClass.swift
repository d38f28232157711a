package import HeritageAssessment
package import HeritageModel

/// What a subject is counted under in figures and totals for people: a grade, or that it is damaged and
/// nobody tells how badly.
///
/// Totals of grades count such a range at its lesser end and say beside it how many these are; a figure
/// has no room for "beside", so that they are a class of their own there.
package enum StateClass: String, CaseIterable, Sendable {
  case destroyed, severe, moderate, slight
  /// Damaged, and the claim leaves open more than two grades.
  case damaged
  case possible, none, unknown

  package init(_ state: Assessment) {
    self = state.isSeverityUntold ? .damaged : StateClass(state.countedGrade)
  }

  package init(_ grade: DamageGrade) {
    self =
      switch grade {
      case .destroyed: .destroyed
      case .severe: .severe
      case .moderate: .moderate
      case .slight: .slight
      case .possible: .possible
      case .none: .none
      case .unknown: .unknown
      }
  }

  /// The class of what one claim says.
  package init(_ grade: DamageGrade, upTo upper: DamageGrade?) {
    let isUntold = (upper?.rank).flatMap { high in grade.rank.map { high - $0 > 1 } } ?? false
    self = isUntold ? .damaged : StateClass(grade)
  }

  /// The grade, or `nil` where nobody tells it.
  package var grade: DamageGrade? { self == .damaged ? nil : DamageGrade(rawValue: rawValue) }

  /// Whether something is damaged beyond doubt about the fact.
  package var isDamage: Bool { self == .damaged || (grade?.isDamage ?? false) }
}
