import CanonicalJSON
import HeritageModel

extension SiteMerge {
  /// Within this distance in metres two points are taken for the same.
  private static let near = 100.0

  /// Merges the points.
  ///
  /// A single point replaces the record's, unless that says how uncertain it is and the new one
  /// lies within. Several points become the site's unnamed parts; the main point stays if it lies
  /// among them, as a listing does not say which of them stands for the whole. What a point is
  /// replaced by keeps the members that are not known here, and its uncertainty where it is near;
  /// a point further off is kept among the former values.
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
    guard reach == .replaces, !isControlled("location") else { return }
    let stays = facts.points.count > 1 ? isAmongPoints(present) : covers(present, first)
    if !stays { site.location = try moved(present, to: first) }
  }

  private mutating func moved(
    _ present: Location, to point: PropertyFacts.Point
  ) throws(RejectedRow) -> Location {
    var location = try location(point)
    location.unknownMembers = present.unknownMembers
    if Self.metres(present, to: point) <= Self.near {
      location.uncertaintyMetres = present.uncertaintyMetres
    } else {
      let (former, listed) = (Self.text(present), Self.text(location))
      keepFormer("location", former)
      remark(
        .changedHistory, .latitude, "the point was '\(former)' and is now '\(listed)'",
        value: listed)
    }
    return location
  }

  private static func text(_ location: Location) -> String {
    let uncertainty = location.uncertaintyMetres.map { " ± \($0) m" } ?? ""
    return "\(location.latitude), \(location.longitude)\(uncertainty)"
  }

  private mutating func mergeParts() throws(RejectedRow) {
    guard reach == .replaces || site.components.isEmpty, !isControlled("components") else { return }
    let described = site.components.filter(Self.isDescribed)
    noteLostParts()
    var parts = described
    for point in facts.points {
      if described.contains(where: { Self.isNear($0, point) }) { continue }
      parts.append(SiteComponent(country: point.country, location: try location(point)))
    }
    if site.components != parts { site.components = parts }
  }

  /// Tells whether a part has more to it than a listing says.
  private static func isDescribed(_ part: SiteComponent) -> Bool {
    part.name != nil || !part.unknownMembers.isEmpty || part.location == nil
      || part.location?.uncertaintyMetres != nil || part.location?.unknownMembers.isEmpty == false
  }

  private static func isNear(_ part: SiteComponent, _ point: PropertyFacts.Point) -> Bool {
    part.location.map { metres($0, to: point) <= near } ?? false
  }

  /// Keeps the points of parts that are not in the listing any more.
  private mutating func noteLostParts() {
    let lost = site.components.filter { part in
      !Self.isDescribed(part) && !facts.points.contains { Self.isNear(part, $0) }
    }
    guard !lost.isEmpty else { return }
    let points = lost.compactMap(\.location).map(Self.text).joined(separator: "; ")
    keepFormer("components", points)
    let parts = lost.count == 1 ? "1 part" : "\(lost.count) parts"
    remark(
      .changedHistory, .latitude, "\(parts) of the property had a point that is not listed now",
      value: points)
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
