// Glibc brings the mathematics library that rounding needs.
import Glibc
import HeritageModel

/// The point 0, 0, which means that a place is missing.
struct NullIsland: Rule {
  static let code = "GEO-02"

  func check(_ point: PlacedPoint, in records: RecordSet) -> [Violation] {
    guard point.location.isNullIsland else { return [] }
    return [
      Violation(
        "the point is 0, 0, which stands for a missing place", field: point.field,
        hint: "leave the location out until it is known")
    ]
  }
}

/// A point whose two numbers have changed places.
struct SwappedCoordinates: Rule {
  static let code = "GEO-03"

  func check(_ point: PlacedPoint, in records: RecordSet) -> [Violation] {
    guard !point.location.isNullIsland, point.countryCheck == .swapped else { return [] }
    let (latitude, longitude) = (point.location.longitude, point.location.latitude)
    return [
      Violation(
        "latitude \(point.location.latitude), longitude \(point.location.longitude) "
          + "is outside \(point.countryList), but inside with the two exchanged",
        field: point.field, hint: "did you mean latitude \(latitude), longitude \(longitude)?",
        suggestion: "latitude \(latitude), longitude \(longitude)")
    ]
  }
}

/// A point that lies in none of the countries named.
struct PointOutsideCountry: Rule {
  static let code = "GEO-04"

  func check(_ point: PlacedPoint, in records: RecordSet) -> [Violation] {
    guard !point.location.isNullIsland, point.countryCheck == .outside else { return [] }
    return [
      Violation(
        "latitude \(point.location.latitude), longitude \(point.location.longitude) "
          + "is outside \(point.countryList)",
        field: point.field, hint: "check the signs and the digits, or the list of countries")
    ]
  }
}

/// A point given more coarsely or more finely than anybody measures.
struct SuspiciousPrecision: Rule {
  static let code = "GEO-07"

  func check(_ point: PlacedPoint, in records: RecordSet) -> [Violation] {
    let location = point.location
    guard !location.isNullIsland, location.uncertaintyMetres == nil else { return [] }
    let degrees = [location.latitude, location.longitude]
    if degrees.allSatisfy({ $0 == $0.rounded() }) {
      return [
        Violation(
          "latitude \(degrees[0]), longitude \(degrees[1]) are whole degrees, some 100 km apart",
          field: point.field, hint: "give decimals, or state the uncertainty in metres")
      ]
    }
    guard let fine = degrees.first(where: Self.isTooFine) else { return [] }
    return [
      Violation(
        "\(fine) has more than 7 decimals, finer than a centimetre", field: point.field,
        hint: "round it to what was measured, or state the uncertainty in metres")
    ]
  }

  /// Tells whether degrees have more than 7 decimals that do not come from degrees, minutes and
  /// seconds with two decimals, as 34.5541666667 comes from 34° 33′ 15″.
  private static func isTooFine(_ degrees: Double) -> Bool {
    let scaled = degrees * 1e7
    guard abs(scaled - scaled.rounded()) > 0.01 else { return false }
    let hundredthsOfSeconds = degrees * 360_000
    return abs(hundredthsOfSeconds - hundredthsOfSeconds.rounded()) > 0.002_5
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
