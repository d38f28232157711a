import HeritageModel
import Testing

/// Easting, northing and zone, with the longitude and latitude that PROJ 9 gives for them.
private let places: [(Double, Double, String, longitude: Double, latitude: Double)] = [
  (500000, 3822000, "37N", 39, 34.5397046928193),
  (833978, 8000000, "37N", 48.647281786107, 71.8589972427929),
  (899999, 5000000, "37N", 44.0787212824277, 45.0404060248784),
  (100001, 7000000, "37N", 31.1129964154614, 62.9088613681173),
  (500000, 3822000, "1N", -177, 34.5397046928193),
  (833978, 8000000, "1N", -167.352718213893, 71.8589972427929),
  (899999, 5000000, "1N", -171.921278717572, 45.0404060248784),
  (100001, 7000000, "1N", 175.112996415461, 62.9088613681173),
  (500000, 3822000, "60S", 177, -55.7477012624729),
  (833978, 8000000, "60S", -179.845350997035, -18.0629234192874),
  (899999, 5000000, "60S", -177.921278717572, -45.0404060248784),
  (100001, 7000000, "60S", 172.968026183216, -27.0645915927716),
  (500000, 3822000, "36S", 33, -55.7477012624729),
  (833978, 8000000, "36S", 36.1546490029648, -18.0629234192874),
  (100001, 7000000, "36S", 28.9680261832162, -27.0645915927716),
  (500000, 3822000, "31N", 2.99999999999999, 34.5397046928193),
  (833978, 8000000, "31N", 12.647281786107, 71.8589972427929),
  (100001, 7000000, "31N", -4.88700358453861, 62.9088613681173),
  (500000, 3822000, "19S", -69, -55.7477012624729),
  (833978, 8000000, "19S", -65.8453509970352, -18.0629234192874),
  (899999, 5000000, "19S", -63.9212787175723, -45.0404060248784),
  (100001, 7000000, "19S", -73.0319738167838, -27.0645915927716),
]

@Test(arguments: places)
private func `a place in UTM is the one that PROJ reckons, to a millimetre`(
  easting: Double, northing: Double, zone: String, longitude: Double, latitude: Double
) throws {
  let point = try UTMPoint(easting: easting, northing: northing, zone: zone)
  // A nanodegree is a ninth of a millimetre.
  #expect(abs(point.latitude - latitude) < 1e-9)
  #expect(abs(point.longitude - longitude) < 1e-9)
}

@Test(arguments: ["37N", " 37 n ", "37n"])
private func `a zone is written with a letter of its hemisphere`(zone: String) throws {
  let point = try UTMPoint(easting: 500_000, northing: 3_822_000, zone: zone)
  #expect(abs(point.longitude - 39) < 1e-9)
}

private let faults: [(Double, Double, String, String, String)] = [
  (
    500_000, 1, "37", "'37' is not a zone of UTM",
    "write its number, 1 to 60, and N or S for the hemisphere, as in '37N'"
  ),
  (
    500_000, 1, "61N", "'61N' is not a zone of UTM",
    "write its number, 1 to 60, and N or S for the hemisphere, as in '37N'"
  ),
  (
    500_000, 1, "37NN", "'37NN' is not a zone of UTM",
    "write its number, 1 to 60, and N or S for the hemisphere, as in '37N'"
  ),
  (
    500_000, 1, "٣٧N", "'٣٧N' is not a zone of UTM",
    "write its number, 1 to 60, and N or S for the hemisphere, as in '37N'"
  ),
  (
    500_000, 1, "38R", "the letter of '38R' names a band, not a hemisphere", "write '38N'"
  ),
  (
    500_000, 1, "21H", "the letter of '21H' names a band, not a hemisphere", "write '21S'"
  ),
  (
    3_822_000, 500_000, "37N", "an easting of 3822000.0 m is outside 100000 to 900000",
    "UTM has metres, the easting first; are the two swapped, or in another system?"
  ),
  (
    38.2, 34.5, "37N", "an easting of 38.2 m is outside 100000 to 900000",
    "UTM has metres, the easting first; are the two swapped, or in another system?"
  ),
  (
    500_000, -1, "37N", "a northing of -1.0 m is outside 0 to 10000000",
    "UTM has metres, the easting first; are the two swapped, or in another system?"
  ),
  (
    500_000, .nan, "37N", "a northing of nan m is outside 0 to 10000000",
    "UTM has metres, the easting first; are the two swapped, or in another system?"
  ),
]

@Test(arguments: faults)
private func `numbers that are no place in UTM are refused with advice`(
  easting: Double, northing: Double, zone: String, reason: String, hint: String
) {
  let error = #expect(throws: UTMError.self) {
    try UTMPoint(easting: easting, northing: northing, zone: zone)
  }
  #expect(error?.description == reason)
  #expect(error?.hint == hint)
}

@Test func `a place beyond the 180th meridian is on the other side`() throws {
  let point = try UTMPoint(easting: 100_001, northing: 7_000_000, zone: "1N")
  #expect(point.longitude > 175)
}
