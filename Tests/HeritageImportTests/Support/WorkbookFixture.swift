import ByteStreams
import HeritageTestSupport

@testable import HeritageImport

/// A workbook of a few sheets, whose cells are given as the format has them.
struct WorkbookFixture {
  struct Sheet {
    let name: String
    /// What stands inside `<sheetData>`.
    let rows: String
    var state = "visible"
  }

  var sheets: [Sheet]
  /// What stands inside each `<si>`.
  var texts: [String] = []
  /// The code of each format, which cells name by number.
  var formats: [String] = []
  var countsFrom1904 = false

  init(_ sheets: [Sheet]) {
    self.sheets = sheets
  }

  init(rows: String) {
    sheets = [Sheet(name: "Sheet1", rows: rows)]
  }

  /// The fixture with some of it changed.
  func with(_ change: (inout WorkbookFixture) -> Void) -> WorkbookFixture {
    var fixture = self
    change(&fixture)
    return fixture
  }

  /// The parts of the archive.
  var entries: [ZipFixture.Entry] {
    let kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let list = sheets.enumerated().map {
      "<sheet name='\($1.name)' sheetId='\($0 + 1)' state='\($1.state)' r:id='rId\($0)'/>"
    }
    let targets = sheets.indices.map {
      "<Relationship Id='rId\($0)' Type='\(kinds)/worksheet' Target='sheets/s\($0).xml'/>"
    }
    let codes = formats.enumerated().map {
      "<numFmt numFmtId='\(200 + $0)' formatCode='\($1)'/>"
    }
    let cellFormats = formats.indices.map { "<xf numFmtId='\(200 + $0)'/>" }
    return [
      .init(
        "_rels/.rels",
        "<Relationships><Relationship Id='a' Type='\(kinds)/officeDocument' Target='xl/book.xml'/>"
          + "</Relationships>"),
      .init(
        "xl/book.xml",
        "<workbook xmlns:r='\(kinds)'><workbookPr date1904='\(countsFrom1904 ? 1 : 0)'/><sheets>"
          + "\(list.joined())</sheets></workbook>"),
      .init(
        "xl/_rels/book.xml.rels",
        "<Relationships>\(targets.joined())"
          + "<Relationship Id='s' Type='\(kinds)/sharedStrings' Target='/xl/texts.xml'/>"
          + "<Relationship Id='t' Type='\(kinds)/styles' Target='../xl/styles.xml'/>"
          + "</Relationships>"),
      .init("xl/texts.xml", "<sst>\(texts.map { "<si>\($0)</si>" }.joined())</sst>"),
      .init(
        "xl/styles.xml",
        "<styleSheet><numFmts>\(codes.joined())</numFmts><cellStyleXfs><xf numFmtId='14'/>"
          + "</cellStyleXfs><cellXfs>\(cellFormats.joined())</cellXfs></styleSheet>"),
    ]
      + sheets.enumerated().map {
        .init(
          "xl/sheets/s\($0).xml",
          "<worksheet><sheetData>\($1.rows)</sheetData></worksheet>")
      }
  }

  var file: InputFile { Self.file(entries) }

  static func file(_ entries: [ZipFixture.Entry]) -> InputFile {
    InputFile(bytes: ZipFixture(entries).bytes, source: "list.xlsx")
  }
}

/// A row of cells with texts of their own.
func sheetRow(_ number: Int, _ texts: [String?]) -> String {
  let cells = texts.enumerated().map { (column, text) in
    let place = "\(ColumnTable.letters(of: column))\(number)"
    return text.map { "<c r='\(place)' t='inlineStr'><is><t>\($0)</t></is></c>" }
      ?? "<c r='\(place)'/>"
  }
  return "<row r='\(number)'>\(cells.joined())</row>"
}

/// Each row of a table as `line: column=text; …`.
func rows(of reader: some TableReader) throws -> [String] {
  try ReadTable(reader).rows
}
