import ByteStreams
import Testing

@testable import HeritageImport

struct DelimitedReaderTests {
  private func read(
    _ text: String, _ settings: InputSettings = InputSettings(), pieceBytes: Int = 1 << 17,
    limits: DelimitedRecords.Limits = DelimitedRecords.Limits()
  ) throws -> ReadTable {
    try ReadTable(
      DelimitedReader(PiecewiseStream(text, pieceBytes: pieceBytes), settings, limits: limits))
  }

  @Test(arguments: [
    ("a,b\n1,2\n", ["2: a=1; b=2"]),
    ("a,b\n1,2", ["2: a=1; b=2"]),
    ("a,b\r\n1,2\r\n3,4\r\n", ["2: a=1; b=2", "3: a=3; b=4"]),
    ("a,b\r1,2\r3,4\r", ["2: a=1; b=2", "3: a=3; b=4"]),
    ("a,b\n\n1,2\n,\n  , \n3,4\n", ["3: a=1; b=2", "6: a=3; b=4"]),
    ("\n\na,b\n1,2\n", ["4: a=1; b=2"]),
    ("a,b\n 1 ,\t2 \n", ["2: a=1; b=2"]),
    ("a,b\n0001,2.0\n", ["2: a=0001; b=2.0"]),
    ("a,b\n1\n,2\n", ["2: a=1", "3: b=2"]),
    ("a,b\n\"x,y\",\"say \"\"no\"\"\"\n", ["2: a=x,y; b=say \"no\""]),
    ("a,b\n\"\"\"\",\"\"\"\"\"\"\n", ["2: a=\"; b=\"\""]),
    ("a,b\n\"\",2\n", ["2: b=2"]),
    ("a,b\n\"x\" ,\"y\"\t\n", ["2: a=x; b=y"]),
    ("a,b\n5\" gun,\"y\"\n", ["2: a=5\" gun; b=y"]),
    ("a,b\n\"x\ny\",2\n3,4\n", ["2: a=x\ny; b=2", "4: a=3; b=4"]),
    ("a,b\r\n\"x\r\ny\rz\",2\r\n3,4\r\n", ["2: a=x\r\ny\rz; b=2", "5: a=3; b=4"]),
    ("a,b\n1,2,,,\n", ["2: a=1; b=2"]),
  ])
  func `a table is cut into rows and cells`(text: String, expected: [String]) throws {
    for pieceBytes in [1, 2, 3, 5, 1 << 17] {
      let table = try read(text, pieceBytes: pieceBytes)
      #expect(table.rows == expected, "in pieces of \(pieceBytes)")
      #expect(table.faults.isEmpty)
    }
  }

  @Test(arguments: [
    (
      "name;lat\nRoom, old;1,5\nMill, new;2,5\n",
      ["2: name=Room, old; lat=1,5", "3: name=Mill, new; lat=2,5"]
    ),
    ("a|b\n1|2\n", ["2: a=1; b=2"]),
    ("a\tb\n1, 2\t2\n", ["2: a=1, 2; b=2"]),
    ("List of mills, 2020\na;b;c\n1;2;3\n4;5;6\n", ["2: List of mills, 2020=a; B=b; C=c"]),
    ("name\nMill, old\nBarn\nQuay\n", ["2: name=Mill, old", "3: name=Barn", "4: name=Quay"]),
    ("sep=;\na;b,c\n1;2\n", ["3: a=1; b,c=2"]),
    ("\"SEP=|\"\r\na|b\r\n1|2\r\n", ["3: a=1; b=2"]),
    ("a;b\n\"1,2,3\";4\n\"5,6,7\";8\n", ["2: a=1,2,3; b=4", "3: a=5,6,7; b=8"]),
  ])
  func `the separator is told from the rows`(text: String, expected: [String]) throws {
    let rows = try read(text).rows
    #expect(Array(rows.prefix(expected.count)) == expected)
  }

  @Test func `a separator that is named is not asked of the rows`() throws {
    #expect(try read("a;b,c\n1;2,3\n", InputSettings(separator: ",")).columns == ["a;b", "c"])
    #expect(try read("a;b\tc\n1;2\t3\n", InputSettings(format: .tsv)).columns == ["a;b", "c"])
    let error = try #require(throws: ImportError.self) {
      try read("a→b\n", InputSettings(separator: "→"))
    }
    #expect(error.description == "list.csv: '→' cannot be a separator")
    #expect(error.hint == "name one character such as ',' or ';'")
  }

  @Test func `a repeated heading is one column with several texts`() throws {
    let table = try read("name,tag, tag \nMill,old,dry\n")
    #expect(table.columns == ["name", "tag"])
    #expect(table.rows == ["2: name=Mill; tag=old; tag=dry"])
  }

  @Test func `a cell without a heading has the letter of its place`() throws {
    let table = try read("name,,,\nMill,,x,\nBarn,y,z\n")
    #expect(table.columns == ["name", "C", "B"])
    #expect(table.rows == ["2: name=Mill; C=x", "3: name=Barn; B=y; C=z"])
    #expect([0, 25, 26, 701, 702].map(ColumnTable.letters) == ["A", "Z", "AA", "ZZ", "AAA"])
  }

  @Test func `a row that repeats the headings is passed over`() throws {
    let table = try read("a,b\n1,2\n a ,\"b\"\na,b,c\n3,4\na\n")
    #expect(table.rows == ["2: a=1; b=2", "4: a=a; b=b; C=c", "5: a=3; b=4", "6: a=a"])
    #expect(table.faults.count == 1)
  }

  @Test func `the headings may be in any row or in none`() throws {
    let text = "The mills\n\na,b\n1,2\n"
    #expect(try read(text, InputSettings(header: .row(3))).rows == ["4: a=1; b=2"])
    #expect(
      try read("1,2\nx,y\n", InputSettings(header: .names(["x", "y"]))).rows == ["1: x=1; y=2"])
    let error = try #require(throws: ImportError.self) {
      try read(text, InputSettings(header: .row(5)))
    }
    #expect(error.description == "list.csv: there is no row 5, which should have the headings")
    #expect(error.hint == "correct the number in the mapping's 'header'")
  }

  @Test(arguments: ["", "\n", "\r\n \r\n", "a,b", "a,b\n,\n"])
  func `a table may have no row`(text: String) throws {
    #expect(try read(text).rows == [])
  }

  @Test func `columns that are known keep their places`() throws {
    let reader = try DelimitedReader(
      PiecewiseStream("b,c\n1,2\n"), columns: ColumnTable(["a", "b"]))
    #expect(reader.columns.names == ["a", "b", "c"])
  }

  @Test func `a row that goes beyond the headings is refused and nothing of it is lost`() throws {
    let table = try read("name,lat\nMill, old,1\nBarn,2\n")
    #expect(table.rows == ["2: name=Mill; lat=old; C=1", "3: name=Barn; lat=2"])
    #expect(
      table.faults == [
        "C: 2: row 1: the row goes beyond the last of 2 headings, into column C "
          + "(put a text that holds the separator in quotation marks) [IMP-13]"
      ])
  }

  @Test func `a row with text behind a closing quotation mark is refused as it is written`() throws
  {
    let table = try read("name,lat\n\"The \"\"old\"\" \"mill\" x\",1\n\"Barn\",2\n")
    #expect(table.rows == ["2: name=\"The \"\"old\"\" \"mill\" x\"; lat=1", "3: name=Barn; lat=2"])
    #expect(
      table.faults == [
        "name: 2: row 1: text follows the closing quotation mark in column A "
          + "(double the quotation marks that belong to the text) [IMP-13]"
      ])
  }

  @Test(arguments: [
    (
      "a,b\n1,2\n3,\"4\n5,6\n", "list.csv:3: a quotation mark opens a text here that never ends",
      "close the quotation mark, or double it if it belongs to the text, "
        + "as in \"the \"\"old\"\" mill\""
    ),
    (
      "a,b\n\"1\n1\",\"2\n", "list.csv:3: a quotation mark opens a text here that never ends",
      "close the quotation mark, or double it if it belongs to the text, "
        + "as in \"the \"\"old\"\" mill\""
    ),
    (
      "a,b\r\n1,\u{0}2\r\n", "list.csv:2: a NUL byte, which no text has",
      "the file may be UTF-16: name the encoding, as in '--encoding utf-16le', or save it as UTF-8"
    ),
    (
      "a,b\n1,123456789\n", "list.csv:2: a cell longer than 8 bytes",
      "look for a quotation mark before it that is not closed, or for line ends that are missing"
    ),
    (
      "a,b\n1,2\n12345678,12345678\n", "list.csv:3: a row longer than 16 bytes",
      "look for a quotation mark before it that is not closed, or for line ends that are missing"
    ),
    (
      "a,b\n1,2,,\n1,2,,,5\n", "list.csv:3: a text beyond column 4, the last that is read",
      "look for a line end that is missing"
    ),
  ])
  func `a damaged table fails as a whole`(text: String, expected: String, hint: String) throws {
    let limits = DelimitedRecords.Limits(recordBytes: 16, cellBytes: 8, columns: 4)
    for pieceBytes in [1, 7, 1 << 17] {
      let error = try #require(throws: ImportError.self) {
        try read(text, pieceBytes: pieceBytes, limits: limits)
      }
      #expect(error.description == expected)
      #expect(error.hint == hint)
    }
  }

  @Test(arguments: [
    ("a,b\n", "x", "list.csv:2: a row longer than 16777216 bytes"),
    ("a,b\n1,\"", "x\n", "list.csv:2: a row longer than 16777216 bytes"),
    ("a,b\n1,\"", "\"\"", "list.csv:2: a row longer than 16777216 bytes"),
    ("a,b\n", ",", "list.csv:2: a row longer than 16777216 bytes"),
    ("a,b\n", "x,", "list.csv:2: a text beyond column 10000, the last that is read"),
    ("a,b\n1,2\n", "x,y\n\u{0}", "list.csv:4: a NUL byte, which no text has"),
  ])
  func `a document of a gigabyte is refused long before its end`(
    start: String, repeated: String, expected: String
  ) throws {
    let block = String(repeating: repeated, count: (1 << 17) / repeated.utf8.count)
    let stream = RepeatedStream(start, then: block, upTo: 1 << 30)
    let error = try #require(throws: ImportError.self) {
      try ReadTable(DelimitedReader(stream))
    }
    #expect(error.description == expected)
    #expect(stream.bytesRead <= 64 << 20)
  }
}
