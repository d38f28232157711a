import HeritageText

/// Writes a page as lines for a terminal.
struct TerminalPage {
  private let screen: Screen

  init(on screen: Screen) {
    self.screen = screen
  }

  static func text(of page: Page, on screen: Screen) -> String {
    TerminalPage(on: screen).text(of: page)
  }

  private func text(of page: Page) -> String {
    var lines: [String] = []
    var depth = 0
    for block in page.blocks {
      if !lines.isEmpty { lines.append("") }
      switch block {
      case .heading(let level, let line):
        depth = max(0, level - 2)
        lines += heading(level, line)
      case .paragraph(let line): lines += wrapped(TerminalText(line), indent: depth * 2)
      case .facts(let facts): lines += self.facts(facts, indent: depth * 2)
      case .bullets(let bullets):
        for bullet in bullets {
          lines += wrapped(TerminalText(bullet), first: "- ", indent: depth * 2)
        }
      case .items(let items):
        for item in items {
          lines += wrapped(TerminalText(item.line), first: "- ", indent: depth * 2)
          for detail in item.details {
            lines += wrapped(TerminalText(detail), first: "- ", indent: depth * 2 + 2)
          }
        }
      case .table(let table): lines += TerminalTable(table, on: screen).lines
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func heading(_ level: Int, _ line: Line) -> [String] {
    let text = TerminalText(line, isStrong: true)
    let lines = wrapped(text, indent: max(0, level - 3) * 2)
    guard level < 3 else { return lines }
    let width = min(text.width, screen.width)
    return lines + [String(repeating: level == 1 ? "=" : "-", count: width)]
  }

  /// Puts labels before their lines, which stand below each other.
  private func facts(_ facts: [Page.Fact], indent: Int) -> [String] {
    let column = (facts.map { SafeText.displayWidth($0.label) }.max() ?? 0) + 2
    return facts.flatMap { fact in
      fact.lines.enumerated().flatMap { index, line in
        let label = index == 0 ? fact.label : ""
        return wrapped(
          TerminalText(line), first: SafeText.padded(label, toWidth: column), indent: indent)
      }
    }
  }

  /// Breaks text at spaces.
  ///
  /// A word that fits on a line but not behind the margin moves to the left, below its label.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - first: What stands before it on its first line.
  ///   - indent: The columns before the first line.
  ///   - margin: The columns before the other lines; those before the text on the first without it.
  /// - Returns: The lines.
  func wrapped(
    _ text: TerminalText, first: String = "", indent: Int, margin: Int? = nil
  ) -> [String] {
    let start = String(repeating: " ", count: indent) + first
    let before = SafeText.displayWidth(start)
    let margin = margin ?? before
    let lines = text.broken(toWidth: max(20, screen.width - max(before, margin)))
    var written: [String] = lines.isEmpty ? [start] : []
    for (index, line) in lines.enumerated() {
      var lead = index == 0 ? start : String(repeating: " ", count: margin)
      if line.width <= screen.width, SafeText.displayWidth(lead) + line.width > screen.width {
        if index == 0, first.contains(where: { $0 != " " }) { written.append(start) }
        lead = String(repeating: " ", count: screen.width - line.width)
      }
      written.append(lead + line.shown(on: screen))
    }
    return written.map(Self.withoutEnd)
  }

  /// Writes what is a line of its own, and broken only where a person reads it.
  ///
  /// - Parameters:
  ///   - line: The line.
  ///   - first: What stands before it.
  ///   - margin: The columns before what is left of it where it is broken.
  /// - Returns: The line, or the lines that it is broken into.
  func line(_ line: Line, after first: String = "", margin: Int) -> [String] {
    if screen.breaksLines {
      return wrapped(TerminalText(line), first: first, indent: 0, margin: margin)
    }
    let text =
      screen.palette == .none
      ? TerminalText.plain(line) : TerminalText(line).shown(on: screen)
    return [first + text]
  }

  private static func withoutEnd(_ line: String) -> String {
    guard line.last == " " else { return line }
    return line.lastIndex { $0 != " " }.map { String(line[...$0]) } ?? ""
  }
}
