/// The land of a map as the path of an SVG drawing.
public enum LandPath {
  /// How far a coast may be from its true place, in units of the drawing.
  private static let tolerance = 0.8
  /// The least area of land or a lake that is drawn, in square units.
  private static let leastArea = 6.0
  /// How far beyond the drawing land is cut off, so that the line along the cut is not seen.
  private static let overlap = 3.0

  /// The path's data in whole units, empty where there is no land.
  ///
  /// It reaches a little beyond the drawing. To be filled by either rule.
  public static func svg(frame: MapFrame) -> String {
    LandMap.outlines(
      in: frame.extent, reachingEast: overlap / frame.unitsEast,
      reachingNorth: overlap / frame.unitsNorth
    ).map { outline in
      let points = outline.map {
        frame.point(longitude: $0.longitude, latitude: $0.latitude)
      }
      return abs(area(points)) < leastArea ? "" : data(simplified(points))
    }.joined()
  }

  /// The path of one closed line, or nothing if it is none in whole units.
  private static func data(_ points: [MapFrame.Point]) -> String {
    var places: [(x: Int, y: Int)] = []
    for point in points {
      let place = (x: Int(point.x.rounded()), y: Int(point.y.rounded()))
      if let last = places.last, last == place { continue }
      places.append(place)
    }
    if let first = places.first, let last = places.last, first == last { places.removeLast() }
    guard places.count > 2 else { return "" }
    var text = "M\(places[0].x)\(joined(places[0].y))l"
    for (before, place) in zip(places, places.dropFirst()) {
      let step = (x: place.x - before.x, y: place.y - before.y)
      text += text.hasSuffix("l") ? "\(step.x)" : joined(step.x)
      text += joined(step.y)
    }
    return text + "z"
  }

  /// A number behind another: a minus parts them as well as a space.
  private static func joined(_ number: Int) -> String { number < 0 ? "\(number)" : " \(number)" }

  /// Less than 0 for what goes round the other way.
  private static func area(_ points: [MapFrame.Point]) -> Double {
    guard var last = points.last else { return 0 }
    var sum = 0.0
    for point in points {
      sum += last.x * point.y - point.x * last.y
      last = point
    }
    return sum / 2
  }

  /// Leaves out corners that lie near the line between their neighbours, after Douglas and Peucker
  /// (1973).
  private static func simplified(_ points: [MapFrame.Point]) -> [MapFrame.Point] {
    guard let first = points.first else { return [] }
    let closed = points + [first]
    var isKept = [Bool](repeating: false, count: closed.count)
    isKept[0] = true
    var parts = [(0, closed.count - 1)]
    while let (start, end) = parts.popLast() {
      var farthest = (place: start, distance: tolerance)
      for place in start + 1..<max(end, start + 1) {
        let distance = distance(of: closed[place], from: closed[start], to: closed[end])
        if distance > farthest.distance { farthest = (place, distance) }
      }
      guard farthest.place > start else { continue }
      isKept[farthest.place] = true
      parts += [(start, farthest.place), (farthest.place, end)]
    }
    return zip(points, isKept).compactMap { $1 ? $0 : nil }
  }

  /// How far a point is from the line between two others, or from the one if they are the same.
  private static func distance(
    of point: MapFrame.Point, from start: MapFrame.Point, to end: MapFrame.Point
  ) -> Double {
    let line = (x: end.x - start.x, y: end.y - start.y)
    let away = (x: point.x - start.x, y: point.y - start.y)
    let length = line.x * line.x + line.y * line.y
    let part = length > 0 ? min(max((away.x * line.x + away.y * line.y) / length, 0), 1) : 0
    let (x, y) = (away.x - part * line.x, away.y - part * line.y)
    return (x * x + y * y).squareRoot()
  }
}
