/// A reason something is not a ``Geometry``.
package enum GeometryError: Error, Hashable, Sendable {
  /// There is no position in it, which is no fault where a place may be unknown.
  case empty
  case latitudeOutOfRange(Double, longitude: Double)
  case longitudeOutOfRange(Double)
  case lineOfOnePosition
  case ringNotClosed
  case ringTooShort(positions: Int)
  case tooManyPositions(limit: Int)
  case tooDeep(limit: Int)
  /// The geometry is of a kind that is not read, such as `CIRCULARSTRING`.
  case foreignKind(String)
  /// The numbers are in a reference system other than WGS 84.
  case foreignReference(String)
  /// The text or value does not follow its format.
  case malformed(String)
}

extension GeometryError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .empty: "the geometry is empty"
    case .latitudeOutOfRange(let degrees, _): "latitude \(degrees) is outside -90 to 90 degrees"
    case .longitudeOutOfRange(let degrees): "longitude \(degrees) is outside -180 to 180 degrees"
    case .lineOfOnePosition: "a line has only one position"
    case .ringNotClosed: "a ring does not end where it begins"
    case .ringTooShort(let positions): "a ring has \(positions) positions instead of at least 4"
    case .tooManyPositions(let limit): "the geometry has more than \(limit) positions"
    case .tooDeep(let limit): "the geometry nests collections deeper than \(limit) levels"
    case .foreignKind(let name): "geometries of the kind '\(name)' are not read"
    case .foreignReference(let name): "the reference system '\(name)' is not WGS 84"
    case .malformed(let reason): reason
    }
  }

  /// What the user can do next, when there is something.
  package var hint: String? {
    switch self {
    case .latitudeOutOfRange(let latitude, let longitude):
      if abs(latitude) <= 180, abs(longitude) <= 90 {
        "longitude comes first in a geometry: are the two swapped?"
      } else if latitude.isFinite, longitude.isFinite, abs(latitude) > 360 {
        Self.conversion
      } else {
        nil
      }
    case .longitudeOutOfRange(let degrees) where degrees.isFinite && abs(degrees) > 360:
      Self.conversion
    case .foreignReference: Self.conversion
    case .foreignKind: "points, lines, polygons, several of them and collections are read"
    case .tooManyPositions: "simplify it first, as 'ogr2ogr -simplify' does"
    default: nil
    }
  }

  private static let conversion =
    "convert the file to longitude and latitude first: ogr2ogr -t_srs EPSG:4326"
}
