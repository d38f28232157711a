/// A geometry in WGS 84 degrees: a point, lines or areas.
///
/// It has one position or more, all of them on the Earth; lines have two or more, and rings are
/// closed.
package struct Geometry: Hashable, Sendable {
  package struct Position: Hashable, Sendable {
    package var longitude: Double
    package var latitude: Double

    package init(longitude: Double, latitude: Double) {
      self.longitude = longitude
      self.latitude = latitude
    }
  }

  package indirect enum Shape: Hashable, Sendable {
    case point(Position)
    case line([Position])
    /// Rings, the outer one first, each closed.
    case polygon([[Position]])
    case multiPoint([Position])
    case multiLine([[Position]])
    case multiPolygon([[[Position]]])
    case collection([Shape])
  }

  package let shape: Shape

  /// Takes a shape over if it is sound; its empty parts are left out.
  ///
  /// - Throws: ``GeometryError`` if it has no position, too many of them or one that is not on the
  ///   Earth, or if it has a line of one position or a ring that is not closed.
  package init(_ shape: Shape) throws(GeometryError) {
    guard let filled = shape.filled else { throw .empty }
    var check = ShapeCheck()
    try check.look(at: filled, depth: 0)
    self.shape = filled
  }

  /// Creates a geometry of a shape; `nil` if the shape is none.
  package init?(sound shape: Shape) {
    do throws(GeometryError) {
      try self.init(shape)
    } catch {
      return nil
    }
  }

  /// Whether it is one point and nothing else.
  package var isPoint: Bool { point != nil }

  /// The position, if the geometry is one point and nothing else.
  package var point: Position? {
    guard case .point(let position) = shape else { return nil }
    return position
  }

  /// The middle of what it covers: of its areas without their holes, where it has none of its lines,
  /// else of its points, to seven decimals; a single point is its own.
  package var centroid: Position {
    if let point { return point }
    return Centroid(of: shape).position
  }

  /// How many positions it has.
  package var positionCount: Int { shape.positionCount }

  /// The memory that it takes, in bytes.
  package var byteCount: Int { positionCount * MemoryLayout<Position>.stride }

  /// The most positions that a geometry may have.
  package static let positionLimit = 1_000_000
  /// The most collections that may be inside each other.
  package static let depthLimit = 16
}

extension Geometry.Shape {
  fileprivate var positionCount: Int {
    switch self {
    case .point: 1
    case .line(let points), .multiPoint(let points): points.count
    case .polygon(let lines), .multiLine(let lines): lines.reduce(0) { $0 + $1.count }
    case .multiPolygon(let polygons):
      polygons.reduce(0) { $0 + $1.reduce(0) { $0 + $1.count } }
    case .collection(let shapes): shapes.reduce(0) { $0 + $1.positionCount }
    }
  }

  /// The shape without its empty parts; `nil` if nothing is left.
  fileprivate var filled: Self? {
    switch self {
    case .point: self
    case .line(let line): line.isEmpty ? nil : self
    case .polygon(let rings): Self.filled(rings).map(Self.polygon)
    case .multiPoint(let points): points.isEmpty ? nil : self
    case .multiLine(let lines): Self.filled(lines).map(Self.multiLine)
    case .multiPolygon(let polygons):
      polygons.allSatisfy { $0.allSatisfy { !$0.isEmpty } && !$0.isEmpty } && !polygons.isEmpty
        ? self : Self.filled(polygons.compactMap(Self.filled)).map(Self.multiPolygon)
    case .collection(let shapes): Self.filled(shapes.compactMap(\.filled)).map(Self.collection)
    }
  }

  private static func filled<Part: Collection>(_ parts: [Part]) -> [Part]? {
    let filled = parts.allSatisfy { !$0.isEmpty } ? parts : parts.filter { !$0.isEmpty }
    return filled.isEmpty ? nil : filled
  }

  private static func filled(_ shapes: [Self]) -> [Self]? { shapes.isEmpty ? nil : shapes }
}

/// Looks at every position of a shape.
private struct ShapeCheck {
  private var positions = 0

  mutating func look(at shape: Geometry.Shape, depth: Int) throws(GeometryError) {
    switch shape {
    case .point(let position): try look(at: [position])
    case .multiPoint(let points): try look(at: points)
    case .line(let line): try look(atLine: line)
    case .multiLine(let lines): for line in lines { try look(atLine: line) }
    case .polygon(let rings): try look(atRings: rings)
    case .multiPolygon(let polygons): for rings in polygons { try look(atRings: rings) }
    case .collection(let shapes):
      guard depth < Geometry.depthLimit else { throw .tooDeep(limit: Geometry.depthLimit) }
      for shape in shapes { try look(at: shape, depth: depth + 1) }
    }
  }

  private mutating func look(atLine line: [Geometry.Position]) throws(GeometryError) {
    try look(at: line)
    guard line.count > 1 else { throw .lineOfOnePosition }
  }

  private mutating func look(atRings rings: [[Geometry.Position]]) throws(GeometryError) {
    for ring in rings {
      try look(at: ring)
      guard ring.first == ring.last else { throw .ringNotClosed }
      guard ring.count > 3 else { throw .ringTooShort(positions: ring.count) }
    }
  }

  private mutating func look(at positions: [Geometry.Position]) throws(GeometryError) {
    self.positions += positions.count
    guard self.positions <= Geometry.positionLimit else {
      throw .tooManyPositions(limit: Geometry.positionLimit)
    }
    for position in positions {
      guard (-90...90).contains(position.latitude) else {
        throw .latitudeOutOfRange(position.latitude, longitude: position.longitude)
      }
      guard (-180...180).contains(position.longitude) else {
        throw .longitudeOutOfRange(position.longitude)
      }
    }
  }
}
