import HeritageAssessment
import HeritageModel

extension RuleCatalogue {
  static let takenFarAway = Rule<ReportCase>(
    "EVD-23", .warning, "taken far from the subject",
    meaning: """
      A photo, a video, a scan or a visit that the report rests on lies more than 2 km from the \
      monument or, where that has no point, more than 5 km from every point of its site, on top of \
      what either may be off by. Movable objects and serial sites are left alone.
      """,
    reason: """
      It may show another place, or one of the points is wrong. A long lens reaches some 2 km, and \
      a point given to the minute of arc is off by as much.
      """, mend: "compare the picture with the subject, and both points with a map"
  ) { claim, records -> [Violation] in
    guard let place = SubjectPlace(claim) else { return [] }
    return claim.evidence.compactMap { item in
      guard let location = item.location, !location.isNullIsland, item.type.isTakenNearby,
        records.claims.retraction(of: item.id) == nil,
        let distance = place.distance(tooFarFrom: location)
      else { return nil }
      let name = item.file?.name.map { " (\($0))" } ?? ""
      return Violation(
        "evidence '\(item.id)'\(words: name) was taken \(distance.inKilometres) from the \(words: place.noun)",
        field: "evidence",
        hint: "check that it shows the \(place.noun), and both points")
    }
  }

  static let cameraDisagrees = Rule<Evidence>(
    "EVD-24", .warning, "camera says something else",
    meaning: """
      What the camera wrote into the file is more than a day or 1 km from when and where a person \
      says it was taken, or its clock was ahead of the day on which the item was recorded.
      """,
    reason: "One of the two is wrong: a clock that was never set, or another picture's date.",
    mend: "find out which is right; if it is the person, set the finding aside with the reason"
  ) { item, records -> [Violation] in
    guard let camera = item.camera, records.claims.retraction(of: item.id) == nil else { return [] }
    return [item.clockFault(camera), item.placeFault(camera)].compactMap(\.self)
  }
}

extension Evidence {
  fileprivate func clockFault(_ camera: CameraStatement) -> Violation? {
    guard let taken = camera.taken else { return nil }
    if let acquired {
      guard acquired.certainlyPrecedes(taken) || taken.certainlyPrecedes(acquired) else {
        return nil
      }
      return Violation(
        "acquired '\(acquired)', but the camera's clock showed '\(taken)'", field: "acquired",
        hint: "find out which is right; both are kept")
    }
    guard let recorded, camera.isAhead(of: recorded.day) else { return nil }
    return Violation(
      "the camera's clock showed '\(taken)', which is after the item was recorded",
      field: "acquired", hint: "say when it was taken with --acquired")
  }

  fileprivate func placeFault(_ camera: CameraStatement) -> Violation? {
    guard let location, let other = camera.location else { return nil }
    let distance = location.distance(to: other)
    // A person may well name the subject's place, and its photographer stood before it.
    guard distance - location.radius - other.radius > 1_000 else { return nil }
    return Violation(
      "the location is \(distance.inKilometres) from where the camera says that it was",
      field: "location", hint: "find out which is right; both are kept")
  }
}

/// The points of what a report is about, and how far from them its pictures are taken.
private struct SubjectPlace {
  let noun: String
  private let points: [Location]
  private let reach: Double

  init?(_ claim: ReportCase) {
    if claim.report.monument != nil, claim.monument?.isMovable == true { return nil }
    if let point = claim.monument?.location, !point.isNullIsland {
      noun = "monument"
      points = [point]
      reach = 2_000
    } else {
      guard let site = claim.site, site.isSerial != true else { return nil }
      noun = "site"
      points = site.locations.filter { !$0.isNullIsland }
      reach = 5_000
    }
  }

  /// The distance to the nearest point in metres, if it is too far whatever either may be off by.
  func distance(tooFarFrom location: Location) -> Double? {
    let distances = points.map { (far: $0.distance(to: location), off: $0.radius) }
    guard let nearest = distances.map(\.far).min(),
      distances.allSatisfy({ $0.far - $0.off - location.radius > reach })
    else { return nil }
    return nearest
  }
}

extension EvidenceType {
  /// Whether its point is that of somebody before the subject.
  fileprivate var isTakenNearby: Bool {
    switch self {
    case .groundPhoto, .drone, .video, .inspection, .scan3D: true
    default: false
    }
  }
}

extension Location {
  /// How far off the point may be, in metres, 0 where it is not said.
  fileprivate var radius: Double { uncertaintyMetres ?? 0 }
}

extension Double {
  /// A distance in metres, in words such as `4.2 km`.
  fileprivate var inKilometres: String {
    let tenths = Int((self / 100).rounded())
    return tenths < 100 ? "\(tenths / 10).\(tenths % 10) km" : "\((tenths + 5) / 10) km"
  }
}
