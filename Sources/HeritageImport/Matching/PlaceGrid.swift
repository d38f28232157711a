// Glibc brings the mathematics library that the width of a degree needs.
import Glibc
import HeritageModel

/// Circles on the Earth, among which those near a point are found without a look at all others.
///
/// Circles of about one size lie together, sorted by bands of latitude and within a band by
/// longitude, at 16 bytes each.
package struct PlaceGrid {
  private struct Circle {
    /// Ten millionths of a degree.
    let latitude: Int32
    let longitude: Int32
    let radiusMetres: Float
    let place: Int32
  }

  /// A circle that was found.
  package struct Hit {
    package let place: Int
    /// From the point to the circle's middle.
    let metres: Double
    let radiusMetres: Double
  }

  /// Circles up to a radius, in bands of some degrees.
  private struct Level {
    let mostMetres: Double
    let bandDegrees: Double
    var circles: [Circle] = []
    var widestMetres = 0.0

    func band(of latitude: Double) -> UInt64 { UInt64(max(0, (latitude + 90) / bandDegrees)) }

    /// Sorts by the band first, then by the longitude.
    func key(_ band: UInt64, _ longitude: Double) -> UInt64 {
      band << 32 | UInt64(UInt32(max(0, (longitude + 180) * PlaceGrid.scale)))
    }

    func key(_ circle: Circle) -> UInt64 {
      key(
        band(of: Double(circle.latitude) / PlaceGrid.scale),
        Double(circle.longitude) / PlaceGrid.scale)
    }
  }

  private static let scale = 1e7
  private static let metresPerDegree = 110_500.0

  private var levels = [
    Level(mostMetres: 1_000, bandDegrees: 0.02), Level(mostMetres: 10_000, bandDegrees: 0.2),
    Level(mostMetres: 100_000, bandDegrees: 2), Level(mostMetres: .infinity, bandDegrees: 200),
  ]

  package init() {}

  /// Adds a circle; a point is one with a radius of 0.
  package mutating func add(latitude: Double, longitude: Double, radiusMetres: Double, place: Int) {
    guard let level = levels.firstIndex(where: { radiusMetres <= $0.mostMetres }) else { return }
    levels[level].circles.append(
      Circle(
        latitude: Int32((latitude * Self.scale).rounded()),
        longitude: Int32((longitude * Self.scale).rounded()), radiusMetres: Float(radiusMetres),
        place: Int32(place)))
    levels[level].widestMetres = max(levels[level].widestMetres, radiusMetres)
  }

  /// Puts the circles in order, which a search relies on.
  package mutating func settle() {
    for index in levels.indices {
      let level = levels[index]
      levels[index].circles.sort { level.key($0) < level.key($1) }
    }
  }

  /// Visits all circles that come within some metres of a point.
  func visit(latitude: Double, longitude: Double, within metres: Double, _ body: (Hit) -> Void) {
    _ = first(latitude: latitude, longitude: longitude, within: metres) { hit in
      body(hit)
      return false
    }
  }

  /// Returns a circle that comes within some metres of a point and fulfils a condition, if any does.
  package func first(
    latitude: Double, longitude: Double, within metres: Double, where isMeant: (Hit) -> Bool
  ) -> Hit? {
    for level in levels where !level.circles.isEmpty {
      let reach = metres + level.widestMetres
      let height = reach / Self.metresPerDegree
      let (south, north) = (max(-90, latitude - height), min(90, latitude + height))
      // Towards a pole the meridians meet, so that every longitude may be near.
      let highest = max(abs(south), abs(north))
      let width = highest < 89 ? height / cos(highest * .pi / 180) : 360
      for span in Self.spans(from: longitude - width, to: longitude + width) {
        for band in level.band(of: south)...level.band(of: north) {
          if let hit = Self.first(level, band, span, latitude, longitude, within: metres, isMeant) {
            return hit
          }
        }
      }
    }
    return nil
  }

  /// The parts of a span of longitudes between -180 and 180 degrees.
  private static func spans(from west: Double, to east: Double) -> [ClosedRange<Double>] {
    if east - west >= 360 { return [-180...180] }
    if west < -180 { return [-180...east, (west + 360)...180] }
    if east > 180 { return [west...180, -180...(east - 360)] }
    return [west...east]
  }

  private static func first(
    _ level: Level, _ band: UInt64, _ span: ClosedRange<Double>, _ latitude: Double,
    _ longitude: Double, within metres: Double, _ isMeant: (Hit) -> Bool
  ) -> Hit? {
    let last = level.key(band, span.upperBound)
    var index = level.circles.firstPlace { level.key($0) >= level.key(band, span.lowerBound) }
    while index < level.circles.count, level.key(level.circles[index]) <= last {
      let circle = level.circles[index]
      index += 1
      let distance = Location.metres(
        from: (latitude, longitude),
        to: (Double(circle.latitude) / scale, Double(circle.longitude) / scale))
      let radius = Double(circle.radiusMetres)
      let hit = Hit(place: Int(circle.place), metres: distance, radiusMetres: radius)
      if distance <= metres + radius, isMeant(hit) { return hit }
    }
    return nil
  }
}

extension Array {
  /// The first place from which on all elements fulfil a condition.
  func firstPlace(where isBehind: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
