import LineEditing

/// A terminal that obeys what a line editor sends, as far as one sends it.
///
/// Letters take the columns that the tests say: `wide` two, `marks` none.
struct Screen {
  private(set) var rows: [[String]] = [[]]
  private(set) var row = 0
  private(set) var column = 0

  private static let wide: Set<Unicode.Scalar> = ["漢", "字"]
  private static let marks: ClosedRange<UInt32> = 0x300...0x36F
  private static let harakat: ClosedRange<UInt32> = 0x64B...0x652

  /// The rows as text, without the spaces at their ends.
  var text: [String] {
    rows.map { cells in
      var text = cells.joined()
      while text.last == " " { text.removeLast() }
      return text
    }
  }

  mutating func show(_ output: String) {
    var rest = Array(output.unicodeScalars)[...]
    while let scalar = rest.popFirst() {
      switch scalar {
      case "\r": column = 0
      case "\n":
        row += 1
        if row == rows.count { rows.append([]) }
      case "\u{1B}": obey(&rest)
      default: put(scalar)
      }
    }
  }

  private mutating func obey(_ rest: inout ArraySlice<Unicode.Scalar>) {
    guard rest.popFirst() == "[" else { return }
    var digits = ""
    while let next = rest.first, next == "?" || ("0"..."9").contains(next) {
      digits.unicodeScalars.append(rest.removeFirst())
    }
    let count = Int(digits) ?? 1
    switch rest.popFirst() {
    case "A": row -= count
    case "B": row += count
    case "C": column += count
    case "J":
      rows.removeSubrange((row + 1)...)
      rows[row].removeSubrange(min(column, rows[row].count)...)
    default: break
    }
  }

  private mutating func put(_ scalar: Unicode.Scalar) {
    if Self.marks.contains(scalar.value) || Self.harakat.contains(scalar.value) {
      rows[row][column - 1].unicodeScalars.append(scalar)
      return
    }
    while rows[row].count < column { rows[row].append(" ") }
    rows[row].replaceSubrange(
      column..<min(column + 1, rows[row].count), with: [String(scalar)])
    column += 1
    guard Self.wide.contains(scalar) else { return }
    rows[row].append("")
    column += 1
  }
}

/// A person with a keyboard at such a terminal.
struct Person {
  var editor: LineEditor
  var screen = Screen()
  private(set) var event: LineEditor.Event?

  init(_ editor: LineEditor) {
    self.editor = editor
    screen.show(self.editor.drawing())
  }

  /// Presses keys, each drawn before the next.
  mutating func type(_ keys: String...) {
    for byte in keys.joined().utf8 {
      guard event == nil else { return }
      event = editor.take(byte)
      if event == nil { screen.show(editor.drawing()) }
    }
  }
}

/// The bytes of keys that are no letters.
enum Keys {
  static let enter = "\r"
  static let left = "\u{1B}[D"
  static let right = "\u{1B}[C"
  static let up = "\u{1B}[A"
  static let down = "\u{1B}[B"
  static let back = "\u{7F}"
}
