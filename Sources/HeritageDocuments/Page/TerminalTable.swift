import HeritageText

/// Lays out a table in columns that line up on a terminal, breaking long cells.
enum TerminalTable {
  private static let gap = 2
  /// Columns are not made narrower than this to fit a line.
  private static let narrowest = 10

  static func lines(_ table: Page.Table, width: Int) -> [String] {
    let cells = table.rows.map { $0.map(TerminalPage.inline) }
    let titles = table.columns.map(\.title)
    let isWhole = table.columns.map(\.isWhole)
    let widths = fitted(naturalWidths([titles] + cells), isWhole, to: width)
    let rule = widths.map { String(repeating: "-", count: $0) }
    let isNumber = table.columns.map(\.isNumber)
    return ([titles, rule] + cells).flatMap { row($0, widths, isNumber) }
  }

  private static func naturalWidths(_ rows: [[String]]) -> [Int] {
    var widths: [Int] = []
    for row in rows {
      for (index, cell) in row.enumerated() {
        if index == widths.count { widths.append(0) }
        widths[index] = max(widths[index], SafeText.displayWidth(cell))
      }
    }
    return widths
  }

  /// Takes columns off the widest until the row fits; what must stay whole keeps its width, even
  /// where the row gets wider then.
  private static func fitted(_ natural: [Int], _ isWhole: [Bool], to width: Int) -> [Int] {
    var widths = natural
    var excess = widths.reduce(0, +) + gap * max(0, widths.count - 1) - width
    let breakable = widths.indices.filter { !isWhole[$0] }
    while excess > 0, let widest = breakable.max(by: { widths[$0] < widths[$1] }),
      widths[widest] > narrowest
    {
      widths[widest] -= 1
      excess -= 1
    }
    return widths
  }

  private static func row(_ cells: [String], _ widths: [Int], _ isNumber: [Bool]) -> [String] {
    let columns = zip(cells, widths).map { TerminalPage.brokenStrictly($0, toWidth: $1) }
    let height = columns.map(\.count).max() ?? 0
    return (0..<height).map { index in
      var line = ""
      for (column, lines) in columns.enumerated() {
        if column > 0 { line += String(repeating: " ", count: gap) }
        let cell = index < lines.count ? lines[index] : ""
        let space = max(0, widths[column] - SafeText.displayWidth(cell))
        let padding = String(repeating: " ", count: space)
        line += isNumber[column] ? padding + cell : cell + padding
      }
      while line.last == " " { line.removeLast() }
      return line
    }
  }
}
