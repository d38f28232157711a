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
    while place < html.count {
      defer { place += 1 }
      guard html[place] == UInt8(ascii: "<") else { continue }
      if let tag = TableTag(in: html, at: place) {
        take(tag)
        place = tag.end - 1
      } else if html[place...].starts(with: "<!--".utf8), let end = endOfComment(from: place + 4) {
        place = end - 1
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

  private mutating func take(_ tag: TableTag) {
    switch (tag.part, tag.isClosing) {
    case (.table, false): openTable()
    case (.table, true): closeTable(at: tag.start)
    case (.row, _): closeRow(at: tag.start)
    case (.cell, false), (.heading, false):
      closeCell(at: tag.start)
      if tablesBeyond == 0, !tables.isEmpty {
        tables[tables.count - 1].open = (tag.end, tag.part == .heading)
      }
    case (.cell, true), (.heading, true): closeCell(at: tag.start)
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
    let limit = MarkupTable.nameCharacters
    guard !name.isEmpty, !text.isEmpty, text != "<Null>",
      name.utf8.count <= limit || name.count <= limit
    else { return nil }
    return MarkupTable.Pair(name: name, text: text)
  }

  private func text(_ cell: Cell) -> String {
    SourceText.clean(utf8: html[cell.start..<cell.end], markup: true).text
  }
}

/// A tag of a table, its rows and its cells; all others are passed over unread.
private struct TableTag {
  enum Part {
    case table, row, cell, heading
  }

  let part: Part
  let isClosing: Bool
  let start: Int
  /// The index behind the tag's last byte.
  let end: Int

  /// Reads the tag at a `<`, or returns `nil` if it is none of a table.
  @inline(__always)
  init?(in html: [UInt8], at start: Int) {
    guard start + 3 < html.count else { return nil }
    isClosing = html[start + 1] == UInt8(ascii: "/")
    let name = start + (isClosing ? 2 : 1)
    guard html[name] | 0x20 == UInt8(ascii: "t") else { return nil }
    var nameEnd = name + 2
    switch html[name + 1] | 0x20 {
    case UInt8(ascii: "r"): part = .row
    case UInt8(ascii: "d"): part = .cell
    case UInt8(ascii: "h"): part = .heading
    case UInt8(ascii: "a"):
      part = .table
      nameEnd = name + 5
      guard nameEnd < html.count,
        html[(name + 2)..<nameEnd].elementsEqual("ble".utf8, by: { $0 | 0x20 == $1 })
      else { return nil }
    default: return nil
    }
    guard let end = HTMLTag.tagEnd(in: html, from: nameEnd) else { return nil }
    self.start = start
    self.end = end
  }
}
