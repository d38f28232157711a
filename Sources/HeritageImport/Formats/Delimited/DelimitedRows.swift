import ByteStreams
import HeritageText

/// The rows of a table in text form, which are records under headings.
struct DelimitedRows {
  private(set) var records: DelimitedRecords
  private(set) var columns: ColumnTable
  private let unquotesFormulas: Bool
  private let limits: DelimitedRecords.Limits

  /// The column of each cell; `nil` for one whose heading is empty and that had no text so far.
  private var places: [Int?] = []
  /// The heading that each cell has, in the order of the cells, empty ones left out.
  private var headings: [(cell: Int, text: [UInt8])] = []
  private var rowsRead = 0
  private var scratch: [UInt8] = []

  /// Reads a table as far as its headings, as ``DelimitedReader`` says.
  init(
    _ stream: any ByteStream, _ settings: InputSettings, columns: ColumnTable,
    unquotesFormulas: Bool, limits: DelimitedRecords.Limits
  ) throws {
    records = try Self.records(of: stream, settings, limits)
    self.columns = columns
    self.unquotesFormulas = unquotesFormulas
    self.limits = limits
    switch settings.header {
    case .names(let names): takeHeadings(names.map { Array($0.utf8) })
    case .row(let number): try readHeadings(row: number)
    case nil: try readHeadings(row: nil)
    }
  }

  private static func records(
    of stream: any ByteStream, _ settings: InputSettings, _ limits: DelimitedRecords.Limits
  ) throws -> DelimitedRecords {
    let isTabbed = settings.format == .tsv && settings.separator == nil
    let start = try DelimitedStart(
      stream, separator: isTabbed ? "\t" : settings.separator, limits: limits)
    return DelimitedRecords(
      stream, after: start.bytes, isEnded: start.isEnded, firstLine: start.firstLine,
      separator: start.separator, limits: limits)
  }

  /// The first rows that have a text.
  ///
  /// - Parameters:
  ///   - count: How many are looked for.
  ///   - stream: The document, UTF-8 without a byte-order mark.
  ///   - settings: What is known of it.
  /// - Returns: The rows, as they stand in the document.
  /// - Throws: As the rows themselves.
  static func start(
    _ count: Int, of stream: any ByteStream, _ settings: InputSettings
  ) throws -> [StartingRow] {
    var records = try records(of: stream, settings, DelimitedRecords.Limits())
    var found: [StartingRow] = []
    var number = 0
    while found.count < count, try records.next() {
      number += 1
      guard !records.cells.isEmpty else { continue }
      let texts = records.cells.map { cell in
        let text = String(
          decoding: TableRow.trimmed(records.slice(cell)), as: UTF8.self)
        return cell.isDoubled ? text.replacing("\"\"", with: "\"") : text
      }
      found.append(StartingRow(number: number, texts: texts))
    }
    return found
  }

  /// Reads the next row; returns `false` at the end of the document.
  mutating func next(_ row: inout TableRow) throws -> Bool {
    while try records.next() {
      guard !records.cells.isEmpty, try !repeatsHeadings() else { continue }
      rowsRead += 1
      row.begin(number: rowsRead, line: records.line)
      // All bytes in one go, and then the cells in them, is more than twice as fast as cell by cell.
      let shift = row.take(records.slice) - records.slice.startIndex
      for cell in records.cells {
        let place = place(of: cell.column)
        if cell.isDoubled || unquotesFormulas || cell.end - cell.start > limits.cellBytes {
          row.append(try text(of: cell), to: place)
        } else {
          row.mark(cell.start + shift, cell.end + shift, as: place)
        }
      }
      row.fault = fault()
      return true
    }
    return false
  }

  // MARK: Headings

  /// Takes the record with a number for the headings, or else the first that is not empty.
  private mutating func readHeadings(row number: Int?) throws {
    var count = 0
    while try records.next() {
      count += 1
      guard number.map({ $0 == count }) ?? !records.cells.isEmpty else { continue }
      let width = min(records.record.width, limits.columns)
      var texts = Array(repeating: [UInt8](), count: width)
      for cell in records.cells { texts[cell.column] = Array(try text(of: cell)) }
      return takeHeadings(texts)
    }
    guard let number else { return }
    throw ImportError.delimited(source: records.source, line: 0, .noHeadings(row: number))
  }

  private mutating func takeHeadings(_ texts: [[UInt8]]) {
    for (cell, text) in texts.enumerated() {
      let name = TableRow.trimmed(text[...])
      guard !name.isEmpty else {
        places.append(nil)
        continue
      }
      headings.append((cell, Array(name)))
      places.append(columns.place(of: String(decoding: name, as: UTF8.self)))
    }
  }

  private mutating func repeatsHeadings() throws -> Bool {
    guard records.cells.count == headings.count else { return false }
    for (cell, heading) in zip(records.cells, headings) {
      guard cell.column == heading.cell,
        TableRow.trimmed(try text(of: cell)).elementsEqual(heading.text)
      else { return false }
    }
    return true
  }

  private mutating func place(of cell: Int) -> Int {
    if cell < places.count, let place = places[cell] { return place }
    let place = columns.place(of: ColumnTable.letters(of: cell))
    if cell < places.count { places[cell] = place }
    return place
  }

  // MARK: Cells

  private mutating func text(of cell: DelimitedRecord.Cell) throws -> ArraySlice<UInt8> {
    let slice = records.slice(cell)
    guard slice.count <= limits.cellBytes else {
      throw ImportError.delimited(
        source: records.source, line: records.line, .cellTooLong(limit: limits.cellBytes))
    }
    let text = cell.isDoubled ? withoutDoubledMarks(slice) : slice
    guard unquotesFormulas, text.first == UInt8(ascii: "'") else { return text }
    return ArraySlice(SafeText.formulaUnquoted(String(decoding: text, as: UTF8.self)).utf8)
  }

  private mutating func withoutDoubledMarks(_ slice: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    scratch.removeAll(keepingCapacity: true)
    var isSecond = false
    for byte in slice {
      isSecond = byte == DelimitedByte.quotationMark && !isSecond
      if byte != DelimitedByte.quotationMark || isSecond { scratch.append(byte) }
    }
    return scratch[...]
  }

  // MARK: Faults

  /// What is wrong with the shape of the record, if anything.
  private mutating func fault() -> ImportIssue? {
    if let broken = records.record.brokenCell {
      return issue(
        broken,
        "text follows the closing quotation mark in column \(ColumnTable.letters(of: broken))",
        "double the quotation marks that belong to the text")
    }
    guard let last = records.cells.last?.column, last >= places.count else { return nil }
    let beyond = records.cells.first { $0.column >= places.count }?.column ?? last
    let headings = places.count == 1 ? "the only heading" : "the last of \(places.count) headings"
    return issue(
      beyond, "the row goes beyond \(headings), into column \(ColumnTable.letters(of: beyond))",
      "put a text that holds the separator in quotation marks")
  }

  private mutating func issue(_ cell: Int, _ message: String, _ suggestion: String) -> ImportIssue {
    let value = records.cells.first { $0.column == cell }.map {
      String(decoding: records.slice($0), as: UTF8.self)
    }
    return ImportIssue(
      cell < places.count ? columns[place(of: cell)] : ColumnTable.letters(of: cell),
      line: records.line, record: "row \(rowsRead)", value: value, code: ImportCode.rowOutOfShape,
      message, suggestion: suggestion)
  }
}
