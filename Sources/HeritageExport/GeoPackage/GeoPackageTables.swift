/// The tables that every GeoPackage has, and those of its extensions that are used here (OGC 12-128r17, version
/// 1.3).
enum GeoPackageTables {
  /// Marks the file and makes its tables.
  static let common = """
    PRAGMA application_id = 0x47504B47; PRAGMA user_version = 10300;
    CREATE TABLE gpkg_spatial_ref_sys (
      srs_name TEXT NOT NULL, srs_id INTEGER NOT NULL PRIMARY KEY, organization TEXT NOT NULL,
      organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT);
    INSERT INTO gpkg_spatial_ref_sys VALUES
      ('Undefined cartesian SRS', -1, 'NONE', -1, 'undefined', NULL),
      ('Undefined geographic SRS', 0, 'NONE', 0, 'undefined', NULL),
      ('WGS 84', 4326, 'EPSG', 4326, '\(worldGeodeticSystem)', 'longitude and latitude in degrees');
    CREATE TABLE gpkg_contents (
      table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE,
      description TEXT DEFAULT '',
      last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
      min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER,
      CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id));
    CREATE TABLE gpkg_geometry_columns (
      table_name TEXT NOT NULL, column_name TEXT NOT NULL, geometry_type_name TEXT NOT NULL,
      srs_id INTEGER NOT NULL, z TINYINT NOT NULL, m TINYINT NOT NULL,
      CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name),
      CONSTRAINT uk_gc_table_name UNIQUE (table_name),
      CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents (table_name),
      CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id));
    CREATE TABLE gpkg_extensions (
      table_name TEXT, column_name TEXT, extension_name TEXT NOT NULL, definition TEXT NOT NULL,
      scope TEXT NOT NULL,
      CONSTRAINT ge_tce UNIQUE (table_name, column_name, extension_name));
    \(metadata)
    \(schema)
    \(styles)
    """

  private static let worldGeodeticSystem =
    #"GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],"#
    + #"AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],"#
    + #"UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],"#
    + #"AXIS["Latitude",NORTH],AXIS["Longitude",EAST],AUTHORITY["EPSG","4326"]]"#

  /// What the whole file is about.
  private static let metadata = """
    CREATE TABLE gpkg_metadata (
      id INTEGER CONSTRAINT m_pk PRIMARY KEY ASC NOT NULL, md_scope TEXT NOT NULL DEFAULT 'dataset',
      md_standard_uri TEXT NOT NULL, mime_type TEXT NOT NULL DEFAULT 'text/xml',
      metadata TEXT NOT NULL DEFAULT '');
    CREATE TABLE gpkg_metadata_reference (
      reference_scope TEXT NOT NULL, table_name TEXT, column_name TEXT, row_id_value INTEGER,
      timestamp DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
      md_file_id INTEGER NOT NULL, md_parent_id INTEGER,
      CONSTRAINT crmr_mfi_fk FOREIGN KEY (md_file_id) REFERENCES gpkg_metadata (id),
      CONSTRAINT crmr_mpi_fk FOREIGN KEY (md_parent_id) REFERENCES gpkg_metadata (id));
    INSERT INTO gpkg_extensions VALUES
      ('gpkg_metadata', NULL, 'gpkg_metadata', '\(specification)extension_metadata', 'read-write'),
      ('gpkg_metadata_reference', NULL, 'gpkg_metadata', '\(specification)extension_metadata',
        'read-write');
    """

  /// What the columns mean.
  private static let schema = """
    CREATE TABLE gpkg_data_columns (
      table_name TEXT NOT NULL, column_name TEXT NOT NULL, name TEXT, title TEXT, description TEXT,
      mime_type TEXT, constraint_name TEXT,
      CONSTRAINT pk_gdc PRIMARY KEY (table_name, column_name),
      CONSTRAINT gdc_tn UNIQUE (table_name, name));
    CREATE TABLE gpkg_data_column_constraints (
      constraint_name TEXT NOT NULL, constraint_type TEXT NOT NULL, value TEXT, min NUMERIC,
      min_is_inclusive BOOLEAN, max NUMERIC, max_is_inclusive BOOLEAN, description TEXT,
      CONSTRAINT gdcc_ntv UNIQUE (constraint_name, constraint_type, value));
    INSERT INTO gpkg_extensions VALUES
      ('gpkg_data_columns', NULL, 'gpkg_schema', '\(specification)extension_schema', 'read-write'),
      ('gpkg_data_column_constraints', NULL, 'gpkg_schema', '\(specification)extension_schema',
        'read-write');
    """

  /// What QGIS draws layers with: a table of its own making.
  private static let styles = """
    CREATE TABLE layer_styles (
      id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, f_table_catalog TEXT(256),
      f_table_schema TEXT(256), f_table_name TEXT(256), f_geometry_column TEXT(256),
      styleName TEXT(30), styleQML TEXT, styleSLD TEXT, useAsDefault BOOLEAN, description TEXT,
      owner TEXT(30), ui TEXT(30),
      update_time DATETIME DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')));
    """

  private static let specification = "http://www.geopackage.org/spec130/#"

  /// The definition that the index of a layer's places is listed with.
  static let indexDefinition = specification + "extension_rtree"

  /// Makes the index of a layer's places, which is filled by whoever fills the layer.
  static func index(of layer: String) -> String {
    "CREATE VIRTUAL TABLE \"\(indexName(layer))\" USING rtree(id, minx, maxx, miny, maxy)"
  }

  static func indexName(_ layer: String) -> String { "rtree_\(layer)_geom" }

  /// Lets the index follow what others change.
  ///
  /// They ask functions that SQLite alone does not have: who opens the file to change it brings them.
  static func triggers(of layer: String) -> String {
    let index = indexName(layer)
    let put = """
      INSERT OR REPLACE INTO "\(index)" VALUES (NEW.fid,
        ST_MinX(NEW.geom), ST_MaxX(NEW.geom), ST_MinY(NEW.geom), ST_MaxY(NEW.geom));
      """
    let take = "DELETE FROM \"\(index)\" WHERE id = OLD.fid;"
    let (isPlaced, isNot) = (
      "(NEW.geom NOTNULL AND NOT ST_IsEmpty(NEW.geom))",
      "(NEW.geom ISNULL OR ST_IsEmpty(NEW.geom))"
    )
    return """
      CREATE TRIGGER "\(index)_insert" AFTER INSERT ON "\(layer)" WHEN \(isPlaced)
      BEGIN \(put) END;
      CREATE TRIGGER "\(index)_update1" AFTER UPDATE OF geom ON "\(layer)"
      WHEN OLD.fid = NEW.fid AND \(isPlaced) BEGIN \(put) END;
      CREATE TRIGGER "\(index)_update2" AFTER UPDATE OF geom ON "\(layer)"
      WHEN OLD.fid = NEW.fid AND \(isNot) BEGIN \(take) END;
      CREATE TRIGGER "\(index)_update3" AFTER UPDATE ON "\(layer)"
      WHEN OLD.fid != NEW.fid AND \(isPlaced) BEGIN \(take) \(put) END;
      CREATE TRIGGER "\(index)_update4" AFTER UPDATE ON "\(layer)"
      WHEN OLD.fid != NEW.fid AND \(isNot)
      BEGIN DELETE FROM "\(index)" WHERE id IN (OLD.fid, NEW.fid); END;
      CREATE TRIGGER "\(index)_delete" AFTER DELETE ON "\(layer)" WHEN OLD.geom NOTNULL
      BEGIN \(take) END;
      """
  }
}
