// Glibc brings the mathematics library, at none of Foundation's cost.
import Glibc

/// A place in the Universal Transverse Mercator system on WGS 84.
package struct UTMPoint: Hashable, Sendable {
  /// Degrees north, within -90...90.
  package let latitude: Double
  /// Degrees east, within -180...180.
  package let longitude: Double

  /// Reckons the degrees of a place, to less than a tenth of a millimetre.
  ///
  /// - Parameters:
  ///   - easting: Metres, with the 500,000 of the zone's middle.
  ///   - northing: Metres, in the south with the 10,000,000 of the equator.
  ///   - zone: The zone's number and `N` or `S` for its hemisphere, as in `37N`.
  /// - Throws: ``UTMError`` if these are no place in the system.
  package init(easting: Double, northing: Double, zone: String) throws(UTMError) {
    let (number, isNorth) = try Self.zone(zone)
    guard (100_000...900_000).contains(easting) else { throw .eastingOutOfRange(easting) }
    guard (0...10_000_000).contains(northing) else { throw .northingOutOfRange(northing) }
    let (phi, lambda) = Self.degrees(
      x: easting - 500_000, y: isNorth ? northing : northing - 10_000_000)
    let degrees = Double(number * 6 - 183) + lambda
    latitude = phi
    longitude = degrees > 180 ? degrees - 360 : degrees < -180 ? degrees + 360 : degrees
  }

  /// Tells whether a text is a zone, as in `37N`.
  package static func isZone(_ text: String) -> Bool {
    do throws(UTMError) {
      _ = try zone(text)
      return true
    } catch {
      return false
    }
  }

  private static func zone(_ text: String) throws(UTMError) -> (number: Int, isNorth: Bool) {
    let plain = text.filter { $0 != " " }.uppercased()
    let digits = plain.prefix { $0.isASCII && $0.isNumber }
    let letter = plain.dropFirst(digits.count)
    guard digits.count <= 2, let number = Int(digits), (1...60).contains(number) else {
      throw .unknownZone(text)
    }
    switch letter {
    case "N": return (number, true)
    case "S": return (number, false)
    // The letters of bands, which leave out I and O; S and N are theirs too, in the north.
    case _ where letter.count == 1 && "CDEFGHJKLMPQRTUVWX".contains(letter):
      throw .bandLetter(text, hemisphere: "\(number)\(letter < "N" ? "S" : "N")")
    default: throw .unknownZone(text)
    }
  }

  /// Reckons latitude, and longitude from the zone's middle, in degrees.
  ///
  /// Krüger's series in the third flattening, as in C. Karney, 'Transverse Mercator with an accuracy
  /// of a few nanometers' (2011), to the sixth power.
  private static func degrees(x: Double, y: Double) -> (latitude: Double, longitude: Double) {
    let (xi, eta) = (y / (scale * radius), x / (scale * radius))
    var (xiPrime, etaPrime) = (xi, eta)
    for (index, factor) in beta.enumerated() {
      let multiple = Double(2 * (index + 1))
      xiPrime -= factor * sin(multiple * xi) * cosh(multiple * eta)
      etaPrime -= factor * cos(multiple * xi) * sinh(multiple * eta)
    }
    let lambda = atan2(sinh(etaPrime), cos(xiPrime))
    let conformal = sin(xiPrime) / hypot(sinh(etaPrime), cos(xiPrime))
    return (atan(tangent(ofConformal: conformal)) * 180 / .pi, lambda * 180 / .pi)
  }

  /// Solves for the tangent of a latitude whose conformal latitude's tangent is known, by Newton's
  /// method.
  private static func tangent(ofConformal goal: Double) -> Double {
    var tau = goal / (1 - eccentricity * eccentricity)
    for _ in 0..<5 {
      let root = hypot(1, tau)
      let sigma = sinh(eccentricity * atanh(eccentricity * tau / root))
      let value = tau * hypot(1, sigma) - sigma * root
      let shrink = 1 - eccentricity * eccentricity
      tau +=
        (goal - value) / hypot(1, value) * (1 + shrink * tau * tau) / (shrink * root)
    }
    return tau
  }

  /// The factor by which the projection shrinks the middle of a zone.
  private static let scale = 0.9996
  private static let flattening = 1 / 298.257_223_563
  private static let eccentricity = (flattening * (2 - flattening)).squareRoot()
  private static let thirdFlattening = flattening / (2 - flattening)

  /// The radius, in metres, of a circle as long as a meridian.
  private static let radius: Double = {
    let n = thirdFlattening
    return 6_378_137 / (1 + n) * (1 + n * n / 4 + pow(n, 4) / 64 + pow(n, 6) / 256)
  }()

  /// The factors of the series, each a polynomial in the third flattening.
  private static let beta: [Double] = {
    let first: [Double] = [
      1.0 / 2.0, -2.0 / 3.0, 37.0 / 96.0, -1.0 / 360.0, -81.0 / 512.0, 96_199.0 / 604_800.0,
    ]
    let second: [Double] = [
      1.0 / 48.0, 1.0 / 15.0, -437.0 / 1440.0, 46.0 / 105.0, -1_118_711.0 / 3_870_720.0,
    ]
    let third: [Double] = [17.0 / 480.0, -37.0 / 840.0, -209.0 / 4480.0, 5569.0 / 90_720.0]
    let fourth: [Double] = [4397.0 / 161_280.0, -11.0 / 504.0, -830_251.0 / 7_257_600.0]
    let fifth: [Double] = [4583.0 / 161_280.0, -108_847.0 / 3_991_680.0]
    let sixth: [Double] = [20_648_693.0 / 638_668_800.0]
    return [first, second, third, fourth, fifth, sixth].enumerated().map { index, factors in
      var power = pow(thirdFlattening, Double(index))
      return factors.reduce(0) { sum, factor in
        power *= thirdFlattening
        return sum + factor * power
      }
    }
  }()
}

/// A reason numbers are not a ``UTMPoint``.
package enum UTMError: Error, Hashable, Sendable {
  case unknownZone(String)
  /// The zone has a letter of the bands of latitude, which says the hemisphere by the way.
  case bandLetter(String, hemisphere: String)
  case eastingOutOfRange(Double)
  case northingOutOfRange(Double)
}

extension UTMError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .unknownZone(let text): "'\(text)' is not a zone of UTM"
    case .bandLetter(let text, _): "the letter of '\(text)' names a band, not a hemisphere"
    case .eastingOutOfRange(let metres):
      "an easting of \(metres) m is outside 100000 to 900000"
    case .northingOutOfRange(let metres):
      "a northing of \(metres) m is outside 0 to 10000000"
    }
  }

  /// What the user can do next.
  package var hint: String {
    switch self {
    case .unknownZone: "write its number, 1 to 60, and N or S for the hemisphere, as in '37N'"
    case .bandLetter(_, let hemisphere): "write '\(hemisphere)'"
    case .eastingOutOfRange, .northingOutOfRange:
      "UTM has metres, the easting first; are the two swapped, or in another system?"
    }
  }
}
