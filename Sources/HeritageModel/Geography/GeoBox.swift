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

/// The boxes around the land of one country, a first check of where a point can be.
///
/// A point in a box need not be in the country; a point well outside every box is not.
public struct CountryBoxes: Hashable, Sendable {
  public let country: Country
  /// At least one box, with those of territories often recorded under the country's code.
  public let boxes: [GeoBox]

  /// Returns the boxes of a country, or `nil` if none are known.
  public init?(of country: Country) {
    let codes = [country.code] + CountryBoxTable.territories[country.code, default: []]
    let boxes = codes.flatMap { CountryBoxTable.byCode[$0, default: []] }
    guard !boxes.isEmpty else { return nil }
    self.country = country
    self.boxes = boxes
  }

  /// Tells whether a point lies in a box or within `padding` degrees of one.
  public func contains(latitude: Double, longitude: Double, padding: Double = 0) -> Bool {
    boxes.contains { $0.contains(latitude: latitude, longitude: longitude, padding: padding) }
  }
}

extension Country {
  /// The boxes around the country's land; empty if none are known.
  public static func boxes(of country: Country) -> [GeoBox] {
    CountryBoxes(of: country)?.boxes ?? []
  }
}
