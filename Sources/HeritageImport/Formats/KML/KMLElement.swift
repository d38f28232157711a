/// The elements of KML that matter to a placemark.
///
/// The reader numbers names in the order of the cases, so a name's number is its case's raw value.
enum KMLElement: Int, CaseIterable {
  case name, description, address, phoneNumber, snippet, begin, end, when
  case folder, placemark, networkLink, networkLinkControl, timeStamp, timeSpan
  case extendedData, data, value, schemaData, simpleData, simpleArrayData
  case point, lineString, linearRing, polygon, outerBoundary, innerBoundary
  // KML 2.0 calls a `MultiGeometry` a `GeometryCollection`.
  case multiGeometry, geometryCollection, track, multiTrack, coord, coordinates

  /// The local name.
  var name: String { Self.names[rawValue] }

  /// The names in the order of the cases.
  private static let names = """
    name description address phoneNumber Snippet begin end when \
    Folder Placemark NetworkLink NetworkLinkControl TimeStamp TimeSpan \
    ExtendedData Data value SchemaData SimpleData SimpleArrayData \
    Point LineString LinearRing Polygon outerBoundaryIs innerBoundaryIs \
    MultiGeometry GeometryCollection Track MultiTrack coord coordinates
    """.split(separator: " ").map(String.init)
}
