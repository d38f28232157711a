import Testing

@testable import HeritageImport

struct DelimitedWriterTests {
  @Test func `a table is written for spreadsheets`() {
    var writer = DelimitedWriter(headings: ["name", "note"])
    writer.append(["Mill, old", "say \"no\""])
    writer.append(["=1+1", "-12.5"])
    #expect(
      String(decoding: writer.take(), as: UTF8.self)
        == "\u{FEFF}name,note\r\n\"Mill, old\",\"say \"\"no\"\"\"\r\n'=1+1,-12.5\r\n")
    writer.append(["", "x"])
    #expect(String(decoding: writer.take(), as: UTF8.self) == ",x\r\n")
  }

  @Test(arguments: [
    "x", "=1", "'=1", "''=1", "+", "-1", "-1.5", "'-1", "@a", "'", "''", "'quoted'", "=\u{301}",
    "'\u{301}=", "a\nb", "a\r\nb", "\"", "\"=\"", ",", "\u{FF1D}1", "قلعة\u{200F} حلب", "\u{A0}=1",
    "'\u{A0}=1", "-\u{0661}",
  ])
  func `every text comes back as it was`(text: String) throws {
    var writer = DelimitedWriter(headings: ["a", text], marksEncoding: false)
    writer.append([text, "x"])
    let reader = try DelimitedReader(PiecewiseStream(writer.bytes), unquotesFormulas: true)
    var row = TableRow()
    #expect(try reader.next(&row))
    #expect(reader.columns.names.map { Array($0.utf8) } == ["a", text].map { Array($0.utf8) })
    #expect(row.cells.first.map { Array(row.slice($0)) } == Array(text.utf8))
    #expect(!row.text(row.cells[0]).isEmpty)
  }

  @Test func `apostrophes of other files are left alone`() throws {
    let reader = try DelimitedReader(PiecewiseStream("a,b\n'=1,'x\n"))
    #expect(try ReadTable(reader).rows == ["2: a='=1; b='x"])
  }
}
