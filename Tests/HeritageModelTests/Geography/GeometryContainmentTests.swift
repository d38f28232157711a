import HeritageModel
import Testing

private func ring(_ corners: (Double, Double)...) -> [Geometry.Position] {
  let positions = corners.map { Geometry.Position(longitude: $0.0, latitude: $0.1) }
  return positions + positions.prefix(1)
}

private func square(_ west: Double, _ south: Double, _ size: Double) -> [Geometry.Position] {
  ring(
    (west, south), (west + size, south), (west + size, south + size), (west, south + size))
}

private let withHole = Geometry.Shape.polygon([square(10, 10, 10), square(14, 14, 2)])
private let across = Geometry.Shape.polygon([ring((178, 0), (-178, 0), (-178, 4), (178, 4))])
private let two = Geometry.Shape.multiPolygon([[square(0, 0, 1)], [square(5, 0, 1)]])

@Test(arguments: [
  (withHole, 12.0, 12.0, true), (withHole, 15.0, 15.0, false), (withHole, 9.9, 12.0, false),
  (withHole, 12.0, 20.1, false), (withHole, -12.0, 12.0, false),
  (across, 2.0, 179.0, true), (across, 2.0, -179.0, true), (across, 2.0, 180.0, true),
  (across, 2.0, -180.0, true), (across, 2.0, 177.0, false), (across, 2.0, -177.0, false),
  (across, 2.0, 0.0, false), (across, 5.0, 179.0, false),
  (two, 0.5, 0.5, true), (two, 0.5, 5.5, true), (two, 0.5, 3.0, false), (two, 0.5, -179.5, false),
  (.collection([two, .point(.init(longitude: 3, latitude: 0.5))]), 0.5, 3.0, false),
  (.line([.init(longitude: 0, latitude: 0), .init(longitude: 9, latitude: 9)]), 3.0, 3.0, false),
])
func `a point lies in an area but for its holes`(
  shape: Geometry.Shape, latitude: Double, longitude: Double, isInside: Bool
) throws {
  let geometry = try Geometry(shape)
  #expect(geometry.contains(latitude: latitude, longitude: longitude) == isInside)
}

@Test(arguments: [
  (withHole, 15.0, 15.0), (across, 2.0, 180.0), (two, 0.5, 3.0),
  (.point(.init(longitude: 7, latitude: 8)), 8.0, 7.0),
])
func `all positions lie in the circle around a geometry`(
  shape: Geometry.Shape, latitude: Double, longitude: Double
) throws {
  let circle = try Geometry(shape).surroundingCircle
  #expect(circle.latitude == latitude)
  #expect(abs(circle.longitude) == longitude)
  let positions: [Geometry.Position] =
    switch shape {
    case .polygon(let rings): rings.flatMap(\.self)
    case .multiPolygon(let polygons): polygons.flatMap(\.self).flatMap(\.self)
    case .point(let position): [position]
    default: []
    }
  for position in positions {
    let metres = Location.metres(
      from: (circle.latitude, circle.longitude), to: (position.latitude, position.longitude))
    #expect(metres <= circle.radiusMetres + 0.001)
  }
}
