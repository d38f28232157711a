/// The formats in which a registry can be exported.
public enum ExportFormat: String, CaseIterable, Sendable {
  case geojson
  case geojsonseq
  case csv
  case jsonl

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
    }
  }

  /// Whether an export is lines that a terminal can show and a pipe can take.
  public var isText: Bool {
    switch self {
    case .geojson, .geojsonseq, .csv, .jsonl: true
    }
  }

  /// The ending of files in the format.
  public var ending: String {
    switch self {
    case .geojson: "geojson"
    case .geojsonseq: "geojsonl"
    case .csv: "csv"
    case .jsonl: "jsonl"
    }
  }
}
