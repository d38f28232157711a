import HeritageText

/// Writes a page as Markdown with tables.
enum MarkdownPage {
  static func text(of page: Page) -> String {
    page.blocks.map(block).joined(separator: "\n\n") + "\n"
  }

  static func inline(_ line: Line) -> String {
    var text = ""
    // Parts that stand out side by side do so together, as four stars would be shown.
    var isStrong = false
    for part in line.parts {
      let (written, standsOut) = written(part)
      if standsOut != isStrong { text += "**" }
      isStrong = standsOut
      text += written
    }
    return isStrong ? text + "**" : text
  }

  private static func written(_ part: Line.Part) -> (text: String, standsOut: Bool) {
    switch part {
    case .own(let text), .grade(_, let text): (text, false)
    case .record(let text): (record(text), false)
    case .literal(let text): (SafeText.markdown(text), false)
    case .code(let text): ("`\(text)`", false)
    case .link(let text, let address): ("[\(record(text))](\(target(address)))", false)
    case .strong(let text), .strongGrade(_, let text): (text, true)
    case .strongRecord(let text): (record(text), true)
    }
  }

  private static func record(_ text: String) -> String {
    SafeText.isolated(readable(SafeText.markdown(text)))
  }

  /// Takes off escapes that change nothing, so that the source reads as people wrote it.
  ///
  /// A round bracket has a meaning only behind a square one, and a tilde only where it can open a
  /// run; square brackets keep their escapes.
  private static func readable(_ escaped: String) -> String {
    guard escaped.contains("\\") else { return escaped }
    var result = ""
    var rest = escaped[...]
    while let mark = rest.firstIndex(of: "\\") {
      result += rest[..<mark]
      rest = rest[rest.index(after: mark)...]
      guard let character = rest.first else { return result + "\\" }
      rest = rest.dropFirst()
      let opensRun =
        rest.first.map { $0.isLetter || $0.isNumber || $0 == "~" || $0 == "\\" } ?? false
      let isHarmless =
        character == ")" || (character == "(" && result.last != "]")
        || (character == "~" && !opensRun)
      if !isHarmless { result += "\\" }
      result.append(character)
    }
    return result + rest
  }

  private static func block(_ block: Page.Block) -> String {
    switch block {
    case .heading(let level, let line):
      String(repeating: "#", count: level) + " " + inline(line)
    case .paragraph(let line): inline(line)
    case .facts(let facts): facts.map(fact).joined(separator: "\n")
    case .bullets(let lines): lines.map { "- " + inline($0) }.joined(separator: "\n")
    case .items(let items): items.map(item).joined(separator: "\n")
    case .table(let table): self.table(table)
    }
  }

  // Four spaces: some renderers nest a list with nothing less.
  private static func item(_ item: Page.Item) -> String {
    (["- " + inline(item.line)] + item.details.map { "    - " + inline($0) })
      .joined(separator: "\n")
  }

  /// An address as the target of a link, in which nothing can end the link early.
  private static func target(_ address: String) -> String {
    address.unicodeScalars.map { scalar in
      if scalar == "&" { return "&amp;" }
      return "()<>\\\"'`*_[]| ".unicodeScalars.contains(scalar) && scalar.isASCII
        ? "%" + String(scalar.value, radix: 16, uppercase: true) : String(scalar)
    }.joined()
  }

  private static func fact(_ fact: Page.Fact) -> String {
    guard fact.lines.count > 1 else {
      return "- **\(fact.label):** " + fact.lines.map(inline).joined()
    }
    return (["- **\(fact.label):**"] + fact.lines.map { "    - " + inline($0) })
      .joined(separator: "\n")
  }

  private static func table(_ table: Table) -> String {
    let head = row(table.columns.map(\.title))
    let rule = row(table.columns.map { $0.isNumber ? "---:" : "---" })
    return ([head, rule] + table.rows.map { row($0.map { $0.isEmpty ? "–" : inline($0) }) }).joined(
      separator: "\n")
  }

  private static func row(_ cells: [String]) -> String {
    "| " + cells.joined(separator: " | ") + " |"
  }
}
