import HeritageModel

/// One point of a record, with the countries in which it should lie.
struct PlacedPoint: Sendable {
  let field: String
  let location: Location
  /// ISO 3166-1 alpha-2 codes; empty when none is known.
  let countries: [String]
  /// What the point's place says about those countries.
  let countryCheck: CountryCheck

  init(_ field: String, _ location: Location, countries: [String]) {
    self.field = field
    self.location = location
    self.countries = countries
    let known = countries.filter { Country(code: $0) != nil }
    countryCheck =
      known.isEmpty
      ? Self.checkWithoutCountries(location)
      : CountryCheck(
        latitude: location.latitude, longitude: location.longitude, codes: known)
  }

  /// Tells whether no rule doubts the point by itself.
  var isPlausible: Bool { !location.isNullIsland && countryCheck == .plausible }

  /// Finds a point outside all the world's boxes that is inside one with its numbers exchanged.
  private static func checkWithoutCountries(_ location: Location) -> CountryCheck {
    let (latitude, longitude) = (location.latitude, location.longitude)
    let isInside = worldBoxes.contains {
      $0.contains(
        latitude: latitude, longitude: longitude, padding: CountryCheck.defaultPadding)
    }
    guard !isInside, (-90...90).contains(longitude),
      worldBoxes.contains(where: { $0.contains(latitude: longitude, longitude: latitude) })
    else { return .plausible }
    return .swapped
  }

  private static let worldBoxes = Country.all.flatMap(\.boxes)
}

extension HeritageRecord {
  /// The points of the record; one without countries of its own lies in those of its site.
  func points(in records: RecordSet) -> [PlacedPoint] {
    points.map { point in
      let countries = point.countries ?? (self as? Monument).map { records.countries(of: $0.site) }
      return PlacedPoint(point.field, point.location, countries: countries ?? [])
    }
  }
}

extension Site {
  /// Every point that the site has.
  var locations: [Location] {
    (location.map { [$0] } ?? []) + components.compactMap(\.location)
  }
}
