/// How badly a subject is damaged: a change by an event, not a state of upkeep.
///
/// The scale is this project's own; `DamageScale` maps the classes of other scales onto it.
public enum DamageGrade: String, ControlledTerm {
  case unknown
  case none
  case possible
  case slight
  case moderate
  case severe
  case destroyed

  public static let listName = "grades"
  public static let singular = "grade"
  public static let unknownCode = "GRD-01"

  /// The place on the scale, 0 (none) to 5 (destroyed), or `nil` for `unknown`.
  ///
  /// Ranks order grades; they are never averaged.
  public var rank: Int? {
    switch self {
    case .unknown: nil
    case .none: 0
    case .possible: 1
    case .slight: 2
    case .moderate: 3
    case .severe: 4
    case .destroyed: 5
    }
  }

  /// Tells whether the grade says that the subject is damaged beyond doubt about the fact.
  public var isDamage: Bool { rank.map { $0 >= 2 } ?? false }

  public var definition: String {
    switch self {
    case .unknown: "not assessed, or not assessable; never read as undamaged"
    case .none: "assessed, and no damage visible at the method's resolution"
    case .possible: "signs of damage whose severity cannot be told; low certainty, not low severity"
    case .slight: "superficial or non-structural; mended by maintenance"
    case .moderate: "clear damage or partial loss; the structure stands"
    case .severe: "major structural loss; part of the subject survives"
    case .destroyed: "lost as a recognisable subject; only base, rubble or traces"
    }
  }
}
