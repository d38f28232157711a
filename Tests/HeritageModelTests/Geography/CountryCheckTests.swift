import Testing

@testable import HeritageModel

@Test(
  arguments: [
    (34.5542, 38.2667, ["SY"]),  // Palmyra
    (-17.683, 178.833, ["FJ"]),  // Levuka
    (-18.99, -178.5, ["FJ"]),  // the Lau islands, beyond the 180th meridian
    (66.0, -170.0, ["RU"]),  // Chukotka, likewise
    (52.9, 173.2, ["US"]),  // Attu, likewise
    (-20.88, 55.45, ["FR"]),  // Réunion under the country's code
    (-20.88, 55.45, ["RE"]),
    (69.1, -49.5, ["DK"]),  // Greenland, likewise
    (42.2, 20.73, ["RS"]),
    (18.46, -66.12, ["US"]),
    (12.1, -68.9, ["NL"]),
    (34.9, 36.0, ["LB", "SY"]),
    (34.9, 42.8, ["SY"]),  // within half a degree of the box
    (44.61, 33.49, ["UA"]),  // Chersonese
    (44.61, 33.49, ["RU"]),
    (33.1, 35.8, ["IL"]),
    (31.78, 35.23, ["JO"]),
    (27.15, -13.2, ["MA"]),
    (35.34, 33.32, ["CY"]),
    (34.1, 74.8, ["PK"]),
    (9.56, 44.06, ["SO"]),
    (25.03, 121.5, ["CN"]),
    (22.2, 36.6, ["SD"]),
    (43.5, 146.0, ["JP"]),
    (0, 0, []),
    (0, 0, ["ZZ"]),
    (0, 0, ["SY", "ZZ"]),
  ] as [(Double, Double, [String])])
func `takes a point for plausible`(latitude: Double, longitude: Double, codes: [String]) {
  #expect(CountryCheck(latitude: latitude, longitude: longitude, codes: codes) == .plausible)
}

@Test(
  arguments: [
    (48.85, 2.35, ["SY"]),
    (44.61, 33.49, ["FR"]),  // disputed, but not by France
    (34.9, 42.9, ["SY"]),  // half a degree and a little outside
    (0, -30, ["FR"]),  // between the country and its territories
    (0, 0, ["NZ"]),
    (-10.0, -140.0, ["US"]),
  ] as [(Double, Double, [String])])
func `finds a point outside its countries`(
  latitude: Double, longitude: Double, codes: [String]
) {
  #expect(CountryCheck(latitude: latitude, longitude: longitude, codes: codes) == .outside)
}

@Test(
  arguments: [
    (38.2667, 34.5542, ["SY"]),
    (2.35, 48.85, ["FR"]),
  ] as [(Double, Double, [String])])
func `tells swapped numbers`(latitude: Double, longitude: Double, codes: [String]) {
  #expect(CountryCheck(latitude: latitude, longitude: longitude, codes: codes) == .swapped)
}

@Test func `padding reaches across the 180th meridian`() {
  let box = GeoBox(179, -1, 180, 1)
  #expect(box.contains(latitude: 0, longitude: -179.8, padding: 0.5))
  #expect(!box.contains(latitude: 0, longitude: -179.4, padding: 0.5))
  #expect(!box.contains(latitude: 0, longitude: -179.8))
}

@Test func `every box is in order and belongs to a country`() {
  for (code, boxes) in CountryBoxTable.byCode {
    #expect(Country(code: code) != nil, "\(code)")
    for box in boxes {
      #expect(
        -180 <= box.west && box.west < box.east && box.east <= 180 && -90 <= box.south
          && box.south < box.north && box.north <= 90, "\(code) \(box)")
    }
  }
  #expect(CountryBoxTable.byCode.count == 250)
  #expect(CountryBoxTable.byCode.values.reduce(0) { $0 + $1.count } == 312)
}

@Test func `every claimant and territory has a code of the standard`() {
  let codes =
    DisputedArea.all.flatMap(\.claimants)
    + CountryBoxTable.territories.flatMap { [$0.key] + $0.value }
  #expect(codes.filter { Country(code: $0) == nil } == [])
}

@Test func `lists the boxes of a country with its territories`() throws {
  let denmark = try #require(Country(code: "DK"))
  #expect(
    denmark.boxes == [
      GeoBox(8.095, 54.569, 15.151, 57.748), GeoBox(-7.644, 61.396, -6.277, 62.399),
      GeoBox(-73.057, 59.793, -11.377, 83.634),
    ])
}
