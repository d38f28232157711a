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
