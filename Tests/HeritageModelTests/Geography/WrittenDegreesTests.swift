import HeritageModel
import Testing

private let latitudes: [(String, Double)] = [
  ("34.55", 34.55), ("34,55", 34.55), ("-34.55", -34.55), ("34.55°", 34.55), ("34.55N", 34.55),
  ("S 34.55", -34.55), ("34°33′N", 34.55), ("34°33'0\"S", -34.55), ("34 33 N", 34.55),
  ("34.55 С", 34.55), ("34.55 Ю", -34.55), ("34,55 пн. ш.", 34.55), ("34.55 ش", 34.55),
  ("lat: 34.55", 34.55), ("Latitude 34.55 N", 34.55), ("٣٤٫٥٥", 34.55), ("138.2", 138.2),
]

@Test(arguments: latitudes)
private func `a latitude is read alone`(text: String, degrees: Double) throws {
  #expect(abs(try WrittenDegrees.latitude(text) - degrees) < 1e-12)
}

@Test(arguments: [
  ("38.2 E", 38.2), ("38.2 W", -38.2), ("38.2 В", 38.2), ("З 38.2", -38.2), ("38°12′", 38.2),
])
func `a longitude is read alone`(text: String, degrees: Double) throws {
  #expect(abs(try WrittenDegrees.longitude(text) - degrees) < 1e-12)
}

private let noLatitudes: [(String, String)] = [
  ("", "a number is missing"), ("N", "a number is missing"), ("38.2 E", "it is not a latitude"),
  ("38.2 O", "'O' is west in French and Spanish, and east in German"),
  ("N 34.55 N", "it is not two numbers, a latitude and a longitude"),
  ("34.55, 38.2", "it is not two numbers, a latitude and a longitude"),
  ("34°75′", "minutes and seconds are below 60, and only the last has decimals"),
  ("-34.55 S", "a coordinate has both a minus sign and a letter"),
  ("34.55 m", "degrees, minutes and seconds are not in that order"),
  ("unknown", "'unknown' has no meaning in a point"),
]

@Test(arguments: noLatitudes)
private func `what is no latitude is refused`(text: String, reason: String) throws {
  let error = try #require(throws: WrittenPointError.self) { try WrittenDegrees.latitude(text) }
  #expect(error.reason == reason)
}

@Test(arguments: [
  ("34.5 38.2", false), ("38.2 34.5", true), ("34°30'N 38°12'E", true), ("E38.2 N34.5", false),
  ("38,2; 34,5", true),
])
func `a pair is read in the order that is given, or by its letters`(
  text: String, isLongitudeFirst: Bool
) throws {
  let pair = try WrittenDegrees.pair(text, isLongitudeFirst: isLongitudeFirst)
  #expect(abs(pair.latitude - 34.5) < 1e-12 && abs(pair.longitude - 38.2) < 1e-12)
}
