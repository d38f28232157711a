// Glibc brings the mathematics library that rounding needs.
import Glibc
import HeritageModel

struct NullIsland: Rule {
  static let explanation = RuleExplanation(
    "GEO-02", .error, "the point 0, 0", meaning: "Latitude and longitude are both 0.",
    reason: """
      That point lies in the Gulf of Guinea; it is what spreadsheets and programs write when a \
      place is missing.
      """, mend: "leave the location out until it is known")

  func check(_ point: PlacedPoint, in records: RecordSet) -> Violation? {
    guard point.location.isNullIsland else { return nil }
    return Violation("the point is 0, 0, which stands for a missing place", field: point.field)
  }
}

struct SwappedCoordinates: Rule {
  static let explanation = RuleExplanation(
    "GEO-03", .error, "latitude and longitude exchanged",
    meaning:
      "The point lies outside its countries as it is, and inside with its numbers exchanged.",
    reason: "Maps and searches put the place into another country.",
    mend: "exchange the two numbers; the message gives them the right way round",
    source: Standard.boxes)

  func check(_ point: PlacedPoint, in records: RecordSet) -> Violation? {
    guard !point.location.isNullIsland, point.countryCheck == .swapped else { return nil }
    let (latitude, longitude) = (point.location.longitude, point.location.latitude)
    return Violation(
      "latitude \(point.location.latitude), longitude \(point.location.longitude) "
        + "is outside \(point.countryList), but inside with the two exchanged", field: point.field,
      hint: "did you mean latitude \(latitude), longitude \(longitude)?",
      suggestion: "latitude \(latitude), longitude \(longitude)")
  }
}

struct PointOutsideCountry: Rule {
  static let explanation = RuleExplanation(
    "GEO-04", .warning, "point outside its country",
    meaning: """
      The point lies more than half a degree outside every box around the countries named. \
      Areas that several states claim are left alone.
      """, reason: "A sign, a digit or a country is likely to be wrong.",
    mend: "compare the point with a map; add the country if the place lies in several",
    source: Standard.boxes)

  func check(_ point: PlacedPoint, in records: RecordSet) -> Violation? {
    guard !point.location.isNullIsland, point.countryCheck == .outside else { return nil }
    return Violation(
      "latitude \(point.location.latitude), longitude \(point.location.longitude) "
        + "is outside \(point.countryList)", field: point.field,
      hint: "check the signs and the digits, or the list of countries")
  }
}

struct SuspiciousPrecision: Rule {
  static let explanation = RuleExplanation(
    "GEO-07", .warning, "suspicious precision",
    meaning: """
      Both numbers are whole degrees, or one has more than 7 decimals that do not come from \
      seconds, and no uncertainty is stated.
      """,
    reason: """
      Whole degrees are a placeholder for a region; decimals below a centimetre come from a \
      calculation and say nothing of how well the place is known.
      """, mend: "state the uncertainty in metres, or round to what was measured")

  func check(_ point: PlacedPoint, in records: RecordSet) -> Violation? {
    let location = point.location
    guard !location.isNullIsland, location.uncertaintyMetres == nil else { return nil }
    let degrees = [location.latitude, location.longitude]
    if degrees.allSatisfy({ $0 == $0.rounded() }) {
      return Violation(
        "latitude \(degrees[0]), longitude \(degrees[1]) are whole degrees, some 100 km apart",
        field: point.field, hint: "give decimals, or state the uncertainty in metres")
    }
    guard let fine = degrees.first(where: Self.isTooFine) else { return nil }
    return Violation(
      "\(fine) has more than 7 decimals, finer than a centimetre", field: point.field,
      hint: "round it to what was measured, or state the uncertainty in metres")
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
