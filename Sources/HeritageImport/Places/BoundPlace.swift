import CanonicalJSON
import HeritageModel

/// How a point is made of a row, with its columns found in a table.
final class BoundPlace: Sendable {
  private enum Form: Sendable {
    case degrees(latitude: BoundValue, longitude: BoundValue)
    case pair(BoundValue, isLongitudeFirst: Bool)
    case wellKnownText(BoundValue)
    case grid(easting: BoundValue, northing: BoundValue, zone: BoundValue)
    case own
  }

  private let form: Form
  let uncertainty: BoundValue?
  /// The columns that the point is made of.
  let columns: [Int]
  /// What the first of them is called in messages.
  let field: String

  /// The format's own geometry.
  static let own = BoundPlace()

  /// Whether it is that.
  var isOwn: Bool { if case .own = form { true } else { false } }

  private init() {
    form = .own
    uncertainty = nil
    columns = []
    field = "geometry"
  }

  init(_ place: MappedPlace, _ columns: inout ColumnFinder, absent: Set<String>) {
    func bound(_ value: MappedValue) -> BoundValue { BoundValue(value, &columns, absent: absent) }
    let values: [BoundValue]
    switch place.form {
    case .degrees(let latitude, let longitude):
      values = [bound(latitude), bound(longitude)]
      form = .degrees(latitude: values[0], longitude: values[1])
    case .pair(let value, let isLongitudeFirst):
      values = [bound(value)]
      form = .pair(values[0], isLongitudeFirst: isLongitudeFirst)
    case .wellKnownText(let value):
      values = [bound(value)]
      form = .wellKnownText(values[0])
    case .grid(let easting, let northing, let zone):
      values = [bound(easting), bound(northing), bound(zone)]
      form = .grid(easting: values[0], northing: values[1], zone: values[2])
    case .own:
      values = []
      form = .own
    }
    uncertainty = place.uncertainty.map(bound)
    self.columns = values.flatMap(\.columns)
    field = values.first?.field ?? "geometry"
  }

  /// A point, with the outline where it is the middle of one.
  struct Point: Hashable {
    let location: Location
    let footprint: JSONValue?
    /// The positions of an outline that is too long for a record.
    var positionsLeftOut = 0
  }

  /// The most positions of an outline, so that a record can have it.
  static let longestOutline = 8_000

  /// Reads the point of a row.
  ///
  /// - Returns: The point, or `nil` if the row says nothing of one.
  /// - Throws: ``PlaceFault`` if what it says is no point.
  func point(in row: TableRow) throws(PlaceFault) -> Point? {
    switch form {
    case .degrees(let latitude, let longitude):
      guard let degrees = try degrees(latitude, longitude, row) else { return nil }
      return try point(degrees)
    case .pair(let value, let isLongitudeFirst):
      guard let text = try first(value, row) else { return nil }
      return try point(pair(text, isLongitudeFirst: isLongitudeFirst))
    case .wellKnownText(let value):
      guard let text = try first(value, row) else { return nil }
      guard let geometry = try geometry(text) else { return nil }
      return try point(geometry)
    case .grid(let easting, let northing, let zone):
      guard let degrees = try degrees(easting, northing, zone, row) else { return nil }
      return try point(degrees)
    case .own:
      guard let geometry = row.geometry else { return nil }
      return try point(geometry)
    }
  }

  /// Returns the first text of a value.
  private func first(_ value: BoundValue, _ row: TableRow) throws(PlaceFault) -> String? {
    switch value.texts(in: row).first {
    case nil: return nil
    case .text(let text): return text
    case .misfit(let misfit):
      throw PlaceFault(
        misfit.message(at: value.path), text: misfit.text, suggestion: value.advice(on: misfit))
    }
  }
}

/// Why what a row says of a place is no point.
struct PlaceFault: Error, Hashable {
  let code: String
  let message: String
  let text: String
  let suggestion: String?

  init(
    _ message: String, text: String, code: String = ImportCode.pointOffTheEarth,
    suggestion: String? = nil
  ) {
    self.code = code
    self.message = message
    self.text = text
    self.suggestion = suggestion
  }
}

extension BoundPlace {
  private typealias Degrees = (latitude: Double, longitude: Double, text: String)

  private func degrees(
    _ latitude: BoundValue, _ longitude: BoundValue, _ row: TableRow
  ) throws(PlaceFault) -> Degrees? {
    let texts = (try first(latitude, row), try first(longitude, row))
    switch texts {
    case (nil, nil): return nil
    case (let text?, nil):
      throw PlaceFault("there is a latitude '\(text.shortened)' and no longitude", text: text)
    case (nil, let text?):
      throw PlaceFault("there is a longitude '\(text.shortened)' and no latitude", text: text)
    case (let north?, let east?):
      let written = "\(north), \(east)"
      if let numbers = Self.numbers(north, east) { return (numbers.0, numbers.1, written) }
      try checkLength(written)
      do throws(WrittenPointError) {
        return (
          try WrittenDegrees.latitude(north), try WrittenDegrees.longitude(east), written
        )
      } catch {
        throw PlaceFault(
          "'\(written.shortened)' is no point: \(error.reason)", text: written,
          suggestion: error.hint)
      }
    }
  }

  /// The longest text of a point, in bytes.
  private static let longest = 200

  private func checkLength(_ text: String) throws(PlaceFault) {
    guard text.utf8.count > Self.longest else { return }
    throw PlaceFault("'\(text.shortened)' is no point", text: text)
  }

  private static func numbers(_ north: String, _ east: String) -> (Double, Double)? {
    guard let latitude = ListedNumber.read(north), let longitude = ListedNumber.read(east) else {
      return nil
    }
    return (latitude, longitude)
  }

  /// Reads well-known text; `nil` for an empty geometry, which says that there is none.
  private func geometry(_ text: String) throws(PlaceFault) -> Geometry? {
    do throws(GeometryError) {
      return try Geometry(wkt: text)
    } catch {
      if case .empty = error { return nil }
      throw PlaceFault(error.description, text: text, suggestion: error.hint)
    }
  }

  /// Reads two numbers in one cell, or the four of ODK, whose last are height and accuracy.
  private func pair(_ text: String, isLongitudeFirst: Bool) throws(PlaceFault) -> Degrees {
    try checkLength(text)
    let marks = ",; []()".utf8
    let parts = text.utf8.split(whereSeparator: marks.contains)
    let numbers = parts.map { DecimalNumber.read(Array($0)[...]) }
    // Three numbers or four are degrees and minutes, unless the first has decimals.
    if numbers.count == 2 || ((3...4).contains(numbers.count) && parts[0].contains(0x2E)),
      !numbers.contains(nil), let first = numbers[0], let second = numbers[1]
    {
      return isLongitudeFirst ? (second, first, text) : (first, second, text)
    }
    do throws(WrittenPointError) {
      let bare = String(text.filter { $0 != "[" && $0 != "]" })
      let pair = try WrittenDegrees.pair(bare, isLongitudeFirst: isLongitudeFirst)
      return (pair.latitude, pair.longitude, text)
    } catch {
      throw PlaceFault(
        "'\(text.shortened)' is no point: \(error.reason)", text: text, suggestion: error.hint)
    }
  }

  private func degrees(
    _ easting: BoundValue, _ northing: BoundValue, _ zone: BoundValue, _ row: TableRow
  ) throws(PlaceFault) -> Degrees? {
    let texts = (try first(easting, row), try first(northing, row))
    if texts == (nil, nil) { return nil }
    let zone = try first(zone, row)
    let written = [texts.0, texts.1, zone].compactMap(\.self).joined(separator: ", ")
    guard let east = texts.0, let north = texts.1, let zone else {
      throw PlaceFault(
        "'\(written.shortened)' lacks its easting, its northing or its zone", text: written)
    }
    guard let (eastMetres, northMetres) = Self.numbers(east, north) else {
      throw PlaceFault("'\(written.shortened)' is not a place in metres", text: written)
    }
    do throws(UTMError) {
      let point = try UTMPoint(easting: eastMetres, northing: northMetres, zone: zone)
      return (Self.rounded(point.latitude), Self.rounded(point.longitude), written)
    } catch {
      throw PlaceFault(error.description, text: written, suggestion: error.hint)
    }
  }

  /// Rounds to the seventh decimal, a centimetre.
  private static func rounded(_ degrees: Double) -> Double { (degrees * 1e7).rounded() / 1e7 }

  private func point(_ degrees: Degrees) throws(PlaceFault) -> Point {
    let (latitude, longitude, text) = degrees
    guard latitude != 0 || longitude != 0 else {
      throw PlaceFault(
        "'\(text)' stands for a missing place", text: text, code: ImportCode.nullIsland)
    }
    do throws(LocationError) {
      return Point(
        location: try Location(latitude: latitude, longitude: longitude), footprint: nil)
    } catch {
      if abs(latitude) > 1000, abs(longitude) > 1000 {
        throw PlaceFault(
          "'\(text)' are metres of a national grid, not degrees", text: text,
          suggestion: "convert the table to longitude and latitude first, as 'ogr2ogr' and QGIS do")
      }
      let isSwapped = abs(longitude) <= 90 && abs(latitude) <= 180
      throw PlaceFault(
        error.description, text: text,
        suggestion: isSwapped ? "are latitude and longitude swapped?" : nil)
    }
  }

  private func point(_ geometry: Geometry) throws(PlaceFault) -> Point {
    let middle = geometry.centroid
    let text = "\(middle.latitude), \(middle.longitude)"
    let point = try point((middle.latitude, middle.longitude, text))
    let positions = geometry.positionCount
    guard positions <= Self.longestOutline else {
      return Point(location: point.location, footprint: nil, positionsLeftOut: positions)
    }
    return Point(
      location: point.location, footprint: geometry.isOnePosition ? nil : geometry.geoJSON)
  }
}

extension Geometry {
  fileprivate var isOnePosition: Bool {
    switch shape {
    case .point: true
    case .multiPoint(let points): points.count == 1
    default: false
    }
  }
}
