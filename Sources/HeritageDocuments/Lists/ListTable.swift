public import CanonicalJSON
import HeritageText

/// A list of records of one kind: a table for people, whole records for programs.
///
/// A terminal and Markdown get the columns that matter most; CSV has all of them.
public struct ListTable: ReportDocument {
  struct Column: Sendable {
    let name: String
    let isNumber: Bool
    /// Whether only CSV has the column.
    let isDetail: Bool
    /// Whether its cells are names to copy, which are never broken.
    var isWhole = false
    /// Whether people are spared the column where no row has a value.
    var isOptional = false

    static func shown(_ name: String) -> Column {
      Column(name: name, isNumber: false, isDetail: false)
    }
    static func whole(_ name: String) -> Column {
      Column(name: name, isNumber: false, isDetail: false, isWhole: true)
    }
    static func number(_ name: String) -> Column {
      Column(name: name, isNumber: true, isDetail: false)
    }
    static func detail(_ name: String) -> Column {
      Column(name: name, isNumber: false, isDetail: true)
    }
    static func optional(_ name: String) -> Column {
      Column(name: name, isNumber: false, isDetail: false, isOptional: true)
    }
  }

  /// What the list holds, in the plural.
  let noun: String
  let columns: [Column]
  /// A cell a column; empty where a record has no value.
  let rows: [[String]]
  /// An array of the whole records.
  public let json: JSONValue

  public var text: String { rows.isEmpty ? "no \(noun)\n" : TerminalPage.text(of: page) }

  public var markdown: String {
    rows.isEmpty ? "No \(noun).\n" : MarkdownPage.text(of: page)
  }

  /// The list as RFC 4180 has it, with a heading row; no cell can act as a spreadsheet's formula.
  public var csv: String {
    CSVText.text(columns.map(\.name), rows)
  }

  private var page: Page {
    let shown = columns.indices.filter { index in
      if columns[index].isOptional { return rows.contains { !$0[index].isEmpty } }
      return !columns[index].isDetail
    }
    var page = Page()
    page.table(
      Page.Table(
        shown.map {
          Page.Table.Column(
            title: columns[$0].name, isNumber: columns[$0].isNumber, isWhole: columns[$0].isWhole)
        },
        rows: rows.map { row in shown.map { row[$0].isEmpty ? "–" : .record(row[$0]) } }))
    return page
  }
}

/// Comma-separated values as RFC 4180 has them.
enum CSVText {
  static func text(_ names: [String], _ rows: [[String]]) -> String {
    ([names] + rows).map { row in
      row.map(SafeText.csvCellForSpreadsheet).joined(separator: ",") + "\r\n"
    }.joined()
  }
}
