import ByteStreams

/// A document whose rows were all read for what its columns hold.
struct ProfiledDocument {
  /// How it was read.
  let settings: InputSettings
  let profile: TableProfile
  let columns: ColumnTable
  /// The file that names the list: of mended rows the one that they were first in.
  let listFile: String

  /// Reads a document to its end.
  ///
  /// - Parameters:
  ///   - file: The document.
  ///   - settings: What is known of it.
  ///   - rowLimit: The most rows that it may have.
  ///   - progress: Called now and then with the bytes read so far.
  /// - Throws: ``ImportError`` or an error of the layers below if it is damaged, and what
  ///   `progress` throws.
  init(
    _ file: InputFile, _ settings: InputSettings, rowLimit: Int = .max,
    progress: (_ bytesRead: Int) throws -> Void = { _ in }
  ) throws {
    let reader = try TableDocument(file, settings).reader()
    var profile = TableProfile()
    var preparation = RowPreparation(InputSettings())
    var row = TableRow()
    var mended: String?
    while try reader.next(&row) {
      try row.check(rowLimit, in: reader)
      preparation.prepare(&row, reader.columns)
      mended = mended ?? row.mended?.file
      profile.take(row)
      if row.number % 4096 == 0 { try progress(reader.bytesRead) }
    }
    self.settings = settings
    self.profile = profile
    columns = reader.columns
    listFile = mended ?? file.source.split(separator: "/").last.map(String.init) ?? file.source
  }

  /// Whether the first row names too few columns, so that it may be no headings.
  var lacksHeadings: Bool {
    profile.rows == 0
      || columns.names.enumerated().contains { place, name in
        name == ColumnTable.letters(of: place) && profile[place].texts > 0
      }
  }
}
