import HeritageModel

extension RuleCatalogue {
  static let satelliteWithoutDate = Rule<Evidence>(
    "EVD-07", .error, "satellite image without a date",
    meaning: "A satellite image does not say when it was acquired.",
    reason: "An image bounds an event only by its own date; the day of publication is another.",
    mend: "look the date up in the provider's catalogue", source: Standard.stac
  ) { item, _ -> Violation? in
    guard item.type == .satellite, item.acquired == nil else { return nil }
    return Violation(
      "satellite image without the date on which it was acquired", field: "acquired",
      hint: "look the date up in the provider's catalogue; it is not the day of publication")
  }

  static let satelliteNotIdentified = Rule<Evidence>(
    "EVD-08", .warning, "satellite image that cannot be found again",
    meaning: "The satellite or sensor, the provider or the scene's identifier is missing.",
    reason: "Nobody can order the image and check what was read from it.",
    mend: "copy satellite, provider and scene from the provider's catalogue", source: Standard.stac
  ) { item, _ -> Violation? in
    guard item.type == .satellite else { return nil }
    let hasSensor = item.platform != nil || item.instrument != nil || item.constellation != nil
    let missing = [
      ("platform", !hasSensor), ("provider", item.provider == nil),
      ("imageId", item.imageID == nil),
    ].filter(\.1).map { "'\($0.0)'" }
    guard !missing.isEmpty else { return nil }
    return Violation(
      "the satellite image cannot be found again: \(missing.joined(separator: ", ")) "
        + "\(words: missing.count == 1 ? "is" : "are") missing", field: "imageId")
  }

  static let sensorNotOperating = Rule<Evidence>(
    "EVD-15", .warning, "sensor not operating",
    meaning: "The image is dated outside the years in which its satellite worked.",
    reason: "The date or the satellite is wrong.", mend: "check both in the provider's catalogue",
    source: "operating lives of the satellites, from common knowledge"
  ) { item, _ -> Violation? in
    guard item.type == .satellite, let acquired = item.acquired,
      let name = item.platform ?? item.instrument ?? item.constellation,
      let life = SensorLife.named(name), !life.mayHaveTaken(acquired)
    else { return nil }
    return Violation(
      "'\(name)' worked \(words: life.words), not on '\(acquired)'", field: "acquired",
      hint: "check the date and the satellite")
  }

  static let imageryTooCoarse = Rule<ReportCase>(
    "EVD-10", .warning, "imagery too coarse for the grade",
    meaning: """
      Slight or moderate damage to a structure rests on satellite images alone, all coarser than \
      1 m.
      """, reason: "Damage of that kind is smaller than a few pixels.",
    mend: "use 'possible', or add finer images or an inspection"
  ) { claim, _ -> Violation? in
    let grade = claim.report.grade
    guard grade == .slight || grade == .moderate, claim.isAboutStructure, claim.hasAllItsEvidence,
      claim.evidence.allSatisfy({ $0.type == .satellite && $0.gsdMetres ?? 0 > Self.coarsestMetres }
      ), let finest = claim.evidence.compactMap(\.gsdMetres).min()
    else { return nil }
    return Violation(
      "'\(grade.rawValue)' on satellite images of \(finest) m at best", field: "grade")
  }

  /// The coarsest ground sample distance, in metres, at which such damage may show.
  private static let coarsestMetres = 1.0

  static let notVisibleFromAbove = Rule<ReportCase>(
    "EVD-11", .warning, "damage not visible from above",
    meaning: """
      All evidence looks down from above, and the claim is about D1 or D2 of EMS-98, a movable \
      object or a collection.
      """,
    reason: "Hairline cracks, fallen plaster and what is under a roof do not show from above.",
    mend: "add evidence from the ground, or lower the certainty",
    source: "European Macroseismic Scale 1998, classes of damage"
  ) { claim, _ -> Violation? in
    guard claim.hasAllItsEvidence, claim.evidence.allSatisfy(\.type.isOverhead),
      let hidden = Self.hidden(in: claim)
    else { return nil }
    return Violation("\(hidden) cannot be judged on images from above alone", field: "evidence")
  }

  private static func hidden(in claim: ReportCase) -> FaultText? {
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
    case .archaeologicalSite, .tell, .settlement, .cemetery, .acropolis, .collection, .other: false
    default: true
    }
  }
}

/// The months in which a satellite took images.
///
/// From common knowledge, not checked against the operators; months at either end may be one off.
struct SensorLife: Sendable {
  private typealias Month = (year: Int, month: Int)

  private let first: Month
  /// The last month, or `nil` if it works still.
  private let last: Month?

  /// Finds a satellite; case, spaces, hyphens and accents do not matter.
  static func named(_ name: String) -> SensorLife? { byName[key(name)] }

  /// The life in words, such as `from 2016-11 to 2019-01`.
  var words: String {
    let start = Self.text(first)
    return last.map { "from \(start) to \(Self.text($0))" } ?? "from \(start) on"
  }

  /// Tells whether an image can have been taken on a date.
  func mayHaveTaken(_ date: StatedDate) -> Bool {
    if let end = date.upper.knownDay, (end.year, end.month) < first { return false }
    guard let last, let start = date.lower.knownDay else { return true }
    return (start.year, start.month) <= last
  }

  private static func text(_ month: Month) -> String {
    "\(month.year)-\(month.month < 10 ? "0" : "")\(month.month)"
  }

  private static func key(_ name: String) -> String {
    var key = ""
    for scalar in name.lowercased().unicodeScalars {
      switch scalar {
      case "a"..."z", "0"..."9": key.unicodeScalars.append(scalar)
      case "é": key += "e"
      default: break
      }
    }
    return key
  }

  private static let byName = Dictionary(
    uniqueKeysWithValues: lives.flatMap { life in
      life.names.map { ($0, SensorLife(first: life.first, last: life.last)) }
    })

  private static let lives: [(names: [String], first: Month, last: Month?)] = [
    (["coronakh4b", "kh4b"], (1967, 1), (1972, 12)), (["geoeye1"], (2008, 9), nil),
    (["ikonos", "ikonos2"], (1999, 9), (2015, 3)), (["landsat8"], (2013, 2), nil),
    (["pleiades", "pleiades1a"], (2011, 12), nil), (["pleiades1b"], (2012, 12), nil),
    (["quickbird", "quickbird2"], (2001, 10), (2015, 1)),
    (["sentinel2", "sentinel2a"], (2015, 6), nil), (["worldview1"], (2007, 9), nil),
    (["worldview2"], (2009, 10), nil), (["worldview3"], (2014, 8), nil),
    (["worldview4"], (2016, 11), (2019, 1)),
  ]
}
