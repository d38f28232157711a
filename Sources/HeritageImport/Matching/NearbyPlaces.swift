import CanonicalJSON
package import HeritageModel

/// The sites and monuments of a registry as they were before an import, for a list of which each row
/// belongs to what is nearest.
struct NearbyPlaces {
  private var subjects: [Subject] = []
  private var points = PlaceGrid()
  private var outlines: [(subject: Subject, geometry: Geometry)] = []
  private var outlineCircles = PlaceGrid()

  init() {}

  /// Adds a site; one that gave way to another is left out.
  mutating func add(_ site: Site) {
    guard site.supersededBy == nil else { return }
    add(Subject(site: site.id), site.locations, outline: site.footprint)
  }

  /// Adds a monument; one that gave way to another is left out.
  mutating func add(_ monument: Monument) {
    guard monument.supersededBy == nil else { return }
    add(
      monument.subject, [monument.location].compactMap(\.self), outline: monument.footprint)
  }

  private mutating func add(_ subject: Subject, _ locations: [Location], outline: JSONValue?) {
    for location in locations {
      points.add(
        latitude: location.latitude, longitude: location.longitude, radiusMetres: 0,
        place: subjects.count)
    }
    if !locations.isEmpty { subjects.append(subject) }
    guard let outline else { return }
    do throws(GeometryError) {
      let geometry = try Geometry(geoJSON: outline)
      let circle = geometry.surroundingCircle
      outlineCircles.add(
        latitude: circle.latitude, longitude: circle.longitude, radiusMetres: circle.radiusMetres,
        place: outlines.count)
      outlines.append((subject, geometry))
    } catch {
      // Nothing is inside it; rule GEO-09 tells of it.
    }
  }

  /// Puts all in order once the last record was added.
  mutating func settle() {
    points.settle()
    outlineCircles.settle()
  }

  /// Returns what a point belongs to: the site or monument with the smallest outline around it, else
  /// the nearest one within some metres, a site before its monument.
  func place(latitude: Double, longitude: Double, within metres: Double) -> Subject? {
    var around: (radius: Double, subject: Subject)?
    outlineCircles.visit(latitude: latitude, longitude: longitude, within: Self.slackMetres) {
      hit in
      let (subject, geometry) = outlines[hit.place]
      if let known = around, (known.radius, known.subject) <= (hit.radiusMetres, subject) { return }
      guard geometry.contains(latitude: latitude, longitude: longitude) else { return }
      around = (hit.radiusMetres, subject)
    }
    if let around { return around.subject }
    var nearest: (metres: Double, subject: Subject)?
    points.visit(latitude: latitude, longitude: longitude, within: metres) { hit in
      let subject = subjects[hit.place]
      if let known = nearest, (known.metres, known.subject) <= (hit.metres, subject) { return }
      nearest = (hit.metres, subject)
    }
    return nearest?.subject
  }

  /// What an outline's corner may be beyond the circle around it, as circles are kept with few digits.
  private static let slackMetres = 10.0
}

extension Site {
  /// The site's points: its own and those of its parts.
  package var locations: [Location] {
    [location].compactMap(\.self) + components.compactMap(\.location)
  }
}
