import HeritageModel
import Testing

@testable import HeritagePages

/// Whether a place is on land, by the number of outlines' sides north of it.
private func isLand(_ latitude: Double, _ longitude: Double, in extent: MapExtent) -> Bool {
  let x = extent.unrolled(longitude)
  var isInside = false
  for outline in LandMap.outlines(in: extent) {
    guard var last = outline.last else { continue }
    for corner in outline {
      if (last.longitude > x) != (corner.longitude > x) {
        let part = (x - last.longitude) / (corner.longitude - last.longitude)
        if last.latitude + part * (corner.latitude - last.latitude) > latitude { isInside.toggle() }
      }
      last = corner
    }
  }
  return isInside
}

private let world = MapExtent(west: -180, south: -90, east: 180, north: 90)

struct LandMapTests {
  @Test func `unpacks every corner`() {
    #expect(LandMap.cornerCount == 22_059)
    #expect(LandMap.outlines(in: world).allSatisfy { $0.count > 2 })
  }

  @Test(arguments: [
    ("Palmyra", 34.55, 38.27, true), ("Kyiv", 50.45, 30.52, true), ("Valletta", 35.88, 14.45, true),
    ("Iceland", 64.9, -18.5, true), ("Viti Levu", -17.8, 178, true),
    ("Chukotka, west of the meridian", 67, 178, true),
    ("Chukotka, on the meridian", 67, 179.99, true),
    ("Chukotka, east of the meridian", 67, -178, true), ("the pole", -89.9, 10, true),
    ("the Caspian Sea", 42, 50.5, false), ("the Black Sea", 43, 34, false),
    ("the North Pole", 89, 0, false), ("the Pacific", 0, -150, false),
    ("the Mediterranean", 34, 20, false),
  ])
  func `tells land from sea`(name: String, latitude: Double, longitude: Double, expected: Bool) {
    #expect(isLand(latitude, longitude, in: world) == expected)
    let near = MapExtent(
      west: longitude - 9, south: latitude - 7, east: longitude + 9, north: latitude + 7)
    #expect(isLand(latitude, longitude, in: near) == expected)
  }

  @Test(arguments: [
    MapExtent(west: 20, south: 20, east: 50, north: 45),
    MapExtent(west: 170, south: 60, east: 200, north: 75),
    MapExtent(west: -180, south: -90, east: 180, north: -60),
    MapExtent(west: 100, south: -50, east: 400, north: 80),
  ])
  func `cuts along the edges of an extent`(extent: MapExtent) {
    let corners = LandMap.outlines(in: extent).flatMap(\.self)
    #expect(!corners.isEmpty)
    #expect(
      corners.allSatisfy {
        (extent.west...extent.east).contains($0.longitude)
          && (extent.south...extent.north).contains($0.latitude)
      })
  }

  @Test func `an extent inside a continent is filled`() {
    let extent = MapExtent(west: 20, south: 20, east: 21, north: 21)
    #expect(LandMap.outlines(in: extent).map(\.count) == [4])
  }

  @Test func `an extent on the high sea has no land`() throws {
    let rapaNui = try Location(latitude: -40, longitude: -120)
    let frame = try #require(
      MapFrame(around: [rapaNui], width: 330, height: 290, leastDegrees: 20))
    #expect(LandPath.svg(frame: frame) == "")
  }
}

struct LandPathTests {
  @Test func `fills the frame and a little more where all is land`() throws {
    let frame = MapFrame(
      of: MapExtent(west: 20, south: 20, east: 21, north: 21), width: 100, height: 100)
    #expect(LandPath.svg(frame: frame) == "M103-3l0 106-106 0 0-106z")
  }

  @Test func `land is cut off beyond the edges even of a map of the whole Earth`() {
    let world = MapExtent(west: 30, south: -60, east: 390, north: 85)
    let corners = LandMap.outlines(in: world, reachingEast: 3, reachingNorth: 2).flatMap(\.self)
    #expect(corners.map(\.longitude).min() == 27)
    #expect(corners.map(\.longitude).max() == 393)
    #expect(corners.map(\.latitude).min() == -62)
  }

  @Test(arguments: [
    ("Palmyra", 34.55, 38.27), ("Kyiv", 50.45, 30.52), ("Suva", -18.1, 178.4),
    ("Valletta", 35.9, 14.5), ("Reykjavík", 64.1, -21.9), ("Oslo", 59.9, 10.7),
    ("Makassar", -5.1, 119.4),
  ])
  func `is small for a locator`(name: String, latitude: Double, longitude: Double) throws {
    let place = try Location(latitude: latitude, longitude: longitude)
    let frame = try #require(MapFrame(around: [place], width: 330, height: 290, leastDegrees: 20))
    let path = LandPath.svg(frame: frame)
    #expect((30...6000).contains(path.utf8.count))
    #expect(path.allSatisfy { "Mlz -0123456789".contains($0) })
    #expect(path == LandPath.svg(frame: frame))
  }

  @Test func `land across the meridian has no coast along it`() {
    let chukotka = MapExtent(west: 176, south: 65.5, east: 184, north: 68.5)
    let corners = LandMap.outlines(in: chukotka).flatMap(\.self)
    #expect(!corners.isEmpty)
    #expect(corners.filter { abs($0.longitude - 180) < 0.2 } == [])
  }
}
