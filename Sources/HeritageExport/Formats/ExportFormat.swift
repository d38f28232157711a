/// The formats in which a registry can be exported.
public enum ExportFormat: String, CaseIterable, Sendable {
  case geojson
  case geojsonseq
  case csv
  case jsonl
  case gpkg
  case kml
  case kmz
  case xlsx
  case bagit

  /// What an export in a format is.
  public enum Extent: Sendable {
    /// A stream of bytes that holds one layer; several layers are several files.
    case oneLayer
    /// A stream of bytes that holds all layers.
    case allLayers
    /// A file that holds all layers and is made at a path, as no stream can be.
    case fileOfAllLayers
    /// A folder of files.
    case folder
  }

  public var extent: Extent {
    switch self {
    case .geojson, .geojsonseq, .csv, .jsonl: .oneLayer
    case .kml, .kmz, .xlsx: .allLayers
    case .gpkg: .fileOfAllLayers
    case .bagit: .folder
    }
  }

  /// Whether an export is lines that a terminal can show and a pipe can take.
  public var isText: Bool {
    switch self {
    case .geojson, .geojsonseq, .csv, .jsonl, .kml: true
    case .gpkg, .kmz, .xlsx, .bagit: false
    }
  }

  /// The ending of files in the format; empty for a folder.
  public var ending: String {
    switch self {
    case .geojsonseq: "geojsonl"
    case .bagit: ""
    default: rawValue
    }
  }
}
