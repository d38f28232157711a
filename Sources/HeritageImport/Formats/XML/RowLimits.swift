import XMLStream

/// How much the rows of a document of elements may have before it is refused.
///
/// Every limit is the largest value that is still accepted.
struct RowLimits: Sendable {
  /// Bytes of one row's text.
  var rowBytes = 16 << 20
  /// Texts of one row.
  var texts = 1_000_000
  /// Positions of one row's geometry.
  var positions = 1_000_000
  var columns = 10_000
  var columnNameBytes = 2048

  static let standard = RowLimits()
}

extension XMLLimits {
  /// The limits of a document whose rows may be anywhere in it, so that their reader measures them.
  static let rows = XMLLimits(
    depth: 100, attributes: 512, names: 65_536, fieldBytes: 8 << 20, recordBytes: .max,
    fileBytes: 16 << 30)
}

extension ColumnTable {
  /// The place of a column, which is added if it is new and there is room for it.
  mutating func place(
    of name: String, _ limits: RowLimits, for reader: borrowing XMLReader
  ) throws(MarkupDocumentError) -> Int {
    if let place = known(name) { return place }
    let limit: MarkupDocumentError.Limit? =
      if count >= limits.columns {
        .columns(limits.columns)
      } else if name.utf8.count > limits.columnNameBytes {
        .columnNameBytes(limits.columnNameBytes)
      } else {
        nil
      }
    if let limit { throw .overLimit(source: reader.source, line: reader.line, limit) }
    return place(of: name)
  }
}

extension TableRow {
  /// Refuses a row that has grown too large.
  func check(
    _ limits: RowLimits, for reader: borrowing XMLReader
  ) throws(MarkupDocumentError) {
    let limit: MarkupDocumentError.Limit? =
      if bytes.count > limits.rowBytes {
        .rowBytes(limits.rowBytes)
      } else if cells.count > limits.texts {
        .texts(limits.texts)
      } else {
        nil
      }
    if let limit { throw .overLimit(source: reader.source, line: reader.line, limit) }
  }
}
