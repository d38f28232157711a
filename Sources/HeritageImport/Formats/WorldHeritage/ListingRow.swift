/// The elements of a row, of both schemas.
enum ListingField: Int, CaseIterable {
  case category
  case criteria
  case danger
  case dateInscribed
  case dossier
  case extensionFlag
  case httpURL
  case idNumber
  case imageURL
  case isoCode
  case justification
  case latitude
  case location
  case longitude
  case region
  case regions
  case revision
  case secondaryDates
  case shortDescription
  case site
  case states
  case transboundary
  case transnational
  case uniqueNumber

  var element: StaticString {
    switch self {
    case .category: "category"
    case .criteria: "criteria_txt"
    case .danger: "danger"
    case .dateInscribed: "date_inscribed"
    case .dossier: "dossier"
    case .extensionFlag: "extension"
    case .httpURL: "http_url"
    case .idNumber: "id_number"
    case .imageURL: "image_url"
    case .isoCode: "iso_code"
    case .justification: "justification"
    case .latitude: "latitude"
    case .location: "location"
    case .longitude: "longitude"
    case .region: "region"
    case .regions: "regions"
    case .revision: "revision"
    case .secondaryDates: "secondary_dates"
    case .shortDescription: "short_description"
    case .site: "site"
    case .states: "states"
    case .transboundary: "transboundary"
    case .transnational: "transnational"
    case .uniqueNumber: "unique_number"
    }
  }

  var name: String { "\(element)" }
}

/// One row of a listing as it was read: all its text in one buffer, which the next row reuses.
struct ListingRow: SourceRow {
  /// Where a text is in the buffer.
  struct Text {
    var start = 0
    var end = 0
    /// The line its element begins on, or 0 if the row has no such element.
    var line = 0

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
    for index in fields.indices { fields[index] = Text() }
  }
}
