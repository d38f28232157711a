import HeritageModel

/// Why a point cannot be in the countries that go with it, as the rules ask of what people type.
struct PlaceDoubt {
  let code: String
  let message: String
  let suggestion: String

  /// Compares a point with countries; `nil` if nothing speaks against it.
  init?(_ location: Location, in countries: [String]) {
    let known = countries.filter { Country(code: $0) != nil }
    let check = CountryCheck(
      latitude: location.latitude, longitude: location.longitude, codes: known)
    if check == .plausible { return nil }
    let named = known.map { "'\($0)'" }.joined(separator: ", ")
    let outside =
      "latitude \(location.latitude), longitude \(location.longitude) is outside \(named)"
    if check == .swapped {
      code = ImportCode.exchanged
      message = outside + ", but inside with the two exchanged"
      suggestion = "are latitude and longitude swapped?"
    } else {
      code = ImportCode.outsideCountry
      message = outside
      suggestion = "check the signs and the digits, or the countries"
    }
  }

  /// Whether the two numbers are exchanged, so that the point is certainly wrong.
  var isExchanged: Bool { code == ImportCode.exchanged }
}

extension PlaceDoubt {
  /// Tells of a point, and says whether it is to be left out.
  ///
  /// - Parameters:
  ///   - field: What the document calls it.
  ///   - location: The point.
  ///   - line: Its line.
  ///   - notes: Where it is told.
  /// - Returns: The text to keep in its place; `nil` if it is taken.
  func tell(
    _ field: String, _ location: Location, _ line: Int, _ notes: inout RowNotes
  ) -> String? {
    let text = "\(location.latitude), \(location.longitude)"
    let fate = isExchanged ? "; it is not taken for a point, and is \(RowNotes.verbatim)" : ""
    notes.warn(field, line, code, message + fate, value: text, suggestion: suggestion)
    return isExchanged ? text : nil
  }
}

extension UnmappedColumns? {
  /// Keeps a text in words under the name of its column.
  mutating func keep(_ text: String, of column: String) {
    var kept = self ?? UnmappedColumns([:])
    kept.append(text, to: column)
    self = kept
  }
}
