import CSQLite

/// Why a database could not be written.
package struct SQLiteError: Error, Hashable, Sendable {
  /// What is in the way, as far as somebody can do something about it.
  package enum Reason: Hashable, Sendable {
    /// There is no room left on the disk.
    case full
    /// The system could not read or write.
    case inputOutput
    /// The file cannot be opened.
    case cannotOpen
    case noMemory
    /// A text or a list of bytes is longer than SQLite takes.
    case tooBig
    /// Who asked for it wants it to end.
    case interrupted
    /// The statement is wrong, or what it writes breaks a rule of its table.
    case statement
  }

  package let reason: Reason
  /// SQLite's own words.
  package let message: String

  init(_ code: Int32, _ message: String) {
    // The low byte is the primary code.
    reason =
      switch code & 0xFF {
      case SQLITE_FULL: .full
      case SQLITE_IOERR, SQLITE_READONLY: .inputOutput
      case SQLITE_CANTOPEN: .cannotOpen
      case SQLITE_NOMEM: .noMemory
      case SQLITE_TOOBIG: .tooBig
      case SQLITE_INTERRUPT: .interrupted
      default: .statement
      }
    self.message = message
  }

  package var description: String {
    reason == .interrupted
      ? "interrupted; no database was made" : "the database cannot be written: \(message)"
  }

  package var hint: String? {
    switch reason {
    case .full: "make room on the disk, or name a file on another one"
    case .inputOutput, .cannotOpen: "name a file in another folder"
    case .noMemory: "close other programs"
    case .tooBig, .interrupted, .statement: nil
    }
  }
}
