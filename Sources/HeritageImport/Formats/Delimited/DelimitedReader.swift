import ByteStreams

/// Reads the rows of a table in text form, whose cells stand between separators.
///
/// Rows without any text are passed over, and so is one that repeats the headings. A heading that
/// comes twice is one column with several texts; a cell without a heading has the letter of its
/// place as its column, as in a spreadsheet.
final class DelimitedReader: TableReader {
  private var rows: DelimitedRows

  /// Reads a table as far as its headings.
  ///
  /// - Parameters:
  ///   - stream: The document, UTF-8 without a byte-order mark.
  ///   - settings: What is known of it.
  ///   - columns: The columns to begin with.
  ///   - unquotesFormulas: Whether apostrophes before formulas are those of ``DelimitedWriter``.
  ///   - limits: How much the document may ask for.
  /// - Throws: ``ImportError`` if the document is damaged or has no headings where they should be,
  ///   and what the stream throws.
  init(
    _ stream: any ByteStream, _ settings: InputSettings = InputSettings(),
    columns: ColumnTable = ColumnTable(), unquotesFormulas: Bool = false,
    limits: DelimitedRecords.Limits = DelimitedRecords.Limits()
  ) throws {
    rows = try DelimitedRows(
      stream, settings, columns: columns, unquotesFormulas: unquotesFormulas, limits: limits)
  }

  var source: String { rows.records.source }

  var bytesRead: Int { rows.records.bytesRead }

  var columns: ColumnTable { rows.columns }

  func next(_ row: inout TableRow) throws -> Bool { try rows.next(&row) }
}
