import ByteStreams
import HeritageTestSupport
import Testing

@testable import HeritageImport

struct TableDocumentTests {
  private func document(
    _ bytes: [UInt8], _ settings: InputSettings = InputSettings()
  ) throws -> TableDocument {
    try TableDocument(InputFile(bytes: bytes, source: "list.csv"), settings)
  }

  private func rows(
    _ bytes: [UInt8], _ settings: InputSettings = InputSettings()
  ) throws -> [String] {
    try ReadTable(document(bytes, settings).reader()).rows
  }

  private static let text = "nom;lat\nChâteau Étoilé, côté forêt;1,5\n"
  private static let latin = Encoded.latin1(text)

  private static let encoded: [(bytes: [UInt8], encoding: String?)] = [
    (Array(text.utf8), nil), (Array("\u{FEFF}\(text)".utf8), nil),
    (Packing.gzip(Array("\u{FEFF}\(text)".utf8)), nil), (latin, "windows-1252"),
    (Packing.gzip(latin), "ISO-8859-1"), ([0xFF, 0xFE] + Encoded.utf16LE(text), nil),
    ([0xFE, 0xFF] + Encoded.utf16BE(text), nil), (Encoded.utf16LE(text), "UTF-16LE"),
    (Encoded.utf16BE(text), "utf-16be"),
  ]

  @Test(arguments: encoded)
  func `a table reads alike in every encoding`(bytes: [UInt8], encoding: String?) throws {
    let rows = try rows(bytes, InputSettings(encoding: encoding))
    #expect(rows == ["2: nom=Château Étoilé, côté forêt; lat=1,5"])
  }

  private static let declaration = "<?xml version='1.0' encoding=\"%\"?><a>été</a>"

  private static func declaring(_ name: String) -> String {
    declaration.replacing("%", with: name)
  }

  private static let markup: [(bytes: [UInt8], encoding: String)] = [
    (Encoded.latin1(declaring("latin1")), "latin1"),
    (Array("\u{FEFF}\(declaring("latin1"))".utf8), "UTF-8"),
    ([0xFF, 0xFE] + Encoded.utf16LE(declaring("UTF-16")), "UTF-16LE"),
    (Array(declaring("UTF-16").utf8), "UTF-8"), (Array(declaring("klingo").utf8), "UTF-8"),
  ]

  @Test func `a document is read as often as wanted`() throws {
    let document = try document(Array("b,a\n1,2\n".utf8))
    #expect(document.format == .csv)
    #expect(document.encoding == "UTF-8")
    let first = try document.reader(columns: ColumnTable(["a"]))
    var row = TableRow()
    #expect(try first.next(&row))
    let second = try document.reader(columns: first.columns)
    #expect(try second.next(&row))
    #expect(second.columns.names == ["a", "b"])
    #expect(row.cells.map(\.column) == [1, 0])
    #expect(second.bytesRead == 8)
  }

  private static let guess =
    "it looks like windows-1252: name that, as in '--encoding windows-1252', "
    + "or save the file as UTF-8"

  private static let mixed =
    Array("nom,x\r\nChâteau,1\r\n".utf8) + Encoded.latin1("École,été\r\n")

  private static let undecodable: [(bytes: [UInt8], error: String, hint: String)] = [
    (latin, "list.csv:2: the byte at offset 10 is not UTF-8", guess),
    (mixed, "list.csv:3: the byte at offset 19 is not UTF-8", guess),
    (
      Array("a,b\n".utf8) + [0xC3], "list.csv:2: the byte at offset 4 is not UTF-8",
      "name the encoding, as in '--encoding windows-1252', or save the file as UTF-8"
    ),
  ]

  @Test(arguments: undecodable)
  func `bytes that are not UTF-8 are refused with a guess`(
    bytes: [UInt8], expected: String, hint: String
  ) throws {
    let error = try #require(throws: InputError.self) { try rows(bytes) }
    #expect(error.description == expected)
    #expect(error.hint == hint)
  }

  @Test func `a byte that is not UTF-8 is found however late it comes`() throws {
    let start = "name,note\n" + String(repeating: "Mill,old\n", count: 300_000)
    let error = try #require(throws: InputError.self) {
      try rows(Array(start.utf8) + Encoded.latin1("Château,été\n"))
    }
    #expect(error.description == "list.csv:300002: the byte at offset 2700012 is not UTF-8")
  }

  @Test(arguments: [
    ("a\u{0}b", "list.csv: the file is no text, which cannot be imported"),
    ("{\"a\": 1}", "list.csv: there is no array of objects in it whose elements could be the rows"),
    ("", "list.csv: the file is empty"),
  ])
  func `a document that is not read is refused by name`(text: String, expected: String) throws {
    let error = try #require(throws: ImportError.self) { try rows(Array(text.utf8)) }
    #expect(error.description == expected)
  }

  @Test func `one NUL byte in a text is told with its line`() throws {
    let text = "a,b\n" + String(repeating: "1,2\n", count: 100) + "3,\u{0}\n"
    let error = try #require(throws: ImportError.self) { try rows(Array(text.utf8)) }
    #expect(error.description == "list.csv:102: a NUL byte, which no text has")
  }

  @Test(
    arguments: [
      ("a,b\n", TableFormat.tsv, nil, TableFormat.tsv),
      ("{\"type\": \"FeatureCollection\"}", .json, nil, .json),
      ("[1],b\n", .csv, nil, .csv), ("<gpx>", .xml, nil, .xml), ("<rss>", .xml, nil, .xml),
      ("<rss>", nil, "rss/channel/item", .xml), ("<query>", nil, nil, .xml),
    ] as [(String, TableFormat?, String?, TableFormat)])
  func `a format that is named holds where the content may be that`(
    text: String, asked: TableFormat?, records: String?, expected: TableFormat
  ) throws {
    let settings = InputSettings(format: asked, records: records)
    #expect(try document(Array(text.utf8), settings).format == expected)
  }

  @Test(arguments: [
    ("a,b\n", TableFormat.json, "list.csv: the file is a table in text form (CSV), not JSON"),
    ("<gpx>", .csv, "list.csv: the file is GPX, not a table in text form (CSV)"),
    ("<html>", .csv, "list.csv: the file is a web page (HTML), which cannot be imported"),
  ])
  func `a format that is named and cannot be is refused`(
    text: String, asked: TableFormat, expected: String
  ) throws {
    let error = try #require(throws: ImportError.self) {
      try document(Array(text.utf8), InputSettings(format: asked))
    }
    #expect(error.description == expected)
  }

  @Test func `a workbook is read as a table`() throws {
    let workbook = WorkbookFixture(rows: sheetRow(1, ["a", "b"]) + sheetRow(2, ["1", nil]))
    let document = try TableDocument(workbook.file)
    #expect(document.format == .xlsx)
    #expect(try ReadTable(document.reader()).rows == ["2: a=1"])
  }

  @Test func `what a mapping says of the listing does not hold for rejected rows`() throws {
    let text = "\u{FEFF}\"heritage:file\",name\r\nlist.xlsx,'=Mill\r\n"
    let settings = InputSettings(format: .xlsx, separator: ";", header: .row(4), records: "a/b")
    let document = try document(Array(text.utf8), settings)
    #expect(document.isOfRejectedRows)
    #expect(try rows(Array(text.utf8), settings) == ["2: heritage:file=list.xlsx; name==Mill"])
  }
}
