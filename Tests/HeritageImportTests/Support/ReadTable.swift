import ByteStreams

@testable import HeritageImport

/// All rows of a document in a form that a test can compare.
struct ReadTable: Equatable {
  /// A row as `line: column=text; column=text`.
  var rows: [String] = []
  /// What is wrong with rows.
  var faults: [String] = []
  var columns: [String] = []

  init(_ reader: some TableReader) throws {
    var row = TableRow()
    while try reader.next(&row) {
      let cells = row.cells.map { "\(reader.columns[$0.column])=\(row.text($0))" }
      rows.append("\(row.line): " + cells.joined(separator: "; "))
      if let fault = row.fault { faults.append("\(fault.field): \(fault)") }
    }
    columns = reader.columns.names
  }
}
