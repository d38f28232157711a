/// A format whose documents are rows of named texts.
public enum TableFormat: String, CaseIterable, Sendable {
  case csv, tsv, xlsx, json, jsonl, geojson, geojsonseq, kml, kmz, gpx, xml, lido

  /// What the format is, for people.
  public var title: String {
    switch self {
    case .csv: "a table in text form (CSV)"
    case .tsv: "a table in text form with tabs (TSV)"
    case .xlsx: "a workbook (XLSX)"
    case .json: "JSON"
    case .jsonl: "JSON Lines"
    case .geojson: "GeoJSON"
    case .geojsonseq: "a GeoJSON text sequence"
    case .kml: "KML"
    case .kmz: "KMZ"
    case .gpx: "GPX"
    case .xml: "XML"
    case .lido: "LIDO"
    }
  }
}
