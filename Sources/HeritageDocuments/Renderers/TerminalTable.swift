import HeritageText

/// Lays out a table in columns that line up on a terminal, or, where they do not fit, each row as a
/// block: what it is called, and below that labels with values.
///
/// No word is ever broken. A column is as wide as its words need; but a tenth of the rows of a long
/// table may have longer names in front, below which such a row goes on.
struct TerminalTable {
  private static let gap = 2
  /// Prose is not made narrower than this to fit a line.
  private static let narrowest = 12

  private let table: Table
  private let screen: Screen
  private let width: Int
  private let titles: [TerminalText]
  private let rows: [[TerminalText]]

  init(_ table: Table, on screen: Screen) {
    self.init(table, on: screen, absent: "–", width: screen.width)
  }

  private init(_ table: Table, on screen: Screen, absent: Line, width: Int) {
    self.table = table
    self.screen = screen
    self.width = width
    titles = table.columns.map { TerminalText(.own($0.title), isStrong: true) }
    rows = table.rows.map { row in row.map { TerminalText($0.isEmpty ? absent : $0) } }
  }

  /// The table with a rule below its titles and a dash for each value that is not there.
  var lines: [String] {
    guard let widths = fittedWidths else { return blocks }
    let rule = widths.map { String(repeating: "-", count: $0) }
    return row(titles, widths) + [rule.joined(separator: String(repeating: " ", count: Self.gap))]
      + rows.flatMap { row($0, widths) }
  }

  /// The table without a rule, for lists of short terms, whose lines are broken only for a person.
  static func openLines(_ table: Table, on screen: Screen) -> [String] {
    let open = TerminalTable(
      table, on: screen, absent: .empty, width: screen.breaksLines ? screen.width : .max)
    guard let widths = open.fittedWidths else { return open.blocks }
    return ([open.titles] + open.rows).flatMap { open.row($0, widths) }
  }

  /// The columns that each column gets, or `nil` where they do not fit side by side.
  ///
  /// Where they do not at first, names get the least, and the rest is taken off the widest.
  private var fittedWidths: [Int]? {
    var widths = table.columns.indices.map { column in
      rows.reduce(titles[column].width) { max($0, $1[column].width) }
    }
    let floors = table.columns.indices.map { column in
      max(
        titles[column].longestPiece, least(for: column),
        table.columns[column].isWhole ? 0 : min(widths[column], Self.narrowest))
    }
    let gaps = Self.gap * max(0, widths.count - 1)
    guard floors.reduce(gaps, +) <= width else { return nil }
    if widths.reduce(gaps, +) > width {
      for column in widths.indices where table.columns[column].isWhole {
        widths[column] = floors[column]
      }
    }
    var excess = widths.reduce(gaps, +) - width
    while excess > 0,
      let widest = widths.indices.filter({ widths[$0] > floors[$0] })
        .max(by: { widths[$0] < widths[$1] })
    {
      widths[widest] -= 1
      excess -= 1
    }
    return widths
  }

  /// The columns at the start that say what a row is about.
  private var names: Int { max(1, table.columns.prefix { $0.isWhole }.count) }

  /// The columns that a column needs at least, for all but a tenth of the rows where it is a name.
  private func least(for column: Int) -> Int {
    guard !rows.isEmpty else { return 0 }
    let needs = rows.map { need(of: $0[column], in: column) }.sorted()
    let isName = column < names && table.columns[column].isWhole
    return needs[needs.count - 1 - (isName ? needs.count / 10 : 0)]
  }

  private func need(of cell: TerminalText, in column: Int) -> Int {
    let kind = table.columns[column]
    return kind.isWhole || kind.isNumber ? cell.width : cell.longestPiece
  }

  /// Writes a row; what stands behind a word that is too long for its column goes on below it.
  private func row(_ cells: [TerminalText], _ widths: [Int]) -> [String] {
    var lines: [String] = []
    var stretch: [(column: Int, start: Int, lines: [TerminalText])] = []
    func end() {
      lines += written(stretch, widths)
      stretch = []
    }
    var start = 0
    for (column, cell) in cells.enumerated() {
      defer { start += widths[column] + Self.gap }
      let need = need(of: cell, in: column)
      if need <= widths[column] {
        stretch.append((column, start, cell.broken(toWidth: widths[column])))
        continue
      }
      if start + need > width { end() }
      let place = max(0, min(start, width - need))
      stretch.append((column, place, cell.broken(toWidth: max(need, width - place))))
      end()
    }
    end()
    return lines
  }

  private func written(
    _ cells: [(column: Int, start: Int, lines: [TerminalText])], _ widths: [Int]
  ) -> [String] {
    (0..<(cells.map(\.lines.count).max() ?? 0)).map { index in
      var line = ""
      var columns = 0
      for cell in cells where index < cell.lines.count {
        let text = cell.lines[index]
        let isNumber = table.columns[cell.column].isNumber
        let start = cell.start + (isNumber ? max(0, widths[cell.column] - text.width) : 0)
        line += String(repeating: " ", count: start - columns) + text.shown(on: screen)
        columns = start + text.width
      }
      return line
    }
  }

  /// Each row as what it is called, and below that labels with those values that are there.
  private var blocks: [String] {
    table.rows.flatMap { row in
      let called = row.prefix(names).filter { !$0.isEmpty }
      let rest = zip(table.columns, row).dropFirst(names).filter { !$1.isEmpty }
      return packed((called.isEmpty ? ["–"] : called).map { TerminalText($0, isStrong: true) })
        + packed(rest.map { TerminalText(.own($0.title + ": ") + $1) }, indent: 2)
    }
  }

  /// Puts as many pieces on a line as fit; only one that is longer than a line is broken.
  private func packed(_ pieces: [TerminalText], indent: Int = 0) -> [String] {
    var lines: [String] = []
    var line = ""
    var columns = 0
    func end() {
      if columns > 0 { lines.append(line) }
      line = ""
      columns = 0
    }
    for piece in pieces {
      let gap = 3
      if columns + gap + piece.width > width { end() }
      if indent + piece.width > width {
        lines += TerminalPage(on: screen).wrapped(piece, indent: indent, margin: indent + 2)
        continue
      }
      let space = columns == 0 ? indent : gap
      line += String(repeating: " ", count: space) + piece.shown(on: screen)
      columns += space + piece.width
    }
    end()
    return lines
  }
}
