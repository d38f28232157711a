import HeritageDocuments

/// The colours of a page beside those of the states: colour means grade and nothing else, and every
/// mark has an outline and a letter.
enum Palette {
  static let ink = StateClass.outline
  static let secondInk = "#57534c"
  static let rule = "#d9d4ca"
  static let panel = "#f7f5f0"
  static let land = "#e4ddcf"
  static let sea = "#f3f7f9"
  static let coast = "#b3a993"

  /// The pattern of what tells no severity, by its place in the page; `nil` for a plain fill.
  static func pattern(_ grade: StateClass) -> String? {
    switch grade {
    case .possible: "hatch"
    case .damaged: "hatch-damaged"
    default: nil
    }
  }

  /// The colour of a letter upon the fill.
  static func letter(on grade: StateClass) -> String {
    grade.isDark ? "#ffffff" : ink
  }

  /// The grades in the order of a legend.
  static let order = StateClass.allCases
}
