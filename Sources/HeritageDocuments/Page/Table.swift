import CanonicalJSON
import HeritageText

/// Rows of cells below titles; an empty cell stands for a value that is not there.
struct Table: Sendable {
  struct Column: Sendable {
    let title: String
    var isNumber = false
    /// Whether its cells are names to copy, which are never broken over lines.
    var isWhole = false
    /// Whether only programs and spreadsheets get the column.
    var isDetail = false
    /// Whether people are spared the column where no row has a value.
    var isOptional = false
  }

  let columns: [Column]
  /// A cell a column.
  var rows: [[Line]]

  init(_ columns: [Column], rows: [[Line]] = []) {
    self.columns = columns
    self.rows = rows
  }

  /// Creates a table of texts from records; an empty text is a value that is not there.
  init(_ columns: [Column], texts: [[String]]) {
    self.init(
      columns, rows: texts.map { row in row.map { $0.isEmpty ? .empty : .record($0) } })
  }

  /// The table with the columns that people get, and a dash for each value that is not there.
  var forPeople: Table {
    let shown = columns.indices.filter { index in
      if columns[index].isOptional { return rows.contains { !$0[index].isEmpty } }
      return !columns[index].isDetail
    }
    return Table(
      shown.map { columns[$0] },
      rows: rows.map { row in shown.map { row[$0].isEmpty ? "–" : row[$0] } })
  }

  /// The table as RFC 4180 has it, with a row of titles; no cell can act as a spreadsheet's formula.
  var csv: String {
    SafeText.csvForSpreadsheet([columns.map(\.title)] + rows.map { $0.map(\.plainText) })
  }

  /// An object a row, with the titles as keys.
  var json: JSONValue {
    .array(
      rows.map { row in
        .object(
          JSONObject(
            uniqueMembers: zip(columns.map(\.title), row.map { .string($0.plainText) })))
      })
  }
}

extension Table.Column: ExpressibleByStringLiteral {
  init(stringLiteral title: String) { self.init(title: title) }

  static func number(_ title: String) -> Self { Self(title: title, isNumber: true) }

  static func whole(_ title: String) -> Self { Self(title: title, isWhole: true) }

  static func detail(_ title: String) -> Self { Self(title: title, isDetail: true) }

  static func optional(_ title: String) -> Self { Self(title: title, isOptional: true) }
}
