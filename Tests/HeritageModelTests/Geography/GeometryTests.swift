import CanonicalJSON
import HeritageModel
import Testing

private func value(_ text: String) throws -> JSONValue { try JSONParser.parse(Array(text.utf8)) }

/// A geometry as GeoJSON, and as well-known text.
private let pairs: [(geoJSON: String, wkt: String)] = [
  (#"{"coordinates":[38.27,34.5],"type":"Point"}"#, "POINT (38.27 34.5)"),
  (#"{"coordinates":[[1,2],[-3,4.25]],"type":"LineString"}"#, "LINESTRING (1 2, -3 4.25)"),
  (
    #"{"coordinates":[[[0,0],[9,0],[9,9],[0,0]],[[1,1],[2,1],[2,2],[1,1]]],"type":"Polygon"}"#,
    "POLYGON ((0 0, 9 0, 9 9, 0 0), (1 1, 2 1, 2 2, 1 1))"
  ),
  (#"{"coordinates":[[1,2],[3,4]],"type":"MultiPoint"}"#, "MULTIPOINT ((1 2), (3 4))"),
  (
    #"{"coordinates":[[[1,2],[3,4]],[[5,6],[7,8]]],"type":"MultiLineString"}"#,
    "MULTILINESTRING ((1 2, 3 4), (5 6, 7 8))"
  ),
  (
    #"{"coordinates":[[[[0,0],[1,0],[1,1],[0,0]]],[[[5,5],[6,5],[6,6],[5,5]]]],"#
      + #""type":"MultiPolygon"}"#,
    "MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)), ((5 5, 6 5, 6 6, 5 5)))"
  ),
  (
    #"{"geometries":[{"coordinates":[1,2],"type":"Point"},"#
      + #"{"coordinates":[[1,2],[3,4]],"type":"LineString"}],"type":"GeometryCollection"}"#,
    "GEOMETRYCOLLECTION (POINT (1 2), LINESTRING (1 2, 3 4))"
  ),
]

@Test(arguments: pairs)
private func `a geometry is the same in GeoJSON and in well-known text`(
  geoJSON: String, wkt: String
) throws {
  let geometry = try Geometry(geoJSON: value(geoJSON))
  #expect(try Geometry(wkt: wkt) == geometry)
  #expect(geometry.wkt == wkt)
  #expect(geometry.geoJSON.text(.compact) == geoJSON)
}

private let spellings: [(String, String)] = [
  ("point(1 2)", "POINT (1 2)"), ("  Point Z ( 1 2 3 ) ", "POINT (1 2)"),
  ("POINTZ(1 2 3)", "POINT (1 2)"), ("POINT M (1 2 3)", "POINT (1 2)"),
  ("POINT ZM (1 2 3 4)", "POINT (1 2)"), ("POINT(1 2 3)", "POINT (1 2)"),
  ("SRID=4326;POINT(1 2)", "POINT (1 2)"), ("srid=4326; point(1e1 -.5)", "POINT (10 -0.5)"),
  ("MULTIPOINT(1 2, 3 4)", "MULTIPOINT ((1 2), (3 4))"),
  ("MULTIPOINT(EMPTY, (3 4))", "MULTIPOINT ((3 4))"),
  ("MULTIPOLYGON(EMPTY, ((0 0,1 0,1 1,0 0)))", "MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)))"),
  (
    "GEOMETRYCOLLECTION Z (POINT EMPTY, POINT Z (1 2 3), GEOMETRYCOLLECTION EMPTY)",
    "GEOMETRYCOLLECTION (POINT (1 2))"
  ),
]

@Test(arguments: spellings)
private func `well-known text has many spellings`(text: String, wkt: String) throws {
  #expect(try Geometry(wkt: text).wkt == wkt)
}

private let faultyTexts: [(String, String)] = [
  ("", "the text ends where a kind of geometry such as 'POINT' is expected"),
  ("34.5, 38.2", "'34.5, 38.2' stands where a kind of geometry such as 'POINT' is expected"),
  ("POINT EMPTY", "the geometry is empty"), ("MULTIPOLYGON(EMPTY)", "the geometry is empty"),
  ("POINT", "the text ends where '(' is expected"),
  ("POINT(38.2", "the text ends where a number is expected"),
  ("POINT(38.2 34.5", "the text ends where ')' is expected"),
  ("POINT(38,2 34,5)", "',2 34,5)' stands where a number is expected"),
  ("POINT(nan 1)", "'nan 1)' stands where a number is expected"),
  ("POINT(0x1p3 1)", "'x1p3 1)' stands where a number is expected"),
  ("POINT(1 2, 3 4)", "a point has 2 positions"),
  ("POINT Z (1 2)", "a position has 2 numbers instead of 3"),
  ("POINT(1 2 3 4 5)", "'5)' stands where ')' is expected"),
  ("POINT(1 2) x", "'x' stands where the end is expected"),
  ("CIRCULARSTRING(0 0,1 1,2 0)", "geometries of the kind 'CIRCULARSTRING' are not read"),
  ("SRID=3857;POINT(1 2)", "the reference system 'SRID=3857' is not WGS 84"),
  ("POINT(1 1e999)", "latitude inf is outside -90 to 90 degrees"),
  ("POINT(181 1)", "longitude 181.0 is outside -180 to 180 degrees"),
  ("LINESTRING(1 2)", "a line has only one position"),
  ("POLYGON((0 0,1 0,1 1,0 1))", "a ring does not end where it begins"),
  ("POLYGON((0 0,1 0,0 0))", "a ring has 3 positions instead of at least 4"),
  (
    String(repeating: "GEOMETRYCOLLECTION(", count: 100_000),
    "the geometry nests collections deeper than 16 levels"
  ),
]

@Test(arguments: faultyTexts)
private func `a text that is no geometry says why`(text: String, reason: String) {
  let error = #expect(throws: GeometryError.self) { try Geometry(wkt: text) }
  #expect(error?.description == reason)
}

private let faultyValues: [(String, String)] = [
  ("[1,2]", "a geometry is not an object"), ("{}", "a geometry has no 'type'"),
  (#"{"type":"Circle"}"#, "geometries of the kind 'Circle' are not read"),
  (#"{"type":"Point"}"#, "a geometry of the kind 'Point' has no 'coordinates'"),
  (
    #"{"type":"GeometryCollection"}"#,
    "a geometry of the kind 'GeometryCollection' has no 'geometries'"
  ),
  (#"{"type":"Point","coordinates":[]}"#, "the geometry is empty"),
  (#"{"type":"MultiPolygon","coordinates":[[[]]]}"#, "the geometry is empty"),
  (
    #"{"type":"Point","coordinates":["38","34"]}"#,
    "a position is not two numbers, longitude and latitude"
  ),
  (
    #"{"type":"Point","coordinates":[38]}"#, "a position is not two numbers, longitude and latitude"
  ),
  (
    #"{"type":"Polygon","coordinates":[[0,0],[1,1]]}"#,
    "coordinates are not nested as their kind of geometry has them"
  ),
  (
    #"{"type":"Point","coordinates":[1e308,1]}"#,
    "longitude 1e+308 is outside -180 to 180 degrees"
  ),
]

@Test(arguments: faultyValues)
private func `a value that is no geometry says why`(text: String, reason: String) throws {
  let value = try value(text)
  let error = #expect(throws: GeometryError.self) { try Geometry(geoJSON: value) }
  #expect(error?.description == reason)
}

private let advice: [(String, String?)] = [
  ("POINT(34.5 138.2)", "longitude comes first in a geometry: are the two swapped?"),
  ("POINT(138.2 134.5)", nil),
  (
    "POINT(4262000 3822000)",
    "convert the file to longitude and latitude first: ogr2ogr -t_srs EPSG:4326"
  ),
  (
    "SRID=32637;POINT(1 2)",
    "convert the file to longitude and latitude first: ogr2ogr -t_srs EPSG:4326"
  ),
]

@Test(arguments: advice)
private func `an error of a geometry gives advice that fits`(text: String, hint: String?) {
  let error = #expect(throws: GeometryError.self) { try Geometry(wkt: text) }
  #expect(error?.hint == hint)
}

@Test func `a position's height and what follows it are dropped`() throws {
  let geometry = try Geometry(geoJSON: value(#"{"type":"Point","coordinates":[1,2,300,"x"]}"#))
  #expect(geometry.wkt == "POINT (1 2)")
}

@Test func `a geometry has a million positions at most`() throws {
  let place = Geometry.Position(longitude: 1, latitude: 2)
  let most = try Geometry(.multiPoint(Array(repeating: place, count: 1_000_000)))
  #expect(most.centroid == place)
  let error = #expect(throws: GeometryError.self) {
    try Geometry(.collection([most.shape, .point(place)]))
  }
  #expect(error?.description == "the geometry has more than 1000000 positions")
}

@Test func `only a point alone is a point`() throws {
  #expect(
    try Geometry(wkt: "POINT(1 2)").point == Geometry.Position(longitude: 1, latitude: 2))
  #expect(try !Geometry(wkt: "MULTIPOINT(1 2)").isPoint)
}
