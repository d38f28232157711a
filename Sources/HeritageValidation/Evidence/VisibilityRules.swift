import HeritageModel

/// Light damage to a structure read from coarse satellite images alone.
struct ImageryTooCoarse: Rule {
  static let code = "EVD-10"
  /// The coarsest ground sample distance, in metres, at which such damage may show.
  private static let coarsestMetres = 1.0

  func check(_ claim: ReportCase, in records: RecordSet) -> [Violation] {
    let grade = claim.report.grade
    guard grade == .slight || grade == .moderate, claim.isAboutStructure, claim.hasAllItsEvidence,
      claim.evidence.allSatisfy({
        $0.type == .satellite && $0.gsdMetres ?? 0 > Self.coarsestMetres
      }),
      let finest = claim.evidence.compactMap(\.gsdMetres).min()
    else { return [] }
    return [
      Violation(
        "'\(grade.rawValue)' on satellite images of \(finest) m at best", field: "grade",
        hint: "use 'possible', or add finer images or an inspection")
    ]
  }
}

/// Damage that cannot be seen from above, read from images taken from above.
struct NotVisibleFromAbove: Rule {
  static let code = "EVD-11"

  func check(_ claim: ReportCase, in records: RecordSet) -> [Violation] {
    guard claim.hasAllItsEvidence, claim.evidence.allSatisfy(\.type.isOverhead),
      let hidden = Self.hidden(in: claim)
    else { return [] }
    return [
      Violation(
        "\(hidden) cannot be judged on images from above alone", field: "evidence",
        hint: "add evidence from the ground, or lower the certainty")
    ]
  }

  private static func hidden(in claim: ReportCase) -> String? {
    if claim.sourceScale?.id == "ems98", let name = claim.sourceClass?.name,
      name == "D1" || name == "D2"
    {
      return "class '\(name)' of EMS-98"
    }
    guard claim.report.grade.isDamage else { return nil }
    if claim.monument?.isMovable == true { return "damage to a movable object" }
    return claim.monument?.type == .collection ? "damage to a collection" : nil
  }
}

extension ReportCase {
  /// Tells whether the report is about a building or the like, rather than open ground.
  fileprivate var isAboutStructure: Bool {
    switch monument?.type {
    case nil: monument == nil && (site?.kind == .monument || site?.kind == .buildingGroup)
    case .archaeologicalSite, .tell, .settlement, .cemetery, .acropolis, .collection, .other:
      false
    default: true
    }
  }
}
