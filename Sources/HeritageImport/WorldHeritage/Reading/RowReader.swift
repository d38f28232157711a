import XMLStream

/// Reads a World Heritage listing row by row: a `<query>` of `<row>` elements.
struct RowReader: ~Copyable {
  private var reader: XMLReader
  private let row: Int
  private let geolocations: Int
  private let poi: Int
  private let iso2: Int
  private var rowsRead = 0
  /// Whether to make slugs of the rows' names.
  var makesSlugs = false

  /// Elements beside the rows, with the line each was first seen on and how often.
  private(set) var foreign: [String: (line: Int, count: Int)] = [:]
  /// How many rows the document says it has.
  private(set) var declaredRows: Int?

  init(_ reader: consuming XMLReader) {
    // The reader numbers names in this order, so a field's number is its case's raw value.
    for field in ListingField.allCases { _ = reader.intern(field.element) }
    row = reader.intern("row")
    geolocations = reader.intern("geolocations")
    poi = reader.intern("poi")
    iso2 = reader.intern("iso2")
    self.reader = reader
  }

  var source: String { reader.source }

  var bytesRead: Int { reader.bytesRead }

  /// Reads up to the root element.
  ///
  /// - Throws: `XMLParseError`, or ``ImportError`` if the document is not a listing of this format.
  mutating func open() throws {
    // A document without a root element is an error of the reader's, so there is one.
    _ = try reader.advance()
    let (root, namespace) = (reader.name, reader.namespaceURI)
    guard ListingFormat(root: root, namespace: namespace) == .unescoXML else {
      throw ImportError.otherXML(
        source: reader.source, line: reader.line, root: root, namespace: namespace)
    }
    declaredRows = reader.attribute("rows").flatMap { Int($0) }
  }

  /// Reads the next row into a buffer.
  ///
  /// - Returns: `false` at the end of the document.
  mutating func next(_ buffer: inout ListingRow) throws(XMLParseError) -> Bool {
    while try reader.advance() {
      guard reader.kind == .start else { continue }
      guard reader.nameIndex == row else {
        let line = reader.line
        foreign[reader.name, default: (line, 0)].count += 1
        try reader.skipElement()
        continue
      }
      rowsRead += 1
      buffer.begin(number: rowsRead, line: reader.line)
      try readFields(&buffer)
      buffer.cleanTexts(makesSlug: makesSlugs)
      return true
    }
    return false
  }

  private mutating func readFields(_ buffer: inout ListingRow) throws(XMLParseError) {
    let depth = reader.depth
    while try reader.advance() {
      switch reader.kind {
      case .text: continue
      case .end:
        if reader.depth == depth { return }
      case .start:
        if buffer.firstElement == nil { buffer.firstElement = reader.name }
        try readField(&buffer)
      }
    }
  }

  private mutating func readField(_ buffer: inout ListingRow) throws(XMLParseError) {
    let index = reader.nameIndex
    if index == geolocations {
      try readPoints(&buffer)
    } else if index < ListingField.allCases.count, let field = ListingField(rawValue: index),
      !buffer[field].isPresent
    {
      buffer[field] = try readText(&buffer)
    } else {
      let name = reader.name
      buffer.others.append(ListingRow.Other(name: name, text: try readText(&buffer)))
    }
  }

  private mutating func readPoints(_ buffer: inout ListingRow) throws(XMLParseError) {
    let depth = reader.depth
    while try reader.advance() {
      if reader.kind == .end, reader.depth == depth { return }
      guard reader.kind == .start else { continue }
      if reader.nameIndex == poi {
        try readPoint(&buffer)
      } else {
        let name = "geolocations/" + reader.name
        buffer.others.append(ListingRow.Other(name: name, text: try readText(&buffer)))
      }
    }
  }

  private mutating func readPoint(_ buffer: inout ListingRow) throws(XMLParseError) {
    let depth = reader.depth
    var point = ListingRow.Point()
    point.line = reader.line
    while try reader.advance() {
      if reader.kind == .end, reader.depth == depth { break }
      guard reader.kind == .start else { continue }
      switch reader.nameIndex {
      case ListingField.latitude.rawValue: point.latitude = try readText(&buffer)
      case ListingField.longitude.rawValue: point.longitude = try readText(&buffer)
      case iso2: point.country = try readText(&buffer)
      default:
        let name = "poi/" + reader.name
        buffer.others.append(ListingRow.Other(name: name, text: try readText(&buffer)))
      }
    }
    buffer.points.append(point)
  }

  private mutating func readText(
    _ buffer: inout ListingRow
  ) throws(XMLParseError) -> ListingRow.Text {
    let line = reader.line
    let start = buffer.bytes.count
    try reader.readTextBytes(into: &buffer.bytes)
    return ListingRow.Text(start: start, end: buffer.bytes.count, line: line)
  }
}
