/// A document as blocks, before it is written for a terminal or as Markdown.
struct Page: Sendable {
  enum Block: Sendable {
    case heading(level: Int, Line)
    case paragraph(Line)
    /// Labels with one or more lines each.
    case facts([Fact])
    case bullets([Line])
    case table(Table)
  }

  struct Fact: Sendable {
    let label: String
    let lines: [Line]
  }

  struct Table: Sendable {
    struct Column: Sendable {
      let title: String
      var isNumber = false
      /// Whether its cells are never broken over lines.
      var isWhole = false
    }

    let columns: [Column]
    var rows: [[Line]]

    init(_ columns: [Column], rows: [[Line]] = []) {
      self.columns = columns
      self.rows = rows
    }
  }

  private(set) var blocks: [Block] = []

  mutating func heading(_ level: Int, _ line: Line) { blocks.append(.heading(level: level, line)) }

  mutating func paragraph(_ line: Line) { blocks.append(.paragraph(line)) }

  /// Adds labelled lines, leaving out those that have none.
  mutating func facts(_ facts: [Fact]) {
    let told = facts.filter { !$0.lines.isEmpty }
    if !told.isEmpty { blocks.append(.facts(told)) }
  }

  mutating func bullets(_ lines: [Line]) {
    if !lines.isEmpty { blocks.append(.bullets(lines)) }
  }

  mutating func table(_ table: Table) {
    if !table.rows.isEmpty { blocks.append(.table(table)) }
  }
}

extension Page.Fact {
  init(_ label: String, _ lines: [Line]) {
    self.init(label: label, lines: lines)
  }

  init(_ label: String, _ line: Line?) {
    self.init(label: label, lines: line.map { [$0] } ?? [])
  }

  /// A fact whose value is text from a record, if there is any.
  init(_ label: String, record text: String?) {
    self.init(label: label, lines: text.map { [.record($0)] } ?? [])
  }
}

extension Page.Table.Column: ExpressibleByStringLiteral {
  init(stringLiteral title: String) { self.init(title: title) }

  static func number(_ title: String) -> Self { Self(title: title, isNumber: true) }
}
