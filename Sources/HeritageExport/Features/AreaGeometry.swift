package import CanonicalJSON
package import HeritageModel

extension Geometry {
  /// The polygons of a footprint as RFC 7946 wants them: outer rings counter-clockwise, holes
  /// clockwise, to seven decimals.
  ///
  /// - Returns: `nil` if the footprint has no polygon, or one that cannot be read.
  package init?(areaOf footprint: JSONValue) {
    do throws(GeometryError) {
      let polygons = try Geometry(geoJSON: footprint).shape.polygons.map(Self.wound)
      guard !polygons.isEmpty else { return nil }
      try self.init(polygons.count == 1 ? .polygon(polygons[0]) : .multiPolygon(polygons))
    } catch {
      // 'heritage check' tells of it.
      return nil
    }
  }

  private static func wound(_ rings: [[Position]]) -> [[Position]] {
    rings.enumerated().map { index, ring in
      let isCounterClockwise = doubledArea(of: ring) > 0
      return isCounterClockwise == (index == 0) ? ring : ring.reversed()
    }
  }

  /// Twice the area that a ring goes round, more than 0 where it goes counter-clockwise.
  private static func doubledArea(of ring: [Position]) -> Double {
    guard let first = ring.first else { return 0 }
    // From the first corner, as the products of whole coordinates would lose a house.
    let corners = ring.map { ($0.longitude - first.longitude, $0.latitude - first.latitude) }
    return zip(corners, corners.dropFirst()).reduce(0) { sum, side in
      sum + side.0.0 * side.1.1 - side.1.0 * side.0.1
    }
  }
}

extension Geometry.Shape {
  fileprivate var polygons: [[[Geometry.Position]]] {
    switch self {
    case .polygon(let rings): [rings]
    case .multiPolygon(let polygons): polygons
    case .collection(let shapes): shapes.flatMap(\.polygons)
    case .point, .line, .multiPoint, .multiLine: []
    }
  }
}
