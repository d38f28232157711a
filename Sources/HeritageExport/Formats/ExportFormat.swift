/// The formats in which a registry can be exported.
public enum ExportFormat: String, CaseIterable, Sendable {
  case geojson
  case geojsonseq
  case csv
  case jsonl
  case kml
  case kmz
  case xlsx

  /// What an export in a format is.
  public enum Extent: Sendable {
    /// A stream of bytes that holds one layer; several layers are several files.
    case oneLayer
    /// A stream of bytes that holds all layers.
    case allLayers
  }

  public var extent: Extent {
    switch self {
    case .geojson, .geojsonseq, .csv, .jsonl: .oneLayer
    case .kml, .kmz, .xlsx: .allLayers
    }
  }

  /// Whether an export is lines that a terminal can show and a pipe can take.
  public var isText: Bool {
    switch self {
    case .geojson, .geojsonseq, .csv, .jsonl, .kml: true
    case .kmz, .xlsx: false
    }
  }

  /// The ending of files in the format.
  public var ending: String {
    switch self {
    case .geojsonseq: "geojsonl"
    case .geojson, .csv, .jsonl, .kml, .kmz, .xlsx: rawValue
    }
  }
}
