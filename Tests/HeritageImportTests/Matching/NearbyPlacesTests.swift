import CanonicalJSON
import HeritageModel
@testable import HeritageImport
import Testing

private func place(_ latitude: Double, _ longitude: Double) throws -> Location {
  try Location(latitude: latitude, longitude: longitude)
}

private func square(_ west: Double, _ south: Double, _ size: Double) -> JSONValue {
  let (east, north) = (west + size, south + size)
  let corners = [(west, south), (east, south), (east, north), (west, north), (west, south)]
  return [
    "type": "Polygon",
    "coordinates": .array([.array(corners.map { [.number($0.0), .number($0.1)] })]),
  ]
}

private func places() throws -> NearbyPlaces {
  var places = NearbyPlaces()
  var palmyra = Site(id: try Slug("palmyra"), names: [])
  palmyra.location = try place(34.55, 38.27)
  palmyra.footprint = square(38.2, 34.5, 0.1)
  var bosra = Site(id: try Slug("bosra"), names: [])
  bosra.location = try place(32.52, 36.48)
  bosra.footprint = ["type": "Polygon", "coordinates": "lost"]
  var gone = Site(id: try Slug("gone"), names: [])
  gone.location = try place(32.52, 36.481)
  gone.supersededBy = Supersession(by: bosra.id, reason: .duplicate)
  var bel = Monument(id: try Slug("temple-of-bel"), site: palmyra.id, names: [])
  bel.footprint = square(38.27, 34.54, 0.01)
  var theatre = Monument(id: try Slug("theatre"), site: bosra.id, names: [])
  theatre.location = try place(32.5175, 36.4817)
  var twin = Monument(id: try Slug("twin"), site: bosra.id, names: [])
  twin.location = bosra.location
  for site in [palmyra, bosra, gone] { places.add(site) }
  for monument in [twin, bel, theatre] { places.add(monument) }
  places.settle()
  return places
}

@Test(arguments: [
  ("monument/palmyra/temple-of-bel", 34.545, 38.275), ("site/palmyra", 34.501, 38.201),
  ("site/palmyra", 34.545, 38.265), (nil, 34.4, 38.25), ("site/bosra", 32.5201, 36.4805),
  ("monument/bosra/theatre", 32.5176, 36.4818), ("site/bosra", 32.5244, 36.48),
  (nil, 32.53, 36.48),
])
func `a point belongs to the smallest outline around it, else to the nearest place`(
  expected: String?, latitude: Double, longitude: Double
) throws {
  let found = try places().place(latitude: latitude, longitude: longitude, within: 500)
  #expect(found?.reference.description == expected)
}
