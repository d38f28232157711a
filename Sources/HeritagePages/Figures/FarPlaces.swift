import HeritageModel

/// Which of some places lie so far from the others that one map cannot show them all well.
struct FarPlaces {
  /// What the distances are measured from.
  let centre: Location
  /// In metres, of each place.
  let distances: [Double]
  /// How far the map reaches, in metres.
  let reach: Double

  /// - Parameters:
  ///   - places: The places.
  ///   - known: A place that all are known to belong to, if there is one.
  ///   - least: A gap between places that are less far out than this, in metres, does not count.
  init?(_ places: [Location], around known: Location? = nil, least: Double) {
    guard let centre = known ?? Self.centre(of: places) else { return nil }
    self.centre = centre
    distances = places.map { $0.distance(to: centre) }
    let sorted = distances.sorted()
    // Of two alone nobody can say which one is far away.
    let few = sorted.count > 2 || known != nil ? max(1, sorted.count / 5) : 0
    reach =
      sorted.indices.dropFirst().first { index in
        sorted.count - index <= few && sorted[index] > 6 * max(sorted[index - 1], least)
      }.map { sorted[$0 - 1] } ?? .infinity
  }

  func isFar(_ index: Int) -> Bool { distances[index] > reach }

  /// The middle one of the places by north and by east, which a few far ones do not move.
  private static func centre(of places: [Location]) -> Location? {
    guard let first = places.first else { return nil }
    let latitudes = places.map(\.latitude).sorted()
    let longitudes = places.map { first.longitude + turned($0.longitude - first.longitude) }
      .sorted()
    do {
      return try Location(
        latitude: latitudes[latitudes.count / 2],
        longitude: turned(longitudes[longitudes.count / 2]))
    } catch {
      // Degrees that were turned are on the Earth.
      return first
    }
  }

  /// Degrees between -180 and 180, the short way round.
  static func turned(_ degrees: Double) -> Double {
    degrees > 180 ? degrees - 360 : degrees < -180 ? degrees + 360 : degrees
  }
}
