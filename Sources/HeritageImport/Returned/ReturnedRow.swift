package import CanonicalJSON
package import HeritageModel

/// A row of a table that a registry exported and that comes back.
public struct ReturnedRow: Sendable {
  /// The layer that it is of, such as `sites`.
  package let table: String
  package let line: Int
  /// The record that it names, as it stands there; `nil` for a row that names none.
  package let id: String?
  /// The columns of the table.
  package let columns: Set<String>
  /// The texts of the cells that are not empty, by column.
  package let texts: [String: String]
  /// The geometry that the format itself gives the row.
  package let geometry: Geometry?
}

/// What a registry makes of a row that comes back.
public struct RowReturn: Sendable {
  package let reference: RecordReference
  /// The record as it is to be, with its path; `nil` if nothing changes.
  package var change: (record: JSONObject, path: String)?
  /// The record's fields that change.
  package var fields: [String] = []
  /// The cells that change the record.
  package var edits: [CellEdit] = []
  /// Cells that differ and change nothing, and what else there is to tell.
  package var warnings: [ImportIssue] = []

  package init(_ reference: RecordReference) { self.reference = reference }
}

/// A cell of a table that changes a record.
public struct CellEdit: Hashable, Sendable {
  /// The line of the row, counting from 1.
  public let line: Int
  /// The record, such as `site/palmyra`.
  public let record: String
  public let column: String
  /// What an export says there; empty if nothing.
  public let before: String
  public let after: String

  package init(line: Int, record: String, column: String, from before: String, to after: String) {
    self.line = line
    self.record = record
    self.column = column
    self.before = before
    self.after = after
  }

  var json: JSONObject {
    [
      "after": .string(after), "before": .string(before), "column": .string(column),
      "line": .integer(line), "record": .string(record),
    ]
  }
}

extension ImportResult {
  /// Keeps cells by which a record changed, as far as there is room for them.
  mutating func note(_ edits: [CellEdit]) {
    self.edits += edits.prefix(max(0, listedIssues - self.edits.count))
  }
}
