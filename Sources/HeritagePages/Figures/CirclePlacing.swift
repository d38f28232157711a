// Glibc brings the mathematics library, at none of Foundation's cost.
import Glibc

/// A point of a figure, in its units.
struct FigurePoint: Hashable {
  var x: Double
  var y: Double

  func distance(to other: FigurePoint) -> Double {
    ((x - other.x) * (x - other.x) + (y - other.y) * (y - other.y)).squareRoot()
  }

  var rounded: FigurePoint {
    FigurePoint(x: (x * 10).rounded() / 10, y: (y * 10).rounded() / 10)
  }
}

/// Circles of one size, moved apart so that none covers another.
///
/// They push each other away first, which leaves each near its place. Where that does not end, each in turn
/// takes the nearest free place on rings round the one it has.
struct CirclePlacing {
  let radius: Double
  /// What must lie between two circles.
  let gap: Double
  let width: Double
  let height: Double
  /// How near to the edge a circle may come.
  var margin = 4.0

  /// Returns where each circle stands; those for which the height has no room stand below it.
  func places(for wanted: [FigurePoint]) -> [FigurePoint] {
    settled(pushedApart(wanted.map(inside)))
  }

  private var least: Double { 2 * radius + gap }

  private func inside(_ point: FigurePoint) -> FigurePoint {
    let edge = radius + margin
    return FigurePoint(
      x: min(max(point.x, edge), max(edge, width - edge)),
      y: min(max(point.y, edge), max(edge, height - edge)))
  }

  private func pushedApart(_ wanted: [FigurePoint]) -> [FigurePoint] {
    var places = wanted
    // Enough rounds for some hundred circles; more of them are settled by the rings.
    let rounds = max(10, min(200, 4_000_000 / (places.count * places.count + 1)))
    for _ in 0..<rounds {
      var hasMoved = false
      for first in places.indices {
        for second in places.indices.dropFirst(first + 1) {
          let (from, to) = (places[first], places[second])
          guard abs(to.x - from.x) < least, abs(to.y - from.y) < least else { continue }
          let distance = from.distance(to: to)
          guard distance < least - 0.01 else { continue }
          hasMoved = true
          let direction =
            distance > 0.01
            ? FigurePoint(x: (to.x - from.x) / distance, y: (to.y - from.y) / distance)
            : Self.direction(second)
          let step = (least - distance) / 2
          places[first] = inside(
            FigurePoint(x: from.x - direction.x * step, y: from.y - direction.y * step))
          places[second] = inside(
            FigurePoint(x: to.x + direction.x * step, y: to.y + direction.y * step))
        }
      }
      guard hasMoved else { break }
    }
    return places
  }

  private func settled(_ places: [FigurePoint]) -> [FigurePoint] {
    var taken: [Cell: [FigurePoint]] = [:]
    // Where the rings round one place are full, those round its neighbours nearly are.
    var fullRings: [Cell: Int] = [:]
    return places.map { place in
      let own = cell(of: place)
      let (free, ring) = freePlace(near: place.rounded, from: fullRings[own] ?? 0, taken)
      fullRings[own] = max(0, ring - Int(least / Self.ringWidth) - 2)
      taken[cell(of: free), default: []].append(free)
      return free
    }
  }

  private static let ringWidth = 6.0

  private func freePlace(
    near place: FigurePoint, from first: Int, _ taken: [Cell: [FigurePoint]]
  ) -> (place: FigurePoint, ring: Int) {
    let edge = radius + margin
    var ring = first
    // Below the figure there is always room in the end.
    while true {
      let distance = Double(ring) * Self.ringWidth
      let steps = ring == 0 ? 1 : 6 + ring * 3
      for step in 0..<steps {
        let direction = Self.direction(step, of: steps)
        let candidate = FigurePoint(
          x: place.x + direction.x * distance, y: place.y + direction.y * distance
        ).rounded
        guard candidate.x >= edge, candidate.x <= max(edge, width - edge), candidate.y >= edge,
          candidate.y <= height - edge || distance > width || height < 2 * edge
        else { continue }
        if isFree(candidate, taken) { return (candidate, ring) }
      }
      ring += 1
    }
  }

  private struct Cell: Hashable {
    let column: Int
    let row: Int
  }

  private func cell(of place: FigurePoint) -> Cell {
    Cell(column: Int((place.x / least).rounded(.down)), row: Int((place.y / least).rounded(.down)))
  }

  private func isFree(_ place: FigurePoint, _ taken: [Cell: [FigurePoint]]) -> Bool {
    let own = cell(of: place)
    for column in (own.column - 1)...(own.column + 1) {
      for row in (own.row - 1)...(own.row + 1) {
        let near = taken[Cell(column: column, row: row)] ?? []
        // Places have one decimal, so that a gap can be a tenth short.
        if near.contains(where: { $0.distance(to: place) < least - 0.15 }) { return false }
      }
    }
    return true
  }

  /// Directions far from each other for numbers that follow each other.
  private static func direction(_ number: Int) -> FigurePoint {
    direction(number * 5 % 13, of: 13)
  }

  private static func direction(_ step: Int, of steps: Int) -> FigurePoint {
    let angle = Double(step) / Double(steps) * 2 * Double.pi
    return FigurePoint(x: cos(angle), y: sin(angle))
  }
}
