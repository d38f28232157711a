import CSQLite

/// What a database of SQLite holds, read to be searched.
package enum SQLiteContents {
  /// The bytes with which every database begins.
  package static let mark = Array("SQLite format 3\0".utf8)

  /// Reads every cell of every table, each followed by a line feed.
  ///
  /// - Parameter path: Of the database, which stays as it is.
  /// - Returns: Texts and bytes as they are, numbers as texts.
  /// - Throws: ``SQLiteError`` if it cannot be read.
  package static func cells(of path: String) throws(SQLiteError) -> [UInt8] {
    let database = try SQLiteFile.open(reading: path)
    var bytes: [UInt8] = []
    var names: [String] = []
    try database.prepare("SELECT name FROM sqlite_master WHERE type = 'table'")
      .forEachCell { names.append(String(decoding: $0, as: UTF8.self)) }
    for name in names {
      let quoted = name.replacing("\"", with: "\"\"")
      try database.prepare("SELECT * FROM \"\(quoted)\"").forEachCell { cell in
        bytes += cell
        bytes.append(0x0A)
      }
    }
    return bytes
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
