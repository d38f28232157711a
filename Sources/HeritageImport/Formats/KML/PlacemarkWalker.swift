import Bytes
import HeritageText
import XMLStream

/// Walks through a KML document from placemark to placemark.
struct PlacemarkWalker: ~Copyable {
  private struct Folder {
    let depth: Int
    var name: String?
  }

  private var reader: XMLReader
  private(set) var columns: ColumnTable
  private let limits: RowLimits
  private var rowsRead = 0
  /// How many links to other documents there were.
  private(set) var linkCount = 0

  private var folders: [Folder] = []
  private var folderPath = ""
  /// Places of the columns that are not named by data, in the order of the elements; -1 before the
  /// first text of each.
  private var places = [Int](repeating: -1, count: KMLElement.allCases.count)
  /// The columns of the data of the placemark before, in which most placemarks are alike.
  private var dataColumns: [Int] = []
  private var dataCount = 0

  private var text: [UInt8] = []
  private var geometry: PlacemarkGeometry

  init(_ reader: consuming XMLReader, columns: ColumnTable, limits: RowLimits) {
    var reader = reader
    for element in KMLElement.allCases { _ = reader.intern(element.name) }
    self.reader = reader
    self.columns = columns
    self.limits = limits
    geometry = PlacemarkGeometry(limits: limits)
  }

  var source: String { reader.source }
  var bytesRead: Int { reader.bytesRead }

  /// Reads the next placemark; returns `false` at the end of the document.
  mutating func next(_ row: inout TableRow) throws -> Bool {
    while try advance() {
      switch (reader.kind, KMLElement(rawValue: reader.nameIndex)) {
      case (.start, .placemark):
        rowsRead += 1
        row.begin(number: rowsRead, line: reader.line)
        try readPlacemark(&row)
        return true
      case (.start, .folder): folders.append(Folder(depth: reader.depth))
      case (.end, .folder): leaveFolder()
      case (.start, .name): try readFolderName()
      case (.start, .networkLink):
        linkCount += 1
        try reader.skipElement()
      // Changes to another document.
      case (.start, .networkLinkControl): try reader.skipElement()
      default: break
      }
    }
    if rowsRead == 0 { throw MarkupDocumentError.noPlacemarks(source: source, links: linkCount) }
    return false
  }

  private mutating func advance() throws(XMLParseError) -> Bool {
    do throws(XMLParseError) {
      return try reader.advance()
    } catch {
      // Some programs fill the file up after the end of the root element.
      if error.reason == .nulByte, reader.kind == .end, reader.depth == 0 { return false }
      throw error
    }
  }

  private mutating func leaveFolder() {
    folders.removeLast()
    joinFolders()
  }

  private mutating func readFolderName() throws(XMLParseError) {
    guard let last = folders.indices.last, folders[last].depth == reader.depth - 1 else { return }
    let name = try reader.readText()
    folders[last].name = SourceText.clean(name, markup: false).text
    joinFolders()
  }

  private mutating func joinFolders() {
    folderPath = folders.compactMap(\.name).filter { !$0.isEmpty }.joined(separator: " / ")
  }

  private mutating func readPlacemark(_ row: inout TableRow) throws {
    let (depth, id) = (reader.depth, reader.attribute("id"))
    geometry.begin()
    dataCount = 0
    try append(folderPath.utf8, of: .folder, &row)
    while try reader.nextElement(inside: depth) {
      switch KMLElement(rawValue: reader.nameIndex) {
      case .description: try readDescription(&row)
      case .name, .address, .phoneNumber, .snippet, .begin, .end, .when:
        try readText(&row)
      case .timeSpan, .timeStamp: try readTime(&row)
      case .extendedData: try readData(&row)
      case let element?:
        if try !geometry.read(element, from: &reader) { try reader.skipElement() }
      case nil: try reader.skipElement()
      }
    }
    row.geometry = geometry.whole
    row.hasUnreadGeometry = !geometry.unread.isEmpty
    for text in geometry.unread { try append(text, of: .coordinates, &row) }
    let column = id == nil ? nil : try columns.place(of: "id", limits, for: reader)
    if let id, let column, !row.cells.contains(where: { $0.column == column }) {
      row.append(id.utf8, to: column)
    }
    try row.check(limits, for: reader)
  }
}

// The texts of a placemark.
extension PlacemarkWalker {
  /// Reads the text of the current element into the column of its name.
  private mutating func readText(_ row: inout TableRow) throws {
    guard let element = KMLElement(rawValue: reader.nameIndex) else { return }
    text.removeAll(keepingCapacity: true)
    try reader.readTextBytes(into: &text)
    try append(text, of: element, &row)
  }

  private mutating func append(
    _ bytes: some Collection<UInt8>, of element: KMLElement, _ row: inout TableRow
  ) throws(MarkupDocumentError) {
    if bytes.isEmpty { return }
    if places[element.rawValue] < 0 {
      let name = element.name
      places[element.rawValue] = try columns.place(of: name.lowercasedFirst, limits, for: reader)
    }
    row.append(bytes, to: places[element.rawValue])
    try row.check(limits, for: reader)
  }

  private mutating func readTime(_ row: inout TableRow) throws {
    let depth = reader.depth
    while try reader.nextElement(inside: depth) {
      switch KMLElement(rawValue: reader.nameIndex) {
      case .begin, .end, .when: try readText(&row)
      default: try reader.skipElement()
      }
    }
  }

  /// Reads a description, and the pairs of a table in it.
  private mutating func readDescription(_ row: inout TableRow) throws {
    let depth = reader.depth
    text.removeAll(keepingCapacity: true)
    if try !reader.readTextBytes(endingAt: depth, into: &text) { try readMarkup(endingAt: depth) }
    try append(text, of: .description, &row)
    for pair in MarkupTable.pairs(in: text) {
      let column = try columns.place(of: pair.name, limits, for: reader)
      row.append(pair.text.utf8, to: column)
    }
    try row.check(limits, for: reader)
  }

  /// Reads on from the first element inside a description, as HTML that somebody did not escape.
  private mutating func readMarkup(endingAt depth: Int) throws(XMLParseError) {
    var markup = ElementMarkup()
    markup.text(text[...])
    var isAtEnd = false
    while !isAtEnd {
      if reader.kind == .start {
        markup.start(reader.name, style: nil)
      } else {
        markup.end(reader.name)
      }
      text.removeAll(keepingCapacity: true)
      isAtEnd = try reader.readTextBytes(endingAt: depth, into: &text)
      markup.text(text[...])
    }
    text = markup.html
  }
}

// The data of a placemark.
extension PlacemarkWalker {
  /// Reads data under their names, wherever they are inside the element.
  private mutating func readData(_ row: inout TableRow) throws {
    let depth = reader.depth
    while try reader.nextElement(inside: depth) {
      switch KMLElement(rawValue: reader.nameIndex) {
      case .schemaData: continue
      case .data, .simpleArrayData:
        if let column = try dataColumn() {
          try readValues(column, &row)
        } else {
          try reader.skipElement()
        }
      case .simpleData:
        if let column = try dataColumn() {
          try readDatum(column, &row)
        } else {
          try reader.skipElement()
        }
      default:
        // Elements of another vocabulary, which KML allows here.
        try readDatum(try columns.place(of: reader.name, limits, for: reader), &row)
      }
    }
  }

  private mutating func readValues(_ column: Int, _ row: inout TableRow) throws {
    let depth = reader.depth
    while try reader.nextElement(inside: depth) {
      if KMLElement(rawValue: reader.nameIndex) == .value {
        try readDatum(column, &row)
      } else {
        try reader.skipElement()
      }
    }
  }

  private mutating func readDatum(_ column: Int, _ row: inout TableRow) throws {
    text.removeAll(keepingCapacity: true)
    try reader.readTextBytes(into: &text)
    row.append(text, to: column)
    try row.check(limits, for: reader)
  }

  /// The column that the current element's attribute `name` names; `nil` without a name.
  private mutating func dataColumn() throws(MarkupDocumentError) -> Int? {
    var place = 0
    // The attribute `name` has the number of the element.
    while place < reader.attributeCount,
      reader.attributeNameIndex(at: place) != KMLElement.name.rawValue
    {
      place += 1
    }
    guard place < reader.attributeCount else { return nil }
    defer { dataCount += 1 }
    if dataCount < dataColumns.count {
      let known = columns[dataColumns[dataCount]]
      let isSame = reader.withAttribute(at: place) { order($0, known.utf8Span.span) == 0 }
      if isSame { return dataColumns[dataCount] }
    }
    let bytes = reader.withAttribute(at: place) { array($0) }
    let name = SourceText.clean(utf8: bytes[...], markup: false).text
    if name.isEmpty { return nil }
    let column = try columns.place(of: name, limits, for: reader)
    if dataCount < dataColumns.count {
      dataColumns[dataCount] = column
    } else if dataCount == dataColumns.count {
      dataColumns.append(column)
    }
    return column
  }
}

extension String {
  /// The name of a column for an element such as `Snippet`.
  fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
