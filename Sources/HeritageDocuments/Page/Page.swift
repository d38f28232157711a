import HeritageModel

/// A document as blocks, before it is written for a terminal or as Markdown.
struct Page: Sendable {
  enum Block: Sendable {
    case heading(level: Int, Line)
    case paragraph(Line)
    /// Labels with one or more lines each.
    case facts([Fact])
    case bullets([Line])
    /// A list in which each item may have a list of its own below it.
    case items([Item])
    case table(Table)
  }

  struct Fact: Sendable {
    let label: String
    let lines: [Line]
  }

  struct Item: Sendable {
    let line: Line
    var details: [Line] = []
  }

  private(set) var blocks: [Block] = []

  init() {}

  /// Begins a document with what must be known before all else.
  init(_ title: Line, _ lead: Line, _ notices: Notices) {
    heading(1, title)
    paragraph(lead)
    self.notices(notices)
  }

  mutating func notices(_ notices: Notices) {
    for line in notices.lines { paragraph(line) }
  }

  mutating func heading(_ level: Int, _ line: Line) { blocks.append(.heading(level: level, line)) }

  mutating func paragraph(_ line: Line) { blocks.append(.paragraph(line)) }

  /// Adds labelled lines, leaving out those that have none.
  mutating func facts(_ facts: [Fact]) {
    let told = facts.filter { !$0.lines.isEmpty }
    if !told.isEmpty { blocks.append(.facts(told)) }
  }

  /// Adds a list, or a paragraph in its place where there is nothing to list.
  mutating func bullets(_ lines: [Line], orElse nothing: Line? = nil) {
    if !lines.isEmpty { return blocks.append(.bullets(lines)) }
    if let nothing { paragraph(nothing) }
  }

  /// Adds a list whose items may have lists of their own.
  mutating func items(_ items: [Item]) {
    if !items.isEmpty { blocks.append(.items(items)) }
  }

  /// Adds a list under a heading; without anything to list, a paragraph instead or nothing at all.
  mutating func section(_ title: Line, _ lines: [Line], orElse nothing: Line? = nil) {
    if lines.isEmpty, nothing == nil { return }
    heading(2, title)
    bullets(lines, orElse: nothing)
  }

  /// Adds a list whose items may have lists of their own under a heading, or a paragraph in its place.
  mutating func section(_ title: Line, _ items: [Item], orElse nothing: Line) {
    heading(2, title)
    if items.isEmpty { paragraph(nothing) } else { self.items(items) }
  }

  /// Adds a table under a heading, unless it has no rows.
  mutating func section(_ title: Line, note: Line? = nil, _ table: Table) {
    if table.rows.isEmpty { return }
    heading(2, title)
    if let note { paragraph(note) }
    self.table(table)
  }

  /// Adds a table of counts by state under what it counts by; states that nothing has are left out.
  mutating func table(
    _ title: String, _ rows: [(label: String, byState: [StateClass: Int])], _ words: English
  ) {
    guard rows.count > 1 else { return }
    let states = StateClass.allCases.filter { state in
      rows.contains { ($0.byState[state] ?? 0) > 0 }
    }
    table(
      Table(
        [Table.Column(title: title), .number("All")] + states.map { .number(words.state($0)) },
        rows: rows.map { row in
          [.record(row.label), "\(row.byState.values.reduce(0, +))"]
            + states.map { row.byState[$0].map { "\($0)" } ?? "·" }
        }))
  }

  /// Adds a table, unless it has no rows.
  mutating func table(_ table: Table) {
    if !table.rows.isEmpty { blocks.append(.table(table.forPeople)) }
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
