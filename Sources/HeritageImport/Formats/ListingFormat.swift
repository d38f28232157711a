/// A format of listing that can be imported.
public enum ListingFormat: String, CaseIterable, Sendable {
  /// UNESCO's World Heritage listing as XML, in both of its schemas.
  case unescoXML = "unesco"

  /// What the format is, for people.
  public var title: String {
    switch self {
    case .unescoXML: "UNESCO's World Heritage listing as XML"
    }
  }

  /// Recognises a format by the first element of an XML document; `nil` if it is none.
  ///
  /// - Parameters:
  ///   - root: The element's local name.
  ///   - namespace: The element's namespace, if it is in one.
  public init?(root: String, namespace: String?) {
    guard namespace == nil, root == "query" else { return nil }
    self = .unescoXML
  }

  /// The known formats in one line, for a hint.
  static var known: String {
    "known formats: " + allCases.map { "\($0.rawValue) (\($0.title))" }.joined(separator: ", ")
  }
}

/// A kind of XML that many programs write and that is no listing this program knows.
struct ForeignXML {
  let title: String

  /// Recognises a kind of XML by its root element; `nil` if the name says nothing.
  init?(root: String, namespace: String?) {
    let known: [String: String] = [
      "FeatureCollection": "GML", "Workbook": "spreadsheet XML", "feed": "an Atom feed",
      "gpx": "GPX", "html": "HTML", "kml": "KML", "lido": "LIDO", "lidoWrap": "LIDO",
      "osm": "OpenStreetMap XML", "RDF": "RDF", "rss": "an RSS feed", "svg": "SVG",
      "urlset": "a sitemap",
    ]
    guard let title = known[root] else { return nil }
    self.title = title
  }
}
