/// The boxes around the land of one country, a first check of where a point can be.
///
/// A point in a box need not be in the country; a point well outside every box is not.
public struct CountryBoxes: Hashable, Sendable {
  public let country: Country
  /// At least one box, with those of territories often recorded under the country's code.
  public let boxes: [GeoBox]

  /// Returns the boxes of a country, or `nil` if none are known.
  public init?(of country: Country) {
    let codes = [country.code] + CountryBoxTable.territories[country.code, default: []]
    let boxes = codes.flatMap { CountryBoxTable.byCode[$0, default: []] }
    guard !boxes.isEmpty else { return nil }
    self.country = country
    self.boxes = boxes
  }

  /// Tells whether a point lies in a box or within `padding` degrees of one.
  public func contains(latitude: Double, longitude: Double, padding: Double = 0) -> Bool {
    boxes.contains { $0.contains(latitude: latitude, longitude: longitude, padding: padding) }
  }
}

extension Country {
  /// The boxes around the country's land; empty if none are known.
  public static func boxes(of country: Country) -> [GeoBox] {
    CountryBoxes(of: country)?.boxes ?? []
  }
}
