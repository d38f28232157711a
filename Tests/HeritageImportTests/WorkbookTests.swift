import ByteStreams
import HeritageTestSupport
import Testing
import XMLStream

@testable import HeritageImport

struct WorkbookTests {
  private func read(_ fixture: WorkbookFixture, _ settings: InputSettings = .init()) throws
    -> [String]
  {
    try rows(of: WorkbookReader(fixture.file, settings: settings))
  }

  @Test func `gives each row that has a text, under the headings`() throws {
    let fixture = WorkbookFixture(
      rows: sheetRow(2, [nil, " Name ", "Id"]) + sheetRow(3, ["x", "Mosque", "0001"])
        + sheetRow(4, [nil, " "]) + sheetRow(5, [nil, "Name", "Id"])
        + sheetRow(9, [nil, "Bridge", nil, "more"]))
    let reader = try WorkbookReader(fixture.file, settings: .init())
    #expect(try rows(of: reader) == ["3: A=x; Name=Mosque; Id=0001", "9: Name=Bridge; D=more"])
    #expect(reader.columns.names == ["A", "Name", "Id", "D"])
    #expect(reader.sheetName == "Sheet1")
    #expect(reader.source == "list.xlsx")
    #expect(reader.bytesRead > 0)
  }

  @Test func `numbers the rows and starts from known columns`() throws {
    let fixture = WorkbookFixture(
      rows: sheetRow(1, ["b", "a", "a"]) + sheetRow(3, ["1", "2", "3"]) + sheetRow(4, ["4"]))
    let reader = try WorkbookReader(
      fixture.file, settings: .init(), columns: ColumnTable(["a", "b"]))
    var row = TableRow()
    #expect(try reader.next(&row))
    #expect(row.number == 1)
    #expect(row.texts(of: 0) == ["2", "3"])
    #expect(row.texts(of: 1) == ["1"])
    #expect(try reader.next(&row))
    #expect(row.number == 2)
    #expect(row.line == 4)
    #expect(try !reader.next(&row))
  }

  @Test(
    arguments: [
      (InputSettings.Header.row(2), ["3: n=x; B=y"]),
      (.names(["k", ""]), ["1: k=title", "2: k=n", "3: k=x; B=y"]),
      (nil, ["2: title=n", "3: title=x; B=y"]),
    ] as [(InputSettings.Header?, [String])])
  func `takes the headings from where they are`(
    header: InputSettings.Header?, expected: [String]
  ) throws {
    let fixture = WorkbookFixture(
      rows: sheetRow(1, ["title"]) + sheetRow(2, ["n"]) + sheetRow(3, ["x", "y"]))
    var settings = InputSettings()
    settings.header = header
    #expect(try read(fixture, settings) == expected)
  }

  @Test func `reads cells without a place, and rows without a number`() throws {
    let cells = "<c t='inlineStr'><is><t>a</t></is></c><c><v>1</v></c>"
    let other = "<c t='inlineStr'><is><t>b</t></is></c><c><v>0</v></c>"
    let fixture = WorkbookFixture(
      rows: "<row>\(cells)</row><row hidden='1'>\(other)</row><row r='7'>\(other)</row><row>"
        + "<c r='C8'><v>2</v></c><c><v>3</v></c></row>")
    #expect(try read(fixture) == ["2: a=b; 1=0", "7: a=b; 1=0", "8: C=2; D=3"])
  }

  @Test(
    arguments: [
      ("<c><v>12</v></c>", "12"), ("<c t='n'><v>12.0</v></c>", "12"),
      ("<c><v>-0.50</v></c>", "-0.50"),
      ("<c><v>0.10000000000000001</v></c>", "0.1"),
      ("<c><v>34.456700000000005</v></c>", "34.456700000000005"),
      ("<c><v>1.5E-5</v></c>", "0.000015"), ("<c><v>1E+20</v></c>", "100000000000000000000"),
      ("<c><v>-1.25e3</v></c>", "-1250"), ("<c><v>1e99</v></c>", "1e+99"),
      ("<c><v>12345678901234567</v></c>", "12345678901234568"), ("<c><v>abc</v></c>", "abc"),
      ("<c><v>1e999</v></c>", "1e999"),
      ("<c t='s'><v>0</v></c>", "shared"), ("<c t='s'><v>1</v></c>", "bold and plain"),
      ("<c t='s'><v>2</v></c>", "a\tb_x0009c 𐎠 _x0009_"), ("<c t='s'><v>3</v></c>", nil),
      ("<c t='str'><f>A1</f><v>A_x000A_B</v></c>", "A\nB"),
      ("<c t='inlineStr'><is><r><t>a</t></r><r><t xml:space='preserve'> b</t></r></is></c>", "a b"),
      ("<c t='b'><v>1</v></c>", "true"), ("<c t='b'><v>0</v></c>", "false"),
      ("<c t='e'><v>#N/A</v></c>", nil), ("<c t='s'/>", nil), ("<c t='b'/>", nil),
      ("<c s='1'/>", nil),
      ("<c t='d'><v>2024-05-17T00:00:00Z</v></c>", "2024-05-17"),
      ("<c t='d'><v>2024-05-17T10:30:00</v></c>", "2024-05-17T10:30:00"),
      ("<c s='1'><v>45429</v></c>", "2024-05-17"),
      ("<c s='1'><v>45429.4375</v></c>", "2024-05-17T10:30:00"),
      ("<c s='1'><v>0.4375</v></c>", "10:30:00"),
      ("<c s='1'><v>45428.999999</v></c>", "2024-05-17"),
      ("<c s='1'><v>1</v></c>", "1900-01-01"), ("<c s='1'><v>59</v></c>", "1900-02-28"),
      ("<c s='1'><v>60</v></c>", "60"), ("<c s='1'><v>61</v></c>", "1900-03-01"),
      ("<c s='1'><v>36585</v></c>", "2000-02-29"), ("<c s='1'><v>2958465</v></c>", "9999-12-31"),
      ("<c s='1'><v>2958466</v></c>", "2958466"), ("<c s='1'><v>-1.0</v></c>", "-1"),
      ("<c s='0'><v>45429</v></c>", "45429"), ("<c s='2'><v>0.25</v></c>", "0.25"),
      ("<c s='99'><v>45429</v></c>", "45429"), ("<c s='3'><v>1.25</v></c>", "30:00:00"),
      ("<c s='3'><v>-1.25</v></c>", "-1.25"),
    ] as [(String, String?)])
  func `gives a cell's text`(cell: String, expected: String?) throws {
    let fixture = WorkbookFixture(rows: "<row>\(cell)<c><v>7</v></c></row>").with {
      $0.texts = [
        "<t>shared</t>",
        "<r><rPr><b/></rPr><t>bold</t></r><r><t xml:space='preserve'> and plain</t></r>"
          + "<rPh sb='0' eb='1'><t>spoken</t></rPh>",
        "<t>a_x0009_b_x0009c _xD800__xDFA0_ _x005F_x0009_</t>", "<t/>",
      ]
      $0.formats = ["General", "dd/mm/yyyy", "0.00%", "[h]:mm:ss"]
    }
    var settings = InputSettings()
    settings.header = .names(["v", "last"])
    #expect(
      try read(fixture, settings) == ["1: " + (expected.map { "v=\($0); " } ?? "") + "last=7"])
  }

  @Test func `counts days from 1904 where the workbook does`() throws {
    let fixture = WorkbookFixture(rows: "<row><c s='0'><v>43967.5</v></c></row>").with {
      $0.formats = ["yyyy-mm-dd"]
      $0.countsFrom1904 = true
    }
    var settings = InputSettings()
    settings.header = .names(["v"])
    #expect(try read(fixture, settings) == ["1: v=2024-05-17T12:00:00"])
  }

  @Test(
    arguments: [
      ("General", .number), ("0.00", .number), ("#,##0", .number), ("0.00E+00", .number),
      ("@", .number), ("yyyy\\-mm\\-dd", .time), ("[$-409]d\\ mmm\\ yyyy;@", .time),
      ("h:mm AM/PM", .time), ("[h]:mm:ss", .duration), ("[mm]:ss", .duration),
      ("\"day \"0", .number), ("0\\d", .number), ("[Red]0;[Blue]-0", .number),
      ("_-* #,##0_-", .number), ("0;\"d\"", .number), ("MM/YY", .time), ("[Red]DD", .time),
      ("[$-ja-JP]ggge\"年\"m\"月\"", .time),
    ] as [(String, CellFormats.Meaning)])
  func `tells a format of days from others`(code: String, expected: CellFormats.Meaning) {
    #expect(CellFormats.meaning(ofCode: code) == expected)
  }

  @Test func `finds the parts of a workbook in any case`() throws {
    var entries = WorkbookFixture(rows: "<row><c t='s'><v>0</v></c></row>").with {
      $0.texts = ["<t>a</t>"]
    }.entries
    entries[3].name = Array("xl/TEXTS.xml".utf8)
    var settings = InputSettings()
    settings.header = .names(["v"])
    let reader = try WorkbookReader(WorkbookFixture.file(entries), settings: settings)
    #expect(try rows(of: reader) == ["1: v=a"])
  }

  @Test func `counts formulas that have no value`() throws {
    let fixture = WorkbookFixture(
      rows: sheetRow(1, ["a", "b"])
        + "<row r='2'><c r='A2'><f>1+1</f><v>2</v></c></row>"
        + "<row r='4'><c r='A4'><f>1+2</f></c><c r='B4'><v>1</v></c></row>"
        + "<row r='5'><c r='A5'><f>1+2</f><v></v></c><c r='B5'><v>1</v></c></row>")
    let reader = try WorkbookReader(fixture.file, settings: .init())
    #expect(try rows(of: reader) == ["2: a=2", "4: b=1", "5: b=1"])
    #expect(reader.formulasWithoutValue == (2, 4))
  }

  @Test func `takes the first sheet that can be seen and has a text`() throws {
    let fixture = WorkbookFixture([
      .init(name: "Cover", rows: "<row r='1'><c r='A1' s='0'/></row>"),
      .init(name: "Lists", rows: sheetRow(1, ["x"]), state: "veryHidden"),
      .init(name: "Sites", rows: sheetRow(1, ["n"]) + sheetRow(2, ["y"])),
      .init(name: "Notes", rows: sheetRow(1, ["z"])),
    ])
    let reader = try WorkbookReader(fixture.file, settings: .init())
    #expect(reader.sheetName == "Sites")
    #expect(reader.otherSheets == ["Lists", "Notes"])
    #expect(try rows(of: reader) == ["2: n=y"])
    var settings = InputSettings()
    settings.sheet = "Lists"
    settings.header = .names(["k"])
    let named = try WorkbookReader(fixture.file, settings: settings)
    #expect(named.otherSheets.isEmpty)
    #expect(try rows(of: named) == ["1: k=x"])
  }
}
