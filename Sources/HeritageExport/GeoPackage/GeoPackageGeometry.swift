import HeritageModel

/// The box around places, in degrees.
struct Envelope: Hashable {
  private(set) var west: Double
  private(set) var east: Double
  private(set) var south: Double
  private(set) var north: Double

  init(_ position: Geometry.Position) {
    (west, east) = (position.longitude, position.longitude)
    (south, north) = (position.latitude, position.latitude)
  }

  mutating func include(_ other: Envelope) {
    (west, east) = (min(west, other.west), max(east, other.east))
    (south, north) = (min(south, other.south), max(north, other.north))
  }
}

/// A geometry as GeoPackage stores it: a head, then well-known binary, both with the low byte first.
struct GeoPackageGeometry {
  private(set) var bytes: [UInt8] = Array("GP".utf8)
  let envelope: Envelope

  /// WGS 84, longitude before latitude.
  static let referenceSystem = 4326

  /// - Returns: `nil` for a geometry that no layer has: one that is neither a point nor areas.
  init?(_ geometry: Geometry) {
    switch geometry.shape {
    case .point(let position):
      envelope = Envelope(position)
      appendHead(withEnvelope: false)
      appendKind(1)
      append(position)
    case .polygon(let rings):
      guard let envelope = Self.envelope(of: [rings]) else { return nil }
      self.envelope = envelope
      appendHead(withEnvelope: true)
      append([rings])
    case .multiPolygon(let polygons):
      guard let envelope = Self.envelope(of: polygons) else { return nil }
      self.envelope = envelope
      appendHead(withEnvelope: true)
      append(polygons)
    case .line, .multiPoint, .multiLine, .collection: return nil
    }
  }

  private static func envelope(of polygons: [[[Geometry.Position]]]) -> Envelope? {
    let corners = polygons.compactMap(\.first).joined()
    guard let first = corners.first else { return nil }
    return corners.reduce(into: Envelope(first)) { $0.include(Envelope($1)) }
  }

  private mutating func appendHead(withEnvelope hasEnvelope: Bool) {
    // Version 1; low byte first, with no envelope or with one of two dimensions.
    bytes += [0, hasEnvelope ? 0b011 : 0b001]
    append(UInt32(Self.referenceSystem))
    guard hasEnvelope else { return }
    for degrees in [envelope.west, envelope.east, envelope.south, envelope.north] {
      append(degrees)
    }
  }

  /// Areas are always several, as a layer has one kind of geometry.
  private mutating func append(_ polygons: [[[Geometry.Position]]]) {
    appendKind(6)
    append(UInt32(polygons.count))
    for rings in polygons {
      appendKind(3)
      append(UInt32(rings.count))
      for ring in rings {
        append(UInt32(ring.count))
        for position in ring { append(position) }
      }
    }
  }

  private mutating func appendKind(_ kind: UInt32) {
    bytes.append(1)
    append(kind)
  }

  private mutating func append(_ position: Geometry.Position) {
    append(position.longitude)
    append(position.latitude)
  }

  private mutating func append(_ number: Double) { append(number.bitPattern) }

  private mutating func append(_ number: some FixedWidthInteger) {
    for place in stride(from: 0, to: number.bitWidth, by: 8) {
      bytes.append(UInt8(truncatingIfNeeded: number >> place))
    }
  }
}
