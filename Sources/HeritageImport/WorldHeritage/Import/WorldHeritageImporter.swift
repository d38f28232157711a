public import XMLStream

/// Brings UNESCO's World Heritage listing into a registry, row by row.
///
/// Both schemas are read, in any of the listing's languages. A row that cannot be right is
/// rejected by itself; whether the rest is kept then is for the caller to decide, as nothing but
/// ``ImportTarget/write(_:to:)`` changes anything. Memory grows with the number of rows by some
/// 40 bytes each, for their numbers and slugs.
public struct WorldHeritageImporter: ~Copyable {
  /// How many rows may be looked at before the listing's language must be known.
  private static let languageRows = 64

  private var rows: RowReader
  private let options: ImportOptions

  /// Creates an importer that reads a document from its beginning.
  public init(_ reader: consuming XMLReader, options: ImportOptions = ImportOptions()) {
    rows = RowReader(reader)
    self.options = options
  }

  /// Reads the listing to its end.
  ///
  /// - Parameters:
  ///   - target: The registry, and where new and changed records go.
  ///   - progress: Called now and then with the bytes of the document read so far.
  /// - Returns: What happened to each row.
  /// - Throws: `XMLParseError` if the document is damaged, ``ImportError`` if it is no listing of
  ///   this format, and whatever the target throws. What was written by then must be discarded.
  public consuming func run(
    into target: inout some ImportTarget, progress: (_ bytesRead: Int) -> Void = { _ in }
  ) throws -> ImportReport {
    try rows.open()
    var session = ImportSession(source: rows.source, options: options)
    var evidence = LanguageEvidence()
    var waiting: [ListingRow] = []
    var row = ListingRow()
    while try rows.next(&row) {
      if row.number == 1, !row.isKnown {
        throw ImportError.otherRows(
          source: rows.source, line: row.line, element: row.firstElement ?? "nothing")
      }
      if row.number.isMultiple(of: 256) { progress(rows.bytesRead) }
      if session.isReady {
        try session.take(row, into: &target)
        continue
      }
      evidence.consider(row)
      waiting.append(row)
      if options.language != nil || evidence.language != nil
        || waiting.count == Self.languageRows
      {
        session.begin(in: options.language ?? evidence.language ?? evidence.likely)
        for row in waiting { try session.take(row, into: &target) }
        waiting = []
      }
    }
    guard row.number > 0 else { throw ImportError.noRows(source: rows.source) }
    if !session.isReady {
      session.begin(in: options.language ?? evidence.language ?? evidence.likely)
      for row in waiting { try session.take(row, into: &target) }
    }
    return try session.finish(declaredRows: rows.declaredRows, rows.foreign, target)
  }
}
