import HeritageModel
import Testing

@testable import HeritagePages

private func place(_ latitude: Double, _ longitude: Double) throws -> Location {
  try Location(latitude: latitude, longitude: longitude)
}

/// To whole units or tenths of a degree.
private func rounded(_ numbers: [Double], _ parts: Double = 10) -> [Double] {
  numbers.map { ($0 * parts).rounded() / parts }
}

struct MapFrameTests {
  @Test(arguments: [
    // A degree of longitude is cos(34.5 degrees) of one of latitude.
    ("Palmyra", [[34.55, 38.27]], 20.0, [21.6, 24.5, 55, 44.6]),
    ("one town", [[34.55, 38.27]], 2.0, [36.6, 33.6, 39.9, 35.6]),
    ("two places in Ukraine", [[50.4, 30.5], [44.6, 33.5]], 2.0, [24.6, 43.9, 39.4, 51.1]),
    (
      "Fiji on both sides of the meridian", [[-18, 178], [-17, -179]], 2.0,
      [177.7, -18.7, 181.3, -16.3]
    ),
    ("near the pole", [[89.9, 0]], 20.0, [-180, 70, 180, 90]),
  ])
  func `frames what it must show`(
    name: String, places: [[Double]], least: Double, expected: [Double]
  ) throws {
    let places = try places.map { try place($0[0], $0[1]) }
    let frame = try #require(
      MapFrame(around: places, width: 330, height: 240, leastDegrees: least))
    let extent = frame.extent
    #expect(rounded([extent.west, extent.south, extent.east, extent.north]) == expected)
    for place in places {
      let point = frame.point(of: place)
      #expect((0...330).contains(point.x) && (0...240).contains(point.y))
    }
  }

  @Test func `there is no frame around nothing`() {
    #expect(MapFrame(around: [], width: 330, height: 290) == nil)
  }

  @Test func `keeps the margin around the outermost places`() throws {
    let places = [try place(10, 20), try place(30, 60)]
    let frame = try #require(MapFrame(around: places, width: 300, height: 300, margin: 30))
    #expect(rounded([frame.point(of: places[0]).x, frame.point(of: places[1]).x]) == [30, 270])
  }

  @Test func `shows the whole Earth once`() throws {
    let world = MapExtent(west: -180, south: -90, east: 180, north: 90)
    let frame = MapFrame(of: world, width: 720, height: 360)
    #expect(frame.extent == world)
    #expect(frame.point(of: try place(0, 0)) == MapFrame.Point(x: 360, y: 180))
    #expect(frame.point(of: try place(90, -180)) == MapFrame.Point(x: 0, y: 0))
  }

  @Test(arguments: [
    (170.0, 200.0, -175.0, 185.0), (170, 200, 175, 175), (-190, -170, 175, 175),
    (-10, 20, 15, 15), (0, 360, -1, 359),
  ])
  func `counts longitudes from its western edge`(
    west: Double, east: Double, longitude: Double, expected: Double
  ) {
    let extent = MapExtent(west: west, south: -10, east: east, north: 10)
    #expect(extent.unrolled(longitude) == expected)
    #expect((-180..<180).contains(extent.west))
  }
}
