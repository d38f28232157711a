import HeritageModel

/// Puts the parts of a placemark's geometry together.
struct PlacemarkGeometry {
  private var points: [Geometry.Position] = []
  private var lines: [[Geometry.Position]] = []
  private var polygons: [[[Geometry.Position]]] = []
  private var outerRing: [Geometry.Position]?
  private var innerRings: [[Geometry.Position]] = []
  private(set) var positionCount = 0
  /// Whether a part cannot be read, so that the whole is not known.
  var isBroken = false

  /// Forgets the placemark before.
  mutating func begin() {
    self = PlacemarkGeometry()
  }

  /// Adds a point, if there is any; returns `false` if the positions are several.
  mutating func addPoint(_ positions: [Geometry.Position]) -> Bool {
    guard positions.count <= 1 else { return false }
    points += positions
    positionCount += positions.count
    return true
  }

  /// Adds a line; returns `false` if it has one position only.
  mutating func addLine(_ positions: [Geometry.Position]) -> Bool {
    guard positions.count != 1 else { return false }
    if !positions.isEmpty { lines.append(positions) }
    positionCount += positions.count
    return true
  }

  mutating func beginPolygon() {
    outerRing = nil
    innerRings = []
  }

  /// Adds a ring to the polygon, closed; returns `false` if it is no ring or a second outer one.
  mutating func addRing(_ positions: [Geometry.Position], isOuter: Bool) -> Bool {
    guard let first = positions.first else { return true }
    var ring = positions
    if ring.last != first { ring.append(first) }
    guard ring.count >= 4, !isOuter || outerRing == nil else { return false }
    if isOuter {
      outerRing = ring
    } else {
      innerRings.append(ring)
    }
    positionCount += ring.count
    return true
  }

  mutating func endPolygon() {
    if let outerRing {
      polygons.append([outerRing] + innerRings)
    } else if !innerRings.isEmpty {
      isBroken = true
    }
  }

  /// The geometry of all parts; `nil` if there is none or not the whole is known.
  var whole: Geometry? {
    if isBroken { return nil }
    let shapes: [Geometry.Shape?] = [
      points.count > 1 ? .multiPoint(points) : points.first.map { .point($0) },
      lines.count > 1 ? .multiLine(lines) : lines.first.map { .line($0) },
      polygons.count > 1 ? .multiPolygon(polygons) : polygons.first.map { .polygon($0) },
    ]
    let parts = shapes.compactMap(\.self)
    if parts.count > 1 { return Geometry(sound: .collection(parts)) }
    return parts.first.flatMap { Geometry(sound: $0) }
  }
}
