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
  ///
  /// - Parameters:
  ///   - cells: Its first cells, of which there is one at least.
  ///   - others: Texts of the cells behind them with their places there, in ascending order.
  ///   - count: How many cells there are behind them; those without a text are empty.
  mutating func append(
    _ cells: [String], then others: [(place: Int, text: String)] = [], of count: Int = 0
  ) {
    for (column, text) in cells.enumerated() {
      if column > 0 { bytes.append(DelimitedByte.comma) }
      append(text)
    }
    var commas = 0
    for (place, text) in others {
      bytes.append(contentsOf: repeatElement(DelimitedByte.comma, count: place + 1 - commas))
      commas = place + 1
      append(text)
    }
    bytes.append(contentsOf: repeatElement(DelimitedByte.comma, count: count - commas))
    bytes += "\r\n".utf8
  }

  private mutating func append(_ text: String) {
    bytes += SafeText.csvCell(SafeText.formulaQuoted(text)).utf8
  }

  /// Hands over what was written since the last time.
  mutating func take() -> [UInt8] {
    defer { bytes = [] }
    return bytes
  }
}
