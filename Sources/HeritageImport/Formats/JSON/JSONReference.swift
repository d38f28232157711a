/// A reference system as a member `crs` names it, which GeoJSON had before RFC 7946.
enum JSONReference {
  /// Whether a name is one of WGS 84 in degrees.
  static func isWGS84(_ name: String) -> Bool {
    let plain = name.uppercased().filter { $0 != " " }
    if ["WGS84", "CRS84", "CRS84H"].contains(where: plain.hasSuffix) { return true }
    return plain.contains("EPSG")
      && [":4326", "/4326", ":4979", "/4979"].contains(where: plain.hasSuffix)
  }

  /// Reads the value of a member `crs`; returns the name of a system other than WGS 84.
  static func foreignName(_ cursor: inout JSONCursor) throws -> String? {
    guard try cursor.peekValue() == UInt8(ascii: "{") else {
      try cursor.skipValue()
      return nil
    }
    var kind: String?
    var name: String?
    try members(&cursor) { member, cursor in
      switch member {
      case "type": kind = try text(&cursor)
      case "properties" where try cursor.peekValue() == UInt8(ascii: "{"):
        try members(&cursor) { member, cursor in
          switch member {
          case "name": name = try text(&cursor)
          case "code": name = try text(&cursor).map { "EPSG:\($0)" }
          default: try cursor.skipValue()
          }
        }
      default: try cursor.skipValue()
      }
    }
    guard let found = name ?? kind else { return nil }
    return isWGS84(found) ? nil : found
  }

  private static func members(
    _ cursor: inout JSONCursor, _ body: (String, inout JSONCursor) throws -> Void
  ) throws {
    try cursor.open()
    var isFirst = true
    while let name = try cursor.nextMember(&isFirst) { try body(cursor.text(name), &cursor) }
  }

  /// The text of a value that is one, or a number.
  private static func text(_ cursor: inout JSONCursor) throws -> String? {
    switch try cursor.peekValue() {
    case UInt8(ascii: "\""): return try cursor.text()
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      let number = try cursor.number()
      return cursor.text(number)
    default:
      try cursor.skipValue()
      return nil
    }
  }
}
