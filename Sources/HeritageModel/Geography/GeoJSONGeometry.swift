package import CanonicalJSON

extension Geometry {
  /// Reads a geometry of GeoJSON; heights are dropped, as are its foreign members.
  ///
  /// - Throws: ``GeometryError`` if it is none, or is not sound.
  package init(geoJSON: JSONValue) throws(GeometryError) {
    try self.init(Shape(geoJSON: geoJSON, depth: 0))
  }

  /// The geometry as an object of GeoJSON.
  package var geoJSON: JSONValue { shape.geoJSON }
}

extension Geometry.Shape {
  fileprivate init(geoJSON: JSONValue, depth: Int) throws(GeometryError) {
    guard case .object(let object) = geoJSON else {
      throw .malformed("a geometry is not an object")
    }
    guard let name = object["type"]?.stringValue else {
      throw .malformed("a geometry has no 'type'")
    }
    guard let kind = GeometryKind(rawValue: name) else { throw .foreignKind(name) }
    guard let parts = object[kind.member]?.arrayValue else {
      throw .malformed("a geometry of the kind '\(name)' has no '\(kind.member)'")
    }
    self =
      switch kind {
      // An array without numbers is what is written where there is no place.
      case .point: parts.isEmpty ? .multiPoint([]) : .point(try Geometry.Position(parts))
      case .multiPoint: .multiPoint(try Self.positions(parts))
      case .lineString: .line(try Self.positions(parts))
      case .multiLineString: .multiLine(try Self.lines(parts))
      case .polygon: .polygon(try Self.lines(parts))
      case .multiPolygon: .multiPolygon(try Self.polygons(parts))
      case .geometryCollection: .collection(try Self.shapes(parts, depth: depth))
      }
  }

  private static func positions(_ parts: [JSONValue]) throws(GeometryError) -> [Geometry.Position] {
    guard parts.count <= Geometry.positionLimit else {
      throw .tooManyPositions(limit: Geometry.positionLimit)
    }
    return try parts.map { part throws(GeometryError) in try Geometry.Position(array(part)) }
  }

  private static func lines(_ parts: [JSONValue]) throws(GeometryError) -> [[Geometry.Position]] {
    try parts.map { part throws(GeometryError) in try positions(array(part)) }
  }

  private static func polygons(
    _ parts: [JSONValue]
  ) throws(GeometryError) -> [[[Geometry.Position]]] {
    try parts.map { part throws(GeometryError) in try lines(array(part)) }
  }

  private static func shapes(_ parts: [JSONValue], depth: Int) throws(GeometryError) -> [Self] {
    guard depth < Geometry.depthLimit else { throw .tooDeep(limit: Geometry.depthLimit) }
    return try parts.map { part throws(GeometryError) in
      try Self(geoJSON: part, depth: depth + 1)
    }
  }

  private static func array(_ value: JSONValue) throws(GeometryError) -> [JSONValue] {
    guard case .array(let elements) = value else {
      throw .malformed("coordinates are not nested as their kind of geometry has them")
    }
    return elements
  }
}

extension Geometry.Position {
  fileprivate init(_ numbers: [JSONValue]) throws(GeometryError) {
    guard numbers.count > 1, let longitude = numbers[0].doubleValue,
      let latitude = numbers[1].doubleValue
    else { throw .malformed("a position is not two numbers, longitude and latitude") }
    self.init(longitude: longitude, latitude: latitude)
  }

  fileprivate var geoJSON: JSONValue { [.number(longitude), .number(latitude)] }
}

/// The kinds of geometry by their names in GeoJSON.
package enum GeometryKind: String, CaseIterable, Sendable {
  case point = "Point"
  case lineString = "LineString"
  case polygon = "Polygon"
  case multiPoint = "MultiPoint"
  case multiLineString = "MultiLineString"
  case multiPolygon = "MultiPolygon"
  case geometryCollection = "GeometryCollection"

  /// The member of an object of this kind that has its positions or parts.
  package var member: String { self == .geometryCollection ? "geometries" : "coordinates" }
}

extension Geometry.Shape {
  package var kind: GeometryKind {
    switch self {
    case .point: .point
    case .line: .lineString
    case .polygon: .polygon
    case .multiPoint: .multiPoint
    case .multiLine: .multiLineString
    case .multiPolygon: .multiPolygon
    case .collection: .geometryCollection
    }
  }

  fileprivate var geoJSON: JSONValue {
    .object(JSONObject(uniqueMembers: [(kind.member, parts), ("type", .string(kind.rawValue))]))
  }

  private var parts: JSONValue {
    switch self {
    case .point(let position): position.geoJSON
    case .line(let positions), .multiPoint(let positions): Self.array(positions)
    case .polygon(let parts), .multiLine(let parts): Self.array(parts)
    case .multiPolygon(let polygons): .array(polygons.map(Self.array))
    case .collection(let shapes): .array(shapes.map(\.geoJSON))
    }
  }

  private static func array(_ positions: [Geometry.Position]) -> JSONValue {
    .array(positions.map(\.geoJSON))
  }

  private static func array(_ parts: [[Geometry.Position]]) -> JSONValue {
    .array(parts.map(array))
  }
}
