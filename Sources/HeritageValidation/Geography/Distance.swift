import HeritageModel

extension Location {
  /// The distance to another point in metres, to within some percent for points near each other.
  ///
  /// Points across the 180th meridian count as near. The Earth is a sphere of 6,371,009 m here.
  func distance(to other: Location) -> Double {
    let radiansPerDegree = Double.pi / 180
    let north = (other.latitude - latitude) * radiansPerDegree
    let turn = (other.longitude - longitude).remainder(dividingBy: 360) * radiansPerDegree
    let middle = (latitude + other.latitude) / 2 * radiansPerDegree
    let east = turn * Self.cosine(middle)
    return (north * north + east * east).squareRoot() * 6_371_009
  }

  /// The cosine by its power series, exact to 1e-9 within a quarter turn.
  private static func cosine(_ angle: Double) -> Double {
    var term = 1.0
    var sum = 1.0
    for step in 1...9 {
      let last = Double(2 * step)
      term *= -angle * angle / (last * (last - 1))
      sum += term
    }
    return sum
  }
}
