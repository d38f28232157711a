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

  private static let worldBoxes = Country.all.flatMap { Country.boxes(of: $0) }
}

extension HeritageRecord {
  func points(in records: RecordSet) -> [PlacedPoint] {
    switch self {
    case let site as Site: site.points
    case let monument as Monument:
      monument.location.map {
        [PlacedPoint("location", $0, countries: records.countries(of: monument.site))]
      } ?? []
    case let item as Evidence:
      item.location.map { [PlacedPoint("location", $0, countries: [])] } ?? []
    default: []
    }
  }
}

extension Site {
  fileprivate var points: [PlacedPoint] {
    var points: [PlacedPoint] = []
    if let location {
      points.append(PlacedPoint("location", location, countries: countries))
    }
    for (index, component) in components.enumerated() {
      guard let location = component.location else { continue }
      points.append(
        PlacedPoint(
          "components[\(index)].location", location,
          countries: component.country.map { [$0] } ?? countries))
    }
    return points
  }

  /// Every point that the site has.
  var locations: [Location] {
    (location.map { [$0] } ?? []) + components.compactMap(\.location)
  }
}
