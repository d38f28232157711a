public import CanonicalJSON
import HeritageText

/// What each column of a listing holds, and what a mapping that is begun takes it for.
public struct ProfileDocument: TableDocument {
  public struct Column: Hashable, Sendable {
    public let name: String
    /// The rows with a text in it.
    public let filled: Int
    /// How many different texts it has.
    public let distinct: Int
    /// Whether there are too many different texts to count each.
    public let isEstimated: Bool
    /// What its texts look like.
    public let shape: String
    public let examples: [String]
    /// The member of the mapping that it is taken for, if it is placed.
    public let member: String?
    public let why: String?

    public init(
      name: String, filled: Int, distinct: Int, isEstimated: Bool, shape: String,
      examples: [String], member: String?, why: String?
    ) {
      self.name = name
      self.filled = filled
      self.distinct = distinct
      self.isEstimated = isEstimated
      self.shape = shape
      self.examples = examples
      self.member = member
      self.why = why
    }
  }

  private let file: String
  private let rows: Int
  private let columns: [Column]

  public init(file: String, rows: Int, columns: [Column]) {
    self.file = file
    self.rows = rows
    self.columns = columns
  }

  private var lead: Line { "\(file): \(counted(rows, "row")), \(counted(columns.count, "column"))" }

  public func text(on screen: Screen) -> String {
    let head = TerminalPage(on: screen).line(lead, margin: 0)
    return (head + [""] + TerminalTable(table.forPeople, on: screen).lines)
      .joined(separator: "\n") + "\n"
  }

  public var markdown: String {
    var page = Page()
    page.heading(1, lead)
    page.table(table)
    return MarkdownPage.text(of: page)
  }

  var table: Table {
    Table(
      [
        .whole("column"), .number("filled"), .number("distinct"), "shape", "examples", "guess",
        "why",
      ],
      texts: columns.map { column in
        [
          column.name, String(column.filled),
          (column.isEstimated ? "~" : "") + String(column.distinct), column.shape,
          column.examples.joined(separator: " | "), column.member ?? "", column.why ?? "",
        ]
      })
  }

  public var json: JSONValue {
    .object([
      "file": .string(file), "rows": .integer(rows), "columns": .array(columns.map(\.json)),
    ])
  }

  public func forEachRow<Failure>(
    _ body: (JSONValue) throws(Failure) -> Void
  ) throws(Failure) {
    for column in columns { try body(column.json) }
  }
}

extension ProfileDocument.Column {
  fileprivate var json: JSONValue {
    .object([
      "name": .string(name), "filled": .integer(filled), "distinct": .integer(distinct),
      "isEstimated": .bool(isEstimated), "shape": .string(shape),
      "examples": .array(examples.map(JSONValue.string)),
      "member": member.map(JSONValue.string) ?? .null, "why": why.map(JSONValue.string) ?? .null,
    ])
  }
}
