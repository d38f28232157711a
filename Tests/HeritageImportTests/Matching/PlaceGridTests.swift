import HeritageModel
@testable import HeritageImport
import Testing

/// Numbers that look random and are the same in every run.
private struct Scatter {
  var state: UInt64 = 42

  mutating func next(_ range: ClosedRange<Double>) -> Double {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return range.lowerBound
      + Double(state >> 11) / Double(1 << 53) * (range.upperBound - range.lowerBound)
  }
}

@Test(arguments: [
  (0.0, 0.0), (51.5, -0.1), (34.55, 38.27), (-17.0, 179.99), (-17.0, -179.99), (89.99, 10.0),
  (-89.999, 0.0), (90.0, 0.0), (70.0, 180.0), (60.0, -180.0),
])
func `all circles near a point are found and no others`(latitude: Double, longitude: Double) {
  var scatter = Scatter()
  var grid = PlaceGrid()
  var circles: [(latitude: Double, longitude: Double, radius: Double)] = []
  for index in 0..<2_000 {
    let spread = [0.005, 0.05, 0.5, 90][index % 4]
    let north = min(90, max(-90, latitude + scatter.next(-spread...spread)))
    var east = longitude + scatter.next(-spread * 2...spread * 2)
    east = east > 180 ? east - 360 : east < -180 ? east + 360 : east
    let radius = [0, 30, 800, 5_000, 60_000, 2_000_000][index % 6]
    circles.append((north, east, Double(radius)))
    grid.add(latitude: north, longitude: east, radiusMetres: Double(radius), place: index)
  }
  grid.settle()
  for metres in [1.0, 1_000, 40_000] {
    var found: [Int] = []
    grid.visit(latitude: latitude, longitude: longitude, within: metres) { found.append($0.place) }
    let expected = circles.indices.filter { index in
      let circle = circles[index]
      let distance = Location.metres(
        from: (latitude, longitude), to: (circle.latitude, circle.longitude))
      // At the very edge the digits that the grid keeps decide.
      return distance <= metres + circle.radius && distance < metres + circle.radius - 0.5
    }
    #expect(Set(found).isSuperset(of: expected))
    #expect(Set(found).count == found.count)
    for place in found {
      let circle = circles[place]
      #expect(
        Location.metres(from: (latitude, longitude), to: (circle.latitude, circle.longitude))
          <= metres + circle.radius + 0.5)
    }
  }
}
