import CSQLite

/// What a database of SQLite holds, read to be searched.
package enum SQLiteContents {
  /// The bytes with which every database begins.
  package static let mark = Array("SQLite format 3\0".utf8)

  /// Reads every cell of every table, each followed by a line feed, and how the tables are made.
  ///
  /// - Parameter bytes: The database.
  /// - Returns: Texts in UTF-8, whatever the encoding of the database; bytes as they are, numbers as texts.
  /// - Throws: ``SQLiteError`` if it cannot be read.
  package static func cells(in bytes: [UInt8]) throws(SQLiteError) -> [UInt8] {
    let database = try SQLiteFile.open(reading: bytes)
    var cells: [UInt8] = []
    var names: [String] = []
    try database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'")
      .forEachCell { names.append(String(decoding: $0, as: UTF8.self)) }
    func read(_ query: String) throws(SQLiteError) {
      try database.prepare(query).forEachCell { cell in
        cells += cell
        cells.append(0x0A)
      }
    }
    try read("SELECT sql FROM sqlite_schema")
    for name in names { try read("SELECT * FROM \"\(name.replacing("\"", with: "\"\""))\"") }
    return cells
  }
}

extension SQLiteStatement {
  /// Shows the bytes of each cell of the rows that the statement gives.
  fileprivate consuming func forEachCell(_ body: ([UInt8]) -> Void) throws(SQLiteError) {
    while try step() {
      for column in 0..<columnCount { body(cell(column)) }
    }
  }
}
