extension Geometry {
  /// Tells whether a point lies in one of the areas, and in none of their holes.
  ///
  /// Lines and points have no inside. An area may cross the meridian of 180 degrees: the shorter way
  /// from a position to the next one is meant.
  package func contains(latitude: Double, longitude: Double) -> Bool {
    shape.contains(Position(longitude: longitude, latitude: latitude))
  }

  /// A circle that all positions lie in: around the middle of their box, through its corners.
  package var surroundingCircle: (latitude: Double, longitude: Double, radiusMetres: Double) {
    var (south, north) = (90.0, -90.0)
    var (west, east) = (0.0, 0.0)
    var first: Double?
    shape.forEachPosition { position in
      let start = first ?? position.longitude
      first = start
      south = min(south, position.latitude)
      north = max(north, position.latitude)
      west = min(west, Self.turn(from: start, to: position.longitude))
      east = max(east, Self.turn(from: start, to: position.longitude))
    }
    let latitude = (south + north) / 2
    let longitude = Self.turn(from: 0, to: (first ?? 0) + (west + east) / 2)
    guard east - west < 180 else { return (latitude, longitude, Self.halfTheEarthMetres) }
    let radii = [south, north].map { corner in
      Location.metres(
        from: (latitude, longitude), to: (corner, longitude + (east - west) / 2))
    }
    return (latitude, longitude, radii.max() ?? 0)
  }

  private static let halfTheEarthMetres = 20_040_000.0

  /// How far east a meridian is of another, from -180 up to 180 degrees.
  fileprivate static func turn(from start: Double, to end: Double) -> Double {
    let turn = (end - start).truncatingRemainder(dividingBy: 360)
    return turn > 180 ? turn - 360 : turn < -180 ? turn + 360 : turn
  }
}

extension Geometry.Shape {
  fileprivate func contains(_ point: Geometry.Position) -> Bool {
    switch self {
    case .point, .multiPoint, .line, .multiLine: false
    case .polygon(let rings): Self.contain(rings, point)
    case .multiPolygon(let polygons): polygons.contains { Self.contain($0, point) }
    case .collection(let shapes): shapes.contains { $0.contains(point) }
    }
  }

  private static func contain(_ rings: [[Geometry.Position]], _ point: Geometry.Position) -> Bool {
    // A point in a hole is in two rings.
    !rings.count { encloses($0, point) }.isMultiple(of: 2)
  }

  /// Counts the sides of a ring east of a point, in degrees of longitude from the ring's first
  /// position on, which may go beyond a whole turn.
  private static func encloses(
    _ ring: [Geometry.Position], _ point: Geometry.Position
  ) -> Bool {
    guard var start = ring.first else { return false }
    let offset = Geometry.turn(from: start.longitude, to: point.longitude)
    var crossings = [0, 0, 0]
    var place = 0.0
    for end in ring.dropFirst() {
      let step = Geometry.turn(from: start.longitude, to: end.longitude)
      if (start.latitude > point.latitude) != (end.latitude > point.latitude) {
        let share = (point.latitude - start.latitude) / (end.latitude - start.latitude)
        for turn in crossings.indices
        where place + step * share > offset + Double(turn - 1) * 360 { crossings[turn] += 1 }
      }
      place += step
      start = end
    }
    return crossings.contains { !$0.isMultiple(of: 2) }
  }

  package func forEachPosition(_ body: (Geometry.Position) -> Void) {
    switch self {
    case .point(let position): body(position)
    case .multiPoint(let line), .line(let line): line.forEach(body)
    case .multiLine(let lines), .polygon(let lines): for line in lines { line.forEach(body) }
    case .multiPolygon(let polygons):
      for lines in polygons { for line in lines { line.forEach(body) } }
    case .collection(let shapes): for shape in shapes { shape.forEachPosition(body) }
    }
  }
}
