/// The colours of pages and maps: colour means grade and nothing else.
///
/// The ramp darkens steadily from slight to destroyed, so that it can be read in grey; every mark has an
/// outline and a letter besides.
package enum Palette {
  package static let ink = "#1c1b19"
  package static let secondInk = "#57534c"
  package static let rule = "#d9d4ca"
  package static let panel = "#f7f5f0"
  package static let land = "#e4ddcf"
  package static let sea = "#f3f7f9"
  package static let coast = "#b3a993"

  /// The lines of the pattern of what tells no severity; `nil` for a plain fill.
  package static func hatch(_ grade: StateClass) -> String? {
    switch grade {
    case .possible: "#6b665e"
    case .damaged: "#8a4a1a"
    default: nil
    }
  }

  /// The fill of a mark, below its pattern where it has one.
  package static func fill(_ grade: StateClass) -> String {
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
  package static func letter(on grade: StateClass) -> String {
    grade == .destroyed || grade == .severe ? "#ffffff" : ink
  }

  /// The grades in the order of a legend.
  package static let order = StateClass.allCases
}
