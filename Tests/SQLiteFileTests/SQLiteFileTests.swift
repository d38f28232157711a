import Foundation
import HeritageTestSupport
import Testing

@testable import SQLiteFile

@Suite(.temporaryFolder)
struct SQLiteFileTests {
  private func empty(_ name: String) throws -> String {
    let file = url(name)
    try Data().write(to: file)
    return file.path
  }

  @Test func `values of every kind are what was put in`() throws {
    let path = try empty("values.db")
    do {
      let database = try SQLiteFile.open(empty: path)
      try database.execute("CREATE TABLE cells (value)")
      let row = try database.prepare("INSERT INTO cells VALUES (?)")
      let values: [SQLiteValue] = [
        .null, .integer(.min), .real(0.1), .text("تدمر 'x'"), .text(""), .blob([0, 255]), .blob([]),
      ]
      for value in values { try row.run([value]) }
    }
    #expect(
      DatabaseReader.rows(of: path, "SELECT typeof(value), value FROM cells") == [
        ["null", nil], ["integer", "-9223372036854775808"], ["real", "0.1"],
        ["text", "تدمر 'x'"], ["text", ""], ["blob", "x'00ff'"], ["blob", "x''"],
      ])
    #expect(DatabaseReader.rows(of: path, "PRAGMA journal_mode") == [["delete"]])
  }

  @Test func `nothing is left beside the file, and the same work gives the same bytes`() throws {
    var files: [Data] = []
    for name in ["first.db", "a-longer-name.db"] {
      let path = try empty(name)
      do {
        let database = try SQLiteFile.open(empty: path)
        try database.transaction { database in
          try database.execute("CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT UNIQUE)")
          let row = try database.prepare("INSERT INTO t (name) VALUES (?)")
          for number in 0..<2_000 { try row.run([.text("\(number * 7919 % 2_000)")]) }
          // Nothing but the file itself is written even while the work goes on.
          #expect(try names().allSatisfy { $0.hasSuffix(".db") })
        }
      }
      files.append(try Data(contentsOf: url(name)))
    }
    #expect(files[0] == files[1])
    #expect(try names() == ["a-longer-name.db", "first.db"])
  }

  private func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: url("").path).sorted()
  }

  @Test func `what fails says why`() throws {
    let path = try empty("failing.db")
    func failure(_ work: (borrowing SQLiteFile) throws -> Void) -> SQLiteError? {
      #expect(throws: SQLiteError.self) {
        let database = try SQLiteFile.open(empty: path)
        try work(database)
      }
    }
    #expect(failure { try $0.execute("SELEC") }?.reason == .statement)
    #expect(
      failure { try $0.execute("SELEC") }?.description
        == "the database cannot be written: near \"SELEC\": syntax error")
    #expect(
      failure { try $0.prepare("SELECT 1").run([.integer(1)]) }?.message
        == "column index out of range")
    let full = failure {
      try $0.execute(
        """
        PRAGMA max_page_count = 2; CREATE TABLE t (a);
        INSERT INTO t VALUES (zeroblob(100000));
        """)
    }
    #expect(full?.reason == .full)
    #expect(full?.hint == "make room on the disk, or name a file on another one")
    #expect(throws: SQLiteError.self) { _ = try SQLiteFile.open(empty: url("none/x.db").path) }
  }

  @Test func `a statement that takes long asks whether it is to end`() throws {
    let path = try empty("long.db")
    var asked = 0
    let error = #expect(throws: SQLiteError.self) {
      let database = try SQLiteFile.open(empty: path) {
        asked += 1
        return asked == 3
      }
      try database.execute(
        """
        CREATE TABLE t (a);
        WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000000)
        INSERT INTO t SELECT i FROM n;
        """)
    }
    #expect(asked == 3)
    #expect(error?.reason == .interrupted)
    #expect(error?.description == "interrupted; no database was made")
    #expect(error?.hint == nil)
  }

  @Test func `many short statements ask as well, and nothing does after the database is closed`()
    throws
  {
    let path = try empty("short.db")
    var asked = 0
    func open() throws -> SQLiteStatement {
      let database = try SQLiteFile.open(empty: path) {
        asked += 1
        return false
      }
      try database.execute("CREATE TABLE t (a)")
      let row = try database.prepare("INSERT INTO t VALUES (?)")
      for number in 0..<2_000 { try row.run([.integer(number)]) }
      return row
    }
    let row = try open()
    let before = asked
    #expect(before > 5)
    for number in 0..<2_000 { try row.run([.integer(number)]) }
    #expect(asked == before)
  }
}
