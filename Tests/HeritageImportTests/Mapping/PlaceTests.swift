import CanonicalJSON
import HeritageModel
import Testing

@testable import HeritageImport

private let degrees: [(String, String, Double, Double)] = [
  ("34.5513", "38.2691", 34.5513, 38.2691), ("-34.5", "+38", -34.5, 38),
  ("34,5513", "38,2691", 34.5513, 38.2691), ("34,5513", "38.2691", 34.5513, 38.2691),
  ("34°33′15″N", "38°16′12″E", 34.55416666666667, 38.27),
  ("34 33 15 N", "38 16 12 E", 34.55416666666667, 38.27),
  ("34°33'15\"", "38°16’12”", 34.55416666666667, 38.27),
  ("N34.55", "W38.2", 34.55, -38.2), ("34.55 S", "38.2 w", -34.55, -38.2),
  ("34.55 С", "38.2 В", 34.55, 38.2), ("34.55Ю", "38.2З", -34.55, -38.2),
  ("34°33,5′N", "38°E", 34.55833333333333, 38), ("٣٤٫٥", "٣٨", 34.5, 38),
  ("Lat 34.5", "Lon: 38", 34.5, 38), ("0", "38", 0, 38),
]

@Test(arguments: degrees)
private func `a point is made of two columns`(
  north: String, east: String, latitude: Double, longitude: Double
) throws {
  var table = try MappedTable(
    site: """
      {"names": [{"text": "n"}], "location": {"latitude": "y", "longitude": "x"}}
      """, ["n", "y", "x"], [["a", north, east]])
  let draft = try table.draft()
  let location = try #require(draft.site?.location)
  #expect(abs(location.latitude - latitude) < 1e-12)
  #expect(abs(location.longitude - longitude) < 1e-12)
  #expect(table.warnings.isEmpty)
}

private let noDegrees: [(String, String, String)] = [
  (
    "0", "0.0",
    "'0, 0.0' stands for a missing place; it is not taken for a point, and is "
      + "kept verbatim [GEO-02]"
  ),
  (
    "138.2", "34.5",
    "latitude 138.2 is outside -90 to 90 degrees; it is not taken for a point, "
      + "and is kept verbatim (are latitude and longitude swapped?) [GEO-01]"
  ),
  (
    "34.5", "",
    "there is a latitude '34.5' and no longitude; it is not taken for a point, and is "
      + "kept verbatim [GEO-01]"
  ),
  (
    "", "38.2",
    "there is a longitude '38.2' and no latitude; it is not taken for a point, and is "
      + "kept verbatim [GEO-01]"
  ),
  (
    "6862000", "652000",
    "'6862000, 652000' are metres of a national grid, not degrees; it is not "
      + "taken for a point, and is kept verbatim (convert the table to longitude and latitude "
      + "first, as 'ogr2ogr' and QGIS do) [GEO-01]"
  ),
  (
    "34.5", "38.2 O",
    "'34.5, 38.2 O' is no point: 'O' is west in French and Spanish, and east in "
      + "German; it is not taken for a point, and is kept verbatim (write W or E) [GEO-01]"
  ),
  (
    "34.5 E", "38.2 E",
    "'34.5 E, 38.2 E' is no point: it is not a latitude; it is not taken for "
      + "a point, and is kept verbatim (write degrees, such as '34.5513, 38.2691' or "
      + "34°33'05\"N 38°16'09\"E) [GEO-01]"
  ),
  (
    "1,234.5", "38",
    "'1,234.5, 38' is no point: it is not two numbers, a latitude and a "
      + "longitude; it is not taken for a point, and is kept verbatim (write degrees, such as "
      + "'34.5513, 38.2691' or 34°33'05\"N 38°16'09\"E) [GEO-01]"
  ),
]

@Test(arguments: noDegrees)
private func `what is no point is kept in words and told`(
  north: String, east: String, warning: String
) throws {
  var table = try MappedTable(
    site: """
      {"names": [{"text": "n"}], "location": {"latitude": "y", "longitude": "x"}}
      """, ["n", "y", "x"], [["a", north, east]])
  let draft = try table.draft()
  #expect(draft.site?.location == nil)
  #expect(draft.lacksPoints)
  #expect(table.warnings == ["2: row 1 a: \(warning)"])
  let kept = [("x", east), ("y", north)].filter { !$0.1.isEmpty }.map { "\($0): \($1)" }
  #expect(draft.unmapped(in: table.columns) == kept)
}

@Test func `a row without a point says nothing of one`() throws {
  var table = try MappedTable(
    site: """
      {"names": [{"text": "n"}], "location": {"latitude": "y", "longitude": "x"}}
      """, ["n", "y", "x"], [["a", "", ""]])
  #expect(try !table.draft().lacksPoints)
  #expect(table.warnings.isEmpty)
}

private let pairs: [(String, String, Double, Double)] = [
  ("34.5, 38.2", "lat lon", 34.5, 38.2), ("34.5 38.2", "lat lon", 34.5, 38.2),
  ("34.5;38.2", "lat lon", 34.5, 38.2), ("[34.5, 38.2]", "lat lon", 34.5, 38.2),
  ("[38.2, 34.5]", "lon lat", 34.5, 38.2), ("34,5 38,2", "lat lon", 34.5, 38.2),
  ("34,5; 38,2", "lat lon", 34.5, 38.2), ("38,2; 34,5", "lon lat", 34.5, 38.2),
  ("36.340 43.130 223.5 3.9", "lat lon", 36.34, 43.13), ("34.5 38.2 120", "lat lon", 34.5, 38.2),
  ("34°30'N 38°12'E", "lat lon", 34.5, 38.2), ("34°30'N 38°12'E", "lon lat", 34.5, 38.2),
  ("38°12' 34°30'", "lon lat", 34.5, 38.2), ("34 30 38 12", "lat lon", 34.5, 38.2),
]

@Test(arguments: pairs)
private func `a point is made of a pair in one column`(
  text: String, order: String, latitude: Double, longitude: Double
) throws {
  var table = try MappedTable(
    site: """
      {"names": [{"text": "n"}], "location": {"pair": "p", "order": "\(order)"}}
      """, ["n", "p"], [["a", text]])
  let location = try #require(try table.site()?.location)
  #expect(abs(location.latitude - latitude) < 1e-12)
  #expect(abs(location.longitude - longitude) < 1e-12)
}

@Test func `an area gives an outline, and its middle as the point`() throws {
  let area = "POLYGON ((38 34, 39 34, 39 35, 38 35, 38 34))"
  var table = try MappedTable(
    site: #"{"names": [{"text": "n"}], "location": {"wkt": "w", "uncertaintyMetres": "=50"}}"#,
    ["n", "w"], [["a", area]])
  let site = try #require(try table.site())
  #expect(site.location == (try Location(latitude: 34.5, longitude: 38.5, uncertaintyMetres: 50)))
  #expect(site.footprint == (try Geometry(wkt: area).geoJSON))
}

@Test(arguments: ["POINT (38.5 34.5)", "Point(38.5 34.5)", "MULTIPOINT ((38.5 34.5))"])
func `a point in well-known text has no outline`(text: String) throws {
  var table = try MappedTable(
    site: #"{"names": [{"text": "n"}], "location": {"wkt": "w"}}"#, ["n", "w"], [["a", text]])
  let site = try #require(try table.site())
  #expect(site.location == (try Location(latitude: 34.5, longitude: 38.5)))
  #expect(site.footprint == nil)
}

@Test(arguments: [
  ("POINT EMPTY", []),
  (
    "POINT (1)",
    [
      "2: row 1 a: ')' stands where a number is expected; it is not taken for a point, and is "
        + "kept verbatim [GEO-01]"
    ]
  ),
])
func `well-known text without a point gives none`(text: String, warnings: [String]) throws {
  var table = try MappedTable(
    site: #"{"names": [{"text": "n"}], "location": {"wkt": "w"}}"#, ["n", "w"], [["a", text]])
  #expect(try table.site()?.location == nil)
  #expect(table.warnings == warnings)
}

@Test func `a point is made of a grid in metres`() throws {
  let site = """
    {"names": [{"text": "n"}], "location": {"easting": "e", "northing": "o", "zone": "=37N"}}
    """
  var table = try MappedTable(site: site, ["n", "e", "o"], [["a", "500000", "3822000"]])
  #expect(
    try table.site()?.location == (try Location(latitude: 34.5397047, longitude: 39)))
  var half = try MappedTable(site: site, ["n", "e", "o"], [["a", "500000", ""]])
  #expect(try half.site()?.location == nil)
  #expect(
    half.warnings == [
      "2: row 1 a: '500000, 37N' lacks its easting, its northing or its zone; it is not taken for "
        + "a point, and is kept verbatim [GEO-01]"
    ])
}

@Test(arguments: [#"{"names": [{"text": "n"}]}"#, #"{"names": [{"text": "n"}], "location": {}}"#])
func `the geometry of the format is the point where no column is`(site: String) throws {
  let line = try Geometry(wkt: "LINESTRING (38 34, 39 34)")
  var table = try MappedTable(site: site, ["n"], [["a"]], geometry: line)
  let made = try #require(try table.site())
  #expect(made.location == (try Location(latitude: 34, longitude: 38.5)))
  #expect(made.footprint == line.geoJSON)
}

@Test func `a place alone makes a site where the nearest one is meant`() throws {
  let point = try Geometry(wkt: "POINT (38 34)")
  var table = try MappedTable(site: #"{"near": 30}"#, ["n"], [["a"]], geometry: point)
  #expect(try table.site()?.location == (try Location(latitude: 34, longitude: 38)))
  var other = try MappedTable(site: #"{"near": 30}"#, ["n"], [["a"]])
  #expect(try other.site() == nil)
}

@Test func `rows of one key with other points keep the first`() throws {
  var table = try MappedTable(
    site: """
      {"names": [{"text": "n"}], "location": {"latitude": "y", "longitude": "x",
        "uncertaintyMetres": "u"}}
      """, ["n", "y", "x", "u"],
    [
      ["a", "", "", ""], ["a", "34", "38", "?"], ["a", "34.0", "38", ""], ["a", "35", "38", "5"],
    ])
  let draft = try table.draft()
  #expect(
    draft.site?.location == (try Location(latitude: 34, longitude: 38, uncertaintyMetres: 5)))
  #expect(draft.unmapped(in: table.columns) == ["u: ?", "x: 38", "y: 35"])
  #expect(
    table.warnings == [
      "5: row 1 a: the point on line 3 is 34.0, 38.0, which is taken; 35.0, 38.0 is kept verbatim "
        + "[IMP-12]",
      "3: row 1 a: '?' is not a number of metres above 0; it is kept verbatim [GEO-06]",
    ])
}

@Test func `more than one point in a row is told`() throws {
  var table = try MappedTable(
    site: #"{"names": [{"text": "n"}], "location": {"pair": "p", "order": "lat lon"}}"#,
    ["n", "p"], [["a", "34 38|35 39"]])
  let draft = try table.draft()
  #expect(draft.site?.location == (try Location(latitude: 34, longitude: 38)))
  #expect(draft.unmapped(in: table.columns) == ["p: 34 38, 35 39"])
  #expect(
    table.warnings == [
      "2: row 1 a: the row has more than one point, of which the first is taken; all are "
        + "kept verbatim [IMP-12]"
    ])
}
