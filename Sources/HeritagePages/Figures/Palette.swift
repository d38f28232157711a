import HeritageDocuments

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

  /// The pattern of what tells no severity, by its place in the page; `nil` for a plain fill.
  static func pattern(_ grade: StateClass) -> String? {
    switch grade {
    case .possible: "hatch"
    case .damaged: "hatch-damaged"
    default: nil
    }
  }

  /// The fill of a mark, below its pattern where it has one.
  static func fill(_ grade: StateClass) -> String {
    switch grade {
    case .destroyed: "#5b0f1f"
    case .severe: "#b3261e"
    case .moderate: "#f08a24"
    case .slight: "#fbdc7f"
    case .damaged: "#f6c79a"
    case .possible, .none: "#ffffff"
    case .unknown: "#c9c5bd"
    }
  }

  /// The colour of a letter upon the fill.
  static func letter(on grade: StateClass) -> String {
    grade == .destroyed || grade == .severe ? "#ffffff" : ink
  }

  /// The grades in the order of a legend.
  static let order = StateClass.allCases
}
