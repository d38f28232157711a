import HeritageModel
import HeritageText

extension PropertyReading {
  /// Reads a row's points: the one of schema A or all those of schema B.
  ///
  /// One point is the site's; several are points of its parts, none of which stands for the whole.
  /// What is no point stays in the record's `listing` as the row has it.
  mutating func readPoints(_ boxes: inout BoxAgreement) {
    var parts: [SiteComponent] = []
    let single = ListingRow.Point(
      latitude: row[.latitude], longitude: row[.longitude], line: row.line)
    switch location(single, in: site.countries, &boxes) {
    case .location(let location): parts.append(SiteComponent(location: location))
    case .nothing: break
    case .fault:
      property.listing["latitude"] = words(single.latitude)
      property.listing["longitude"] = words(single.longitude)
    }
    var unread: [String] = []
    for listed in row.points {
      let country = country(of: listed)
      switch location(listed, in: country.map { [$0] } ?? site.countries, &boxes) {
      case .location(let location):
        parts.append(SiteComponent(country: country, location: location))
      case .nothing: break
      case .fault:
        unread.append(
          [listed.latitude, listed.longitude, listed.country].map { words($0) ?? "" }
            .joined(separator: ", "))
      }
    }
    if !unread.isEmpty { property.listing["geolocations"] = unread.joined(separator: "; ") }
    lacksPoints = !unread.isEmpty
    notes.finePoints += parts.count { $0.location?.isFinerThanMeasured == true }
    guard parts.count + unread.count > 1 else {
      site.location = parts.first?.location
      return
    }
    site.components = parts
    if parts.count > 1 { site.isSerial = true }
  }

  private mutating func country(of point: ListingRow.Point) -> String? {
    let text = row.slice(point.country).trimmingWhitespace
    let country = Self.country(text)
    if country == nil, !text.isEmpty {
      let value = SourceText.clean(utf8: text, markup: false).text
      notes.warn(
        "iso2", point.country.line, ImportCode.notCarriedOver,
        "'\(value)' is not a country's code; the point is kept without one", value: value)
    }
    return country
  }

  private func words(_ text: ListingRow.Text) -> String? {
    let words = SourceText.clean(utf8: row.slice(text), markup: false).text
    return words.isEmpty ? nil : words
  }

  /// What a row has in the place of a point.
  private enum Point {
    case location(Location)
    case nothing
    /// Something that is no point, of which a warning tells.
    case fault
  }

  private mutating func location(
    _ point: ListingRow.Point, in codes: [String], _ boxes: inout BoxAgreement
  ) -> Point {
    do throws(PointFault) {
      return try soundLocation(point, in: codes, &boxes).map(Point.location) ?? .nothing
    } catch {
      notes.warn(
        error.field, error.line > 0 ? error.line : point.line, error.code,
        "\(error.message); it is not taken for a point, and is \(RowNotes.verbatim)",
        value: error.value,
        suggestion: error.suggestion)
      return .fault
    }
  }

  private mutating func soundLocation(
    _ point: ListingRow.Point, in codes: [String], _ boxes: inout BoxAgreement
  ) throws(PointFault) -> Location? {
    let latitude = row.slice(point.latitude).trimmingWhitespace
    let longitude = row.slice(point.longitude).trimmingWhitespace
    if latitude.isEmpty, longitude.isEmpty { return nil }
    guard !latitude.isEmpty, !longitude.isEmpty else {
      let (missing, other) =
        latitude.isEmpty ? ("latitude", "longitude") : ("longitude", "latitude")
      throw PointFault(
        missing, line: point.line, code: "GEO-01", "the point has a \(other) but no \(missing)")
    }
    let north = try degrees(latitude, "latitude", point.latitude.line)
    let east = try degrees(longitude, "longitude", point.longitude.line)
    let text = PointText(latitude, longitude)
    let location: Location
    do {
      location = try Location(latitude: north, longitude: east)
    } catch .latitudeOutOfRange {
      let isSwapped = (-180...180).contains(north) && (-90...90).contains(east)
      throw PointFault(
        "latitude", line: point.latitude.line, value: text.latitude, code: "GEO-01",
        "latitude '\(text.latitude)' is outside -90 to 90 degrees",
        suggestion: isSwapped ? text.swapped : nil)
    } catch {
      throw PointFault(
        "longitude", line: point.longitude.line, value: text.longitude, code: error.code,
        "longitude '\(text.longitude)' is outside -180 to 180 degrees")
    }
    guard !location.isNullIsland else {
      throw PointFault(
        "latitude", line: point.latitude.line, value: text.both, code: "GEO-02",
        "0, 0 stands for a missing place and is not one")
    }
    boxes.points += 1
    let check = CountryCheck(latitude: north, longitude: east, codes: codes)
    if check == .outside { boxes.outside += 1 }
    guard check == .swapped else { return location }
    let message =
      "latitude '\(text.latitude)' and longitude '\(text.longitude)' look swapped: "
      + "the point is outside \(codes.joined(separator: ", "))"
    guard boxes.saysNothing else {
      throw PointFault(
        "latitude", line: point.latitude.line, value: text.both, code: "GEO-03", message,
        suggestion: text.swapped)
    }
    notes.warn(
      "latitude", point.latitude.line, "GEO-03",
      message + "; kept, as many points of this listing are", value: text.both,
      suggestion: text.swapped)
    return location
  }

  private func degrees(
    _ text: ArraySlice<UInt8>, _ field: String, _ line: Int
  ) throws(PointFault) -> Double {
    if let degrees = DecimalNumber.read(text) { return degrees }
    let value = SourceText.clean(utf8: text, markup: false).text
    throw PointFault(
      field, line: line, value: value, code: "GEO-01",
      "\(field) '\(value.prefix(40))' is not a decimal number",
      suggestion: DecimalNumber.suggestion(for: value) ?? "write degrees such as 34.5541")
  }
}

/// Why what a row has in the place of a point is none.
private struct PointFault: Error {
  let field: String
  let line: Int
  let value: String?
  /// The rule for records that such a point would break.
  let code: String
  let message: String
  let suggestion: String?

  init(
    _ field: String, line: Int, value: String? = nil, code: String, _ message: String,
    suggestion: String? = nil
  ) {
    self.field = field
    self.line = line
    self.value = value
    self.code = code
    self.message = message
    self.suggestion = suggestion
  }
}

/// How well a listing's points agree with the boxes around their countries.
struct BoxAgreement {
  var points = 0
  /// Points outside the boxes, those that look swapped not counted.
  var outside = 0

  /// Whether so many points lie outside that one more is no sign of swapped numbers.
  ///
  /// In UNESCO's editions 1 in 80 lies outside, on islands and territories far from the country.
  var saysNothing: Bool { outside > 20 && outside * 20 > points }
}

/// A point's two numbers as the listing writes them.
private struct PointText {
  let latitude: String
  let longitude: String

  init(_ latitude: ArraySlice<UInt8>, _ longitude: ArraySlice<UInt8>) {
    self.latitude = String(decoding: latitude, as: UTF8.self)
    self.longitude = String(decoding: longitude, as: UTF8.self)
  }

  var both: String { "\(latitude), \(longitude)" }

  var swapped: String { "did you mean latitude \(longitude), longitude \(latitude)?" }
}
