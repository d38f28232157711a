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
      case .record(let text), .strongRecord(let text):
        SafeText.isolated(SafeText.terminal(oneLine(text)))
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

  static func broken(_ text: String, toWidth width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var columns = 0
    for word in text.split(separator: " ") {
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
}
