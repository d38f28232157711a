/// A point as people write it: two decimal numbers, degrees with minutes and seconds, or the address
/// that a map has for it.
///
/// Latitude comes first where no letters say otherwise. Where the text is so coarse, or only the
/// middle of a map's view, that the place may lie 100 m off or more, the point says so.
package struct WrittenPoint: Hashable, Sendable {
  /// The point, to seven decimals, with an uncertainty where the text itself tells one.
  package let location: Location
  /// What whoever wrote it should know, lowercase, without a full stop.
  package let remark: String?

  /// Reads a point.
  ///
  /// - Throws: ``WrittenPointError`` if the text is none, can mean several, or is off the Earth.
  package init(_ text: String) throws(WrittenPointError) {
    let plain = PointText.plain(text)
    guard !plain.isEmpty else { throw WrittenPointError("it is empty") }
    if let address = MapAddress(plain) {
      self = try address.point()
    } else {
      self = try CoordinatePair(plain).point()
    }
  }

  init(_ location: Location, remark: String? = nil) {
    self.location = location
    self.remark = remark
  }

  /// Makes a point of degrees, rounded to a centimetre.
  ///
  /// - Parameters:
  ///   - latitude: Degrees north.
  ///   - longitude: Degrees east.
  ///   - radius: How far off the place may be, in metres, if that is known; what is no distance
  ///     says nothing, and none is longer than half the way around the Earth.
  ///   - remark: Makes what should be known of the radius in words.
  /// - Throws: ``WrittenPointError`` if the point is off the Earth.
  init(
    _ latitude: Double, _ longitude: Double, radius: Double? = nil,
    remark: (String) -> String = { _ in "" }
  ) throws(WrittenPointError) {
    let uncertainty = radius.flatMap { radius in
      radius > 0 && radius.isFinite ? Self.twoDigits(radius) : nil
    }
    let words = uncertainty.map { remark($0.described) } ?? ""
    do throws(LocationError) {
      self.init(
        try Location(
          latitude: Self.rounded(latitude), longitude: Self.rounded(longitude),
          uncertaintyMetres: uncertainty), remark: words.isEmpty ? nil : words)
    } catch {
      let isSwapped = abs(longitude) <= 90 && abs(latitude) <= 180
      throw WrittenPointError(
        error.description,
        hint: isSwapped
          ? "latitude comes first; if the other order was meant, write "
            + "'\(Self.rounded(longitude)), \(Self.rounded(latitude))'" : nil)
    }
  }

  /// Half of the equator of WGS 84, in metres.
  private static let longest = 20_037_508.0

  /// Rounds to the seventh decimal, a centimetre.
  private static func rounded(_ degrees: Double) -> Double { (degrees * 1e7).rounded() / 1e7 }

  /// Rounds metres up to two digits, as more would pretend to be measured.
  private static func twoDigits(_ metres: Double) -> Double {
    var step = 1.0
    let metres = min(metres, longest)
    while metres / step >= 100 { step *= 10 }
    return min(max(1, (metres / step).rounded(.up) * step), longest)
  }
}

extension Double {
  /// A distance in metres as people say it.
  fileprivate var described: String {
    self < 10_000 ? "\(Int(self)) m" : "\(Int((self / 1000).rounded())) km"
  }
}

/// Why a text is not a point, and what to write.
package struct WrittenPointError: Error, Hashable, Sendable {
  /// What is wrong, lowercase, without a full stop.
  package let reason: String
  package let hint: String

  static let usual = "write degrees, such as '34.5513, 38.2691' or 34°33'05\"N 38°16'09\"E"

  init(_ reason: String, hint: String? = nil) {
    self.reason = reason
    self.hint = hint ?? Self.usual
  }
}

/// The characters of a point in the form that is read: digits 0 to 9, plain signs.
enum PointText {
  /// Puts plain characters for all their kinds, and leaves out what only directs a text.
  static func plain(_ text: String) -> String {
    var plain = ""
    for scalar in text.unicodeScalars {
      let properties = scalar.properties
      if properties.numericType == .decimal, let value = properties.numericValue {
        plain += String(Int(value))
      } else if properties.isWhitespace || properties.generalCategory == .control {
        plain += " "
      } else if properties.generalCategory == .format
        || properties.canonicalCombiningClass.rawValue > 0
      {
        continue
      } else {
        plain += same[scalar] ?? String(scalar)
      }
    }
    let start = plain.drop { $0 == " " }
    return start.lastIndex { $0 != " " }.map { String(start[...$0]) } ?? ""
  }

  private static let same: [Unicode.Scalar: String] = {
    var same: [Unicode.Scalar: String] = [:]
    for scalar in "º˚⁰".unicodeScalars { same[scalar] = "°" }
    for scalar in "′’‘ʹʼ´`".unicodeScalars { same[scalar] = "'" }
    for scalar in "″”“„ʺ".unicodeScalars { same[scalar] = "\"" }
    for scalar in "−–‐‑".unicodeScalars { same[scalar] = "-" }
    same["٫"] = "."
    // Between numbers in other scripts a comma of theirs is no decimal one.
    same["،"] = ", "
    same["，"] = ", "
    same["؛"] = ";"
    same["；"] = ";"
    return same
  }()
}
