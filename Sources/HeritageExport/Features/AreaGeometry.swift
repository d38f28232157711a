package import CanonicalJSON
package import HeritageModel

extension Geometry {
  /// The polygons of a footprint as RFC 7946 wants them: cut at the meridian of 180 degrees, outer rings
  /// counter-clockwise, holes clockwise.
  ///
  /// - Returns: `nil` if the footprint has no polygon, or one that cannot be read.
  package init?(areaOf footprint: JSONValue) {
    do throws(GeometryError) {
      let polygons = try Geometry(geoJSON: footprint).shape.polygons
        .flatMap(MeridianCut.parts).map(Self.wound)
      guard !polygons.isEmpty else { return nil }
      try self.init(polygons.count == 1 ? .polygon(polygons[0]) : .multiPolygon(polygons))
    } catch {
      // 'heritage check' tells of it.
      return nil
    }
  }

  private static func wound(_ rings: [[Position]]) -> [[Position]] {
    rings.enumerated().map { index, ring in
      ring.isCounterClockwise == (index == 0) ? ring : ring.reversed()
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
