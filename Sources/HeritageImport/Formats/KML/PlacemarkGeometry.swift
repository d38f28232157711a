import HeritageModel
import XMLStream

/// Reads the parts of a placemark's geometry and puts them together.
struct PlacemarkGeometry {
  private let limits: RowLimits
  private var points: [Geometry.Position] = []
  private var lines: [[Geometry.Position]] = []
  private var polygons: [[[Geometry.Position]]] = []
  private var outerRing: [Geometry.Position]?
  private var innerRings: [[Geometry.Position]] = []
  private var positionCount = 0
  /// Whether a part cannot be read, so that the whole is not known.
  private var isBroken = false
  /// Coordinates that are no positions, as they are written.
  private(set) var unread: [[UInt8]] = []
  private var unreadBytes = 0
  private var text: [UInt8] = []

  init(limits: RowLimits) {
    self.limits = limits
  }

  /// Forgets the placemark before.
  mutating func begin() {
    self = PlacemarkGeometry(limits: limits)
  }

  /// The geometry of all parts; `nil` if there is none or not the whole is known.
  var whole: Geometry? {
    if isBroken { return nil }
    let shapes: [Geometry.Shape?] = [
      points.count > 1 ? .multiPoint(points) : points.first.map { .point($0) },
      lines.count > 1 ? .multiLine(lines) : lines.first.map { .line($0) },
      polygons.count > 1 ? .multiPolygon(polygons) : polygons.first.map { .polygon($0) },
    ]
    let parts = shapes.compactMap(\.self)
    if parts.count > 1 { return Geometry(sound: .collection(parts)) }
    return parts.first.flatMap { Geometry(sound: $0) }
  }
}

// What the parts must be.
extension PlacemarkGeometry {
  /// Adds a point, if there is any; returns `false` if the positions are several.
  private mutating func addPoint(_ positions: [Geometry.Position]) -> Bool {
    guard positions.count <= 1 else { return false }
    points += positions
    positionCount += positions.count
    return true
  }

  /// Adds a line; returns `false` if it has one position only.
  private mutating func addLine(_ positions: [Geometry.Position]) -> Bool {
    guard positions.count != 1 else { return false }
    if !positions.isEmpty { lines.append(positions) }
    positionCount += positions.count
    return true
  }

  /// Adds a ring to the polygon, closed; returns `false` if it is no ring or a second outer one.
  private mutating func addRing(_ positions: [Geometry.Position], isOuter: Bool) -> Bool {
    guard let first = positions.first else { return true }
    var ring = positions
    if ring.last != first { ring.append(first) }
    guard ring.count >= 4, !isOuter || outerRing == nil else { return false }
    if isOuter {
      outerRing = ring
    } else {
      innerRings.append(ring)
    }
    positionCount += ring.count
    return true
  }
}

// Where the parts are in a document.
extension PlacemarkGeometry {
  /// Reads a geometry's parts.
  ///
  /// - Parameters:
  ///   - element: The element on whose start the document is.
  ///   - reader: The document, which is on the element's end afterwards.
  /// - Returns: `false`, and the document stays, if the element is no geometry.
  /// - Throws: `XMLParseError`, and ``MarkupDocumentError`` if the geometry is too large.
  mutating func read(_ element: KMLElement, from reader: inout XMLReader) throws -> Bool {
    switch element {
    case .point: try readPositions(from: &reader) { $0.addPoint($1) }
    case .lineString, .linearRing: try readPositions(from: &reader) { $0.addLine($1) }
    case .polygon: try readPolygon(from: &reader)
    case .track: try readTrack(from: &reader)
    case .multiGeometry, .geometryCollection, .multiTrack:
      let depth = reader.depth
      while try reader.nextElement(inside: depth) {
        let part = KMLElement(rawValue: reader.nameIndex)
        if let part, try read(part, from: &reader) { continue }
        try reader.skipElement()
      }
    default: return false
    }
    return true
  }

  private mutating func readPolygon(from reader: inout XMLReader) throws {
    let depth = reader.depth
    outerRing = nil
    innerRings = []
    while try reader.nextElement(inside: depth) {
      switch KMLElement(rawValue: reader.nameIndex) {
      case .outerBoundary: try readPositions(from: &reader) { $0.addRing($1, isOuter: true) }
      case .innerBoundary: try readPositions(from: &reader) { $0.addRing($1, isOuter: false) }
      default: try reader.skipElement()
      }
    }
    if let outerRing {
      polygons.append([outerRing] + innerRings)
    } else if !innerRings.isEmpty {
      isBroken = true
    }
  }

  /// Reads the coordinates inside an element, also where a ring is around them.
  private mutating func readPositions(
    from reader: inout XMLReader,
    add: (inout PlacemarkGeometry, [Geometry.Position]) -> Bool
  ) throws {
    let depth = reader.depth
    while try reader.nextElement(inside: depth) {
      switch KMLElement(rawValue: reader.nameIndex) {
      case .linearRing: continue
      case .coordinates:
        text.removeAll(keepingCapacity: true)
        try reader.readTextBytes(into: &text)
        let positions = CoordinateText.positions(text[...])
        if positions.map({ add(&self, $0) }) != true { try keepUnread(reader) }
        try check(positionCount, reader)
      default: try reader.skipElement()
      }
    }
  }

  private mutating func readTrack(from reader: inout XMLReader) throws {
    let depth = reader.depth
    var positions: [Geometry.Position] = []
    while try reader.nextElement(inside: depth) {
      guard KMLElement(rawValue: reader.nameIndex) == .coord else {
        try reader.skipElement()
        continue
      }
      text.removeAll(keepingCapacity: true)
      try reader.readTextBytes(into: &text)
      if let position = CoordinateText.spacedPosition(text[...]) {
        positions.append(position)
        try check(positionCount + positions.count, reader)
      } else {
        try keepUnread(reader)
      }
    }
    if !addLine(positions) { isBroken = true }
  }

  private func check(
    _ count: Int, _ reader: borrowing XMLReader
  ) throws(MarkupDocumentError) {
    if count > limits.positions { throw overLimit(.positions(limits.positions), reader) }
  }

  /// Keeps the last text as it is written.
  private mutating func keepUnread(_ reader: borrowing XMLReader) throws(MarkupDocumentError) {
    isBroken = true
    unread.append(text)
    unreadBytes += text.count
    if unread.count > limits.texts { throw overLimit(.texts(limits.texts), reader) }
    if unreadBytes > limits.rowBytes { throw overLimit(.rowBytes(limits.rowBytes), reader) }
  }

  private func overLimit(
    _ limit: MarkupDocumentError.Limit, _ reader: borrowing XMLReader
  ) -> MarkupDocumentError {
    .overLimit(source: reader.source, line: reader.line, limit)
  }
}
