import HeritageText

/// One row of a listing as it was read: all its text in one buffer, which the next row reuses.
struct ListingRow {
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
  // Cleaning the name and the two long texts is much of the work on a row, so the reading thread
  // does it.
  private(set) var name: CleanedText?
  private(set) var description: CleanedText?
  private(set) var justification: CleanedText?
  /// The slug of the name, where the reading thread was asked for it.
  private(set) var slug: String?
  /// The name of the first child element, if there was one.
  var firstElement: String?

  subscript(field: ListingField) -> Text {
    get { fields[field.rawValue] }
    set { fields[field.rawValue] = newValue }
  }

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
    name = nil
    description = nil
    justification = nil
    slug = nil
    for index in fields.indices { fields[index] = Text() }
  }

  /// Makes the name and the long texts clean, once the row has been read.
  mutating func cleanTexts(makesSlug: Bool) {
    name = cleaned(.site)
    if makesSlug { slug = name.flatMap { SlugText.make(from: $0.text) } }
    description = cleaned(.shortDescription)
    justification = cleaned(.justification)
  }

  private func cleaned(_ field: ListingField) -> CleanedText? {
    let bytes = slice(field)
    return bytes.isEmpty ? nil : SourceText.clean(utf8: bytes, markup: true)
  }
}
