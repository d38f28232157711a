/// A format of text whose files hold one layer each.
public enum LayerFormat: String, CaseIterable, Sendable {
  case geojson
  case geojsonseq
  case csv
  case jsonl

  /// The ending of files in the format.
  public var ending: String { self == .geojsonseq ? "geojsonl" : rawValue }

  /// The media type of files in the format.
  public var mediaType: String {
    switch self {
    case .geojson: "application/geo+json"
    case .geojsonseq: "application/geo+json-seq"
    case .csv: "text/csv"
    case .jsonl: "application/jsonl"
    }
  }
}

/// A format of files that hold several layers and are written from their beginning to their end.
public enum BundleFormat: String, CaseIterable, Sendable {
  case kml
  case kmz
  case xlsx

  /// Whether it is text that a terminal can show and a pipe can take.
  public var isText: Bool { self == .kml }

  /// The media type of files in the format.
  public var mediaType: String {
    switch self {
    case .kml: "application/vnd.google-earth.kml+xml"
    case .kmz: "application/vnd.google-earth.kmz"
    case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    }
  }
}

/// The formats in which a registry can be exported.
public enum ExportFormat: Hashable, CaseIterable, Sendable {
  case layer(LayerFormat)
  case bundle(BundleFormat)
  /// A database that holds all layers, which no stream can be.
  case geoPackage
  /// A folder for an archive or a court.
  case bag

  public static let allCases =
    LayerFormat.allCases.map(Self.layer) + [.geoPackage]
    + BundleFormat.allCases.map(Self.bundle) + [.bag]

  /// What the format is called on the command line.
  public var name: String {
    switch self {
    case .layer(let format): format.rawValue
    case .bundle(let format): format.rawValue
    case .geoPackage: "gpkg"
    case .bag: "bagit"
    }
  }

  /// The format of a name; `nil` if none is called so.
  public init?(named name: String) {
    guard let format = Self.allCases.first(where: { $0.name == name }) else { return nil }
    self = format
  }

  /// The ending of files in the format; `nil` for a folder.
  public var ending: String? {
    switch self {
    case .layer(let format): format.ending
    case .bundle, .geoPackage: name
    case .bag: nil
    }
  }
  /// The endings that files in the format can have, in small letters, the usual one first.
  public var endings: [String] {
    switch self {
    case .layer(.geojson): ["geojson", "json"]
    case .layer(.geojsonseq): ["geojsonl", "geojsons", "geojsonseq", "jsonl", "ndjson"]
    case .layer(.jsonl): ["jsonl", "ndjson"]
    case .layer(.csv): ["csv", "txt"]
    case .bundle(.kml): ["kml", "xml"]
    case .bundle, .geoPackage: [name]
    case .bag: []
    }
  }
}
