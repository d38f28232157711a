import HeritageModel

/// The colours of a page: colour means grade and nothing else.
///
/// The ramp darkens steadily from slight to destroyed, so that it can be read in grey; every mark has an
/// outline and a letter besides.
enum Palette {
  static let ink = "#1c1b19"
  static let secondInk = "#57534c"
  static let rule = "#d9d4ca"
  static let panel = "#f7f5f0"
  static let land = "#e4ddcf"
  static let sea = "#f3f7f9"
  static let coast = "#b3a993"
  static let hatch = "#6b665e"

  /// The fill of a grade's mark; "possible" is drawn with ``Hatch`` over it.
  static func fill(_ grade: DamageGrade) -> String {
    switch grade {
    case .destroyed: "#5b0f1f"
    case .severe: "#b3261e"
    case .moderate: "#f08a24"
    case .slight: "#fbdc7f"
    case .possible, .none: "#ffffff"
    case .unknown: "#c9c5bd"
    }
  }

  /// The colour of a letter upon the fill.
  static func letter(on grade: DamageGrade) -> String {
    grade == .destroyed || grade == .severe ? "#ffffff" : ink
  }

  /// The grades in the order of a legend.
  static let order: [DamageGrade] = [
    .destroyed, .severe, .moderate, .slight, .possible, .none, .unknown,
  ]
}
