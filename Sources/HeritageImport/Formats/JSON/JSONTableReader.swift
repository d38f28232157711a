import ByteStreams
import CanonicalJSON

/// Reads the rows of JSON, which are values in an array; features of GeoJSON are told by their
/// content.
final class JSONTableReader: TableReader {
  private enum State { case start, rows, end }

  private var cursor: JSONCursor
  private var rows: JSONRowReader
  private let records: JSONRecords
  private var state = State.start
  private var isFirst = true
  private var rowsRead = 0
  /// The reference system that the document names if it is not WGS 84.
  private var foreignReference: (line: Int, name: String)?

  /// Begins to read a document.
  ///
  /// - Parameters:
  ///   - stream: The document.
  ///   - records: Where its rows are.
  ///   - columns: The columns to begin with.
  ///   - limits: How much the document may ask for.
  ///   - rowLimits: How much a row may ask for.
  /// - Throws: ``ImportError`` if the document is UTF-16, and what the stream throws.
  init(
    _ stream: any ByteStream, records: JSONRecords, columns: ColumnTable = ColumnTable(),
    limits: JSONCursor.Limits = JSONCursor.Limits(),
    rowLimits: JSONRowReader.Limits = JSONRowReader.Limits()
  ) throws {
    cursor = try JSONCursor(stream, limits: limits)
    rows = JSONRowReader(columns: columns, limits: rowLimits)
    self.records = records
  }

  var source: String { cursor.source }

  var bytesRead: Int { cursor.bytesRead }

  var columns: ColumnTable { rows.columns }

  func next(_ row: inout TableRow) throws -> Bool {
    switch state {
    case .start:
      guard case .elements(let path) = records else {
        try read(&row)
        try finish()
        return true
      }
      try goTo(path)
      state = .rows
    case .rows: break
    case .end: return false
    }
    guard try cursor.nextElement(&isFirst) else {
      try finish()
      return false
    }
    try read(&row)
    return true
  }

  private func read(_ row: inout TableRow) throws {
    // The row begins where the white space before it ends.
    _ = try cursor.peek()
    cursor.keep()
    rowsRead += 1
    row.begin(number: rowsRead, line: cursor.line)
    try rows.read(into: &row, &cursor)
    cursor.forget()
    try checkReference()
  }

  /// Steps into the array at a path of members.
  private func goTo(_ path: [String]) throws {
    for name in path {
      guard try cursor.peek() == UInt8(ascii: "{") else { throw missing(path) }
      try cursor.open()
      var isFirst = true
      var isThere = false
      while !isThere, let member = try member(&isFirst) {
        isThere = member == name
        if !isThere { try pass(member) }
      }
      guard isThere else { throw missing(path) }
    }
    guard try cursor.peek() == UInt8(ascii: "[") else { throw missing(path) }
    try cursor.open()
  }

  private func missing(_ path: [String]) -> ImportError {
    cursor.error(.noArray(at: path.joined(separator: "/"), arrays: []))
  }

  private func member(_ isFirst: inout Bool) throws -> String? {
    cursor.keep()
    defer { cursor.forget() }
    return try cursor.nextMember(&isFirst).map(cursor.text)
  }

  /// Passes a member that has no rows.
  private func pass(_ member: String) throws {
    guard member == "crs" else { return try cursor.skipValue() }
    _ = try cursor.peek()
    cursor.keep()
    let line = cursor.line
    if let name = try JSONReference.foreignName(&cursor) { foreignReference = (line, name) }
    cursor.forget()
  }

  /// Checks what follows the rows.
  private func finish() throws {
    state = .end
    if case .elements(let path) = records {
      for name in path.reversed() {
        var isFirst = false
        while let member = try member(&isFirst) {
          // The rows that it has would be lost.
          guard member != name else { throw cursor.error(.syntax(.duplicateKey(name))) }
          try pass(member)
        }
      }
    }
    try checkReference()
    guard let next = try cursor.peek() else { return }
    throw next == UInt8(ascii: "{") || next == UInt8(ascii: "[")
      ? cursor.error(.secondValue) : cursor.unexpected(insteadOf: .end)
  }

  private func checkReference() throws {
    guard let foreignReference, rows.hasFeatures else { return }
    throw ImportError.json(
      source: source, line: foreignReference.line, .foreignReference(foreignReference.name))
  }
}

/// Reads rows each of which is a value of JSON on a line of its own, or behind a record separator as
/// RFC 8142 has it; features of GeoJSON are told by their content.
///
/// A value that is damaged is a fault of its row alone.
final class JSONLinesReader: TableReader {
  private var cursor: JSONCursor
  private var rows: JSONRowReader
  private let separator: UInt8
  private var rowsRead = 0
  private var isEnded = false

  /// Begins to read a document.
  ///
  /// - Parameters:
  ///   - stream: The document.
  ///   - columns: The columns to begin with.
  ///   - limits: How much the document may ask for.
  ///   - rowLimits: How much a row may ask for.
  /// - Throws: ``ImportError`` if the document is UTF-16, and what the stream throws.
  init(
    _ stream: any ByteStream, columns: ColumnTable = ColumnTable(),
    limits: JSONCursor.Limits = JSONCursor.Limits(),
    rowLimits: JSONRowReader.Limits = JSONRowReader.Limits()
  ) throws {
    cursor = try JSONCursor(stream, limits: limits)
    rows = JSONRowReader(columns: columns, limits: rowLimits)
    separator = try cursor.skip(Self.recordSeparator) ? Self.recordSeparator : 0x0A
  }

  private static let recordSeparator: UInt8 = 0x1E

  var source: String { cursor.source }

  var bytesRead: Int { cursor.bytesRead }

  var columns: ColumnTable { rows.columns }

  func next(_ row: inout TableRow) throws -> Bool {
    while !isEnded {
      cursor.keep()
      try cursor.bound(by: separator)
      let isFilled = try cursor.peek() != nil
      if isFilled { try read(&row) }
      isEnded = !cursor.pass()
      cursor.forget()
      if isFilled { return true }
    }
    return false
  }

  private func read(_ row: inout TableRow) throws {
    rowsRead += 1
    row.begin(number: rowsRead, line: cursor.line)
    let start = cursor.place
    do {
      try rows.read(into: &row, &cursor)
      if try cursor.peek() != nil { throw cursor.unexpected(insteadOf: .end) }
    } catch ImportError.json(_, let line, .syntax(let reason)) {
      setAside(&row, from: start, line, .syntax(reason))
    } catch ImportError.json(_, let line, .notANumber(let word)) {
      setAside(&row, from: start, line, .notANumber(word))
    }
  }

  /// Leaves of a row that is damaged nothing but its text.
  private func setAside(
    _ row: inout TableRow, from start: JSONCursor.Place, _ line: Int, _ fault: JSONFault
  ) {
    row.begin(number: rowsRead, line: start.line)
    let text = String(decoding: cursor.rest(from: start).prefix(1000), as: UTF8.self)
    row.fault = ImportIssue(
      "", line: line, value: text, code: ImportCode.rowOutOfShape, fault.description,
      suggestion: fault.hint)
  }
}
