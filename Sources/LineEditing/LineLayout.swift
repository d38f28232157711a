import HeritageText

/// Where the letters of a prompt and a line stand on a terminal, and where the cursor does.
///
/// Rows are broken here and not by the terminal, which would break them its own way at the last
/// column, above all before wide letters.
struct LineLayout: Hashable {
  let rows: [String]
  let cursorRow: Int
  /// Counted from 0.
  let cursorColumn: Int

  /// - Parameters:
  ///   - prompt: What stands before the line.
  ///   - line: The line; what a terminal could act on in it is made visible.
  ///   - columns: The width of the terminal, of which the last column stays free.
  ///   - height: How many rows may be shown; those around the cursor are.
  init(prompt: String, _ line: EditedLine, columns: Int, height: Int) {
    let width = max(10, columns - 1)
    var rows = [""]
    var column = 0
    func add(_ text: String) {
      for character in SafeText.terminal(text) {
        let wide = SafeText.displayWidth(String(character))
        if column + wide > width {
          rows.append("")
          column = 0
        }
        rows[rows.count - 1].append(character)
        column += wide
      }
    }
    add(prompt)
    add(line.before)
    let (row, place) = (rows.count - 1, column)
    add(line.after)
    let shown = max(1, height)
    let first = max(0, row - shown + 1)
    self.rows = Array(rows[first..<min(rows.count, first + shown)])
    cursorRow = row - first
    cursorColumn = place
  }

  /// What brings a terminal from an earlier layout, or an empty row, to this one.
  func drawing(after former: LineLayout?) -> String {
    var text = Self.up(former?.cursorRow ?? 0) + "\r\u{1B}[J"
    text += rows.joined(separator: "\r\n")
    return text + Self.up(rows.count - 1 - cursorRow) + "\r" + Self.right(cursorColumn)
  }

  /// What puts the cursor on the row below.
  var leaving: String {
    let down = rows.count - 1 - cursorRow
    return (down > 0 ? "\u{1B}[\(down)B" : "") + "\r\n"
  }

  private static func up(_ rows: Int) -> String { rows > 0 ? "\u{1B}[\(rows)A" : "" }

  private static func right(_ columns: Int) -> String { columns > 0 ? "\u{1B}[\(columns)C" : "" }
}
