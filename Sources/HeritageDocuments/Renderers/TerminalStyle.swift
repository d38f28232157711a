import HeritageModel

/// The orders to a terminal that set text off.
///
/// Grades go from blue over yellow and orange to red, which people who do not tell red from green
/// can follow, and the gravest two are bold. Each colour of the many stands out from black and from
/// white by at least 3 to 1. The word of the grade is always there too.
enum TerminalStyle {
  static let end = "\u{1B}[0m"

  static func start(_ look: TerminalText.Look, in palette: Screen.Palette) -> String {
    let codes =
      switch look {
      case .plain: [String]()
      case .strong: ["1"]
      case .grade(let grade): (isBold(grade) ? ["1"] : []) + [color(of: grade, in: palette)]
      case .strongGrade(let grade): ["1", color(of: grade, in: palette)]
      }
    return codes.isEmpty ? "" : "\u{1B}[\(codes.joined(separator: ";"))m"
  }

  private static func isBold(_ grade: DamageGrade) -> Bool {
    [.severe, .destroyed].contains(grade)
  }

  private static func color(of grade: DamageGrade, in palette: Screen.Palette) -> String {
    let (few, many) =
      switch grade {
      case .unknown: (39, 244)
      case .none: (36, 32)
      case .possible: (36, 67)
      case .slight: (33, 100)
      case .moderate: (33, 136)
      case .severe: (31, 166)
      case .destroyed: (31, 160)
      }
    return palette == .many ? "38;5;\(many)" : "\(few)"
  }
}
