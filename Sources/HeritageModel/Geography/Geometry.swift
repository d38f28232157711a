/// A geometry in WGS 84 degrees: a point, lines or areas.
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

  package var shape: Shape

  package init(_ shape: Shape) {
    self.shape = shape
  }
}
