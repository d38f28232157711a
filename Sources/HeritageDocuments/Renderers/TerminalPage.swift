import HeritageText

/// Writes a page as lines for a terminal.
enum TerminalPage {
  /// Columns that a line may take; longer words stand alone.
  static let width = 100

  static func text(of page: Page) -> String {
    var lines: [String] = []
    var depth = 0
    for block in page.blocks {
      if !lines.isEmpty { lines.append("") }
      switch block {
      case .heading(let level, let line):
        depth = max(0, level - 2)
        lines += heading(level, inline(line), indent: max(0, level - 3) * 2)
      case .paragraph(let line): lines += wrapped(inline(line), indent: depth * 2)
      case .facts(let facts): lines += self.facts(facts, indent: depth * 2)
      case .bullets(let bullets):
        for bullet in bullets {
          lines += wrapped(inline(bullet), first: "- ", indent: depth * 2)
        }
      case .table(let table): lines += TerminalTable.lines(table, width: width)
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  static func inline(_ line: Line) -> String {
    line.parts.map { part in
      switch part {
      case .own(let text), .code(let text), .strong(let text): text
      case .literal(let text): SafeText.terminal(text)
      // No isolates here: many terminals show them as boxes, and some refuse them.
      case .record(let text), .strongRecord(let text): SafeText.terminal(oneLine(text))
      }
    }.joined()
  }

  // A text of several lines becomes one, as the page breaks lines itself.
  private static func oneLine(_ text: String) -> String {
    guard text.contains(where: \.isNewline) else { return text }
    return text.split(whereSeparator: \.isNewline).joined(separator: " ")
  }

  private static func heading(_ level: Int, _ text: String, indent: Int) -> [String] {
    switch level {
    case 1: [text, String(repeating: "=", count: SafeText.displayWidth(text))]
    case 2: [text, String(repeating: "-", count: SafeText.displayWidth(text))]
    default: wrapped(text, indent: indent)
    }
  }

  private static func facts(_ facts: [Page.Fact], indent: Int) -> [String] {
    let column = (facts.map { SafeText.displayWidth($0.label) }.max() ?? 0) + 2
    return facts.flatMap { fact in
      fact.lines.enumerated().flatMap { index, line in
        let label = index == 0 ? fact.label : ""
        return wrapped(
          inline(line), first: SafeText.padded(label, toWidth: column), indent: indent)
      }
    }
  }

  /// Breaks text at spaces; lines after the first stand under its text.
  static func wrapped(_ text: String, first: String = "", indent: Int) -> [String] {
    let margin = indent + SafeText.displayWidth(first)
    let lines = broken(text, toWidth: max(20, width - margin))
    return lines.enumerated().map { index, line in
      let start = index == 0 ? String(repeating: " ", count: indent) + first : ""
      return SafeText.padded(start, toWidth: line.isEmpty ? 0 : margin) + line
    }
  }

  /// Breaks text at spaces; a longer word stands alone on its line.
  static func broken(_ text: String, toWidth width: Int) -> [String] {
    filled(text.split(separator: " "), toWidth: width)
  }

  /// Breaks text into lines none of which is wider, words too where they have to be.
  static func brokenStrictly(_ text: String, toWidth width: Int) -> [String] {
    let words = text.split(separator: " ").flatMap { word in
      SafeText.displayWidth(String(word)) > width ? pieces(of: word, toWidth: width) : [word]
    }
    return filled(words, toWidth: width)
  }

  private static func filled(_ words: [Substring], toWidth width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var columns = 0
    for word in words {
      let wordWidth = SafeText.displayWidth(String(word))
      if columns > 0, columns + 1 + wordWidth > width {
        lines.append(line)
        line = ""
        columns = 0
      }
      if columns > 0 {
        line += " "
        columns += 1
      }
      line += word
      columns += wordWidth
    }
    return lines + [line]
  }

  /// Cuts a word into pieces that fit, behind a hyphen or a slash where there is one.
  private static func pieces(of word: Substring, toWidth width: Int) -> [Substring] {
    var pieces: [Substring] = []
    var rest = word
    while SafeText.displayWidth(String(rest)) > width {
      var end = rest.startIndex
      var columns = 0
      var seam: Substring.Index?
      while end < rest.endIndex {
        columns += SafeText.displayWidth(String(rest[end]))
        if columns > width { break }
        let isSeam = rest[end] == "-" || rest[end] == "/"
        end = rest.index(after: end)
        if isSeam, end < rest.endIndex { seam = end }
      }
      let cut = seam ?? max(end, rest.index(after: rest.startIndex))
      pieces.append(rest[..<cut])
      rest = rest[cut...]
    }
    return rest.isEmpty ? pieces : pieces + [rest]
  }
}

/// Lays out a table in columns that line up on a terminal, breaking long cells.
enum TerminalTable {
  private static let gap = 2
  /// Columns are not made narrower than this to fit a line.
  private static let narrowest = 10

  static func lines(_ table: Table, width: Int) -> [String] {
    let cells = table.rows.map { $0.map(TerminalPage.inline) }
    let titles = table.columns.map(\.title)
    let isWhole = table.columns.map(\.isWhole)
    let widths = fitted(naturalWidths([titles] + cells), isWhole, to: width)
    let rule = widths.map { String(repeating: "-", count: $0) }
    let isNumber = table.columns.map(\.isNumber)
    return ([titles, rule] + cells).flatMap { row($0, widths, isNumber) }
  }

  /// Lays out a table without a rule and without breaking cells, for lists of short terms.
  static func openLines(_ table: Table) -> [String] {
    let rows = [table.columns.map(\.title)] + table.rows.map { $0.map(TerminalPage.inline) }
    let widths = naturalWidths(rows)
    return rows.flatMap { row($0, widths, table.columns.map(\.isNumber)) }
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
