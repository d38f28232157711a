import Foundation
import ListingGeneration
import SideBySide

/// What people use to bring a table into something that can be queried, keeping every row.
struct TablePeers {
  private let ogr: String
  private let sqliteUtils: String
  private let python: String

  /// Finds them in a list of folders, as `PATH` has it.
  ///
  /// - Throws: `BenchmarkError.missingPrograms` with all that are missing.
  static func found(inPath path: String) throws(BenchmarkError) -> TablePeers {
    let needed = [
      BenchmarkError.MissingProgram(name: "ogr2ogr", debianPackage: "gdal-bin"),
      BenchmarkError.MissingProgram(name: "sqlite-utils", debianPackage: "sqlite-utils"),
      BenchmarkError.MissingProgram(name: "python3", debianPackage: "python3-lxml"),
    ]
    let places = needed.map { Peers.place(of: $0.name, inPath: path) }
    guard let ogr = places[0], let sqliteUtils = places[1], let python = places[2] else {
      throw .missingPrograms(zip(needed, places).filter { $0.1 == nil }.map(\.0))
    }
    return TablePeers(ogr: ogr, sqliteUtils: sqliteUtils, python: python)
  }

  /// What a format is compared with, and how it makes a database of a list.
  func conversions(of format: TableFormat) -> [(name: String, command: (URL, URL) -> Command)] {
    switch format {
    case .csv:
      [
        ("ogr2ogr to GeoPackage", geoPackage),
        ("sqlite-utils", { insert($0, $1, as: "csv") }),
      ]
    case .jsonl: [("sqlite-utils", { insert($0, $1, as: "nl") })]
    case .xlsx, .geojson, .geojsonseq, .kml: [("ogr2ogr to GeoPackage", geoPackage)]
    case .xml: [("lxml into SQLite", parse)]
    }
  }

  private func geoPackage(_ list: URL, _ made: URL) -> Command {
    let options =
      list.pathExtension == "csv"
      ? ["-oo", "X_POSSIBLE_NAMES=lon", "-oo", "Y_POSSIBLE_NAMES=lat"] : []
    return Command(ogr, ["-f", "GPKG", path(made), path(list)] + options)
  }

  private func insert(_ list: URL, _ made: URL, as form: String) -> Command {
    Command(sqliteUtils, ["insert", path(made), "list", path(list), "--\(form)", "--pk", "id"])
  }

  private func parse(_ list: URL, _ made: URL) -> Command {
    Command(python, ["-c", Self.script, path(list), path(made)])
  }

  /// Reads element by element, as a large file has to be.
  private static let script = """
    import sqlite3, sys
    from lxml import etree
    database = sqlite3.connect(sys.argv[2])
    made = False
    for _, row in etree.iterparse(sys.argv[1], tag="row"):
        if not made:
            database.execute("create table list(id text primary key, %s)" % ", ".join(c.tag for c in row[1:]))
            made = True
        database.execute("insert into list values(%s)" % ",".join("?" * len(row)), [c.text for c in row])
        row.clear()
        while row.getprevious() is not None:
            del row.getparent()[0]
    database.commit()
    """

  private func path(_ url: URL) -> String { url.path(percentEncoded: false) }
}
