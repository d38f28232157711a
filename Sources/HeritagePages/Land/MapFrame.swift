// Glibc brings the mathematics library that the cosine needs.
import Glibc
public import HeritageModel

/// A map's frame: the part of the Earth in it, and where each place comes to stand.
///
/// Meridians and parallels are straight and at right angles; a degree of longitude is as much shorter
/// than one of latitude as it is on the ground in the middle of the map. Units are those of the
/// drawing, from the upper left corner to the right and down.
public struct MapFrame: Hashable, Sendable {
  public let extent: MapExtent
  public let width: Double
  public let height: Double
  /// Units a degree of longitude.
  public let unitsEast: Double
  /// Units a degree of latitude.
  public let unitsNorth: Double

  /// A place in the drawing.
  public struct Point: Hashable, Sendable {
    public let x: Double
    public let y: Double
  }

  /// Creates the frame of an extent, widened to the shape of the drawing.
  ///
  /// - Parameters:
  ///   - shown: What must be in it.
  ///   - width: The drawing's width, more than 0.
  ///   - height: The drawing's height, more than 0.
  ///   - margin: How many units remain around the extent, less than half the drawing's shorter side.
  ///   - leastDegrees: The least degrees of latitude that the drawing's shorter side spans, so
  ///     that one place alone is seen in its surroundings.
  public init(
    of shown: MapExtent, width: Double, height: Double, margin: Double = 0,
    leastDegrees: Double = 2
  ) {
    self.width = width
    self.height = height
    let middle = (shown.south + shown.north) / 2
    let shortening = max(cos(middle * .pi / 180), 1e-6)
    let scale = min(
      (height - 2 * margin) / shown.height, (width - 2 * margin) / (shown.width * shortening),
      min(width, height) / leastDegrees)
    // The whole Earth is not stretched, and not wider than once around.
    unitsNorth = max(scale, height / 180)
    unitsEast = max(unitsNorth * shortening, width / 360)
    let high = height / unitsNorth
    let wide = width / unitsEast
    let south = min(max(middle - high / 2, -90), 90 - high)
    let west = (shown.west + shown.east - wide) / 2
    extent = MapExtent(west: west, south: south, east: west + wide, north: south + high)
  }

  /// Creates a frame around places, or returns `nil` without one.
  ///
  /// - Parameters:
  ///   - places: What must be in it.
  ///   - width: The drawing's width.
  ///   - height: The drawing's height.
  ///   - margin: How many units the outermost places are from the edge at least.
  ///   - leastDegrees: The least degrees of latitude that the drawing's shorter side spans.
  public init?(
    around places: [Location], width: Double, height: Double, margin: Double = 24,
    leastDegrees: Double = 2
  ) {
    guard let extent = MapExtent(around: places) else { return nil }
    self.init(
      of: extent, width: width, height: height, margin: margin, leastDegrees: leastDegrees)
  }

  /// Where a place stands, outside the drawing if it is not in the extent.
  public func point(of place: Location) -> Point {
    point(longitude: extent.unrolled(place.longitude), latitude: place.latitude)
  }

  /// Where a place stands whose longitude counts from the western edge on.
  func point(longitude: Double, latitude: Double) -> Point {
    Point(
      x: (longitude - extent.west) * unitsEast, y: (extent.north - latitude) * unitsNorth)
  }
}
