import HeritageModel
import SQLiteFile

/// Layers as a GeoPackage (OGC 12-128r17, version 1.3): a database in one file, for QGIS and others, which open
/// it coloured by state.
package struct GeoPackageExport {
  private let head: ExportHead

  package init(_ head: ExportHead) { self.head = head }

  /// Writes all layers, a table each.
  ///
  /// - Parameters:
  ///   - layers: What to write.
  ///   - path: Of an empty file that is there.
  ///   - isCancelled: Whether the work is to end.
  /// - Throws: ``SQLiteError`` if the file cannot be written, or the work is to end; the file is of no
  ///   use then.
  package func make(
    _ layers: [FeatureLayer], at path: String, isCancelled: @escaping () -> Bool = { false }
  ) throws {
    let database = try SQLiteFile.open(empty: path, isCancelled: isCancelled)
    try database.transaction { database in
      try database.execute(GeoPackageTables.common)
      for layer in layers {
        let extent = try fill(layer, in: database)
        try list(layer, extent, in: database)
      }
      try listStyles(of: layers, in: database)
      try describe(in: database)
    }
  }

  /// Makes the table of a layer with its index.
  ///
  /// - Returns: The box around all places, if there is one.
  private func fill(
    _ layer: FeatureLayer, in database: borrowing SQLiteFile
  ) throws -> Envelope? {
    let name = layer.name.rawValue
    let columns = layer.columns.map { column in
      "\"\(column.name)\" \(column.type.declared)\(column.name == "id" ? " NOT NULL UNIQUE" : "")"
    }
    try database.execute(
      """
      CREATE TABLE "\(name)" (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
        geom \(layer.place.declared), \(columns.joined(separator: ", ")));
      \(GeoPackageTables.index(of: name));
      """)
    let places = layer.columns.map { _ in "?" }.joined(separator: ", ")
    let row = try database.prepare("INSERT INTO \"\(name)\" VALUES (?, ?, \(places))")
    let entry = try database.prepare(
      "INSERT INTO \"\(GeoPackageTables.indexName(name))\" VALUES (?, ?, ?, ?, ?)")
    var extent: Envelope?
    var number = 0
    try layer.forEach { feature in
      number += 1
      let geometry = feature.shape.flatMap(GeoPackageGeometry.init)
      let head: [SQLiteValue] = [
        .integer(number), geometry.map { .blob($0.bytes) } ?? .null,
      ]
      try row.run(head + feature.values.map(SQLiteValue.init))
      guard let box = geometry?.envelope else { return }
      try entry.run(
        [.integer(number)] + [box.west, box.east, box.south, box.north].map(SQLiteValue.real))
      extent?.include(box)
      extent = extent ?? box
    }
    // The triggers ask functions that only those who open the file have.
    try database.execute(GeoPackageTables.triggers(of: name))
    return extent
  }

  /// Tells what the table of a layer holds.
  private func list(
    _ layer: FeatureLayer, _ extent: Envelope?, in database: borrowing SQLiteFile
  ) throws {
    let name = SQLiteValue.text(layer.name.rawValue)
    let system = SQLiteValue.integer(GeoPackageGeometry.referenceSystem)
    let box = [extent?.west, extent?.south, extent?.east, extent?.north]
    let contents: [SQLiteValue] = [
      name, .text("features"), .text(layer.title),
      .text("\(head.title): \(layer.title)"), .text(lastChange),
    ]
    try database.prepare("INSERT INTO gpkg_contents VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
      .run(contents + box.map { $0.map(SQLiteValue.real) ?? .null } + [system])
    try database.prepare("INSERT INTO gpkg_geometry_columns VALUES (?, 'geom', ?, ?, 0, 0)")
      .run([name, .text(layer.place.declared), system])
    try database.prepare(
      "INSERT INTO gpkg_extensions VALUES (?, 'geom', 'gpkg_rtree_index', ?, 'write-only')"
    ).run([name, .text(GeoPackageTables.indexDefinition)])
    let meaning = try database.prepare(
      "INSERT INTO gpkg_data_columns (table_name, column_name, description) VALUES (?, ?, ?)")
    for column in layer.columns {
      try meaning.run([name, .text(column.name), .text(column.meaning)])
    }
  }

  private func listStyles(
    of layers: [FeatureLayer], in database: borrowing SQLiteFile
  ) throws {
    let style = try database.prepare(
      """
      INSERT INTO layer_styles (f_table_catalog, f_table_schema, f_table_name, f_geometry_column,
        styleName, styleQML, styleSLD, useAsDefault, description, owner, update_time)
      VALUES ('', '', ?, 'geom', 'state', ?, '', 1, 'coloured by state', '', ?)
      """)
    for layer in layers {
      try style.run([.text(layer.name.rawValue), .text(LayerStyle(layer).qml), .text(lastChange)])
    }
    try database.prepare(
      """
      INSERT INTO gpkg_contents (table_name, data_type, identifier, description, last_change)
      VALUES ('layer_styles', 'attributes', 'layer_styles', 'how QGIS draws the layers', ?)
      """
    ).run([.text(lastChange)])
  }

  /// Tells what the whole file is about.
  private func describe(in database: borrowing SQLiteFile) throws {
    try database.prepare("INSERT INTO gpkg_metadata VALUES (1, 'dataset', ?, 'text/xml', ?)")
      .run([.text(DublinCore.namespace), .text(DublinCore(head).xml)])
    try database.prepare(
      "INSERT INTO gpkg_metadata_reference VALUES ('geopackage', NULL, NULL, NULL, ?, 1, NULL)"
    ).run([.text(lastChange)])
  }

  /// When the newest record was recorded, to the millisecond; the tables demand a time even of nothing.
  private var lastChange: String {
    let newest = head.newest ?? Instant(secondsSinceEpoch: 0)
    let fraction = String(newest.nanosecond / 1_000_000 + 1_000).dropFirst()
    return "\(newest.description.prefix(19)).\(fraction)Z"
  }
}

extension FeatureLayer.Place {
  /// The type of the places in a table.
  fileprivate var declared: String {
    switch self {
    case .point: "POINT"
    case .area: "MULTIPOLYGON"
    }
  }
}

extension FeatureColumn.ValueType {
  fileprivate var declared: String {
    switch self {
    case .text: "TEXT"
    case .integer: "INTEGER"
    case .decimal: "REAL"
    case .flag: "BOOLEAN"
    case .day: "DATE"
    }
  }
}

extension SQLiteValue {
  fileprivate init(_ value: FeatureValue) {
    self =
      switch value {
      case .absent: .null
      case .text(let text): .text(text)
      case .integer(let number): .integer(number)
      case .decimal(let number): .real(number)
      case .flag(let flag): .integer(flag ? 1 : 0)
      }
  }
}
