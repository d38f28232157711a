import HeritageModel
import HeritageText

extension PropertyReading {
  /// Reads a row's points: the one of schema A or all those of schema B.
  mutating func readPoints(_ boxes: inout BoxAgreement) throws(ImportIssue) {
    var parts: [SiteComponent] = []
    let single = ListingRow.Point(
      latitude: row[.latitude], longitude: row[.longitude], line: row.line)
    if let location = try location(single, in: site.countries, &boxes) {
      parts.append(SiteComponent(location: location))
    }
    for listed in row.points {
      let text = row.slice(listed.country).trimmingWhitespace
      let country = Self.country(text)
      if country == nil, !text.isEmpty {
        let value = SourceText.clean(utf8: text, markup: false).text
        notes.warn(
          "iso2", listed.country.line, ImportCode.notCarriedOver,
          "'\(value)' is not a country's code; the point is kept without one", value: value)
      }
      let codes = country.map { [$0] } ?? site.countries
      if let location = try location(listed, in: codes, &boxes) {
        parts.append(SiteComponent(country: country, location: location))
      }
    }
    site.location = parts.first?.location
    guard parts.count > 1 else { return }
    site.components = parts
    site.isSerial = true
  }

  private mutating func location(
    _ point: ListingRow.Point, in codes: [String], _ boxes: inout BoxAgreement
  ) throws(ImportIssue) -> Location? {
    let latitude = row.slice(point.latitude).trimmingWhitespace
    let longitude = row.slice(point.longitude).trimmingWhitespace
    if latitude.isEmpty, longitude.isEmpty { return nil }
    guard !latitude.isEmpty, !longitude.isEmpty else {
      let (missing, other) =
        latitude.isEmpty ? ("latitude", "longitude") : ("longitude", "latitude")
      throw ImportIssue(
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
      throw ImportIssue(
        "latitude", line: point.latitude.line, value: text.latitude, code: "GEO-01",
        "latitude '\(text.latitude)' is outside -90 to 90 degrees",
        suggestion: isSwapped ? text.swapped : nil)
    } catch {
      throw ImportIssue(
        "longitude", line: point.longitude.line, value: text.longitude, code: error.code,
        "longitude '\(text.longitude)' is outside -180 to 180 degrees")
    }
    guard !location.isNullIsland else {
      throw ImportIssue(
        "latitude", line: point.latitude.line, value: text.both, code: "GEO-02",
        "0, 0 stands for a missing place and is not one",
        suggestion: "leave latitude and longitude empty when they are not known")
    }
    boxes.points += 1
    let check = CountryCheck(latitude: north, longitude: east, codes: codes)
    if check == .outside { boxes.outside += 1 }
    guard check == .swapped else { return location }
    let message =
      "latitude '\(text.latitude)' and longitude '\(text.longitude)' look swapped: "
      + "the point is outside \(codes.joined(separator: ", "))"
    guard boxes.saysNothing else {
      throw ImportIssue(
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
  ) throws(ImportIssue) -> Double {
    if let degrees = DecimalNumber.read(text) { return degrees }
    let value = SourceText.clean(utf8: text, markup: false).text
    throw ImportIssue(
      field, line: line, value: value, code: "GEO-01",
      "\(field) '\(value.prefix(40))' is not a decimal number",
      suggestion: DecimalNumber.suggestion(for: value) ?? "write degrees such as 34.5541")
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
