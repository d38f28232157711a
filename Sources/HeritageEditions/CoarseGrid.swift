// Glibc brings the mathematics library, at none of Foundation's cost.
import Glibc
package import HeritageModel

extension LocationCategory {
  /// How many cells of the grid a degree has; `nil` for what is told as it is, or not at all.
  private var cellsPerDegree: Double? {
    switch self {
    case .exact, .withheld: nil
    case .thousandth: 1000
    case .hundredth: 100
    case .tenth: 10
    case .degree: 1
    }
  }

  /// Whether a place of the category is told less exactly than it is recorded.
  package var isCoarse: Bool { self != .exact }

  /// Returns what is told of a place: the middle of its cell in a grid that never moves, so that no
  /// number of editions tells where in the cell it is; `nil` if nothing is.
  package func told(_ location: Location) -> Location? {
    guard isCoarse else { return location }
    guard let cells = cellsPerDegree else { return nil }
    func middle(_ degrees: Double, within limit: Double) -> Double {
      let cell = (degrees * cells).rounded(.down)
      return (min(max(cell, -limit * cells), limit * cells - 1) + 0.5) / cells
    }
    let latitude = middle(location.latitude, within: 90)
    let longitude = middle(location.longitude, within: 180)
    let reach = Self.halfDiagonal(around: latitude, cell: 1 / cells)
    do throws(LocationError) {
      return try Location(
        latitude: latitude, longitude: longitude,
        uncertaintyMetres: reach + (location.uncertaintyMetres ?? 0))
    } catch {
      // The middle of a cell of the Earth lies on the Earth.
      return nil
    }
  }

  /// Returns the most metres between the middle of a cell and a corner, rounded up.
  ///
  /// - Parameters:
  ///   - latitude: That of the middle, in degrees.
  ///   - cell: The side of the cell in degrees.
  /// - Returns: Whole metres.
  private static func halfDiagonal(around latitude: Double, cell: Double) -> Double {
    let half = cell / 2
    // A degree of latitude is longest towards the pole, one of longitude towards the equator.
    let poleward = min(abs(latitude) + half, 90) * .pi / 180
    let equatorward = max(abs(latitude) - half, 0) * .pi / 180
    // Series for the length of a degree on the ellipsoid of WGS 84, as the National
    // Geospatial-Intelligence Agency's length calculator gives them.
    let north = 111_132.92 - 559.82 * cos(2 * poleward) + 1.175 * cos(4 * poleward)
    let east =
      111_412.84 * cos(equatorward) - 93.5 * cos(3 * equatorward) + 0.118 * cos(5 * equatorward)
    return hypot(north * half, east * half).rounded(.up)
  }
}
