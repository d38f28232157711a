import CanonicalJSON
import Foundation
import HeritageDocuments
import HeritageModel
import HeritageTestSupport
import SQLiteFile
import Testing

@testable import HeritageExport

@Suite(.temporaryFolder)
struct GeoPackageTests {
  /// Makes a GeoPackage of the sample's layers.
  private func make(
    _ name: String, _ change: (inout Records) throws -> Void = { _ in }
  ) throws -> String {
    let export = try Exports.records(change)
    let file = url(name)
    try Data().write(to: file)
    try GeoPackageExport(export.head).make(
      ExportLayer.allCases.map(export.layer), at: file.path)
    return file.path
  }

  private static func addFootprint(_ records: inout Records) throws {
    var site = try #require(records.sites.first)
    site.footprint = [
      "type": "Polygon",
      "coordinates": [[[179, 34], [-179, 34], [-179, 35], [179, 35], [179, 34]]],
    ]
    records.sites = RecordTable([site])
  }

  @Test func `the file says what it is, and every layer is listed with its box`() throws {
    let path = try make("listed.gpkg", Self.addFootprint)
    #expect(DatabaseReader.rows(of: path, "PRAGMA application_id") == [["1196444487"]])
    #expect(DatabaseReader.rows(of: path, "PRAGMA user_version") == [["10300"]])
    #expect(DatabaseReader.rows(of: path, "PRAGMA integrity_check") == [["ok"]])
    #expect(DatabaseReader.rows(of: path, "PRAGMA foreign_key_check") == [])
    #expect(
      DatabaseReader.rows(
        of: path,
        """
        SELECT table_name, data_type, identifier, description, min_x, max_x, geometry_type_name
        FROM gpkg_contents LEFT JOIN gpkg_geometry_columns USING (table_name) ORDER BY 1
        """) == [
          ["evidence", "features", "Evidence", "Sample: Evidence", nil, nil, "POINT"],
          [
            "footprints", "features", "Footprints", "Sample: Footprints", "-180.0", "180.0",
            "MULTIPOLYGON",
          ],
          [
            "layer_styles", "attributes", "layer_styles", "how QGIS draws the layers", nil, nil,
            nil,
          ],
          [
            "monuments", "features", "Monuments", "Sample: Monuments", "38.2667", "38.274",
            "POINT",
          ],
          ["reports", "features", "Reports", "Sample: Reports", "38.2667", "38.274", "POINT"],
          ["sites", "features", "Sites", "Sample: Sites", "38.2667", "38.2667", "POINT"],
        ])
  }

  @Test func `columns have types, an identifier that is there once, and a meaning`() throws {
    let path = try make("columns.gpkg")
    let columns = DatabaseReader.rows(
      of: path, "SELECT name || ' ' || type FROM pragma_table_info('sites')"
    ).map { $0[0] }
    #expect(columns.prefix(3) == ["fid INTEGER", "geom POINT", "id TEXT"])
    for column in [
      "longitude REAL", "contested BOOLEAN", "event_start DATE", "event_text TEXT",
      "reports INTEGER",
    ] {
      #expect(columns.contains(column))
    }
    #expect(
      DatabaseReader.rows(
        of: path, "SELECT origin FROM pragma_index_list('sites') WHERE \"unique\" = 1") == [["u"]])
    #expect(
      DatabaseReader.rows(
        of: path,
        "SELECT description FROM gpkg_data_columns WHERE table_name = 'sites' AND column_name = 'id'"
      ) == [["the record; it stays the same"]])
    let layer = try Exports.records().layer(.sites)
    #expect(
      DatabaseReader.rows(
        of: path, "SELECT count(*) FROM gpkg_data_columns WHERE table_name = 'sites'") == [
          ["\(layer.columns.count)"]
        ])
  }

  @Test func `points and areas are well-known binary behind a head, and the index finds them`()
    throws
  {
    let path = try make("places.gpkg", Self.addFootprint)
    // 'GP', version, flags, 4326; byte order, kind, 38.2667, 34.5542.
    let point = ["47500001e6100000", "0101000000", "eeebc03923224340", "bbb88d06f0464140"]
    #expect(
      DatabaseReader.rows(of: path, "SELECT geom FROM sites") == [["x'\(point.joined())'"]])
    // With the box of both halves; a multipolygon of two.
    let area = try #require(DatabaseReader.rows(of: path, "SELECT geom FROM footprints")[0][0])
    let head = [
      "47500003e6100000", "00000000008066c0", "0000000000806640", "0000000000004140",
      "0000000000804140", "010600000002000000", "010300000001000000",
    ]
    #expect(area.hasPrefix("x'\(head.joined())"))
    func found(_ box: String) -> [[String?]] {
      DatabaseReader.rows(
        of: path,
        """
        SELECT monuments.id FROM monuments JOIN rtree_monuments_geom AS place
        ON monuments.fid = place.id WHERE \(box) ORDER BY 1
        """)
    }
    #expect(found("minx > 38.268").count == 1)
    #expect(found("maxx < 0").isEmpty)
    #expect(
      DatabaseReader.rows(of: path, "SELECT count(*) FROM rtree_monuments_geom")
        == DatabaseReader.rows(of: path, "SELECT count(geom) FROM monuments"))
  }

  @Test func `what is derived is in the columns, and what is not known is NULL`() throws {
    let path = try make("values.gpkg")
    #expect(
      DatabaseReader.rows(
        of: path, "SELECT id, state, contested, typeof(superseded_by) FROM sites") == [
          ["site/palmyra", "destroyed", "0", "null"]
        ])
  }

  @Test func `a style a layer colours it by state, from the worst to what is not known`() throws {
    let path = try make("styles.gpkg")
    let styles = DatabaseReader.rows(
      of: path,
      """
      SELECT f_table_name, f_geometry_column, useAsDefault, styleQML FROM layer_styles ORDER BY 1
      """)
    #expect(styles.map { $0[0] } == ["evidence", "footprints", "monuments", "reports", "sites"])
    for style in styles {
      #expect(style[1] == "geom" && style[2] == "1")
      let text = try #require(style[3])
      let labels = text.matches(of: /value="(\w+)" label="([^"]+)"/).map { "\($0.1): \($0.2)" }
      #expect(
        labels == [
          "destroyed: Destroyed", "severe: Severely damaged", "moderate: Moderately damaged",
          "slight: Slightly damaged", "damaged: Damaged, how badly is not told",
          "possible: Possibly damaged", "none: Undamaged", "unknown: State not known",
        ])
      #expect(text.contains("v=\"91,15,31,\(style[0] == "footprints" ? 217 : 255)\""))
    }
  }

  @Test func `the registry's title, terms and remarks are in the file`() throws {
    var export = try Exports.records()
    var description = RegistryDescription()
    try description.set(.title, to: "Losses & <ruins>")
    try description.set(.licence, to: "CC BY 4.0")
    export = ExportRecords(export.known, of: description, id: Exports.registryID)
    let file = url("described.gpkg")
    try Data().write(to: file)
    try GeoPackageExport(export.head).make([export.layer(.sites)], at: file.path)
    #expect(
      DatabaseReader.rows(of: file.path, "SELECT md_standard_uri, metadata FROM gpkg_metadata") == [
        [
          "http://purl.org/dc/terms/",
          """
          <?xml version="1.0" encoding="UTF-8"?>
          <metadata xmlns:dcterms="http://purl.org/dc/terms/">
            <dcterms:title>Losses &amp; &lt;ruins&gt;</dcterms:title>
            <dcterms:rights>CC BY 4.0</dcterms:rights>
            <dcterms:description>internal edition: for the team alone</dcterms:description>
          </metadata>

          """,
        ]
      ])
    #expect(
      DatabaseReader.rows(of: file.path, "SELECT DISTINCT last_change FROM gpkg_contents") == [
        ["1970-01-01T00:00:00.000Z"]
      ])
  }

  @Test func `a GeoPackage is the same bytes whenever and wherever it is made`() throws {
    let first = try Data(contentsOf: URL(filePath: make("one.gpkg")))
    let again = try Data(contentsOf: URL(filePath: make("another-name.gpkg")))
    #expect(first == again)
  }

  @Test func `a GeoPackage that is no longer wanted is left off`() throws {
    let export = try Exports.records()
    try Data().write(to: url("off.gpkg"))
    let error = #expect(throws: SQLiteError.self) {
      try GeoPackageExport(export.head).make(
        ExportLayer.allCases.map(export.layer), at: url("off.gpkg").path
      ) { true }
    }
    #expect(error?.reason == .interrupted)
  }
}
