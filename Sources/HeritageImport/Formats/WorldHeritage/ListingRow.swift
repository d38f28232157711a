import HeritageModel

/// The elements of a row, of both schemas.
enum ListingField: Int, CaseIterable {
  case category, criteria, danger, dateInscribed, dossier, extensionFlag, geolocations, httpURL
  case idNumber, imageURL, isoCode, justification, latitude, location, longitude, region, regions
  case revision, secondaryDates, shortDescription, site, states, transboundary, transnational
  case uniqueNumber

  var name: String { Self.names[rawValue] }

  /// The names in the order of the cases.
  private static let names = """
    category criteria_txt danger date_inscribed dossier extension geolocations http_url \
    id_number image_url iso_code justification latitude location longitude region regions \
    revision secondary_dates short_description site states transboundary transnational \
    unique_number
    """.split(separator: " ").map(String.init)
}

/// What the fields of a listing are called in it: as the elements of its XML, unless it is a table
/// with other headings.
struct ListingNames: Hashable, Sendable {
  private var columns: [ListingField: String] = [:]

  subscript(field: ListingField) -> String {
    get { columns[field] ?? field.name }
    set { columns[field] = newValue }
  }
}

/// One row of a listing as it was read: all its text in one buffer, which the next row reuses.
struct ListingRow: SourceRow {
  /// Where a text is in the buffer.
  struct Text {
    var start = 0
    var end = 0
    /// The line its element begins on, or 0 if the row has no such element.
    var line = 0
    /// Whether it had elements inside, which are read as markup already.
    var hadElements = false

    var isPresent: Bool { line > 0 }
  }

  /// One `poi` of schema B.
  struct Point {
    var latitude = Text()
    var longitude = Text()
    var country = Text()
    var line = 0
  }

  /// An element that is not known, or that the row has already had.
  struct Other {
    let name: String
    let text: Text
  }

  /// The row's number in the document, counting from 1.
  var number = 0
  var line = 0
  var bytes: [UInt8] = []
  private var fields = [Text](repeating: Text(), count: ListingField.allCases.count)
  var points: [Point] = []
  var others: [Other] = []
  /// The name of the first child element, if there was one.
  var firstElement: String?
  var byteCount: Int {
    bytes.count + points.count * MemoryLayout<Point>.stride
      + others.count * MemoryLayout<Other>.stride
  }

  /// What is wrong with the row as a whole, if anything.
  var fault: ImportIssue?
  /// Where the row was before somebody mended it, if it was refused.
  var mended: MendedRow?

  subscript(field: ListingField) -> Text {
    get { fields[field.rawValue] }
    set { fields[field.rawValue] = newValue }
  }

  /// The lines of the fields, in the order of their cases.
  var lines: [Int] { fields.map(\.line) }

  func slice(_ text: Text) -> ArraySlice<UInt8> { bytes[text.start..<text.end] }

  func slice(_ field: ListingField) -> ArraySlice<UInt8> { slice(self[field]) }

  /// Tells whether the row has any element of the listing.
  var isKnown: Bool { !points.isEmpty || fields.contains(where: \.isPresent) }

  mutating func begin(number: Int, line: Int) {
    self.number = number
    self.line = line
    bytes.removeAll(keepingCapacity: true)
    points.removeAll(keepingCapacity: true)
    others.removeAll(keepingCapacity: true)
    firstElement = nil
    fault = nil
    mended = nil
    for index in fields.indices { fields[index] = Text() }
  }
}
