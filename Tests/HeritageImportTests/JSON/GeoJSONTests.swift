import Testing

@testable import HeritageImport

private let point = #""geometry": {"type": "Point", "coordinates": [38.27, 34.5, 400]}"#

private let documents: [(json: String, rows: [String])] = [
  (
    #"{"type": "FeatureCollection", "features": [{"type": "Feature", \#(point), "#
      + #""properties": {"name": "Arch", "tags": {"a": 1}}}], "bbox": [1, 2, 3, 4]}"#,
    ["1: name=Arch; tags/a=1 @ POINT (38.27 34.5)"]
  ),
  // The members in another order, and one that is no property.
  (
    #"{"features": [{\#(point), "properties": {"name": "Arch"}, "bbox": [1, 2], "n": {"o": 1}, "#
      + #""type": "Feature"}], "type": "FeatureCollection"}"#,
    ["1: name=Arch; n/o=1 @ POINT (38.27 34.5)"]
  ),
  // One feature alone, features in an array, and in JSON of another kind.
  (
    #"{"type": "Feature", "properties": {"name": "Arch"}, \#(point)}"#,
    ["1: name=Arch @ POINT (38.27 34.5)"]
  ),
  (
    #"[{"type": "Feature", "properties": {"name": "Arch"}, \#(point)}]"#,
    ["1: name=Arch @ POINT (38.27 34.5)"]
  ),
  // The identifier of a feature, unless a property has that name.
  (#"[{"type": "Feature", "id": 7, "properties": {"a": 1}}]"#, ["1: id=7; a=1"]),
  (#"[{"type": "Feature", "id": 7, "properties": {"id": 8}}]"#, ["1: id=8"]),
  (
    #"[{"type": "Feature", "properties": {"id": 8}, "id": 7},"#
      + #"{"type": "Feature", "properties": {"a": 1}, "id": 9}]"#, ["1: id=8", "1: a=1; id=9"]
  ),
  // No place, and none that can be read.
  (#"[{"type": "Feature", "geometry": null, "properties": {"a": 1}}]"#, ["1: a=1"]),
  (
    #"[{"type": "Feature", "geometry": {"type": "Point", "coordinates": []}, "properties": {"a": 1}}]"#,
    ["1: a=1"]
  ),
  (#"[{"type": "Feature", "geometry": null, "properties": null}]"#, ["1: "]),
  (
    #"[{"type": "Feature", "properties": {"a": 1}, "geometry": {"type": "Point", "coordinates": [34, 138]}}]"#,
    [#"1: a=1; geometry={"type": "Point", "coordinates": [34, 138]}"#]
  ),
  (
    #"[{"type": "Feature", "geometry": {"coordinates": [1e999, 1], "type": "Point"}, "properties": {}}]"#,
    [#"1: geometry={"coordinates": [1e999, 1], "type": "Point"}"#]
  ),
  (
    #"[{"type": "Feature", "geometry": {"coordinates": [1e308, 1], "type": "Point"}}]"#,
    [#"1: geometry={"coordinates": [1e308, 1], "type": "Point"}"#]
  ),
  (#"[{"type": "Feature", "geometry": {"x": 1, "y": 2}}]"#, [#"1: geometry={"x": 1, "y": 2}"#]),
  (#"[{"type": "Feature", "geometry": "POINT (1 2)"}]"#, ["1: geometry=POINT (1 2)"]),
  (
    #"[{"type": "Feature", "geometry": {"type": "LineString", "coordinates": [[1, 2], "x"]}}]"#,
    [#"1: geometry={"type": "LineString", "coordinates": [[1, 2], "x"]}"#]
  ),
  // What only looks like a feature.
  (
    #"[{"type": "Temple", "geometry": {"x": 1, "y": 2}, "properties": {"a": 1}}]"#,
    ["1: type=Temple; properties/a=1; geometry/x=1; geometry/y=2"]
  ),
  (#"[{"type": "Feature", "name": "x"}]"#, ["1: type=Feature; name=x"]),
  (
    #"[{"geometry": {"type": "Point", "coordinates": [1, 2]}}]"#,
    ["1: geometry/type=Point; geometry/coordinates=1; geometry/coordinates=2"]
  ),
  // A reference system that is the one of GeoJSON.
  (
    #"{"type": "FeatureCollection", "crs": {"type": "name", "properties": "#
      + #"{"name": "urn:ogc:def:crs:OGC:1.3:CRS84"}}, "features": [{"type": "Feature", \#(point)}]}"#,
    ["1:  @ POINT (38.27 34.5)"]
  ),
  (
    #"{"crs": {"type": "EPSG", "properties": {"code": 4326}}, "features": [{"type": "Feature", \#(point)}]}"#,
    ["1:  @ POINT (38.27 34.5)"]
  ),
  (#"{"crs": {"properties": {"name": "EPSG:3857"}}, "features": [{"a": 1}]}"#, ["1: a=1"]),
]

@Test(arguments: documents, [1 << 17, 1, 5])
private func `properties of features are columns, and geometries are geometries`(
  document: (json: String, rows: [String]), pieceBytes: Int
) throws {
  let read = try JSONRows(document.json, pieceBytes: pieceBytes)
  #expect(read.rows == document.rows)
  #expect(read.faults == [])
}

/// Pieces of all sizes end at every byte of a row that does not begin where its piece begins.
@Test(arguments: 1...200)
private func `rows are the same wherever pieces of the document meet`(pieceBytes: Int) throws {
  let features = (0..<12).map { number in
    """
    {"type": "Feature", "properties": {"n\\u0061me": "\\ud83c\\udfdb \(number)", "x": [true, -1.5e3]},
    "geometry": {"coordinates": [[1.25, 2], [3, 4]], "type": "LineString"}}
    """
  }.joined(separator: ",\n")
  let read = try JSONRows("{\"features\":[\(features)]}", pieceBytes: pieceBytes)
  #expect(
    read.rows
      == (0..<12).map {
        "\(1 + 2 * $0): name=🏛 \($0); x=true; x=-1.5e3 @ LINESTRING (1.25 2, 3 4)"
      })
}

private let geometries: [(json: String, wkt: String)] = [
  (#""MultiPoint", "coordinates": [[1, 2], [3, 4]]"#, "MULTIPOINT ((1 2), (3 4))"),
  (#""LineString", "coordinates": [[1, 2.25], [-3, 4e0]]"#, "LINESTRING (1 2.25, -3 4)"),
  (
    #""MultiLineString", "coordinates": [[[1, 2], [3, 4]], [[5, 6], [7, 8]]]"#,
    "MULTILINESTRING ((1 2, 3 4), (5 6, 7 8))"
  ),
  (
    #""Polygon", "coordinates": [[[0, 0], [1, 0], [1, 1], [0, 0]]]"#,
    "POLYGON ((0 0, 1 0, 1 1, 0 0))"
  ),
  (
    #""MultiPolygon", "coordinates": [[[[0, 0], [1, 0], [1, 1], [0, 0]]]]"#,
    "MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)))"
  ),
  (
    #""GeometryCollection", "geometries": [{"type": "Point", "coordinates": [1, 2]}]"#,
    "GEOMETRYCOLLECTION (POINT (1 2))"
  ),
  (
    #""Point", "coordinates": [38.269123456789012345, -0.000000000000000001]"#,
    "POINT (38.26912345678901 -1e-18)"
  ),
  (#""Point", "coordinates": [-0.5, 0]"#, "POINT (-0.5 0)"),
]

@Test(arguments: geometries)
private func `every kind of geometry is read`(json: String, wkt: String) throws {
  let read = try JSONRows(#"[{"type": "Feature", "geometry": {"type": \#(json)}}]"#)
  #expect(read.rows == ["1:  @ \(wkt)"])
}

private let foreign: [(json: String, error: String)] = [
  (
    #"{"crs": {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::3857"}}, "#
      + #""features": [{"type": "Feature", \#(point)}]}"#, "urn:ogc:def:crs:EPSG::3857"
  ),
  (
    #"{"features": [{"type": "Feature", \#(point)}], "#
      + #""crs": {"type": "EPSG", "properties": {"code": 27700}}}"#, "EPSG:27700"
  ),
  (
    #"[{"type": "Feature", \#(point), "crs": {"properties": {"name": "EPSG:25833"}}}]"#,
    "EPSG:25833"
  ),
  (
    #"{"crs": {"type": "link"}, "features": [{"type": "Feature", \#(point)}]}"#, "link"
  ),
]

@Test(arguments: foreign)
private func `another reference system is refused by name`(json: String, name: String) {
  let error = #expect(throws: ImportError.self) { try JSONRows(json) }
  #expect(error?.description == "list.json:1: the reference system '\(name)' is not WGS 84")
  #expect(
    error?.hint == "convert the file to longitude and latitude first: ogr2ogr -t_srs EPSG:4326")
}
