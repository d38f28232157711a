import HeritageModel
import Testing

/// A geometry, and the longitude and latitude of its middle.
private let middles: [(wkt: String, longitude: Double, latitude: Double)] = [
  ("POINT(38.26912345678 34.5)", 38.269_123_456_78, 34.5),
  ("MULTIPOINT(0 0, 3 0, 0 3, 1 1)", 1, 1),
  ("LINESTRING(0 0, 4 0)", 2, 0),
  // At 60 degrees a degree of longitude is half as long as one of latitude.
  ("LINESTRING(0 59.5, 2 59.5, 2 60.5)", 1.5, 59.75),
  ("POLYGON((0 0,4 0,4 2,2 2,2 4,0 4,0 0))", 5.0 / 3, 5.0 / 3),
  ("POLYGON((0 0,0 4,2 4,2 2,4 2,4 0,0 0))", 5.0 / 3, 5.0 / 3),
  // A hole, the same way around as the ring it is in and the other way.
  ("POLYGON((0 0,4 0,4 4,0 4,0 0),(1 1,1 2,2 2,2 1,1 1))", 61.0 / 30, 61.0 / 30),
  ("POLYGON((0 0,4 0,4 4,0 4,0 0),(1 1,2 1,2 2,1 2,1 1))", 61.0 / 30, 61.0 / 30),
  ("MULTIPOLYGON(((0 0,2 0,2 2,0 2,0 0)),((10 0,11 0,11 1,10 1,10 0)))", 2.9, 0.9),
  // Of several kinds, what covers most counts.
  ("GEOMETRYCOLLECTION(POINT(9 9),LINESTRING(5 5,6 6),POLYGON((0 0,2 0,2 2,0 2,0 0)))", 1, 1),
  ("GEOMETRYCOLLECTION(POINT(9 9),LINESTRING(-1 0,1 0))", 0, 0),
  // As thin as a line, or as small as a point.
  ("POLYGON((0 0,2 0,4 0,0 0))", 2, 0), ("POLYGON((5 5,5 5,5 5,5 5))", 5, 5),
  ("LINESTRING(5 5,5 5)", 5, 5),
  // A ring that crosses itself and weighs nothing.
  ("POLYGON((0 0,2 2,2 0,0 2,0 0))", 1, 1),
  // Across the 180th meridian, in one piece and cut there.
  ("POLYGON((179 -17,-179 -17,-179 -16,179 -16,179 -17))", 180, -16.5),
  ("POLYGON((179 -17,-177 -17,-177 -16,179 -16,179 -17))", -179, -16.5),
  (
    "MULTIPOLYGON(((178 0,180 0,180 1,178 1,178 0)),((-180 0,-179 0,-179 1,-180 1,-180 0)))",
    179.5, 0.5
  ),
  ("MULTIPOINT(179 10, -178 10)", -179.5, 10),
  ("POLYGON((-180 -90,180 -90,180 90,-180 90,-180 -90))", 0, 0),
  ("POLYGON((-170 -80,170 -80,170 -60,-170 -60,-170 -80))", 180, -70),
  // A house of ten metres, far from where degrees begin.
  (
    "POLYGON((38.2691 34.5511,38.2692 34.5511,38.2692 34.5512,38.2691 34.5512,38.2691 34.5511))",
    38.26915, 34.55115
  ),
]

@Test(arguments: middles)
private func `the middle of a geometry is that of what covers most`(
  wkt: String, longitude: Double, latitude: Double
) throws {
  let middle = try Geometry(wkt: wkt).centroid
  #expect(abs(middle.longitude - longitude) < 0.000_000_06)
  #expect(abs(middle.latitude - latitude) < 0.000_000_06)
}
