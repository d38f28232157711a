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
    /// Whether people get its cells behind those of the column before, in one cell.
    var isBeside = false
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

  /// The table with the columns that people get.
  var forPeople: Table {
    let shown = columns.indices.filter { index in
      if columns[index].isOptional { return rows.contains { !$0[index].isEmpty } }
      return !columns[index].isDetail && !columns[index].isBeside
    }
    return Table(
      shown.map { columns[$0] },
      rows: rows.map { row in
        shown.map { index in
          let beside = columns.indices.contains(index + 1) && columns[index + 1].isBeside
          return beside && !row[index + 1].isEmpty ? row[index] + " " + row[index + 1] : row[index]
        }
      })
  }

  /// The table as RFC 4180 has it, with a row of titles; no cell can act as a spreadsheet's formula.
  var csv: String { SafeText.csvForSpreadsheet([columns.map(\.title)]) + csvRows }

  var csvRows: String { SafeText.csvForSpreadsheet(rows.map { $0.map(\.plainText) }) }

  /// The table as lines of cells with tabs between them, below a line of titles.
  ///
  /// Each row is one line: tabs and line ends in a cell become spaces, and what a terminal could act
  /// on becomes visible. Nothing is done for spreadsheets, which ``csv`` is for.
  var tsv: String { Self.tsv([columns.map(\.title)]) + tsvRows }

  var tsvRows: String { Self.tsv(rows.map { $0.map(\.plainText) }) }

  private static func tsv(_ rows: [[String]]) -> String {
    rows.map { $0.map(tsvCell).joined(separator: "\t") + "\n" }.joined()
  }

  private static func tsvCell(_ text: String) -> String {
    if text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) { return text }
    return SafeText.terminal(String(text.map { $0.isNewline || $0 == "\t" ? " " : $0 }))
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

  static func beside(_ title: String) -> Self { Self(title: title, isBeside: true) }
}
