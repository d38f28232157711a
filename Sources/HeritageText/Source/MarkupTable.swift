/// The tables of an HTML text that have two columns: a name and a text in each row.
///
/// Programs that draw maps write a place's data so, as a table for people inside its description.
/// Tables may stand inside others; a table with a wider row is none of two columns.
public enum MarkupTable {
  /// One row of such a table.
  public struct Pair: Hashable, Sendable {
    public let name: String
    public let text: String

    public init(name: String, text: String) {
      self.name = name
      self.text = text
    }
  }

  /// The longest name of a pair, in characters; a longer one is a sentence and names nothing.
  public static let nameCharacters = 80

  /// Reads the pairs of an HTML text.
  ///
  /// Rows with one cell, rows of headings alone, rows whose text is empty or `<Null>`, and rows that
  /// hold another table are passed over.
  ///
  /// - Parameter html: The text as UTF-8.
  /// - Returns: The pairs in the order in which their tables end.
  public static func pairs(in html: [UInt8]) -> [Pair] {
    var walk = TableWalk(html: html)
    walk.run()
    return walk.pairs
  }
}

/// One walk over HTML that stops only at the tags of tables.
private struct TableWalk {
  struct Cell {
    let start: Int
    let end: Int
    let isHeading: Bool
  }

  struct Table {
    var pairs: [MarkupTable.Pair] = []
    var cells: [Cell] = []
    /// Where the text of the cell begins that is open, and whether it is a heading.
    var open: (start: Int, isHeading: Bool)?
    var rowHoldsTable = false
    var isWide = false
  }

  /// As deep as any page lays out its tables; deeper ones are no data.
  private static let depth = 32

  let html: [UInt8]
  private(set) var pairs: [MarkupTable.Pair] = []
  private var tables: [Table] = []
  private var tablesBeyond = 0
  /// Whether a comment is known to stay open, so that a hostile text is not searched over and over.
  private var hasOpenComment = false

  init(html: [UInt8]) {
    self.html = html
  }

  mutating func run() {
    var place = 0
    while let start = html[place...].firstIndex(of: UInt8(ascii: "<")) {
      place = start + 1
      guard start + 1 < html.count else { break }
      if html[start...].starts(with: "<!--".utf8) {
        place = endOfComment(from: start + 4) ?? place
      } else if isOfTable(start), let tag = HTMLTag(in: html, at: start) {
        take(tag)
        place = tag.end
      }
    }
    while !tables.isEmpty { closeTable(at: html.count) }
  }

  private mutating func endOfComment(from start: Int) -> Int? {
    guard !hasOpenComment else { return nil }
    let end = HTMLTag.commentEnd(in: html, from: start)
    hasOpenComment = end == nil
    return end
  }

  /// Tells cheaply what can be no `table`, `tr`, `td` or `th`.
  private func isOfTable(_ start: Int) -> Bool {
    let isClosing = html[start + 1] == UInt8(ascii: "/")
    let first = start + (isClosing ? 2 : 1)
    return first < html.count && html[first] | 0x20 == UInt8(ascii: "t")
  }

  private mutating func take(_ tag: HTMLTag) {
    switch (tag.name, tag.isClosing) {
    case ("table", false): openTable()
    case ("table", true): closeTable(at: tag.start)
    case ("tr", _): closeRow(at: tag.start)
    case ("td", false), ("th", false):
      closeCell(at: tag.start)
      if tablesBeyond == 0, !tables.isEmpty {
        tables[tables.count - 1].open = (tag.end, tag.name == "th")
      }
    case ("td", true), ("th", true): closeCell(at: tag.start)
    default: break
    }
  }

  private mutating func openTable() {
    guard tables.count < Self.depth else {
      tablesBeyond += 1
      return
    }
    if !tables.isEmpty { tables[tables.count - 1].rowHoldsTable = true }
    tables.append(Table())
  }

  private mutating func closeTable(at end: Int) {
    guard tablesBeyond == 0 else {
      tablesBeyond -= 1
      return
    }
    closeRow(at: end)
    guard let table = tables.popLast(), !table.isWide else { return }
    pairs += table.pairs
  }

  private mutating func closeCell(at end: Int) {
    let last = tables.count - 1
    guard tablesBeyond == 0, last >= 0, let open = tables[last].open else { return }
    tables[last].open = nil
    // Three cells are too many already.
    guard tables[last].cells.count < 3 else { return }
    tables[last].cells.append(
      Cell(start: open.start, end: end, isHeading: open.isHeading))
  }

  private mutating func closeRow(at end: Int) {
    guard tablesBeyond == 0, !tables.isEmpty else { return }
    closeCell(at: end)
    let last = tables.count - 1
    let cells = tables[last].cells
    if cells.count > 2 { tables[last].isWide = true }
    if cells.count == 2, !tables[last].rowHoldsTable, !cells.allSatisfy(\.isHeading),
      let pair = pair(cells[0], cells[1])
    {
      tables[last].pairs.append(pair)
    }
    tables[last].cells.removeAll()
    tables[last].rowHoldsTable = false
  }

  private func pair(_ first: Cell, _ second: Cell) -> MarkupTable.Pair? {
    let (name, text) = (text(first), text(second))
    guard !name.isEmpty, !text.isEmpty, text != "<Null>",
      name.count <= MarkupTable.nameCharacters
    else { return nil }
    return MarkupTable.Pair(name: name, text: text)
  }

  private func text(_ cell: Cell) -> String {
    SourceText.clean(utf8: html[cell.start..<cell.end], markup: true).text
  }
}
