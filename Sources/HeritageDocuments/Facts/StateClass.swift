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

/// The colours of states, in every picture, map and table alike.
///
/// The ramp darkens steadily from slight to destroyed, so that it can be read in grey; a word or a letter
/// stands beside it everywhere.
extension StateClass {
  /// The line around every mark.
  package static let outline = "#1c1b19"

  /// The fill of a mark as `#rrggbb`, below its hatching where it has one.
  package var fill: String {
    switch self {
    case .destroyed: "#5b0f1f"
    case .severe: "#b3261e"
    case .moderate: "#f08a24"
    case .slight: "#fbdc7f"
    case .damaged: "#f6c79a"
    case .possible, .none: "#ffffff"
    case .unknown: "#c9c5bd"
    }
  }

  /// The lines across the fill of what tells no severity; `nil` for a plain fill.
  package var hatching: String? {
    switch self {
    case .possible: "#6b665e"
    case .damaged: "#8a4a1a"
    default: nil
    }
  }

  /// Whether words upon the fill are white.
  package var isDark: Bool { self == .destroyed || self == .severe }
}
