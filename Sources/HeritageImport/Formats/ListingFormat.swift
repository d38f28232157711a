/// A format of listing that can be imported.
public enum ListingFormat: String, CaseIterable, Sendable {
  /// UNESCO's World Heritage listing as XML, in both of its schemas.
  case unesco

  /// What the format is, for people.
  public var title: String {
    switch self {
    case .unesco: "UNESCO's World Heritage listing as XML"
    }
  }

  /// Recognises a format by the first element of an XML document; `nil` if it is none.
  ///
  /// - Parameters:
  ///   - root: The element's local name.
  ///   - namespace: The element's namespace, if it is in one.
  public init?(root: String, namespace: String?) {
    guard FileContent(root: root, hasNamespace: namespace != nil) == .worldHeritage else {
      return nil
    }
    self = .unesco
  }

  /// The known formats in one line, for a hint.
  static var known: String {
    "known formats: UNESCO's World Heritage listing (XML, CSV); tables as CSV, TSV, XLSX, JSON, "
      + "JSON Lines, GeoJSON, KML, KMZ, GPX, XML, LIDO"
  }
}
