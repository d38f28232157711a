import Bytes
import HeritageModel

/// A row of texts under named columns, in a buffer that the next row reuses.
///
/// Texts are trimmed; one that is empty is no cell. A column may have several texts in one row, each
/// a cell, in the document's order.
struct TableRow: Sendable {
  struct Cell {
    /// The column's place in the reader's ``ColumnTable``.
    let column: Int
    let start: Int
    let end: Int
  }

  /// The row's number in the document, counting from 1.
  var number = 0
  /// The line it begins on, for a sheet its row's number, counting from 1.
  var line = 0
  private(set) var bytes: [UInt8] = []
  private(set) var cells: [Cell] = []
  /// The geometry that the format itself gives the row, if any.
  var geometry: Geometry?
  /// Whether the format gives the row a geometry that is none, which is kept as a text then.
  var hasUnreadGeometry = false
  /// What is wrong with the row as a whole, so that it is refused, if anything.
  var fault: ImportIssue?
  /// Where the row was before somebody mended it, if it was refused.
  var mended: MendedRow?

  /// Whether its texts may stand in other columns than their own.
  var isOutOfShape: Bool {
    fault?.code == ImportCode.rowOutOfShape && fault?.field != SideTables.geometryColumn
  }

  init() {}

  /// The memory that the row takes, in bytes.
  var byteCount: Int {
    MemoryLayout<TableRow>.stride + bytes.count + cells.count * MemoryLayout<Cell>.stride
      + (geometry?.byteCount ?? 0)
  }

  /// The row in buffers that are not much larger than it needs.
  var compact: TableRow {
    guard bytes.capacity > 2 * bytes.count + 256 || cells.capacity > 2 * cells.count + 64 else {
      return self
    }
    var compact = self
    compact.bytes = []
    compact.bytes.reserveCapacity(bytes.count)
    compact.bytes.append(contentsOf: bytes)
    compact.cells = []
    compact.cells.reserveCapacity(cells.count)
    compact.cells.append(contentsOf: cells)
    return compact
  }

  /// Empties the row for the next one.
  mutating func begin(number: Int, line: Int) {
    self.number = number
    self.line = line
    bytes.removeAll(keepingCapacity: true)
    cells.removeAll(keepingCapacity: true)
    geometry = nil
    hasUnreadGeometry = false
    fault = nil
    mended = nil
  }

  /// Adds a text to a column, trimmed of white space at both ends; none if nothing is left.
  mutating func append(_ text: some Collection<UInt8>, to column: Int) {
    let start = bytes.count
    bytes.append(contentsOf: text)
    mark(start, bytes.count, as: column)
  }

  /// Adds a text to a column, trimmed of white space at both ends; none if nothing is left.
  mutating func append(_ text: Span<UInt8>, to column: Int) {
    let start = bytes.count
    bytes.append(text)
    mark(start, bytes.count, as: column)
  }

  /// Has bytes added of which ``mark(_:_:as:)`` makes cells.
  @inline(__always)
  mutating func extend<Failure: Error>(
    by add: (inout [UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    try add(&bytes)
  }

  /// Moves each cell from its column, as the document counts them, to that of a table.
  mutating func placeCells(by places: [Int]) {
    for index in cells.indices {
      let cell = cells[index]
      cells[index] = Cell(column: places[cell.column], start: cell.start, end: cell.end)
    }
  }

  /// Adds bytes of which ``mark(_:_:as:)`` makes cells; returns where they begin.
  mutating func take(_ bytes: ArraySlice<UInt8>) -> Int {
    let start = self.bytes.count
    self.bytes.append(contentsOf: bytes)
    return start
  }

  /// Makes bytes that the row has a cell, trimmed of white space; none if nothing is left.
  mutating func mark(_ start: Int, _ end: Int, as column: Int) {
    var (first, last) = (start, end)
    while first < last, Self.isBlank(bytes[first]) { first += 1 }
    while last > first, Self.isBlank(bytes[last - 1]) { last -= 1 }
    if first < last { cells.append(Cell(column: column, start: first, end: last)) }
  }

  /// Keeps only the cells that fulfil a condition.
  mutating func keepCells(where isKept: (_ column: Int, _ text: ArraySlice<UInt8>) -> Bool) {
    let bytes = bytes
    cells.removeAll { !isKept($0.column, bytes[$0.start..<$0.end]) }
  }

  /// A text without the white space at its ends.
  static func trimmed(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var text = text.drop(while: isBlank)
    while let last = text.last, isBlank(last) { text.removeLast() }
    return text
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }

  func slice(_ cell: Cell) -> ArraySlice<UInt8> { bytes[cell.start..<cell.end] }

  func text(_ cell: Cell) -> String { String(decoding: slice(cell), as: UTF8.self) }

  /// The texts of a column, in the document's order.
  func texts(of column: Int) -> [String] {
    cells.lazy.filter { $0.column == column }.map(text)
  }

  /// The columns that have a text.
  var filledColumns: Set<Int> { Set(cells.map(\.column)) }

  /// Whether a column has two texts that differ.
  func hasSeveralTexts(of column: Int) -> Bool {
    guard let first = cells.first(where: { $0.column == column }) else { return false }
    return cells.contains { $0.column == column && slice($0) != slice(first) }
  }
}

/// The columns of a document, each once, in the order in which they were met.
struct ColumnTable: Hashable, Sendable {
  private(set) var names: [String] = []
  private var places: [String: Int] = [:]

  init(_ names: [String] = []) {
    for name in names { _ = place(of: name) }
  }

  var count: Int { names.count }

  subscript(column: Int) -> String { names[column] }

  /// The place of a column that is known; `nil` for any other.
  func known(_ name: String) -> Int? { places[name] }

  /// The place of a column, which is added if it is new.
  mutating func place(of name: String) -> Int {
    if let place = places[name] { return place }
    places[name] = names.count
    names.append(name)
    return names.count - 1
  }

  /// The name of a column without a heading: its letters in spreadsheets, `A` to `Z`, then `AA`.
  ///
  /// - Parameter place: Its place in a row, counting from 0.
  /// - Returns: The letters.
  static func letters(of place: Int) -> String {
    var letters: [UInt8] = []
    var rest = place + 1
    while rest > 0 {
      rest -= 1
      letters.append(UInt8(ascii: "A") + UInt8(rest % 26))
      rest /= 26
    }
    return String(decoding: letters.reversed(), as: UTF8.self)
  }
}
