import CanonicalJSON
import HeritageModel

extension SiteMerge {
  /// Merges the points.
  ///
  /// A single point replaces the record's, unless that says how uncertain it is and the new one
  /// lies within. Several points become the site's unnamed parts; the main point stays if it lies
  /// among them, as a listing does not say which of them stands for the whole.
  mutating func mergePoints() throws(RejectedRow) {
    guard let first = facts.points.first else { return }
    if facts.points.count > 1 {
      try mergeParts()
      site.isSerial = site.isSerial ?? true
    }
    guard let present = site.location else {
      site.location = try location(first)
      return
    }
    guard reach == .replaces else { return }
    let stays = facts.points.count > 1 ? isAmongPoints(present) : covers(present, first)
    if !stays { site.location = try location(first) }
  }

  private mutating func mergeParts() throws(RejectedRow) {
    guard reach == .replaces || site.components.isEmpty else { return }
    let described = site.components.filter { $0.name != nil || !$0.unknownMembers.isEmpty }
    var parts = described
    for point in facts.points {
      let isDescribed = described.contains { part in
        part.location.map { Self.metres($0, to: point) < 100 } ?? false
      }
      if isDescribed { continue }
      parts.append(SiteComponent(country: point.country, location: try location(point)))
    }
    if site.components != parts { site.components = parts }
  }

  private func covers(_ present: Location, _ point: PropertyFacts.Point) -> Bool {
    if present.latitude == point.latitude, present.longitude == point.longitude { return true }
    guard let uncertainty = present.uncertaintyMetres else { return false }
    return Self.metres(present, to: point) <= uncertainty
  }

  /// Tells whether a place lies in the box around all points, widened by a tenth of a degree.
  private func isAmongPoints(_ present: Location) -> Bool {
    let margin = 0.1
    var (south, north) = (90.0, -90.0)
    var (west, east) = (180.0, -180.0)
    for point in facts.points {
      south = min(south, point.latitude)
      north = max(north, point.latitude)
      west = min(west, point.longitude)
      east = max(east, point.longitude)
    }
    return (south - margin...north + margin).contains(present.latitude)
      && (west - margin...east + margin).contains(present.longitude)
  }

  private func location(_ point: PropertyFacts.Point) throws(RejectedRow) -> Location {
    do {
      return try Location(latitude: point.latitude, longitude: point.longitude)
    } catch {
      throw RejectedRow(
        error.field, line: 0, value: "\(point.latitude), \(point.longitude)", code: error.code,
        error.description)
    }
  }

  /// The distance on a plane, good to a few per cent over some kilometres.
  private static func metres(_ place: Location, to point: PropertyFacts.Point) -> Double {
    let metresPerDegree = 111_195.0
    let north = (place.latitude - point.latitude) * metresPerDegree
    let radians = place.latitude * .pi / 180
    // The cosine's series, off by less than a thousandth up to the poles.
    let square = radians * radians
    let cosine = 1 - square / 2 * (1 - square / 12 * (1 - square / 30 * (1 - square / 56)))
    let east = (place.longitude - point.longitude) * metresPerDegree * cosine
    return (north * north + east * east).squareRoot()
  }
}
