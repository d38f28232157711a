import CSQLite

/// Reads a database of SQLite as texts.
public enum DatabaseReader {
  /// Every row that a query gives, `nil` for NULL, bytes as hexadecimal digits in `x''`.
  ///
  /// - Returns: The rows, or the one cell that says what is wrong.
  public static func rows(of path: String, _ query: String) -> [[String?]] {
    var database: OpaquePointer?
    defer { unsafe sqlite3_close_v2(database) }
    var statement: OpaquePointer?
    guard unsafe sqlite3_open_v2(path, &database, SQLITE_OPEN_READONLY, nil) == SQLITE_OK,
      unsafe sqlite3_prepare_v2(database, query, -1, &statement, nil) == SQLITE_OK
    else { return [[unsafe String(cString: sqlite3_errmsg(database))]] }
    defer { unsafe sqlite3_finalize(statement) }
    var rows: [[String?]] = []
    while unsafe sqlite3_step(statement) == SQLITE_ROW {
      let columns = unsafe sqlite3_column_count(statement)
      rows.append((0..<columns).map { unsafe cell($0, of: statement) })
    }
    return rows
  }

  /// Every table of a database, with what is in it.
  public static func tables(of path: String) -> [String: [[String?]]] {
    let names = rows(of: path, "SELECT name FROM sqlite_master WHERE type = 'table'")
    return Dictionary(
      uniqueKeysWithValues: names.compactMap { $0[0] }.map { name in
        (name, rows(of: path, "SELECT * FROM \"\(name)\""))
      })
  }

  private static func cell(_ column: Int32, of statement: OpaquePointer?) -> String? {
    let count = unsafe Int(sqlite3_column_bytes(statement, column))
    switch unsafe sqlite3_column_type(statement, column) {
    case SQLITE_NULL: return nil
    case SQLITE_BLOB:
      let bytes = unsafe UnsafeRawBufferPointer(
        start: sqlite3_column_blob(statement, column), count: count)
      let digits = unsafe bytes.map { byte in
        (byte < 16 ? "0" : "") + String(byte, radix: 16)
      }
      return "x'\(digits.joined())'"
    default:
      return unsafe sqlite3_column_text(statement, column).map { unsafe String(cString: $0) }
    }
  }
}
