import CanonicalJSON
import HeritageModel

/// Reads a geometry of GeoJSON straight from a document, as a value for each of a million positions
/// would need more memory than a document may have.
enum JSONGeometry {
  /// A geometry, or why there is none.
  enum Outcome {
    case geometry(Geometry)
    /// An object that says there is no place.
    case empty
    case unreadable
  }

  /// A value that is not what a geometry has there.
  private struct Misfit: Error {}

  /// Reads the object that is next, and leaves the cursor where it was if that is no geometry.
  static func read(_ cursor: inout JSONCursor) throws -> Outcome {
    let start = cursor.place
    do {
      return .geometry(try Geometry(try shape(&cursor, depth: 0)))
    } catch GeometryError.empty {
      return .empty
    } catch is GeometryError {
      cursor.go(to: start)
    } catch is Misfit {
      cursor.go(to: start)
    }
    return .unreadable
  }

  private static func shape(
    _ cursor: inout JSONCursor, depth: Int
  ) throws -> Geometry.Shape {
    guard try cursor.peek() == UInt8(ascii: "{"), depth <= Geometry.depthLimit else {
      throw Misfit()
    }
    try cursor.open()
    var isFirst = true
    var kind: GeometryKind?
    var shape: Geometry.Shape?
    var parts: [String: JSONCursor.Place] = [:]
    while let name = try cursor.nextMember(&isFirst) {
      switch cursor.text(name) {
      case "type":
        guard kind == nil, try cursor.peek() == UInt8(ascii: "\""),
          let known = GeometryKind(rawValue: try cursor.text())
        else { throw Misfit() }
        kind = known
      case let member where member == "coordinates" || member == "geometries":
        guard parts[member] == nil else { throw Misfit() }
        _ = try cursor.peek()
        parts[member] = cursor.place
        if let kind, kind.member == member {
          shape = try self.parts(of: kind, &cursor, depth: depth)
        } else {
          try cursor.skipValue()
        }
      default: try cursor.skipValue()
      }
    }
    if let shape { return shape }
    guard let kind, let place = parts[kind.member] else { throw Misfit() }
    let end = cursor.place
    cursor.go(to: place)
    let late = try self.parts(of: kind, &cursor, depth: depth)
    cursor.go(to: end)
    return late
  }

  private static func parts(
    of kind: GeometryKind, _ cursor: inout JSONCursor, depth: Int
  ) throws -> Geometry.Shape {
    var count = 0
    switch kind {
    case .point:
      // An array without numbers is what is written where there is no place.
      return try position(&cursor, &count).map(Geometry.Shape.point) ?? .multiPoint([])
    case .multiPoint: return .multiPoint(try positions(&cursor, &count))
    case .lineString: return .line(try positions(&cursor, &count))
    case .multiLineString: return .multiLine(try lines(&cursor, &count))
    case .polygon: return .polygon(try lines(&cursor, &count))
    case .multiPolygon:
      return .multiPolygon(try list(&cursor) { cursor in try lines(&cursor, &count) })
    case .geometryCollection:
      return .collection(try list(&cursor) { cursor in try shape(&cursor, depth: depth + 1) })
    }
  }

  private static func lines(
    _ cursor: inout JSONCursor, _ count: inout Int
  ) throws -> [[Geometry.Position]] {
    try list(&cursor) { cursor in try positions(&cursor, &count) }
  }

  private static func positions(
    _ cursor: inout JSONCursor, _ count: inout Int
  ) throws -> [Geometry.Position] {
    try list(&cursor) { cursor in
      guard let position = try position(&cursor, &count) else { throw Misfit() }
      return position
    }
  }

  /// Reads an array.
  private static func list<Part>(
    _ cursor: inout JSONCursor, _ part: (inout JSONCursor) throws -> Part
  ) throws -> [Part] {
    guard try cursor.peek() == UInt8(ascii: "[") else { throw Misfit() }
    try cursor.open()
    var isFirst = true
    var parts: [Part] = []
    while try cursor.nextElement(&isFirst) {
      parts.append(try part(&cursor))
      guard parts.count <= Geometry.positionLimit else { throw Misfit() }
    }
    return parts
  }

  /// Reads longitude and latitude, and passes what follows them; `nil` for an array without numbers.
  private static func position(
    _ cursor: inout JSONCursor, _ count: inout Int
  ) throws -> Geometry.Position? {
    guard try cursor.peek() == UInt8(ascii: "["), count < Geometry.positionLimit else {
      throw Misfit()
    }
    count += 1
    try cursor.open()
    var isFirst = true
    guard try cursor.nextElement(&isFirst) else { return nil }
    let longitude = try number(&cursor)
    guard try cursor.nextElement(&isFirst) else { throw Misfit() }
    let latitude = try number(&cursor)
    while try cursor.nextElement(&isFirst) { try cursor.skipValue() }
    return Geometry.Position(longitude: longitude, latitude: latitude)
  }

  private static func number(_ cursor: inout JSONCursor) throws -> Double {
    switch try cursor.peekValue() {
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): break
    default: throw Misfit()
    }
    let token = try cursor.number()
    if let plain = plainNumber(cursor.bytes.span.extracting(cursor.range(token))) { return plain }
    guard let number = Double(String(decoding: cursor.slice(token), as: UTF8.self)) else {
      throw Misfit()
    }
    return number
  }

  /// The value of a decimal number so short that one division of exact doubles gives it, which is
  /// several times as fast as the library.
  private static func plainNumber(_ digits: Span<UInt8>) -> Double? {
    guard digits.count <= 17 else { return nil }
    var significand = 0
    var decimals = 0
    var isPastPoint = false
    for index in digits.indices {
      switch digits[index] {
      case let byte where byte &- 0x30 < 10:
        significand = significand &* 10 &+ Int(byte &- 0x30)
        if isPastPoint { decimals += 1 }
      case UInt8(ascii: "."): isPastPoint = true
      case UInt8(ascii: "-"): guard index == 0 else { return nil }
      default: return nil
      }
    }
    // Integers up to 2^53 are exact, and zero has no sign as one.
    guard significand <= 1 << 53, significand != 0 else { return nil }
    let number = Double(significand) / powersOfTen[decimals]
    return digits[0] == UInt8(ascii: "-") ? -number : number
  }

  private static let powersOfTen: [Double] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
  ]
}
