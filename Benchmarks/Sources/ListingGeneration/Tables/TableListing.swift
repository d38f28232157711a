/// A list of monuments as teams have them, fully decided by its number of rows: the same records in
/// each format, the same bytes each time.
public struct TableListing: Hashable, Sendable {
  /// How many rows.
  public var rows: Int
  public var format: TableFormat

  public init(rows: Int, format: TableFormat) {
    self.rows = rows
    self.format = format
  }

  /// The columns, of which the mapping takes the first seven; the rest is kept as it is.
  static let columns =
    ["id", "name", "kind", "lat", "lon", "country", "description"] + (1...10).map { "extra\($0)" }

  /// The mapping by which the product reads the list.
  public var mapping: String {
    let place =
      format.hasGeometry ? "" : #""location": {"latitude": "lat", "longitude": "lon"}, "#
    return """
      {"heritageMapping": 1, "source": {"id": "bench", "name": "Benchmark"}, "key": "id",
       "site": {"names": [{"text": "name", "language": "=en"}], \(place)"countries": ["country"],
        "kind": {"column": "kind", "map": {"tell": "archaeological-site", "house": "monument"}},
        "description": [{"text": "description", "language": "=en"}]}}
      """
  }

  /// The texts of a row, which no format has to escape.
  static func texts(of row: Int) -> [String] {
    var random = SplitMix64(seed: UInt64(row))
    func degrees(_ first: Int) -> String {
      let fraction = String(random.next() % 500_000 + 100_000)
      return "\(first + Int(random.next() % 6)).\(fraction.suffix(5))"
    }
    return [
      "\(row)", "Monument number \(row) of the town \(row % 977)",
      random.next() % 2 == 0 ? "tell" : "house", degrees(30), degrees(36), "SY",
      "A house of the seventeenth century with a court and a fountain.",
    ] + (1...10).map { "value \($0) \(row % 1000)" }
  }

  /// Writes the list, a piece at a time.
  public func write(to take: ([UInt8]) throws -> Void) throws {
    if format == .xlsx { return try WorkbookWriter(self).write(to: take) }
    try take(Array(opening.utf8))
    var piece = ""
    for row in 0..<rows {
      piece += text(of: row)
      if piece.utf8.count > 1 << 16 {
        try take(Array(piece.utf8))
        piece = ""
      }
    }
    try take(Array((piece + closing).utf8))
  }

  private var opening: String {
    switch format {
    case .csv: Self.columns.joined(separator: ",") + "\n"
    case .jsonl, .geojsonseq, .xlsx: ""
    case .geojson: #"{"type": "FeatureCollection", "features": ["# + "\n"
    case .kml: #"<kml xmlns="http://www.opengis.net/kml/2.2"><Document>"# + "\n"
    case .xml: "<rows>\n"
    }
  }

  private var closing: String {
    switch format {
    case .csv, .jsonl, .geojsonseq, .xlsx: ""
    case .geojson: "]}\n"
    case .kml: "</Document></kml>\n"
    case .xml: "</rows>\n"
    }
  }

  private func text(of row: Int) -> String {
    let texts = Self.texts(of: row)
    let members = zip(Self.columns, texts)
    switch format {
    case .csv: return texts.joined(separator: ",") + "\n"
    case .jsonl: return Self.object(members) + "\n"
    case .geojsonseq: return Self.feature(texts, members) + "\n"
    case .geojson: return (row > 0 ? "," : "") + Self.feature(texts, members) + "\n"
    case .xml:
      return "<row>" + members.map { "<\($0)>\($1)</\($0)>" }.joined() + "</row>\n"
    case .kml:
      let data = members.map { #"<Data name="\#($0)"><value>\#($1)</value></Data>"# }.joined()
      return "<Placemark><name>\(texts[1])</name><ExtendedData>\(data)</ExtendedData><Point>"
        + "<coordinates>\(texts[4]),\(texts[3])</coordinates></Point></Placemark>\n"
    case .xlsx: return ""
    }
  }

  private static func object(_ members: some Sequence<(String, String)>) -> String {
    "{" + members.map { #""\#($0)":"\#($1)""# }.joined(separator: ",") + "}"
  }

  private static func feature(
    _ texts: [String], _ members: some Sequence<(String, String)>
  ) -> String {
    #"{"type":"Feature","geometry":{"type":"Point","coordinates":[\#(texts[4]),\#(texts[3])]},"#
      + #""properties":\#(object(members))}"#
  }
}

/// The formats that lists come in.
public enum TableFormat: String, CaseIterable, Sendable {
  case csv, xlsx, jsonl, geojson, geojsonseq, kml, xml

  /// Whether the format itself says where a record is.
  var hasGeometry: Bool { [.geojson, .geojsonseq, .kml].contains(self) }
}
