/// How badly a subject is damaged: a change by an event, not a state of upkeep.
///
/// The scale is this project's own; `DamageScale` maps the classes of other scales onto it.
public enum DamageGrade: String, ControlledTerm {
  case unknown, none, possible, slight, moderate, severe, destroyed

  public static let listName = "grades"
  public static let singular = "grade"
  public static let unknownCode = "GRD-01"
  public static let definitions: [Self: String] = [
    .unknown: "not assessed, or not assessable; never read as undamaged",
    .none: "assessed, and no damage visible at the method's resolution",
    .possible: "signs of damage whose severity cannot be told; low certainty, not low severity",
    .slight: "superficial or non-structural; mended by maintenance",
    .moderate: "clear damage or partial loss; the structure stands",
    .severe: "major structural loss; part of the subject survives",
    .destroyed: "lost as a recognisable subject; only base, rubble or traces",
  ]

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
}
