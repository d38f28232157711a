/// What a point's place says about the countries it is recorded under.
public enum CountryCheck: Hashable, Sendable {
  /// The point can lie in one of them, or nothing is known that speaks against it.
  case plausible
  /// The point lies outside every box of all of them (rule GEO-04).
  case outside
  /// The point lies outside all of them, and inside one if its two numbers change places (GEO-03).
  case swapped

  /// Degrees by which boxes are widened unless a caller says otherwise.
  public static let defaultPadding = 0.5

  /// Checks a point against countries.
  ///
  /// A code that is unknown or has no boxes makes every point plausible, as does an area in
  /// dispute with one of the countries among its claimants.
  ///
  /// - Parameters:
  ///   - latitude: Degrees north of the equator.
  ///   - longitude: Degrees east of Greenwich.
  ///   - codes: Codes of ISO 3166-1 alpha-2.
  ///   - padding: Degrees by which every box is widened.
  public init(
    latitude: Double, longitude: Double, codes: [String], padding: Double = Self.defaultPadding
  ) {
    let countries = codes.compactMap { Country(code: $0).flatMap { CountryBoxes(of: $0) } }
    guard !codes.isEmpty, countries.count == codes.count else {
      self = .plausible
      return
    }
    let isInside = countries.contains {
      $0.contains(latitude: latitude, longitude: longitude, padding: padding)
    }
    let isDisputed = DisputedArea.all.contains { area in
      area.contains(latitude: latitude, longitude: longitude)
        && countries.contains { area.claimants.contains($0.country.code) }
    }
    if isInside || isDisputed {
      self = .plausible
      return
    }
    let isSwapped =
      (-90...90).contains(longitude)
      && countries.contains { $0.contains(latitude: longitude, longitude: latitude) }
    self = isSwapped ? .swapped : .outside
  }
}
