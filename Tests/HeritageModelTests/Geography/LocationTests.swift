import HeritageModel
import Testing

private func points(_ degrees: [(Double, Double)]) throws -> [Location] {
  try degrees.map { try Location(latitude: $0.0, longitude: $0.1) }
}

private typealias Degrees = (Double, Double)

private let distances: [(Degrees, Degrees, Double)] = [
  ((0, 179.9), (0, -179.9), 22_239.0), ((0, -179.9), (0, 179.9), 22_239),
  ((-17, 180), (-17, -180), 0), ((89.9, 0), (89.9, 180), 22_239), ((0, 0), (0, 180), 20_015_115),
]

@Test(arguments: distances)
private func `distances go the short way, across the 180th meridian and the poles`(
  one: (Double, Double), other: (Double, Double), metres: Double
) throws {
  let ends = try points([one, other])
  #expect(abs(ends[0].distance(to: ends[1]) - metres) < 1)
}

private let middles: [([Degrees], Degrees)] = [
  ([(34.5, 38.2), (34.7, 38.4)], (34.6, 38.3)), ([(-17, 179.9), (-17, -179.7)], (-17, -179.9)),
  ([(40.62, -75.38), (51.01, 14.74)], (55.4114, -35.6752)), ([(10, 20)], (10, 20)),
]

@Test(arguments: middles)
private func `the middle of points lies between them, across the 180th meridian too`(
  degrees: [(Double, Double)], expected: (Double, Double)
) throws {
  let middle = try #require(try points(degrees).middle)
  #expect(abs(middle.latitude - expected.0) < 0.000_2)
  #expect(abs(middle.longitude - expected.1) < 0.000_2)
}

@Test func `the middle of points that say how far off they may be says so too`() throws {
  func middle(_ metres: [Double?]) throws -> Location? {
    try zip([36.04, 36.06], metres).map {
      try Location(latitude: $0, longitude: 36.1234, uncertaintyMetres: $1)
    }.middle
  }
  #expect(
    try middle([7150, 7150])
      == Location(latitude: 36.05, longitude: 36.12, uncertaintyMetres: 7938))
  #expect(
    try middle([10, 20])
      == Location(latitude: 36.05, longitude: 36.1234, uncertaintyMetres: 23))
  #expect(try middle([7150, nil]) == Location(latitude: 36.05, longitude: 36.1234))
}

@Test func `points around the Earth and none have no middle`() throws {
  #expect(try points([(0, 0), (0, 180)]).middle == nil)
  #expect(try points([]).middle == nil)
}

private let boxes: [([Degrees], [GeoBox])] = [
  ([(1, 10), (3, 12)], GeoBox.boxes(west: 10, south: 1, east: 12, north: 3)),
  (
    [(-17, 179), (-16, -179), (-15, 178)],
    GeoBox.boxes(west: 178, south: -17, east: -179, north: -15)
  ),
  ([(5, 7)], GeoBox.boxes(west: 7, south: 5, east: 7, north: 5)), ([], []),
]

@Test(arguments: boxes)
private func `the smallest boxes around points may span the 180th meridian`(
  degrees: [(Double, Double)], expected: [GeoBox]
) throws {
  #expect(GeoBox.boxes(around: try points(degrees)) == expected)
}
