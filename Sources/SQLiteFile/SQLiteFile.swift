import CSQLite

/// A database that is written into an empty file, as a whole or not at all.
///
/// The file is nobody else's until the database is closed, and of no use if that is never reached. So there
/// is no journal beside it, and nothing waits for the disk.
@safe package struct SQLiteFile: ~Copyable {
  private let handle: OpaquePointer
  /// What SQLite asks between its steps; it has to live as long as the database does.
  private let question: Question?

  private init(_ handle: OpaquePointer, asking question: Question? = nil) {
    unsafe self.handle = handle
    self.question = question
  }

  /// Opens a file.
  ///
  /// - Parameters:
  ///   - path: Of an empty file that is there.
  ///   - isCancelled: Whether the work is to end; it is asked every thousand steps of SQLite.
  /// - Returns: The database, without a table.
  /// - Throws: ``SQLiteError`` if it cannot be opened.
  package static func open(
    empty path: String, isCancelled: @escaping () -> Bool = { false }
  ) throws(SQLiteError) -> SQLiteFile {
    let database = try open(path, SQLITE_OPEN_READWRITE, asking: Question(isCancelled))
    try database.execute(
      """
      PRAGMA page_size = 4096; PRAGMA cache_size = -16384; PRAGMA locking_mode = EXCLUSIVE;
      PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;
      """)
    return database
  }

  /// Opens a file that holds a database, to read it.
  ///
  /// - Parameter path: Of the file.
  /// - Returns: The database.
  /// - Throws: ``SQLiteError`` if it cannot be opened.
  package static func open(reading path: String) throws(SQLiteError) -> SQLiteFile {
    try open(path, SQLITE_OPEN_READONLY)
  }

  private static func open(
    _ path: String, _ access: Int32, asking question: Question? = nil
  ) throws(SQLiteError) -> SQLiteFile {
    var opened: OpaquePointer?
    let code = unsafe sqlite3_open_v2(path, &opened, access, nil)
    guard let opened = unsafe opened else {
      throw SQLiteError(SQLITE_NOMEM, "there is not enough memory")
    }
    guard code == SQLITE_OK else {
      let error = unsafe SQLiteError(of: opened, code)
      unsafe sqlite3_close_v2(opened)
      throw error
    }
    if let question {
      unsafe sqlite3_progress_handler(
        opened, Self.stepsBetweenQuestions,
        { unsafe $0.map { unsafe Question.isYes(behind: $0) } == true ? 1 : 0 },
        Unmanaged.passUnretained(question).toOpaque())
    }
    return unsafe SQLiteFile(opened, asking: question)
  }

  /// A row of some sixty columns takes a few hundred steps.
  private static let stepsBetweenQuestions: Int32 = 1_000

  /// A question that C can ask by the address of where it is kept.
  private final class Question {
    private let isCancelled: () -> Bool

    init(_ isCancelled: @escaping () -> Bool) { self.isCancelled = isCancelled }

    @unsafe static func isYes(behind pointer: UnsafeMutableRawPointer) -> Bool {
      unsafe Unmanaged<Question>.fromOpaque(pointer).takeUnretainedValue().isCancelled()
    }
  }

  deinit {
    // It stays open inside SQLite until the last of its statements is gone, which then asks nothing.
    unsafe sqlite3_progress_handler(handle, 0, nil, nil)
    unsafe sqlite3_close_v2(handle)
  }

  /// Does what statements without placeholders say.
  ///
  /// - Throws: ``SQLiteError`` if one of them cannot be done.
  package func execute(_ statements: String) throws(SQLiteError) {
    let code = unsafe sqlite3_exec(handle, statements, nil, nil, nil)
    guard code == SQLITE_OK else { throw unsafe SQLiteError(of: handle, code) }
  }

  /// Gets a statement ready to be done many times.
  ///
  /// - Parameter text: One statement, with `?` where values go.
  /// - Returns: The statement, not yet done.
  /// - Throws: ``SQLiteError`` if it is none.
  package func prepare(_ text: String) throws(SQLiteError) -> SQLiteStatement {
    var prepared: OpaquePointer?
    let code = unsafe sqlite3_prepare_v2(handle, text, -1, &prepared, nil)
    guard code == SQLITE_OK, let prepared = unsafe prepared else {
      throw unsafe SQLiteError(of: handle, code)
    }
    return unsafe SQLiteStatement(prepared)
  }

  /// Does something as a whole, which is also much faster than statement by statement.
  ///
  /// - Throws: What the work throws, and ``SQLiteError`` if it cannot be ended; the database is of no use then.
  package func transaction(_ work: (borrowing SQLiteFile) throws -> Void) throws {
    try execute("BEGIN")
    try work(self)
    try execute("COMMIT")
  }
}

/// What a cell of a database holds.
package enum SQLiteValue: Hashable, Sendable {
  case null
  case integer(Int)
  case real(Double)
  case text(String)
  case blob([UInt8])
}

/// A statement that writes, to be done many times with other values.
@safe package struct SQLiteStatement: ~Copyable {
  private let handle: OpaquePointer

  init(_ handle: OpaquePointer) { unsafe self.handle = handle }

  deinit {
    unsafe sqlite3_finalize(handle)
  }

  /// Does it once.
  ///
  /// - Parameter values: What takes the places of the `?`, in their order.
  /// - Throws: ``SQLiteError`` if a value has no place, or the database does not take the values.
  package func run(_ values: [SQLiteValue]) throws(SQLiteError) {
    for (place, value) in zip(Int32(1)..., values) { try check(bind(value, at: place)) }
    let code = unsafe sqlite3_step(handle)
    guard code == SQLITE_DONE else { throw error(code) }
    try check(unsafe sqlite3_reset(handle))
  }

  /// Goes to the next row; returns whether there is one.
  package func step() throws(SQLiteError) -> Bool {
    let code = unsafe sqlite3_step(handle)
    guard code == SQLITE_ROW || code == SQLITE_DONE else { throw error(code) }
    return code == SQLITE_ROW
  }

  /// How many columns a row has.
  package var columnCount: Int32 { unsafe sqlite3_column_count(handle) }

  /// Returns the bytes of a cell of the present row: of a text or of bytes these, of a number its digits.
  ///
  /// - Parameter column: The place of the column, from 0.
  /// - Returns: The bytes; none for NULL.
  package func cell(_ column: Int32) -> [UInt8] {
    // Asked for as bytes, a number becomes a text.
    let start = unsafe sqlite3_column_blob(handle, column)
    let count = unsafe Int(sqlite3_column_bytes(handle, column))
    return unsafe Array(UnsafeRawBufferPointer(start: start, count: start == nil ? 0 : count))
  }

  private func bind(_ value: SQLiteValue, at place: Int32) -> Int32 {
    switch value {
    case .null: return unsafe sqlite3_bind_null(handle, place)
    case .integer(let number): return unsafe sqlite3_bind_int64(handle, place, Int64(number))
    case .real(let number): return unsafe sqlite3_bind_double(handle, place, number)
    case .text(var text):
      return text.withUTF8 { utf8 in
        unsafe utf8.withMemoryRebound(to: CChar.self) { bytes in
          unsafe heritage_sqlite_bind_text(handle, place, bytes.baseAddress, UInt64(bytes.count))
        }
      }
    case .blob(let bytes):
      return unsafe heritage_sqlite_bind_blob(handle, place, bytes, UInt64(bytes.count))
    }
  }

  private func check(_ code: Int32) throws(SQLiteError) {
    guard code == SQLITE_OK else { throw error(code) }
  }

  private func error(_ code: Int32) -> SQLiteError {
    unsafe SQLiteError(of: sqlite3_db_handle(handle), code)
  }
}

extension SQLiteError {
  /// The last error of a database.
  @unsafe fileprivate init(of database: OpaquePointer?, _ code: Int32) {
    let words = unsafe sqlite3_errmsg(database)
    self.init(code, unsafe words.map { unsafe String(cString: $0) } ?? "error \(code)")
  }
}
