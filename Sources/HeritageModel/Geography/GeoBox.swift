// Glibc brings the mathematics library, at none of Foundation's cost.
import Glibc

/// A box between two meridians and two parallels, in WGS 84 decimal degrees.
///
/// A box never crosses the 180th meridian: land on both sides of it has two.
public struct GeoBox: Hashable, Sendable {
  /// Degrees east of Greenwich, within -180...180.
  public let west: Double
  /// Degrees north of the equator, within -90...90.
  public let south: Double
  /// Degrees east of Greenwich, not less than `west`.
  public let east: Double
  /// Degrees north of the equator, not less than `south`.
  public let north: Double

  init(_ west: Double, _ south: Double, _ east: Double, _ north: Double) {
    self.west = west
    self.south = south
    self.east = east
    self.north = north
  }

  /// Tells whether a point lies in the box or within `padding` degrees of it, edges included.
  ///
  /// The padding reaches across the 180th meridian.
  public func contains(latitude: Double, longitude: Double, padding: Double = 0) -> Bool {
    guard latitude >= south - padding, latitude <= north + padding else { return false }
    return [0, 360, -360].contains { turn in
      longitude + turn >= west - padding && longitude + turn <= east + padding
    }
  }
}

extension GeoBox {
  /// Returns the boxes between two meridians and two parallels: two where they span the 180th
  /// meridian, that is where `west` is greater than `east`.
  public static func boxes(west: Double, south: Double, east: Double, north: Double) -> [GeoBox] {
    west <= east
      ? [GeoBox(west, south, east, north)]
      : [GeoBox(west, south, 180, north), GeoBox(-180, south, east, north)]
  }
}

extension GeoBox {
  /// Returns the smallest boxes around points: two where the points lie on both sides of the 180th
  /// meridian, and none without a point.
  public static func boxes(around points: [Location]) -> [GeoBox] {
    let latitudes = points.map(\.latitude)
    let longitudes = points.map(\.longitude).sorted()
    guard let south = latitudes.min(), let north = latitudes.max(), let first = longitudes.first,
      let last = longitudes.last
    else { return [] }
    // All but the widest gap between neighbours is what the box must span.
    var (west, east, gap) = (first, last, first + 360 - last)
    for (left, right) in zip(longitudes, longitudes.dropFirst()) where right - left > gap {
      (west, east, gap) = (right, left, right - left)
    }
    return boxes(west: west, south: south, east: east, north: north)
  }
}

extension [Location] {
  /// The middle of points on the Earth, each counting the same; `nil` without points, and where
  /// they lie around the Earth so that none is.
  ///
  /// It is worked out, and need not be a place of its own.
  ///
  /// Where each point says how far off it may be, so does the middle: it is off by no more than they
  /// are on average, and by what rounding it adds.
  public var middle: Location? {
    let radiansPerDegree = Double.pi / 180
    var (x, y, z) = (0.0, 0.0, 0.0)
    for point in self {
      let (north, east) = (point.latitude * radiansPerDegree, point.longitude * radiansPerDegree)
      x += cos(north) * cos(east)
      y += cos(north) * sin(east)
      z += sin(north)
    }
    let radius = (x * x + y * y).squareRoot()
    guard (radius * radius + z * z).squareRoot() > 1e-9 * Double(Swift.max(count, 1)) else {
      return nil
    }
    let (reach, steps) = reachOfMiddle
    func degrees(_ radians: Double) -> Double {
      (radians / radiansPerDegree * steps).rounded() / steps
    }
    do {
      return try Location(
        latitude: degrees(atan2(z, radius)), longitude: degrees(atan2(y, x)),
        uncertaintyMetres: reach)
    } catch {
      // Degrees of an angle are on the Earth.
      return nil
    }
  }

  /// How many metres the middle may be off, where that is known, and into how many steps of one size
  /// its degrees are rounded.
  private var reachOfMiddle: (metres: Double?, steps: Double) {
    // Four decimals are some ten metres, and more would pretend that it is a place.
    let finest = 10_000.0
    let told = compactMap(\.uncertaintyMetres)
    guard told.count == count, !told.isEmpty else { return (nil, finest) }
    let mean = told.reduce(0) { $0 + $1 / Double(count) }
    // From a rounded point to the one meant, at most: half the diagonal of a degree, in metres.
    let halfDiagonal = 78_800.0
    // What rounding adds is little beside what is not known anyway.
    let steps = [10, 100, 1000].first { halfDiagonal / $0 <= mean / 7 } ?? finest
    return ((mean + halfDiagonal / steps).rounded(.up), steps)
  }
}

extension [GeoBox] {
  /// Tells whether a point lies in a box or within `padding` degrees of one.
  func contain(latitude: Double, longitude: Double, padding: Double = 0) -> Bool {
    contains { $0.contains(latitude: latitude, longitude: longitude, padding: padding) }
  }
}

extension Country {
  /// The boxes around the country's land and that of territories often recorded under its code.
  ///
  /// A point in a box need not be in the country; a point well outside every box is not.
  public var boxes: [GeoBox] {
    let codes = [code] + CountryBoxTable.territories[code, default: []]
    return codes.flatMap { CountryBoxTable.byCode[$0, default: []] }
  }
}
