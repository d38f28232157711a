import XMLStream

/// Reads XML of any kind row by row: a row is an element at one path, its columns are the paths of
/// the elements and attributes inside by their local names.
final class XMLTableReader: TableReader {
  private var walker: XMLRecordWalker

  /// Reads a document from its beginning.
  ///
  /// - Parameters:
  ///   - reader: The document.
  ///   - path: The path of the rows; ``XMLRecordSearch`` finds it if nobody says it.
  ///   - requested: The columns that a mapping names. Those with a condition in `[…]` are made;
  ///     all others come from the document.
  ///   - columns: The columns known so far.
  ///   - limits: How much a row may have.
  /// - Throws: ``XMLPathError`` if a requested column cannot be read.
  init(
    _ reader: consuming XMLReader, rows path: XMLPath, requested: [String] = [],
    columns: ColumnTable = ColumnTable(), limits: RowLimits = .standard
  ) throws(XMLPathError) {
    var selectors: [XMLSelector] = []
    for column in requested where XMLSelector.isSelector(column) {
      selectors.append(try XMLSelector(column))
    }
    walker = XMLRecordWalker(
      reader, rows: path, selectors: selectors, columns: columns, limits: limits)
  }

  var source: String { walker.source }
  var bytesRead: Int { walker.bytesRead }
  var columns: ColumnTable { walker.columns }

  /// That the document is only one page of a harvest, in words, once it was read to its end; `nil`
  /// for any other document.
  var pageNote: String? { walker.harvest?.note(rowCount: walker.rowsRead) }

  var notes: [String] { [pageNote].compactMap(\.self) }

  func next(_ row: inout TableRow) throws -> Bool { try walker.next(&row) }
}
