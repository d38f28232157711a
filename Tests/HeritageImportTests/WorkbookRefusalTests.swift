import ByteStreams
import HeritageTestSupport
import Testing
import XMLStream

@testable import HeritageImport

struct WorkbookRefusalTests {
  /// Why a workbook is refused, and what its user can do.
  private func refusal(_ file: InputFile, _ settings: InputSettings = .init()) -> [String] {
    do {
      _ = try rows(of: WorkbookReader(file, settings: settings))
      return []
    } catch let error as ImportError {
      return [error.description, error.hint]
    } catch {
      return ["\(error)"]
    }
  }

  private func refusal(rows: String, _ change: (inout InputSettings) -> Void = { _ in }) -> [String]
  {
    var settings = InputSettings()
    change(&settings)
    return refusal(WorkbookFixture(rows: rows).file, settings)
  }

  private static let again =
    "the file may be cut off: fetch it again, or open it in a spreadsheet and save it anew"

  @Test func `refuses what is no workbook`() {
    #expect(
      refusal(InputFile(bytes: Array("a,b".utf8), source: "list.xlsx"))
        == ["list.xlsx: it is no ZIP archive, or its end is missing"])
    #expect(
      refusal(WorkbookFixture.file([.init("doc.kml", "<kml/>")]))
        == ["list.xlsx: the archive has no workbook in it", "save it as XLSX"])
    let binary =
      "<Relationships><Relationship Id='a' Type='x/officeDocument' Target='xl/book.bin'/>"
      + "</Relationships>"
    #expect(
      refusal(WorkbookFixture.file([.init("_rels/.rels", binary)]))
        == [
          "list.xlsx: the workbook is in Excel's binary form (XLSB), which is not read",
          "save it as XLSX",
        ])
    #expect(
      refusal(WorkbookFixture.file(WorkbookFixture(rows: "").entries.dropLast()))
        == ["list.xlsx: the part 'xl/sheets/s0.xml' of the workbook is missing", Self.again])
  }

  @Test func `refuses a sheet or a heading that is not there`() {
    #expect(
      refusal(rows: sheetRow(1, ["a"])) { $0.sheet = "Sites" }
        == ["list.xlsx: the workbook has no sheet 'Sites'", "name one of these: 'Sheet1'"])
    #expect(
      refusal(rows: "<row r='1'><c r='A1'/></row>")
        == [
          "list.xlsx: no sheet of the workbook has a cell with a text",
          "look whether it is the right file",
        ])
    for number in [2, 4] {
      #expect(
        refusal(rows: sheetRow(1, ["a"]) + sheetRow(3, ["b"])) { $0.header = .row(number) }
          == [
            "list.xlsx:\(number): there are no headings in row \(number)",
            "name the number of the row that has the headings",
          ])
    }
  }

  @Test(arguments: [
    ("<row r='0'/>", "a row whose number is '0'"),
    ("<row r='1048577'/>", "a row whose number is '1048577'"),
    ("<row r='x'/>", "a row whose number is 'x'"),
    ("<row><c r='XFE1'/></row>", "a cell whose place is 'XFE1'"),
    ("<row><c r='ABCD1'/></row>", "a cell whose place is 'ABCD1'"),
    ("<row><c r='12'/></row>", "a cell whose place is '12'"),
    ("<row><c r='A'/></row>", "a cell whose place is 'A'"),
    ("<row><c t='s'><v>9</v></c></row>", "a cell with text number '9', of 0 that there are"),
    ("<row><c t='s'><v>-1</v></c></row>", "a cell with text number '-1', of 0 that there are"),
  ])
  func `refuses a damaged sheet`(rows: String, expected: String) {
    #expect(refusal(rows: rows) == ["list.xlsx/xl/sheets/s0.xml:1: \(expected)", Self.again])
  }

  @Test func `refuses XML that is cut off, or has entities`() {
    #expect(
      refusal(rows: "<row><c></row>")
        == [
          "list.xlsx/xl/sheets/s0.xml:1: not well-formed: '</row>' stands where '</c>' is due, "
            + "opened on line 1"
        ])
    var entries = WorkbookFixture(rows: "").entries
    entries[3] = .init(
      "xl/texts.xml", "<!DOCTYPE a [<!ENTITY b 'c'>]><sst><si><t>&b;</t></si></sst>")
    #expect(
      refusal(WorkbookFixture.file(entries))
        == ["list.xlsx/xl/texts.xml:1: a DOCTYPE is not accepted"])
  }

  @Test func `refuses a row and a cell that are too large`() {
    let long = String(repeating: "x", count: 6 << 20)
    let cell = "<c t='inlineStr'><is><t>\(long)</t></is></c>"
    #expect(
      refusal(rows: "<row>\(cell)\(cell)\(cell)</row>")
        == [
          "list.xlsx/xl/sheets/s0.xml:1: row 1 has more than 16777216 bytes or too many cells",
          Self.again,
        ])
    let many = String(repeating: "<c r='A1'><v>1</v></c>", count: 16_385)
    #expect(
      refusal(rows: "<row>\(many)</row>")
        == [
          "list.xlsx/xl/sheets/s0.xml:1: row 1 has more than 16777216 bytes or too many cells",
          Self.again,
        ])
    #expect(
      refusal(rows: "<row><c t='inlineStr'><is><t>\(long)\(long)</t></is></c></row>")
        == ["list.xlsx/xl/sheets/s0.xml:1: a field longer than 8388608 bytes"])
  }

  @Test func `refuses a sheet that unpacks to far more than real ones do`() {
    let rows = String(repeating: "<row r='1'><c r='A1'/></row>", count: 2_500_000)
    #expect(
      refusal(rows: rows)
        == [
          "list.xlsx/xl/sheets/s0.xml: it unpacks to more than 250 times its size, "
            + "as no real document does"
        ])
  }
}
