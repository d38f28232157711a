public import XMLStream

/// Brings UNESCO's World Heritage listing into a registry, row by row.
///
/// Both schemas are read, in any of the listing's languages. A row that cannot be right is
/// rejected by itself; whether the rest is kept then is for the caller to decide, as nothing but
/// ``ImportTarget/write(_:to:)`` changes anything. Memory grows with the number of rows by some
/// 40 bytes each, for their numbers and slugs.
public struct WorldHeritageImporter: ~Copyable {
  private let rows: RowPipe
  private let options: ImportOptions

  /// Creates an importer that reads a document from its beginning.
  public init(_ reader: consuming sending XMLReader, options: ImportOptions = ImportOptions()) {
    rows = RowPipe(reader)
    self.options = options
  }

  /// Reads the listing to its end.
  ///
  /// - Parameters:
  ///   - target: The registry, and where new and changed records go.
  ///   - progress: Called now and then with the bytes of the document read so far.
  /// - Returns: What happened to each row.
  /// - Throws: `XMLParseError` if the document is damaged, ``ImportError`` if it is no listing of
  ///   this format, and whatever the target or `progress` throws. What was written by then must be discarded.
  public consuming func run(
    into target: inout some ImportTarget, progress: (_ bytesRead: Int) throws -> Void = { _ in }
  ) throws -> ImportReport {
    try rows.open()
    let isFirst = try target.externalIDs(scheme: ListingSource.unesco).isEmpty
    rows.start(makesSlugs: isFirst)
    defer { rows.cancel() }
    var session = ImportSession(source: rows.source, options: options)
    var isLast = false
    while !isLast {
      let batch = rows.next()
      for row in batch.rows.prefix(batch.count) { try session.receive(row, into: &target) }
      if let failure = batch.failure { throw failure }
      try progress(batch.bytesRead)
      isLast = batch.isLast
      // The buffers are used again, which copies them unless this was the last to hold them.
      rows.recycle(consume batch)
    }
    try session.settle(into: &target)
    return try session.finish(declaredRows: rows.declaredRows, rows.foreignElements, target)
  }
}
