import ByteStreams

/// The first rows of each sheet of a workbook.
struct WorkbookStart {
  struct Sheet {
    let name: String
    let rows: [StartingRow]
  }

  /// The sheets that have a text, in their order; hidden ones only if there are no others.
  let sheets: [Sheet]

  /// - Parameters:
  ///   - file: The workbook.
  ///   - count: How many rows of each sheet are looked at.
  /// - Throws: ``ImportError``, `InputError` or `XMLParseError` if it cannot be read.
  init(_ file: InputFile, rows count: Int) throws {
    let parts = try WorkbookParts(try ZipArchive(file, limits: WorkbookReader.limits))
    let seen = parts.sheets.filter { !$0.isHidden }
    sheets = try (seen.isEmpty ? parts.sheets : seen).map { (sheet) throws in
      var rows = try SheetRows(sheet, of: parts)
      var row = TableRow()
      var found: [StartingRow] = []
      while found.count < count, try rows.next(&row) {
        found.append(StartingRow(number: row.line, texts: row.cells.map(row.text)))
      }
      return Sheet(name: sheet.name, rows: found)
    }.filter { !$0.rows.isEmpty }
  }
}
