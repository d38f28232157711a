// Glibc brings the mathematics library, at none of Foundation's cost.
import Glibc

extension Location {
  private static let earthRadiusMetres = 6_371_009.0

  /// The distance to another point in metres, on a sphere and so to within half a percent.
  package func distance(to other: Location) -> Double {
    let radiansPerDegree = Double.pi / 180
    let north = sin((other.latitude - latitude) * radiansPerDegree / 2)
    let east = sin((other.longitude - longitude) * radiansPerDegree / 2)
    let breadth = cos(latitude * radiansPerDegree) * cos(other.latitude * radiansPerDegree)
    let haversine = north * north + breadth * east * east
    return 2 * Self.earthRadiusMetres * asin(min(1, haversine.squareRoot()))
  }
}
