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
  /// A code that is unknown makes every point plausible, as does an area in dispute with one of the
  /// countries among its claimants.
  ///
  /// - Parameters:
  ///   - latitude: Degrees north of the equator.
  ///   - longitude: Degrees east of Greenwich.
  ///   - codes: Codes of ISO 3166-1 alpha-2.
  ///   - padding: Degrees by which every box is widened.
  public init(
    latitude: Double, longitude: Double, codes: [String], padding: Double = Self.defaultPadding
  ) {
    let countries = codes.compactMap { Country(code: $0) }
    guard !codes.isEmpty, countries.count == codes.count else {
      self = .plausible
      return
    }
    let boxes = countries.flatMap(\.boxes)
    // Most points are where they should be.
    if boxes.contain(latitude: latitude, longitude: longitude, padding: padding) {
      self = .plausible
      return
    }
    let isDisputed = DisputedArea.all.contains { area in
      area.boxes.contain(latitude: latitude, longitude: longitude)
        && countries.contains { area.claimants.contains($0.code) }
    }
    if isDisputed {
      self = .plausible
      return
    }
    let isSwapped =
      (-90...90).contains(longitude) && boxes.contain(latitude: longitude, longitude: latitude)
    self = isSwapped ? .swapped : .outside
  }
}

/// An area that more than one side claims or governs, as a box around it.
///
/// Boundaries there are politics, so a point in such a box is never called outside a country that
/// is among the claimants. The list serves that check alone and takes no side in any claim.
struct DisputedArea: Hashable, Sendable {
  let name: String
  /// The codes of the countries concerned, in ISO 3166-1 alpha-2, in alphabetical order.
  let claimants: [String]
  let boxes: [GeoBox]

  /// Every area known here; the boxes are approximate, to a tenth of a degree.
  static let all: [DisputedArea] = [
    DisputedArea("Crimea", ["RU", "UA"], GeoBox(32.4, 44.3, 36.7, 46.3)),
    DisputedArea("Golan", ["IL", "SY"], GeoBox(35.6, 32.6, 36.0, 33.4)),
    DisputedArea("Western Sahara", ["EH", "MA"], GeoBox(-17.2, 20.7, -8.6, 27.7)),
    DisputedArea("Northern Cyprus", ["CY", "TR"], GeoBox(32.5, 35.0, 34.7, 35.8)),
    DisputedArea("Kashmir", ["CN", "IN", "PK"], GeoBox(72.5, 32.2, 80.4, 37.2)),
    DisputedArea("Jerusalem", ["IL", "JO", "PS"], GeoBox(35.1, 31.7, 35.3, 31.9)),
    DisputedArea("Abkhazia", ["GE"], GeoBox(39.9, 42.4, 42.2, 43.6)),
    DisputedArea("South Ossetia", ["GE"], GeoBox(43.4, 41.9, 44.9, 42.8)),
    DisputedArea("Transnistria", ["MD"], GeoBox(28.5, 46.2, 30.2, 48.2)),
    DisputedArea("Kosovo", ["RS", "XK"], GeoBox(20.0, 41.8, 21.8, 43.3)),
    DisputedArea("Somaliland", ["SO"], GeoBox(42.6, 7.9, 49.1, 11.6)),
    DisputedArea(
      "Taiwan", ["CN", "TW"], GeoBox(118.1, 21.8, 122.1, 25.4), GeoBox(119.8, 25.9, 120.6, 26.5)),
    DisputedArea("Abyei", ["SD", "SS"], GeoBox(27.7, 9.2, 29.1, 10.4)),
    DisputedArea("Hala'ib", ["EG", "SD"], GeoBox(33.5, 21.9, 37.4, 23.3)),
    DisputedArea("Southern Kurils", ["JP", "RU"], GeoBox(145.3, 43.2, 149.0, 45.6)),
  ]

  private init(_ name: String, _ claimants: [String], _ boxes: GeoBox...) {
    self.name = name
    self.claimants = claimants
    self.boxes = boxes
  }
}
