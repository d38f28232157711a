// Glibc brings the mathematics library, at none of Foundation's cost.
import Glibc
import HeritageDocuments
import HeritageModel

/// Where the subjects of a site stand on its plan, and which of them it does not show.
struct PlanLayout {
  struct Mark {
    let subject: SubjectFacts
    let place: PlaceFacts
    /// Where the subject is.
    let truth: FigurePoint
    /// Where its circle is, which may have been moved.
    let circle: FigurePoint

    var isMoved: Bool { truth.distance(to: circle) > 2 }
  }

  static let width = 680.0
  static let radius = 12.0
  private static let tallest = 520.0
  private static let lowest = 260.0
  private static let room = (across: 60.0, down: 44.0)
  /// Nothing is drawn larger than with this many metres from edge to edge.
  private static let leastMetres = 200.0

  let marks: [Mark]
  let height: Double
  let unitsPerMetre: Double
  let withoutPosition: [SubjectFacts]
  /// What lies so far from the others that the plan cannot show both, with the metres to their middle.
  let farAway: [(subject: SubjectFacts, metres: Double)]

  /// - Returns: `nil` where no subject has a position.
  init?(_ subjects: [SubjectFacts], site: PlaceFacts?) {
    var placed: [(subject: SubjectFacts, place: PlaceFacts)] = []
    var withoutPosition: [SubjectFacts] = []
    for subject in subjects {
      // The site as a whole is the frame of the plan and no mark on it.
      guard subject.monument != nil else { continue }
      if let place = subject.place, place.category != .withheld {
        placed.append((subject, place))
      } else if subject.placeCategory != .withheld {
        withoutPosition.append(subject)
      }
    }
    guard
      !placed.isEmpty,
      let far = FarPlaces(placed.map(\.place.location), around: site?.location, least: 500)
    else { return nil }
    let near = placed.indices.filter { !far.isFar($0) }
    farAway = placed.indices.filter(far.isFar).map { (placed[$0].subject, far.distances[$0]) }
    self.withoutPosition = withoutPosition

    let points = near.map { Self.metres(placed[$0].place.location, from: far.centre) }
    let box = Self.box(around: points)
    let inner = (
      Self.width - 2 * Self.room.across, Self.tallest - 2 * Self.room.down
    )
    let scale = min(inner.0 / box.width, inner.1 / box.height)
    // Very many circles need more room than the places on the ground.
    let circleRoom = Double(points.count) * 1200 / Self.width
    let height = max(
      min(max(box.height * scale + 2 * Self.room.down, Self.lowest), Self.tallest), circleRoom
    ).rounded()
    let truths = points.map { point in
      FigurePoint(
        x: Self.width / 2 + (point.x - box.x - box.width / 2) * scale,
        y: height / 2 + (point.y - box.y - box.height / 2) * scale
      ).rounded
    }
    let circles = CirclePlacing(
      radius: Self.radius, gap: 3, width: Self.width, height: height
    ).places(for: truths)
    marks = near.indices.map { index in
      Mark(
        subject: placed[near[index]].subject, place: placed[near[index]].place,
        truth: truths[index], circle: circles[index])
    }
    // Circles for which there was no room stand below, and the plan with them.
    let lowest = circles.map { $0.y + Self.radius + 4 }.max() ?? 0
    self.height = max(height, lowest.rounded(.up))
    unitsPerMetre = scale
  }

  private static func metres(_ location: Location, from centre: Location) -> FigurePoint {
    let metresPerDegree = 111_195.0
    let breadth = max(cos(centre.latitude * .pi / 180), 0.001)
    return FigurePoint(
      x: FarPlaces.turned(location.longitude - centre.longitude) * metresPerDegree * breadth,
      y: (centre.latitude - location.latitude) * metresPerDegree)
  }

  private static func box(around points: [FigurePoint]) -> FigureBox {
    let (xs, ys) = (points.map(\.x), points.map(\.y))
    let (west, east) = (xs.min() ?? 0, xs.max() ?? 0)
    let (north, south) = (ys.min() ?? 0, ys.max() ?? 0)
    let width = max(east - west, leastMetres)
    // A row of places needs no more height than that of its marks.
    let height = max(south - north, leastMetres / 4)
    return FigureBox(
      x: (west + east - width) / 2, y: (north + south - height) / 2, width: width, height: height)
  }
}

extension PlanLayout {
  /// Subjects whose places are the same, the places of each group as one.
  var sharing: [[SubjectFacts]] {
    var groups: [(location: Location, subjects: [SubjectFacts])] = []
    for mark in marks {
      if let index = groups.firstIndex(where: {
        $0.location.latitude == mark.place.location.latitude
          && $0.location.longitude == mark.place.location.longitude
      }) {
        groups[index].subjects.append(mark.subject)
      } else {
        groups.append((mark.place.location, [mark.subject]))
      }
    }
    return groups.map(\.subjects).filter { $0.count > 1 }
  }

  /// Subjects whose places are told coarsely, by how finely they are.
  var coarse: [(category: LocationCategory, subjects: [SubjectFacts])] {
    LocationCategory.allCases.compactMap { category in
      let found = marks.filter { $0.place.category == category }.map(\.subject)
      return found.isEmpty ? nil : (category, found)
    }
  }
}
