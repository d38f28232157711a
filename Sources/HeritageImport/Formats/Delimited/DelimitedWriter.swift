import HeritageText

/// Writes a table in text form (RFC 4180) for spreadsheets, from which ``DelimitedReader`` gets every
/// text back as it was.
///
/// A text that a spreadsheet would run as a formula gets an apostrophe in front.
struct DelimitedWriter {
  private(set) var bytes: [UInt8] = []

  /// Begins a table.
  ///
  /// - Parameters:
  ///   - headings: The cells of the first row.
  ///   - marksEncoding: Whether a byte-order mark tells Excel that the text is UTF-8.
  init(headings: [String], marksEncoding: Bool = true) {
    if marksEncoding { bytes += "\u{FEFF}".utf8 }
    append(headings)
  }

  /// Adds a row.
  mutating func append(_ cells: [String]) {
    for (column, text) in cells.enumerated() {
      if column > 0 { bytes.append(DelimitedByte.comma) }
      bytes += SafeText.csvCell(SafeText.formulaQuoted(text)).utf8
    }
    bytes += "\r\n".utf8
  }

  /// Hands over what was written since the last time.
  mutating func take() -> [UInt8] {
    defer { bytes = [] }
    return bytes
  }
}
