extension Geometry {
  /// Reads well-known text (WKT), with or without the number of WGS 84 before it as PostGIS writes
  /// it; longitude comes first, and heights and measures are dropped.
  ///
  /// - Throws: ``GeometryError`` if the text is none, or the geometry is not sound.
  package init(wkt: String) throws(GeometryError) {
    var reader = WKTReader(wkt)
    try self.init(try reader.document())
  }

  /// The geometry as well-known text.
  package var wkt: String {
    var text = ""
    shape.write(to: &text)
    return text
  }
}

/// The place of a reader in a well-known text.
private struct WKTReader {
  private let bytes: [UInt8]
  private var index = 0
  private var positions = 0
  /// The numbers that each position has, where a `Z` or `M` says so.
  private var numbersPerPosition: Int?

  init(_ text: String) {
    bytes = Array(text.utf8)
  }

  mutating func document() throws(GeometryError) -> Geometry.Shape {
    skipSpace()
    if Self.upper(bytes[index...].prefix(5)) == "SRID=" {
      index += 5
      let start = index
      while index < bytes.count, bytes[index] != UInt8(ascii: ";") { index += 1 }
      let number = String(decoding: bytes[start..<index], as: UTF8.self)
      guard number == "4326" else { throw .foreignReference("SRID=\(number.prefix(20))") }
      try expect(";")
    }
    let shape = try shape(depth: 0)
    skipSpace()
    guard index == bytes.count else { throw unexpected("the end") }
    return shape
  }

  private mutating func shape(depth: Int) throws(GeometryError) -> Geometry.Shape {
    let kind = try kind()
    if try isEmpty() { return .multiPoint([]) }
    switch kind {
    case "POINT":
      let points = try list { reader throws(GeometryError) in try reader.position() }
      guard points.count == 1 else { throw .malformed("a point has \(points.count) positions") }
      return .point(points[0])
    case "LINESTRING": return .line(try line())
    case "POLYGON": return .polygon(try rings())
    case "MULTIPOINT":
      return .multiPoint(
        try list { reader throws(GeometryError) in try reader.memberPoint() }.flatMap(\.self))
    case "MULTILINESTRING": return .multiLine(try rings())
    case "MULTIPOLYGON":
      return .multiPolygon(
        try list { reader throws(GeometryError) in
          try reader.isEmpty() ? [] : try reader.rings()
        })
    case "GEOMETRYCOLLECTION":
      guard depth < Geometry.depthLimit else { throw .tooDeep(limit: Geometry.depthLimit) }
      return .collection(
        try list { reader throws(GeometryError) in try reader.shape(depth: depth + 1) })
    default: throw .foreignKind(kind)
    }
  }

  /// Reads the kind of a geometry and what its positions have beside two numbers.
  private mutating func kind() throws(GeometryError) -> String {
    var kind = word()
    guard !kind.isEmpty else { throw unexpected("a kind of geometry such as 'POINT'") }
    var extent = ""
    for suffix in ["ZM", "Z", "M"] where kind.hasSuffix(suffix) && kind.count > suffix.count {
      kind.removeLast(suffix.count)
      extent = suffix
      break
    }
    let start = index
    let next = word()
    if extent.isEmpty, ["Z", "M", "ZM"].contains(next) { extent = next } else { index = start }
    numbersPerPosition = extent.isEmpty ? nil : 2 + extent.count
    return kind
  }

  /// Steps over the word `EMPTY` if it is next.
  private mutating func isEmpty() throws(GeometryError) -> Bool {
    let start = index
    if word() == "EMPTY" { return true }
    index = start
    return false
  }

  private mutating func rings() throws(GeometryError) -> [[Geometry.Position]] {
    try list { reader throws(GeometryError) in try reader.isEmpty() ? [] : try reader.line() }
  }

  private mutating func line() throws(GeometryError) -> [Geometry.Position] {
    try list { reader throws(GeometryError) in try reader.position() }
  }

  /// Reads a point of several, which stands in brackets of its own or not.
  private mutating func memberPoint() throws(GeometryError) -> [Geometry.Position] {
    if try isEmpty() { return [] }
    skipSpace()
    guard index < bytes.count, bytes[index] == UInt8(ascii: "(") else { return [try position()] }
    index += 1
    let position = try position()
    try expect(")")
    return [position]
  }

  /// Reads one thing or more in brackets.
  private mutating func list<Part>(
    _ part: (inout Self) throws(GeometryError) -> Part
  ) throws(GeometryError) -> [Part] {
    try expect("(")
    var parts: [Part] = []
    repeat {
      parts.append(try part(&self))
      skipSpace()
    } while next(is: ",")
    try expect(")")
    return parts
  }

  private mutating func position() throws(GeometryError) -> Geometry.Position {
    positions += 1
    guard positions <= Geometry.positionLimit else {
      throw .tooManyPositions(limit: Geometry.positionLimit)
    }
    let (longitude, latitude) = (try number(), try number())
    var count = 2
    skipSpace()
    while count < 4, index < bytes.count, !",)".utf8.contains(bytes[index]) {
      _ = try number()
      count += 1
      skipSpace()
    }
    guard count == numbersPerPosition ?? count else {
      throw .malformed("a position has \(count) numbers instead of \(numbersPerPosition ?? 2)")
    }
    return Geometry.Position(longitude: longitude, latitude: latitude)
  }

  private mutating func number() throws(GeometryError) -> Double {
    skipSpace()
    let start = index
    while index < bytes.count, Self.isOfNumber(bytes[index]) { index += 1 }
    let text = String(decoding: bytes[start..<index], as: UTF8.self)
    // 'inf' and 'nan' are numbers to the library, and hexadecimal ones.
    guard index - start <= 64, let number = Double(text) else {
      index = start
      throw unexpected("a number")
    }
    return number
  }

  private static func isOfNumber(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"),
      UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"):
      true
    default: false
    }
  }

  /// Reads letters, as capitals.
  private mutating func word() -> String {
    skipSpace()
    let start = index
    while index < bytes.count, Self.isLetter(bytes[index]) { index += 1 }
    return Self.upper(bytes[start..<index].prefix(40))
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  private static func upper(_ bytes: some Sequence<UInt8>) -> String {
    String(decoding: bytes.map { isLetter($0) ? $0 & 0xDF : $0 }, as: UTF8.self)
  }

  private mutating func expect(_ mark: Unicode.Scalar) throws(GeometryError) {
    skipSpace()
    guard next(is: mark) else { throw unexpected("'\(mark)'") }
  }

  private mutating func next(is mark: Unicode.Scalar) -> Bool {
    guard index < bytes.count, bytes[index] == UInt8(ascii: mark) else { return false }
    index += 1
    return true
  }

  private mutating func skipSpace() {
    while index < bytes.count, bytes[index] == 0x20 || (0x09...0x0D).contains(bytes[index]) {
      index += 1
    }
  }

  private func unexpected(_ expectation: String) -> GeometryError {
    guard index < bytes.count else {
      return .malformed("the text ends where \(expectation) is expected")
    }
    let rest = String(decoding: bytes[index...].prefix(80), as: UTF8.self).prefix(20)
    return .malformed("'\(rest)' stands where \(expectation) is expected")
  }
}

extension Geometry.Shape {
  fileprivate func write(to text: inout String) {
    text += kind.rawValue.uppercased() + " "
    switch self {
    case .point(let position): Self.list([position], to: &text) { $0.write(to: &$1) }
    case .line(let line): Self.write(line, to: &text)
    case .polygon(let rings), .multiLine(let rings): Self.write(rings, to: &text)
    case .multiPoint(let points):
      Self.list(points, to: &text) { point, text in Self.write([point], to: &text) }
    case .multiPolygon(let polygons):
      Self.list(polygons, to: &text) { rings, text in Self.write(rings, to: &text) }
    case .collection(let shapes): Self.list(shapes, to: &text) { $0.write(to: &$1) }
    }
  }

  private static func write(_ rings: [[Geometry.Position]], to text: inout String) {
    list(rings, to: &text) { ring, text in write(ring, to: &text) }
  }

  private static func write(_ positions: [Geometry.Position], to text: inout String) {
    list(positions, to: &text) { $0.write(to: &$1) }
  }

  private static func list<Part>(
    _ parts: [Part], to text: inout String, _ write: (Part, inout String) -> Void
  ) {
    text += "("
    for (index, part) in parts.enumerated() {
      if index > 0 { text += ", " }
      write(part, &text)
    }
    text += ")"
  }
}

extension Geometry.Position {
  fileprivate func write(to text: inout String) {
    text += Self.written(longitude) + " " + Self.written(latitude)
  }

  private static func written(_ degrees: Double) -> String {
    let text = degrees.description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
