import HeritageText
import XMLStream

/// Reads a World Heritage listing row by row: a `<query>` of `<row>` elements.
struct ListingRowReader: RowSource, ~Copyable {
  typealias Row = ListingRow

  private var reader: XMLReader
  private let row: Int
  private let poi: Int
  private let iso2: Int
  private var rowsRead = 0
  private var root = ""
  /// Whether rows may be anywhere, as the format is named and not recognised.
  private var isNamed = false
  private var rowDepth: Int?

  /// Elements beside the rows, with the line each was first seen on and how often.
  private(set) var foreign: [String: Occurrences] = [:]
  /// How many rows the document says it has.
  private(set) var declaredRows: Int?
  var skipped: Int { 0 }

  init(_ reader: consuming XMLReader) {
    // The reader numbers names in this order, so a field's number is its case's raw value.
    for field in ListingField.allCases { _ = reader.intern(field.name) }
    row = reader.intern("row")
    poi = reader.intern("poi")
    iso2 = reader.intern("iso2")
    self.reader = reader
  }

  var source: String { reader.source }

  var bytesRead: Int { reader.bytesRead }

  /// Reads up to the root element, and returns the document's format.
  ///
  /// - Parameter format: The format if it is known, so that the root element need not tell.
  /// - Returns: The format.
  /// - Throws: `XMLParseError`, or ``ImportError`` if the document is of no known format.
  mutating func open(as format: ListingFormat?) throws -> ListingFormat {
    // A document without a root element is an error of the reader's, so there is one.
    _ = try reader.advance()
    let (root, namespace) = (reader.name, reader.namespaceURI)
    guard let found = format ?? ListingFormat(root: root, namespace: namespace) else {
      throw ImportError.otherXML(source: reader.source, line: reader.line, root: root)
    }
    (self.root, isNamed) = (root, format != nil)
    declaredRows = reader.attribute("rows").flatMap { Int($0) }
    return found
  }

  /// Whether the element that begins may have rows inside.
  private var isAroundRows: Bool {
    isNamed && (rowDepth.map { reader.depth < $0 } ?? true)
  }

  /// Reads the next row into a buffer.
  ///
  /// - Returns: `false` at the end of the document.
  /// - Throws: `XMLParseError`, or ``ImportError`` if the document ends without a row.
  mutating func next(_ buffer: inout ListingRow) throws -> Bool {
    while try reader.advance() {
      guard reader.kind == .start else { continue }
      guard reader.nameIndex == row else {
        if isAroundRows {
          declaredRows = declaredRows ?? reader.attribute("rows").flatMap { Int($0) }
          continue
        }
        let line = reader.line
        foreign[reader.name, default: Occurrences(line: line, count: 0)].count += 1
        try reader.skipElement()
        continue
      }
      rowsRead += 1
      rowDepth = reader.depth
      buffer.begin(number: rowsRead, line: reader.line)
      try readFields(&buffer)
      return true
    }
    guard rowsRead > 0 else {
      let isForeign = ListingFormat(root: root, namespace: nil) == nil
      throw ImportError.noRows(source: source, root: isForeign ? root : nil)
    }
    return false
  }

  /// Moves to the next start of an element inside one; returns `false` at its end.
  private mutating func nextElement(inside depth: Int) throws(XMLParseError) -> Bool {
    while try reader.advance() {
      switch reader.kind {
      case .start: return true
      case .end where reader.depth == depth: return false
      case .end, .text: continue
      }
    }
    return false
  }

  private mutating func readFields(_ buffer: inout ListingRow) throws(XMLParseError) {
    let depth = reader.depth
    while try nextElement(inside: depth) {
      if buffer.firstElement == nil { buffer.firstElement = reader.name }
      let index = reader.nameIndex
      if index == ListingField.geolocations.rawValue {
        buffer[.geolocations].line = reader.line
        try readPoints(&buffer)
      } else if let field = ListingField(rawValue: index), !buffer[field].isPresent {
        buffer[field] = try readText(&buffer)
      } else {
        try readOther("", &buffer)
      }
    }
  }

  private mutating func readPoints(_ buffer: inout ListingRow) throws(XMLParseError) {
    let depth = reader.depth
    while try nextElement(inside: depth) {
      if reader.nameIndex == poi {
        try readPoint(&buffer)
      } else {
        try readOther("geolocations/", &buffer)
      }
    }
  }

  private mutating func readPoint(_ buffer: inout ListingRow) throws(XMLParseError) {
    let depth = reader.depth
    var point = ListingRow.Point()
    point.line = reader.line
    while try nextElement(inside: depth) {
      switch reader.nameIndex {
      case ListingField.latitude.rawValue: point.latitude = try readText(&buffer)
      case ListingField.longitude.rawValue: point.longitude = try readText(&buffer)
      case iso2: point.country = try readText(&buffer)
      default: try readOther("poi/", &buffer)
      }
    }
    buffer.points.append(point)
  }

  private mutating func readOther(
    _ path: String, _ buffer: inout ListingRow
  ) throws(XMLParseError) {
    let name = path + reader.name
    buffer.others.append(ListingRow.Other(name: name, text: try readWords(&buffer)))
  }

  private mutating func readText(
    _ buffer: inout ListingRow
  ) throws(XMLParseError) -> ListingRow.Text {
    var text = ListingRow.Text()
    text.line = reader.line
    text.start = buffer.bytes.count
    let (depth, namespace) = (reader.depth, reader.namespaceURI)
    if try !reader.readTextBytes(endingAt: depth, into: &buffer.bytes) {
      text.hadElements = true
      try readMarkup(endingAt: depth, from: text.start, of: namespace, &buffer.bytes)
    }
    text.end = buffer.bytes.count
    return text
  }

  /// Reads on from the first element inside a field, and puts plain text in the place of it all.
  private mutating func readMarkup(
    endingAt depth: Int, from start: Int, of namespace: String?, _ bytes: inout [UInt8]
  ) throws(XMLParseError) {
    var markup = ElementMarkup()
    markup.text(bytes[start...])
    var isAtEnd = false
    while !isAtEnd {
      let isForeign =
        reader.namespaceURI.map { $0 != namespace && !Self.namespacesOfHTML.contains($0) } ?? false
      if reader.kind == .start {
        markup.start(reader.name, style: reader.attribute("style"), isForeign: isForeign)
      } else {
        markup.end(reader.name, isForeign: isForeign)
      }
      bytes.removeSubrange(start...)
      isAtEnd = try reader.readTextBytes(endingAt: depth, into: &bytes)
      markup.text(bytes[start...])
    }
    bytes.replaceSubrange(start..., with: markup.plainText)
  }

  /// The namespaces of elements that a web page has without a prefix.
  private static let namespacesOfHTML: Set<String> = [
    "http://www.w3.org/1999/xhtml", "http://www.w3.org/2000/svg",
    "http://www.w3.org/1998/Math/MathML",
  ]

  /// Reads the text of an element that has no meaning here, its children's apart by spaces.
  private mutating func readWords(
    _ buffer: inout ListingRow
  ) throws(XMLParseError) -> ListingRow.Text {
    var text = ListingRow.Text()
    text.line = reader.line
    text.start = buffer.bytes.count
    let depth = reader.depth
    while try !reader.readTextBytes(endingAt: depth, into: &buffer.bytes) {
      buffer.bytes.append(UInt8(ascii: " "))
    }
    text.end = buffer.bytes.count
    return text
  }
}
