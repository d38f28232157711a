/// Reads a document's rows of named texts, one after the other, in memory that does not grow with
/// the document.
protocol TableReader: AnyObject {
  /// The document's name.
  var source: String { get }
  var bytesRead: Int { get }
  /// The columns met so far.
  var columns: ColumnTable { get }

  /// Reads the next row; returns `false` at the end of the document.
  ///
  /// - Throws: ``ImportError`` or an error of the layer below if the document is damaged.
  func next(_ row: inout TableRow) throws -> Bool

  /// What there is to tell of the document as a whole, once it was read to its end.
  var notes: [String] { get }
}

extension TableReader {
  var notes: [String] { [] }
}

extension TableRow {
  /// Refuses the document once it has more rows than it may have.
  func check(_ limit: Int, in reader: any TableReader) throws(ImportError) {
    guard number > limit else { return }
    throw .tooManyRows(source: reader.source, line: line, limit: limit)
  }
}

/// How a table is read, as far as somebody said so; what is not said is told from the content.
struct InputSettings: Hashable, Sendable {
  /// The heading of a table.
  enum Header: Hashable, Sendable {
    /// The number of the row that has it, counting from 1.
    case row(Int)
    /// The names of the columns, where the document has none.
    case names([String])
  }

  var format: TableFormat?
  /// A name of an encoding as `iconv` knows it.
  var encoding: String?
  var separator: Character?
  /// The name of a workbook's sheet.
  var sheet: String?
  var header: Header?
  /// The path of the elements that are rows, as in `dataroot/Arkusz1`.
  var records: String?
  /// Columns that a mapping names, as some exist only where they are asked for.
  var requested: [String] = []
  /// Texts that stand for nothing.
  var absent: [String] = []
  /// Columns that take the value of the row above where they are empty.
  var fill: [String] = []
}
