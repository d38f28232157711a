// Glibc brings the mathematics library that rounding needs.
import Glibc
import HeritageModel

extension RuleCatalogue {
  static let nullIsland = Rule<PlacedPoint>(
    "GEO-02", .error, "the point 0, 0", meaning: "Latitude and longitude are both 0.",
    reason: """
      That point lies in the Gulf of Guinea; it is what spreadsheets and programs write when a \
      place is missing.
      """, mend: "leave the location out until it is known"
  ) { point, _ -> Violation? in
    guard point.location.isNullIsland else { return nil }
    return Violation("the point is 0, 0, which stands for a missing place", field: point.field)
  }

  static let swappedCoordinates = Rule<PlacedPoint>(
    "GEO-03", .error, "latitude and longitude exchanged",
    meaning:
      "The point lies outside its countries as it is, and inside with its numbers exchanged.",
    reason: "Maps and searches put the place into another country.",
    mend: "exchange the two numbers; the message gives them the right way round",
    source: Standard.boxes
  ) { point, _ -> Violation? in
    guard !point.location.isNullIsland, point.countryCheck == .swapped else { return nil }
    let (latitude, longitude) = (point.location.longitude, point.location.latitude)
    return Violation(
      "latitude \(point.location.latitude), longitude \(point.location.longitude) "
        + "is outside \(point.countryList), but inside with the two exchanged", field: point.field,
      hint: "did you mean latitude \(latitude), longitude \(longitude)?",
      suggestion: "latitude \(latitude), longitude \(longitude)")
  }

  static let pointOutsideCountry = Rule<PlacedPoint>(
    "GEO-04", .warning, "point outside its country",
    meaning: """
      The point lies more than half a degree outside every box around the countries named. \
      Areas that several states claim are left alone.
      """, reason: "A sign, a digit or a country is likely to be wrong.",
    mend: "compare the point with a map; add the country if the place lies in several",
    source: Standard.boxes
  ) { point, _ -> Violation? in
    guard !point.location.isNullIsland, point.countryCheck == .outside else { return nil }
    return Violation(
      "latitude \(point.location.latitude), longitude \(point.location.longitude) "
        + "is outside \(point.countryList)", field: point.field,
      hint: "check the signs and the digits, or the list of countries")
  }

  static let suspiciousPrecision = Rule<PlacedPoint>(
    "GEO-07", .warning, "suspicious precision",
    meaning: """
      Both numbers are whole degrees, or one has more than 7 decimals that do not come from \
      seconds, and no uncertainty is stated. Points as a listing writes them are left alone where \
      only their decimals are many: the import tells of them in one line.
      """,
    reason: """
      Whole degrees are a placeholder for a region; decimals below a centimetre come from a \
      calculation and say nothing of how well the place is known.
      """, mend: "state the uncertainty in metres, or round to what was measured"
  ) { point, _ -> Violation? in
    let location = point.location
    guard !location.isNullIsland, location.uncertaintyMetres == nil else { return nil }
    let degrees = [location.latitude, location.longitude]
    if degrees.allSatisfy({ $0 == $0.rounded() }) {
      return Violation(
        "latitude \(degrees[0]), longitude \(degrees[1]) are whole degrees, some 100 km apart",
        field: point.field, hint: "give decimals, or state the uncertainty in metres")
    }
    // Nobody here can mend what a listing writes; its import tells of all such points in one line.
    guard !point.isListed, let fine = degrees.first(where: Location.isTooFine) else { return nil }
    return Violation(
      "\(fine) has more than 7 decimals, finer than a centimetre", field: point.field,
      hint: "round it to what was measured, or state the uncertainty in metres")
  }

  static let monumentFarFromSite = Rule<Monument>(
    "GEO-05", .warning, "monument far from its site",
    meaning: """
      The monument lies more than 5 km from every point of its site, the site is not serial, and \
      the monument is not movable.
      """, reason: "It may belong to another site, or one of the points is wrong.",
    mend: "check both points; mark a site of several parts as serial and list them"
  ) { monument, records -> Violation? in
    // A movable object may well be kept elsewhere.
    guard let location = monument.location, monument.isMovable != true,
      let site = records.site(monument.site), site.isSerial != true,
      let closest = Self.nearest(site.locations, to: location), closest > Self.farthestMetres,
      // A point that is wrong by itself is another rule's finding.
      monument.points(in: records).allSatisfy(\.isPlausible),
      let nearest = Self.nearest(
        site.points(in: records).filter(\.isPlausible).map(\.location), to: location)
    else { return nil }
    return Violation(
      "the monument lies \(Int((nearest / 1000).rounded())) km "
        + "from the nearest point of its site", field: "location",
      hint: "check its coordinates, its site, or mark the site as serial")
  }

  private static let farthestMetres = 5_000.0

  private static func nearest(_ points: [Location], to location: Location) -> Double? {
    points.map { $0.distance(to: location) }.min()
  }

  static let serialFlag = Rule<Site>(
    "GEO-08", .warning, "serial flag disagrees with the components",
    meaning: """
      The site is marked as serial with fewer than two components, or as not serial with two \
      or more.
      """,
    reason: "Readers expect every part of a serial site, and distances are judged by its parts.",
    mend: "list the components, or correct the flag",
    source: "UNESCO, Operational Guidelines, serial properties"
  ) { site, _ -> Violation? in
    guard let isSerial = site.isSerial, isSerial != (site.components.count >= 2) else { return nil }
    let count = site.components.count
    return Violation(
      isSerial
        ? "the site is marked as serial but has \(count) component\(count == 1 ? "" : "s")"
        : "the site has \(count) components but is marked as not serial", field: "serial")
  }
}

extension PlacedPoint {
  /// The countries in words, such as `'SY'` or `'AL' and 'MK'`.
  fileprivate var countryList: String {
    let quoted = countries.map { "'\($0)'" }
    guard let last = quoted.last else { return "every country" }
    guard quoted.count > 1 else { return last }
    return quoted.dropLast().joined(separator: ", ") + " and " + last
  }
}

/// One point of a record, with the countries in which it should lie.
struct PlacedPoint: Sendable {
  let field: String
  let location: Location
  /// ISO 3166-1 alpha-2 codes; empty when none is known.
  let countries: [String]
  /// Whether an import brought the point, and would bring it again.
  let isListed: Bool
  /// What the point's place says about those countries.
  let countryCheck: CountryCheck

  init(_ field: String, _ location: Location, countries: [String], isListed: Bool = false) {
    self.field = field
    self.location = location
    self.isListed = isListed
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
      let site = (self as? Monument).flatMap { records.site($0.site) }
      return PlacedPoint(
        point.field, point.location, countries: point.countries ?? site?.countries ?? [],
        isListed: (self as? Site)?.isListed(point.field) ?? false)
    }
  }
}

extension Site {
  /// Tells whether a point of the site comes from a listing, given by its field.
  fileprivate func isListed(_ field: String) -> Bool {
    worldHeritage?.listing.isEmpty == false
      && !controlled.contains { field == $0 || field.hasPrefix($0 + "[") }
  }

  /// Every point that the site has.
  var locations: [Location] {
    (location.map { [$0] } ?? []) + components.compactMap(\.location)
  }
}
