public import CanonicalJSON
// Glibc brings the mathematics library, at none of Foundation's cost.
import Glibc

/// A point on the Earth in WGS 84 decimal degrees, with how far off it may be.
public struct Location: RecordComponent {
  /// Degrees north of the equator, within -90...90.
  public private(set) var latitude: Double
  /// Degrees east of Greenwich, within -180...180.
  public private(set) var longitude: Double
  /// The radius in metres within which the place lies, more than 0, or `nil` when not known.
  public var uncertaintyMetres: Double?
  public var unknownMembers = JSONObject()

  /// Creates a location.
  ///
  /// - Throws: ``LocationError`` if a number is not finite or off the Earth, or if the
  ///   uncertainty is not more than 0.
  public init(
    latitude: Double, longitude: Double, uncertaintyMetres: Double? = nil
  ) throws(LocationError) {
    self.latitude = latitude
    self.longitude = longitude
    self.uncertaintyMetres = uncertaintyMetres
    try checkRanges()
  }

  private func checkRanges() throws(LocationError) {
    guard (-90...90).contains(latitude) else { throw .latitudeOutOfRange(latitude) }
    guard (-180...180).contains(longitude) else { throw .longitudeOutOfRange(longitude) }
    if let uncertaintyMetres, !(uncertaintyMetres > 0 && uncertaintyMetres.isFinite) {
      throw .uncertaintyNotPositive(uncertaintyMetres)
    }
  }

  /// Tells whether a number has more than 7 decimals that do not come from degrees, minutes and
  /// seconds with two decimals, as 34.5541666667 comes from 34° 33′ 15″ (rule GEO-07).
  public var isFinerThanMeasured: Bool { [latitude, longitude].contains(where: Self.isTooFine) }

  package static func isTooFine(_ degrees: Double) -> Bool {
    let scaled = degrees * 1e7
    guard abs(scaled - scaled.rounded()) > 0.01 else { return false }
    let hundredthsOfSeconds = degrees * 360_000
    return abs(hundredthsOfSeconds - hundredthsOfSeconds.rounded()) > 0.002_5
  }

  /// Tells whether the point is 0, 0, which stands for a missing place (rule GEO-02).
  public var isNullIsland: Bool { latitude == 0 && longitude == 0 }

  package static var blank: Self { Location() }

  private init() {
    latitude = 0
    longitude = 0
  }

  package mutating func visit(_ fields: inout some FieldVisitor) {
    fields.required("latitude", &latitude)
    fields.required("longitude", &longitude)
    fields.optional("uncertaintyMetres", &uncertaintyMetres)
  }

  package static var fieldLimits: [String: JSONObject] {
    [
      "latitude": ["minimum": -90, "maximum": 90], "longitude": ["minimum": -180, "maximum": 180],
      "uncertaintyMetres": ["exclusiveMinimum": 0],
    ]
  }

  package func check() throws(FieldFaults) {
    do throws(LocationError) {
      try checkRanges()
    } catch {
      throw FieldFaults(error.code, error.description).inside(error.field)
    }
  }
}

extension Location {
  private static let earthRadiusMetres = 6_371_009.0

  /// The distance to another point in metres, on a sphere and so to within half a percent.
  package func distance(to other: Location) -> Double {
    Self.metres(from: (latitude, longitude), to: (other.latitude, other.longitude))
  }

  /// The distance between two points in degrees, as between two locations.
  package static func metres(
    from start: (latitude: Double, longitude: Double), to end: (latitude: Double, longitude: Double)
  ) -> Double {
    let radiansPerDegree = Double.pi / 180
    let north = sin((end.latitude - start.latitude) * radiansPerDegree / 2)
    let east = sin((end.longitude - start.longitude) * radiansPerDegree / 2)
    let breadth = cos(start.latitude * radiansPerDegree) * cos(end.latitude * radiansPerDegree)
    let haversine = north * north + breadth * east * east
    return 2 * earthRadiusMetres * asin(min(1, haversine.squareRoot()))
  }
}

/// A reason numbers are not a ``Location``.
public enum LocationError: Error, Hashable, Sendable {
  case latitudeOutOfRange(Double)
  case longitudeOutOfRange(Double)
  case uncertaintyNotPositive(Double)

  /// The rule that is broken.
  public var code: String {
    switch self {
    case .latitudeOutOfRange, .longitudeOutOfRange: "GEO-01"
    case .uncertaintyNotPositive: "GEO-06"
    }
  }

  /// The member at fault.
  public var field: String {
    switch self {
    case .latitudeOutOfRange: "latitude"
    case .longitudeOutOfRange: "longitude"
    case .uncertaintyNotPositive: "uncertaintyMetres"
    }
  }
}

extension LocationError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .latitudeOutOfRange(let degrees): "latitude \(degrees) is outside -90 to 90 degrees"
    case .longitudeOutOfRange(let degrees): "longitude \(degrees) is outside -180 to 180 degrees"
    case .uncertaintyNotPositive(let metres): "an uncertainty of \(metres) m is not more than 0"
    }
  }
}
