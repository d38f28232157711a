public import HeritageModel

/// The part of the Earth that a map shows, in WGS 84 decimal degrees.
///
/// Unlike a ``GeoBox`` it may reach across the 180th meridian: `east` is above 180 then.
public struct MapExtent: Hashable, Sendable {
  /// Degrees east of Greenwich, within -180..<180.
  public let west: Double
  /// Degrees north of the equator, within -90...90.
  public let south: Double
  /// Degrees east of Greenwich, not less than `west` and at most 360 more.
  public let east: Double
  /// Degrees north of the equator, within -90...90, not less than `south`.
  public let north: Double

  /// - Parameters:
  ///   - west: Degrees east of Greenwich, any number of turns round the Earth.
  ///   - south: Degrees north of the equator.
  ///   - east: Degrees east of Greenwich, not less than `west`; more than a turn is one turn.
  ///   - north: Degrees north of the equator, not less than `south`.
  public init(west: Double, south: Double, east: Double, north: Double) {
    let turns = ((west + 180) / 360).rounded(.down) * 360
    self.west = west - turns
    self.south = max(south, -90)
    self.east = min(east, west + 360) - turns
    self.north = min(north, 90)
  }

  /// Creates the smallest extent with points in it, or returns `nil` without a point.
  public init?(around points: [Location]) {
    let boxes = GeoBox.boxes(around: points)
    guard let first = boxes.first, let last = boxes.last else { return nil }
    // Two boxes lie on the two sides of the 180th meridian.
    self.init(
      west: first.west, south: first.south, east: boxes.count > 1 ? last.east + 360 : last.east,
      north: first.north)
  }

  /// The degrees from west to east.
  var width: Double { east - west }

  /// The degrees from south to north.
  var height: Double { north - south }

  /// The same longitude as a number of degrees that counts from the western edge on.
  func unrolled(_ longitude: Double) -> Double {
    longitude - ((longitude - west) / 360).rounded(.down) * 360
  }
}
